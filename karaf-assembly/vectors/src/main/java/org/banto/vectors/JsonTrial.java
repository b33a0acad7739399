// SPDX-License-Identifier: Apache-2.0
package org.banto.vectors;

import com.fasterxml.jackson.databind.JsonNode;

/** Puts one case of a JSON list to the house. */
@FunctionalInterface
interface JsonTrial {
  /**
   * What the house says of it.
   *
   * @throws IllegalArgumentException when the case is not one
   */
  Verdict of(JsonNode node);
}
