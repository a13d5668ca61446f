/**
 * Stage 10 of 10. Reads customers, class_members, exposures, flows, flow_contacts. Writes
 * error_rates, estimates, damages. Scope MATTER.
 *
 * <p>How many, how sure, damages scenarios.
 */
package org.ascertain.estimates;
