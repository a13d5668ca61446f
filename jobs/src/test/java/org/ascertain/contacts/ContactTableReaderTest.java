package org.ascertain.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ascertain.contacts.ContactCard.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactTableReaderTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "First Name,Last Name,E-mail Address,Mobile Phone,Company\n"
            + "Anna,Ash,anna@x.example,+1 415 555 0132,Northwind\n",
        "Given Name,Family Name,E-mail 1 - Value,Phone 1 - Value,Organization 1 - Name\n"
            + "Anna,Ash,anna@x.example,+1 415 555 0132,Northwind\n",
        "\"Vorname\";\"Nachname\";\"E-Mail-Adresse\";\"Mobiltelefon\";\"Firma\"\n"
            + "\"Anna\";\"Ash\";\"anna@x.example\";\"+1 415 555 0132\";\"Northwind\"\n",
        "Prénom;Nom;Adresse de messagerie;Tél. mobile;Société\r\n"
            + "Anna;Ash;anna@x.example;+1 415 555 0132;Northwind\r\n",
        "Nombre\tApellidos\tCorreo electrónico\tTeléfono móvil\tEmpresa\n"
            + "Anna\tAsh\tanna@x.example\t+1 415 555 0132\tNorthwind\n",
        "Nome;Cognome;Indirizzo e-mail;Cellulare;Azienda\n"
            + "Anna;Ash;anna@x.example;+1 415 555 0132;Northwind\n",
        "Voornaam;Achternaam;E-mailadres;Mobiel;Bedrijf\n"
            + "Anna;Ash;anna@x.example;+1 415 555 0132;Northwind\n",
        "Imię;Nazwisko;Adres e-mail;Telefon komórkowy;Firma\n"
            + "Anna;Ash;anna@x.example;+1 415 555 0132;Northwind\n",
        "FirstName,MiddleName,LastName,Title,Emails,PhoneNumbers,Company,CreatedAt\n"
            + "Anna,,Ash,Partner,anna@x.example,+1 415 555 0132,Northwind,2016-09-21 22:47:17"
            + " UTC\n",
        "Notes:\n"
            + "\"When exporting, some are missing\"\n\n"
            + "First Name,Last Name,URL,Email Address,Phone,Company,Position,Connected On\n"
            + "Anna,Ash,https://www.linkedin.com/in/ash,anna@x.example,+1 415 555"
            + " 0132,Northwind,CEO,05 Mar 2019\n",
        "Sheet1\n\tVorname\tNachname\tE-Mail\tTelefon\tFirma\n"
            + "\tAnna\tAsh\tanna@x.example\t+1 415 555 0132\tNorthwind\n",
        "\tVorname\n\tNachname\n\tE-Mail\n\tTelefon\n\tFirma\n\n"
            + "\tAnna\n\tAsh\n\tanna@x.example\n\t+1 415 555 0132\n\tNorthwind\n\n"
      })
  void headingsOfManyProgramsAndLanguages(String text) {
    List<ContactCard> cards = new ContactTableReader().read(text, 0);
    assertThat(cards).hasSize(1);
    ContactCard card = cards.get(0);
    assertThat(card.fullName()).isEqualTo("Anna Ash");
    assertThat(card.organization()).isEqualTo("Northwind");
    assertThat(card.emails()).extracting(Place::text).containsExactly("anna@x.example");
    assertThat(card.phones()).extracting(Place::text).containsExactly("+1 415 555 0132");
    assertThat(text.substring(card.emails().get(0).start().intValue()))
        .startsWith("anna@x.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Anna Ash <anna@x.example>\nBen Birch <ben@x.example>\nCleo Crane <cleo@x.example>\n",
        "Anna Ash;anna@x.example\nBen Birch;ben@x.example\nCleo Crane;cleo@x.example\n",
        "Anna Ash\tanna@x.example\nBen Birch\tben@x.example\nCleo Crane\tcleo@x.example\n",
        "Anna Ash   anna@x.example\nBen Birch  ben@x.example\nCleo Crane    cleo@x.example\n",
        "- Anna Ash: anna@x.example\n- Ben Birch: ben@x.example\n- Cleo Crane: cleo@x.example\n",
        "Anna Ash, anna@x.example\n\nBen Birch, ben@x.example\n\nCleo Crane, cleo@x.example\n",
        "\tAnna Ash\n"
            + "\tanna@x.example\n\n"
            + "\tBen Birch\n"
            + "\tben@x.example\n\n"
            + "\tCleo Crane\n"
            + "\tcleo@x.example\n\n"
      })
  void listsWithoutHeadings(String text) {
    assertThat(new ContactTableReader().read(text, 0))
        .extracting(ContactCard::fullName)
        .containsExactly("Anna Ash", "Ben Birch", "Cleo Crane");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Please write to anna@x.example.\nOr to ben@x.example.\n",
        "anna@x.example\nben@x.example\ncleo@x.example\n",
        "Date,Amount\n2019-01-01,5\n",
        "Name,Size\nfile.txt,5\n",
        "Anna Ash <anna@x.example>\nBen Birch <ben@x.example>\n",
        ""
      })
  void noLists(String text) {
    assertThat(new ContactTableReader().read(text, 0)).isEmpty();
  }

  @Test
  void quotedCellsMayHoldDelimitersAndLineEnds() {
    String text =
        "Name,Email,Address\n\"Ash, Anna\",anna@x.example,\"1 Main St\nSpringfield\"\n"
            + "\"Ben \"\"B\"\" Birch\",ben@x.example,\n";
    assertThat(new ContactTableReader().read(text, 0))
        .extracting(ContactCard::fullName)
        .containsExactly("Ash, Anna", "Ben \"B\" Birch");
  }

  @Test
  void theLayoutIsKeptFromPieceToPiece() {
    ContactTableReader reader = new ContactTableReader();
    reader.read("Name;E-Mail\nAnna Ash;anna@x.example\n", 0);
    List<ContactCard> cards = reader.read("Ben Birch;ben@x.example\n", 100);
    assertThat(cards).extracting(ContactCard::fullName).containsExactly("Ben Birch");
    assertThat(cards.get(0).emails().get(0).start()).isEqualTo(110L);
  }

  @Test
  void severalValuesInOneCell() {
    List<ContactCard> cards =
        new ContactTableReader()
            .read("Name,E-mail 1 - Value\nAnna Ash,a@x.example ::: b@x.example\n", 0);
    assertThat(cards.get(0).emails())
        .extracting(Place::text)
        .containsExactly("a@x.example", "b@x.example");
  }

  @Test
  void nameWithPlaceIsAContact() {
    assertThat(
            new ContactTableReader().read("Name,Street,City\nAnna Ash,1 Main St,Springfield\n", 0))
        .extracting(ContactCard::postal)
        .containsExactly("1 Main St, Springfield");
  }
}
