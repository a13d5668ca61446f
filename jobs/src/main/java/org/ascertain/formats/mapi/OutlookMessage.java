package org.ascertain.formats.mapi;

import org.ascertain.formats.mime.ParsedMessage;
import org.ascertain.model.ItemKind;

/**
 * An item of Outlook as read.
 *
 * @param kind what it is, by its message class
 * @param message its headers, people, dates and text; properties without a field of their own are
 *     notes
 */
public record OutlookMessage(ItemKind kind, ParsedMessage message) {}
