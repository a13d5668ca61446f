/**
 * A streaming writer of Outlook personal folder files (PST) in the three generations of the format,
 * after [MS-PST] and what independent readers need to accept a file. It shares nothing with the
 * reader, so that each is a check on the other. The same calls give the same bytes on every
 * machine.
 */
package org.ascertain.synth.writers.pst;
