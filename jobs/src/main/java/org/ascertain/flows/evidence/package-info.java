/** What a detector is given of one customer, and what it finds. */
package org.ascertain.flows.evidence;
