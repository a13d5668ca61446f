/**
 * What runs in a parser process: Tika, told by frames what to read, telling by frames what it finds
 * as it finds it.
 */
package org.ascertain.sandbox.child;
