// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A field that a query asks for.
 *
 * @param name its name
 * @param arguments with variables put in
 * @param fields what is asked for of it; none for a plain value
 */
record Field(String name, Map<String, JsonNode> arguments, List<Field> fields) {
  private static final int CONNECTION = 2;

  JsonNode argument(String name) {
    return arguments.getOrDefault(name, MissingNode.getInstance());
  }

  Optional<Field> field(String name) {
    return fields.stream().filter(f -> f.name.equals(name)).findFirst();
  }

  /** Whether what is asked for is a page of a list. */
  boolean connection() {
    return field("nodes").isPresent() || field("pageInfo").isPresent();
  }

  /** Items asked for, where the field says so. */
  Optional<Integer> first() {
    return Optional.of(argument("first")).filter(JsonNode::isInt).map(JsonNode::asInt);
  }

  /** What it may cost: an object is a point, a list as many as are asked for. */
  int cost() {
    if (fields.isEmpty()) {
      return 0;
    }
    if (connection()) {
      return CONNECTION + first().orElse(0) * field("nodes").map(Field::object).orElse(0);
    }
    return first().orElse(1) * object();
  }

  private int object() {
    return 1 + fields.stream().mapToInt(Field::cost).sum();
  }
}
