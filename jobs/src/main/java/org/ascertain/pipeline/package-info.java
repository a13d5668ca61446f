/**
 * The list of stages and how they are run: plan, skip what is current, resume what was cut off, one
 * run at a time, and a manifest of what each run did.
 */
package org.ascertain.pipeline;
