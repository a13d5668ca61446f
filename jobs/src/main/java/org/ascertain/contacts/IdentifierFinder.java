package org.ascertain.contacts;

import java.util.function.Consumer;

/** Finds the identifiers of one kind in a text. */
interface IdentifierFinder {
  /** Hands over what it finds, in the order of the text; hits of one finder never overlap. */
  void find(String text, Consumer<Hit> hits);
}
