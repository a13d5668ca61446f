/**
 * SQL over the tables of a workspace, without Spark: DuckDB over the live files of a Delta
 * snapshot.
 */
package org.ascertain.query;
