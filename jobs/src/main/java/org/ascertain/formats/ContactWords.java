package org.ascertain.formats;

import java.util.Set;
import java.util.regex.Pattern;

/** Words by which address books name their columns, in the languages of common exports. */
final class ContactWords {
  private static final Pattern NAME =
      Pattern.compile(
          "(first|last|given|family|middle|full|display|nick)[ _-]?name|name|surname|contact"
              + "|vorname|nachname|anzeigename|pr.{1,2}nom|nom|nom complet|nombre|apellidos?"
              + "|nome|cognome|voornaam|achternaam|imi.|nazwisko|sobrenome");
  private static final Pattern MAIL =
      Pattern.compile(
          "e-?mails?([ _-]?\\d*)?([ _-]?(address|addresses|value).*)?|e-?mail.*(value|address)"
              + "|.*e-?mail.*adresse.*|adresse (de messagerie|e-?mail|.lectronique).*|courriel"
              + "|correo( electr.{1,2}nico)?|indirizzo e-?mail|e-?mailadres|adres e-?mail"
              + "|primary email|work email|personal email|home email");
  private static final Pattern PHONE =
      Pattern.compile(
          "(home|work|business|mobile|cell|primary|other)?[ _-]?(phone|telephone|mobile|cell"
              + "|fax)([ _-]?\\d*)?([ _-]?(number|value).*)?|phone.*value|.*telefon.*|handy"
              + "|t.{1,2}l.{0,3}phone.*|t.{1,2}l\\.? .*|portable|m.vil|tel.{1,2}fono.*"
              + "|cellulare|telefoon.*|telem.vel|.*phone number.*");

  private ContactWords() {}

  /** A way to reach somebody, and a name or a second way. */
  static boolean areContacts(Set<String> columns) {
    boolean hasName = columns.stream().anyMatch(word -> NAME.matcher(word).matches());
    boolean hasMail = columns.stream().anyMatch(word -> MAIL.matcher(word).matches());
    boolean hasPhone = columns.stream().anyMatch(word -> PHONE.matcher(word).matches());
    return hasMail && hasPhone || hasName && (hasMail || hasPhone);
  }
}
