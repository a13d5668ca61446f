/**
 * The detectors: each finds the traces of one mechanism in the evidence of one customer, and says
 * in one sentence why. Rules are plain Java over rows; a detector's version changes with its rule.
 */
package org.ascertain.flows.detectors;
