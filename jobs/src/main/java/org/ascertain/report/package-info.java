/** Exhibits: what the tables say, for people who decide. Reads tables; writes no evidence. */
package org.ascertain.report;
