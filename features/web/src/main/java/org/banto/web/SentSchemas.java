// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
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

  private static final String HERE = "#/components/schemas/";
  private static final String REQUIRED = "required";

  private SentSchemas() {}

  /** Says in the document what need not be sent. */
  static void loosen(ObjectNode document) {
    JsonNode schemas = document.at("/components/schemas");
    Set<String> read = read(document, schemas);
    schemas.properties().forEach(s -> loosen((ObjectNode) s.getValue(), read.contains(s.getKey())));
  }

  private static void loosen(ObjectNode schema, boolean read) {
    JsonNode needed = schema.remove(NEEDED);
    if (needed != null && !read) {
      schema.set(REQUIRED, needed);
    }
    if (schema.path(REQUIRED).isEmpty()) {
      schema.remove(REQUIRED);
    }
  }

  /** The schemas that some answer reaches. */
  private static Set<String> read(JsonNode document, JsonNode schemas) {
    Deque<String> open = new ArrayDeque<>();
    document.path("paths").findValues("responses").forEach(a -> open.addAll(named(a)));
    open.addAll(named(document.at("/components/responses")));
    Set<String> read = new TreeSet<>();
    while (!open.isEmpty()) {
      String name = open.pop();
      if (read.add(name)) {
        open.addAll(named(schemas.path(name)));
      }
    }
    return read;
  }

  private static List<String> named(JsonNode part) {
    return part.findValuesAsText("$ref").stream()
        .filter(ref -> ref.startsWith(HERE))
        .map(ref -> ref.substring(HERE.length()))
        .toList();
  }
}
