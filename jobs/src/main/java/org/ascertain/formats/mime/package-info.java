/**
 * Mail messages: headers with their words, participants, dates, text, and the parts that are
 * attached. Broken messages are read as far as they go; every guess is flagged.
 */
package org.ascertain.formats.mime;
