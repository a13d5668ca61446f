/**
 * Contact cards and calendars: files of several entries cut into entries, each read for itself, and
 * counts of entries by code that shares nothing with the cutting.
 */
package org.ascertain.formats.cards;
