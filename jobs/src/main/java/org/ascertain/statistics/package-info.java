/**
 * Estimators as pure functions: formula, source, assumptions, refusals. No engine, no words of the
 * field.
 */
package org.ascertain.statistics;
