/**
 * What a parser process and its parent say to each other: frames over standard input and output.
 */
package org.ascertain.sandbox.wire;
