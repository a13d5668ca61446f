package org.ascertain.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ascertain.contacts.ContactCard.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Line ends are written as {@code ⏎}. */
class ContactTableReaderTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "First Name,Last Name,E-mail Address,Mobile Phone,Company⏎"
            + "Anna,Ash,anna@x.example,+1 415 555 0132,Northwind⏎",
        "Given Name,Family Name,E-mail 1 - Value,Phone 1 - Value,Organization 1 - Name⏎"
            + "Anna,Ash,anna@x.example,+1 415 555 0132,Northwind⏎",
        "\"Vorname\";\"Nachname\";\"E-Mail-Adresse\";\"Mobiltelefon\";\"Firma\"⏎"
            + "\"Anna\";\"Ash\";\"anna@x.example\";\"+1 415 555 0132\";\"Northwind\"⏎",
        "Prénom;Nom;Adresse de messagerie;Tél. mobile;Société\r⏎"
            + "Anna;Ash;anna@x.example;+1 415 555 0132;Northwind\r⏎",
        "Nombre\tApellidos\tCorreo electrónico\tTeléfono móvil\tEmpresa⏎"
            + "Anna\tAsh\tanna@x.example\t+1 415 555 0132\tNorthwind⏎",
        "Nome;Cognome;Indirizzo e-mail;Cellulare;Azienda⏎"
            + "Anna;Ash;anna@x.example;+1 415 555 0132;Northwind⏎",
        "Voornaam;Achternaam;E-mailadres;Mobiel;Bedrijf⏎"
            + "Anna;Ash;anna@x.example;+1 415 555 0132;Northwind⏎",
        "Imię;Nazwisko;Adres e-mail;Telefon komórkowy;Firma⏎"
            + "Anna;Ash;anna@x.example;+1 415 555 0132;Northwind⏎",
        "FirstName,MiddleName,LastName,Title,Emails,PhoneNumbers,Company,CreatedAt⏎"
            + "Anna,,Ash,Partner,anna@x.example,+1 415 555 0132,Northwind,2016-09-21 22:47:17"
            + " UTC⏎",
        "Notes:⏎"
            + "\"When exporting, some are missing\"⏎⏎"
            + "First Name,Last Name,URL,Email Address,Phone,Company,Position,Connected On⏎"
            + "Anna,Ash,https://www.linkedin.com/in/ash,anna@x.example,+1 415 555"
            + " 0132,Northwind,CEO,05 Mar 2019⏎",
        "Sheet1⏎\tVorname\tNachname\tE-Mail\tTelefon\tFirma⏎"
            + "\tAnna\tAsh\tanna@x.example\t+1 415 555 0132\tNorthwind⏎",
        "\tVorname⏎\tNachname⏎\tE-Mail⏎\tTelefon⏎\tFirma⏎⏎"
            + "\tAnna⏎\tAsh⏎\tanna@x.example⏎\t+1 415 555 0132⏎\tNorthwind⏎⏎"
      })
  void headingsOfManyProgramsAndLanguages(String written) {
    String text = written.replace('⏎', '\n');
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
        "Anna Ash <anna@x.example>⏎Ben Birch <ben@x.example>⏎Cleo Crane <cleo@x.example>⏎",
        "Anna Ash;anna@x.example⏎Ben Birch;ben@x.example⏎Cleo Crane;cleo@x.example⏎",
        "Anna Ash\tanna@x.example⏎Ben Birch\tben@x.example⏎Cleo Crane\tcleo@x.example⏎",
        "Anna Ash   anna@x.example⏎Ben Birch  ben@x.example⏎Cleo Crane    cleo@x.example⏎",
        "- Anna Ash: anna@x.example⏎- Ben Birch: ben@x.example⏎- Cleo Crane: cleo@x.example⏎",
        "Anna Ash, anna@x.example⏎⏎Ben Birch, ben@x.example⏎⏎Cleo Crane, cleo@x.example⏎",
        "\tAnna Ash⏎"
            + "\tanna@x.example⏎⏎"
            + "\tBen Birch⏎"
            + "\tben@x.example⏎⏎"
            + "\tCleo Crane⏎"
            + "\tcleo@x.example⏎⏎"
      })
  void listsWithoutHeadings(String text) {
    assertThat(new ContactTableReader().read(text.replace('⏎', '\n'), 0))
        .extracting(ContactCard::fullName)
        .containsExactly("Anna Ash", "Ben Birch", "Cleo Crane");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Please write to anna@x.example.⏎Or to ben@x.example.⏎",
        "anna@x.example⏎ben@x.example⏎cleo@x.example⏎",
        "Date,Amount⏎2019-01-01,5⏎",
        "Name,Size⏎file.txt,5⏎",
        "Anna Ash <anna@x.example>⏎Ben Birch <ben@x.example>⏎",
        ""
      })
  void noLists(String text) {
    assertThat(new ContactTableReader().read(text.replace('⏎', '\n'), 0)).isEmpty();
  }

  @Test
  void quotedCellsMayHoldDelimitersAndLineEnds() {
    String text =
        """
        Name,Email,Address
        "Ash, Anna",anna@x.example,"1 Main St
        Springfield"
        "Ben ""B"" Birch",ben@x.example,
        """;
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
