/**
 * Readers of sources: open a source or an item by locator, split containers, parse what they hold.
 * No Spark and no tables: values in, values out.
 */
package org.ascertain.formats;
