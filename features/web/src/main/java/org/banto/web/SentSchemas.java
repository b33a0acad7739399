// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is answered holds all its members; what is only sent may leave out all but those that it is
 * refused without. What goes both ways is sent as it was read: whole.
 */
final class SentSchemas {
  /** The members that a value is refused without; taken out of the finished document. */
  static final String NEEDED = "x-needed";

  /** How a schema is referred to: by its name, behind this. */
  static final String HERE = "#/components/schemas/";

  private static final String REQUIRED = "required";

  private SentSchemas() {}

  /** Says in the document what need not be sent. */
  static void loosen(ObjectNode document) {
    JsonNode schemas = document.at("/components/schemas");
    JsonNode paths = document.path("paths");
    Set<String> sent = reached(schemas, paths.findValues("requestBody"));
    List<JsonNode> answers = new ArrayList<>(paths.findValues("responses"));
    answers.add(document.at("/components/responses"));
    sent.removeAll(reached(schemas, answers));
    schemas.properties().forEach(s -> loosen((ObjectNode) s.getValue(), sent.contains(s.getKey())));
  }

  private static void loosen(ObjectNode schema, boolean onlySent) {
    JsonNode needed = schema.remove(NEEDED);
    if (needed != null && onlySent) {
      schema.set(REQUIRED, needed);
    }
    if (schema.path(REQUIRED).isEmpty()) {
      schema.remove(REQUIRED);
    }
  }

  /** The schemas that these parts reach. */
  private static Set<String> reached(JsonNode schemas, List<JsonNode> parts) {
    Deque<String> open = new ArrayDeque<>();
    parts.forEach(part -> open.addAll(named(part)));
    Set<String> reached = new TreeSet<>();
    while (!open.isEmpty()) {
      String name = open.pop();
      if (reached.add(name)) {
        open.addAll(named(schemas.path(name)));
      }
    }
    return reached;
  }

  private static List<String> named(JsonNode part) {
    return part.findValuesAsText("$ref").stream()
        .filter(ref -> ref.startsWith(HERE))
        .map(ref -> ref.substring(HERE.length()))
        .toList();
  }
}
