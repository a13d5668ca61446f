/**
 * Values shared by all stages: words of the field with their rules, and nothing that knows a table
 * or an engine.
 */
package org.ascertain.model;
