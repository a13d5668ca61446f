/**
 * The matter file as validated records: parties, theory, class definition, sources, design,
 * parameters of law.
 */
package org.ascertain.matter;
