/**
 * Container and file writers of generated matters. Each gives the same bytes for the same content
 * on every machine: no clock, no default time zone, locale or charset, no compression library of
 * the platform.
 */
package org.ascertain.synth.writers;
