package org.ascertain.formats.exports;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the label of a value in an account's language means: by a list of words where they are
 * known; the caller falls back on the shape of the value.
 */
enum LabelMeaning {
  /** Name of the contact. */
  NAME,

  /** Address or phone number. */
  CONTACT_POINT,

  /** First time. */
  FIRST_TIME,

  /** Latest time. */
  LAST_TIME,

  /** An identifier of the network's own. */
  OTHER,

  /** No known word. */
  UNKNOWN;

  /** Words in the order in which they decide: the time of a name is a time. */
  private static final List<Map.Entry<LabelMeaning, List<String>>> WORDS =
      List.of(
          Map.entry(OTHER, List.of("user_id", "user id", "fbid")),
          Map.entry(
              FIRST_TIME,
              List.of(
                  "first import",
                  "creation",
                  "created",
                  "erstellung",
                  "ersten import",
                  "creacion",
                  "premiere importation",
                  "premier import",
                  "primera importacion",
                  "utworzeni",
                  "prima importazione",
                  "primeira importacao",
                  "criacao",
                  "eerste import")),
          Map.entry(
              LAST_TIME,
              List.of(
                  "latest import",
                  "last import",
                  "update",
                  "upload",
                  "aktualisier",
                  "hochlad",
                  "mise a jour",
                  "derniere importation",
                  "dernier import",
                  "actualizacion",
                  "ultima importacion",
                  "aktualizacj",
                  "ultima importazione",
                  "aggiornamento",
                  "atualizacao",
                  "letzten import",
                  "bijgewerkt")),
          Map.entry(
              CONTACT_POINT,
              List.of(
                  "contact point",
                  "contact_point",
                  "point de contact",
                  "kontaktpunkt",
                  "punto de contacto",
                  "punkt kontakt",
                  "punto di contatto",
                  "ponto de contato",
                  "ponto de contacto",
                  "contactpunt")),
          Map.entry(
              NAME,
              List.of("name", "nom", "nombre", "nazw", "imie", "nome", "naam", "navn", "namn")));

  static LabelMeaning of(String label) {
    String key = key(label);
    for (Map.Entry<LabelMeaning, List<String>> words : WORDS) {
      if (words.getValue().stream().anyMatch(key::contains)) {
        return words.getKey();
      }
    }
    return UNKNOWN;
  }

  private static String key(String label) {
    String decomposed = Normalizer.normalize(label, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return decomposed.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }
}
