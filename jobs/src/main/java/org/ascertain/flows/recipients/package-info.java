/**
 * Who received: hosts, domains, addresses, applications and names resolved to organisations of the
 * registry at a date, and what each was to the customer then.
 */
package org.ascertain.flows.recipients;
