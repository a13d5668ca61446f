package org.ascertain.formats.logs;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An object of a JSON file.
 *
 * @param array the name of the array that holds it; empty at the top
 * @param data its tree
 * @param text its text as it stands
 */
record JsonElement(String array, JsonNode data, String text) {}
