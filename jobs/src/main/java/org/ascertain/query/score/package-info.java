/**
 * Scoring against planted truth: how many of the planted flows a run found, how many of the found
 * ones were planted, and which decoys it fell for.
 */
package org.ascertain.query.score;
