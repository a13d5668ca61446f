/**
 * Identifiers found in traffic: plain, encoded and hashed values observed, and the forms in which
 * each vendor sends a known identifier. Hashes of identifiers are public and unsalted, so a table
 * of them is personal data: candidates are computed on the fly and never kept.
 */
package org.ascertain.flows.identifiers;
