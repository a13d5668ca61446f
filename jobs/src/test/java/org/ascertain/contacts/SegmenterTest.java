package org.ascertain.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ascertain.model.EndingBlocks;
import org.ascertain.model.Participant;
import org.ascertain.model.ParticipantRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each text carries marks: what stands on a line with a word in capitals must get that mark. */
class SegmenterTest {
  private static final Sender PAT =
      Sender.of(
          List.of(
              new Participant(
                  ParticipantRole.FROM, 0, "Pat Rivera", "pat.rivera@contoso.example", "raw")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-----Original Message-----",
        "----- Original Appointment -----",
        "-----Ursprüngliche Nachricht-----",
        "-------- Message d'origine --------",
        "----- Mensaje original -----",
        "---- Messaggio originale ----",
        "-----Oorspronkelijk bericht-----",
        "-----Oryginalna wiadomość-----",
        "On Tue, Mar 5, 2019 at 10:00 AM Kim Vale <kim@fabrikam.example> wrote:",
        "On 5 March 2019, at 10:00, Kim Vale wrote:",
        "Am 05.03.2019 um 10:00 schrieb Kim Vale:",
        "Am Di., 5. März 2019 um 10:00 Uhr schrieb Kim Vale <kim@fabrikam.example>:",
        "Le mar. 5 mars 2019 à 10:00, Kim Vale <kim@fabrikam.example> a écrit :",
        "El mar., 5 mar. 2019 a las 10:00, Kim Vale (<kim@fabrikam.example>) escribió:",
        "Il giorno mar 5 mar 2019 alle ore 10:00 Kim Vale ha scritto:",
        "Op di 5 mrt. 2019 om 10:00 schreef Kim Vale <kim@fabrikam.example>:",
        "W dniu 05.03.2019 o 10:00, Kim Vale pisze:",
        "Em ter, 5 de mar de 2019 às 10:00, Kim Vale escreveu:",
        "Den 5 mars 2019 10:00 skrev Kim Vale:",
        "Kim Vale <kim@fabrikam.example> wrote:"
      })
  void whatFollowsAnAnnouncementIsQuoted(String announcement) {
    Map<String, LineMark> marks = marks("Own words.\n\n" + announcement + "\n\nOld words.\n", null);
    assertThat(marks.get("Own words.")).isEqualTo(LineMark.OWN);
    assertThat(marks.get(announcement)).isEqualTo(LineMark.QUOTED_HEADER);
    assertThat(marks.get("Old words.")).isEqualTo(LineMark.QUOTED);
  }

  @ParameterizedTest
  @CsvSource({
    "From,Sent,To,Subject",
    "*From*,*Sent*,*To*,*Subject*",
    "Von,Gesendet,An,Betreff",
    "De,Envoyé,À,Objet",
    "De,Enviado,Para,Asunto",
    "Da,Inviato,A,Oggetto",
    "Van,Verzonden,Aan,Onderwerp",
    "Od,Wysłano,Do,Temat",
    "Från,Skickat,Till,Ämne"
  })
  void blocksOfFieldsAreHeaders(String from, String sent, String to, String subject) {
    String text =
        String.format(
            "Own words.%n%n%s: Kim Vale <kim@fabrikam.example>%n%s: 2018-02-03 09:11%n"
                + "%s: a@x.example; b@x.example;%n c@x.example%n%s: Old%n%nOld words.%n",
            from, sent, to, subject);
    Map<String, LineMark> marks = marks(text, null);
    assertThat(marks.get("Own words.")).isEqualTo(LineMark.OWN);
    assertThat(marks.get("c@x.example")).isEqualTo(LineMark.QUOTED_HEADER);
    assertThat(marks.get("Old words.")).isEqualTo(LineMark.QUOTED);
  }

  @Test
  void linesWithQuoteMarksAreQuotedOneByOne() {
    Map<String, LineMark> marks =
        marks("First answer.\n> Old question.\nSecond answer.\n>> Older.\nLast answer.\n", null);
    assertThat(marks)
        .containsEntry("First answer.", LineMark.OWN)
        .containsEntry("> Old question.", LineMark.QUOTED)
        .containsEntry("Second answer.", LineMark.OWN)
        .containsEntry(">> Older.", LineMark.QUOTED)
        .containsEntry("Last answer.", LineMark.OWN);
  }

  @Test
  void answersBelowAnAnnouncedQuoteAreOwn() {
    Map<String, LineMark> marks =
        marks("On 5 March 2019 at 10:00 Kim wrote:\n> Old.\n\nMy answer.\n", null);
    assertThat(marks).containsEntry("My answer.", LineMark.OWN);
  }

  @Test
  void sentencesBrokenOverLinesAnnounceToo() {
    Map<String, LineMark> marks =
        marks(
            "Own.\n\nOn Tue, Mar 5, 2019 at 10:00 AM\nKim Vale <kim@x.example>\nwrote:\nOld.",
            null);
    assertThat(marks)
        .containsEntry("Own.", LineMark.OWN)
        .containsEntry("wrote:", LineMark.QUOTED_HEADER)
        .containsEntry("Old.", LineMark.QUOTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On Monday we met with 3 people and then we wrote the report.",
        "From: the desk of somebody",
        "To do: call 5 people",
        "Le devis est trop élevé, on en reparle lundi."
      })
  void ordinarySentencesAnnounceNothing(String sentence) {
    assertThat(marks("Own words.\n" + sentence + "\nMore own words.\n", null))
        .containsEntry(sentence, LineMark.OWN)
        .containsEntry("More own words.", LineMark.OWN);
  }

  @ParameterizedTest
  @CsvSource({
    "---------- Forwarded message ---------,Hello",
    "-------- Weitergeleitete Nachricht --------,Hallo",
    "-----Original Message-----,FW: list",
    "-----Ursprüngliche Nachricht-----,WG: Liste"
  })
  void whatIsPassedOnIsContent(String divider, String subject) {
    String text = "See below.\n\n" + divider + "\nFrom: Kim\nDate: Monday\nTo: Pat\n\nThe list.\n";
    assertThat(marks(text, subject))
        .containsEntry("From: Kim", LineMark.QUOTED_HEADER)
        .containsEntry("The list.", LineMark.FORWARDED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-- \nPat Rivera\nContoso\n+1 415 555 0132",
        "Best regards,\nPat Rivera\npat.rivera@contoso.example",
        "Mit freundlichen Grüßen\n\nPat Rivera\nContoso GmbH\nT +49 30 23125125",
        "Beste Grüße aus dem Büro\nPat Rivera\nContoso",
        "Cordialement\n-- \nPat Rivera\n☎ +33639980985",
        "Bien à vous\n\nPat Rivera\nContoso\npat.rivera@contoso.example",
        "Saludos,\nPat Rivera",
        "Cordiali saluti\nPat Rivera",
        "Met vriendelijke groet,\nPat Rivera",
        "Pozdrawiam\nPat Rivera",
        "Thanks,\nPat Rivera",
        "Pat Rivera\nContoso Ltd\npat.rivera@contoso.example\n415 555 0132",
        "Pat Rivera\nManager\nNight Desk",
        "Pat Rivera\nx-55012",
        "Pat Rivera\nContoso Ltd\n\n415 555 0132 work\npat.rivera@contoso.example"
      })
  void signaturesAreFound(String signature) {
    Map<String, LineMark> marks = marks("We meet on Monday in the hall.\n\n" + signature, null);
    assertThat(marks)
        .containsEntry("We meet on Monday in the hall.", LineMark.OWN)
        .containsEntry("Pat Rivera", LineMark.SIGNATURE);
  }

  @Test
  void deviceLinesAreSignatures() {
    assertThat(marks("Yes.\n\nSent from my iPhone", null))
        .containsEntry("Sent from my iPhone", LineMark.SIGNATURE);
  }

  @Test
  void sentencesThatOpenLikeDeviceLinesAreNone() {
    assertThat(marks("Yes.\n\nSent from my garden, which is quiet.", null))
        .containsEntry("Sent from my garden, which is quiet.", LineMark.OWN);
  }

  @Test
  void aListAfterAClosingFormulaIsNoSignature() {
    String text = "Thanks,\na@x.example\nb@x.example\nc@x.example\nd@x.example\n";
    assertThat(marks(text, null)).containsEntry("a@x.example", LineMark.OWN);
  }

  @Test
  void footersOfListsAreFound() {
    String text =
        """
        Own words.

        ____________________________________
        talk mailing list, talk@lists.example
        owners: a@lists.example

        Cordialement
        --
        Pat Rivera
        """;
    assertThat(marks(text, null))
        .containsEntry("owners: a@lists.example", LineMark.LIST_FOOTER)
        .containsEntry("Own words.", LineMark.OWN)
        .containsEntry("Pat Rivera", LineMark.SIGNATURE);
  }

  @Test
  void noticesAreFoundByTheirWords() {
    String notice =
        "This e-mail is confidential and meant for the recipient only; ask legal@contoso.example.";
    assertThat(marks("Own.\n\n" + notice, null)).containsEntry(notice, LineMark.DISCLAIMER);
  }

  @Test
  void repeatedParagraphsAreDisclaimers() {
    String block = "Visit our new office at the harbour, see office@contoso.example for maps.";
    Segmenter segmenter = new Segmenter(Set.of(EndingBlocks.hash(block)));
    List<Block> blocks =
        segmenter.blocks("Own.\n\n" + block.toUpperCase(java.util.Locale.ROOT), null, PAT);
    assertThat(blocks).extracting(Block::mark).containsExactly(LineMark.OWN, LineMark.DISCLAIMER);
  }

  @Test
  void blocksCoverTheTextWithoutGaps() {
    String text = "a\r\n> b\r\n\r\nc\n-- \nPat";
    List<Block> blocks = new Segmenter(Set.of()).blocks(text, null, PAT);
    assertThat(blocks.get(0).start()).isZero();
    for (int i = 1; i < blocks.size(); i++) {
      assertThat(blocks.get(i).start()).isEqualTo(blocks.get(i - 1).end());
    }
    assertThat(blocks.get(blocks.size() - 1).end()).isEqualTo(text.length());
  }

  private static Map<String, LineMark> marks(String text, String subject) {
    Map<String, LineMark> marks = new LinkedHashMap<>();
    for (Block block : new Segmenter(Set.of()).blocks(text, subject, PAT)) {
      text.substring(block.start(), block.end())
          .lines()
          .map(String::strip)
          .forEach(line -> marks.put(line, block.mark()));
    }
    return marks;
  }
}
