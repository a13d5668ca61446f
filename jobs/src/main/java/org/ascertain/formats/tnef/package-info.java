/**
 * Messages of Outlook inside internet mail, TNEF ([MS-OXTNEF]), usually called winmail.dat: their
 * text, what is attached to them, messages inside messages.
 */
package org.ascertain.formats.tnef;
