/** The commands, one per file, and how they talk to people and shells. */
package org.ascertain.cli;
