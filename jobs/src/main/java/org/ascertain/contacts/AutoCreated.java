package org.ascertain.contacts;

import java.util.Set;
import org.ascertain.model.Nullable;

/** Folders that software fills with correspondents, in the languages of mail programs. */
final class AutoCreated {
  private static final Set<String> FOLDERS =
      Set.of(
          "suggested contacts",
          "recipient cache",
          "recipientcache",
          "peoplecentricconversation buddies",
          "{a9e2bc46-b3a0-4243-b315-60d991004455}",
          "{06967759-274d-40b2-a3eb-d7f9e73727d7}",
          "other contacts",
          "collected addresses",
          "auto-complete",
          "autocomplete",
          "vorgeschlagene kontakte",
          "gesammelte adressen",
          "weitere kontakte",
          "contacts suggeres",
          "adresses collectees",
          "autres contacts",
          "contactos sugeridos",
          "otros contactos",
          "contatti suggeriti",
          "altri contatti",
          "voorgestelde contactpersonen",
          "overige contacten",
          "sugerowane kontakty",
          "inne kontakty");

  private AutoCreated() {}

  /** Whether any folder of the path is one of them. */
  static boolean isFolder(@Nullable String path) {
    if (path == null) {
      return false;
    }
    for (String folder : path.split("[/\\\\]", -1)) {
      if (FOLDERS.contains(Folding.fold(folder))) {
        return true;
      }
    }
    return false;
  }
}
