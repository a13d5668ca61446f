/**
 * Stage 10 of 10. Reads person_measures, flows, flow_contacts, customers, exposures, class_members.
 * Writes error_rates, estimates, damages. Scope MATTER.
 *
 * <p>How many, how sure, damages scenarios.
 */
package org.ascertain.estimates;
