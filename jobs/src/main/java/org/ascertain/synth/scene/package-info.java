/**
 * The invented world of one customer before it is written: people, mailboxes, address books,
 * messages, log rows, requests and exports, and the truth about what was planted.
 */
package org.ascertain.synth.scene;
