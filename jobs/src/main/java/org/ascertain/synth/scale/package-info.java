/**
 * Inputs for benchmarks and limits: mailboxes of any size and files that are odd in one respect
 * each. They plant nothing and have no truth but their counts. The same options give the same bytes
 * on every machine, and no input is held in memory as a whole.
 */
package org.ascertain.synth.scale;
