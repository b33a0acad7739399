// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.banto.simulators.Json;

/** Gives of what the store holds only what was asked for; lists stand as pages where pages were asked for. */
final class Shape {
  /** A field was asked for that is not there. */
  static final class Undefined extends RuntimeException {
    private static final long serialVersionUID = 1;

    Undefined(String field) {
      super("Field '" + field + "' doesn't exist");
    }
  }

  private Shape() {}

  static JsonNode of(JsonNode held, Field asked) {
    if (held.isMissingNode()) {
      throw new Undefined(asked.name());
    }
    if (held.isNull() || asked.fields().isEmpty()) {
      return held;
    }
    if (!held.isArray()) {
      return object(held, asked);
    }
    return asked.connection() ? page((ArrayNode) held, asked) : list((ArrayNode) held, asked);
  }

  private static ObjectNode object(JsonNode held, Field asked) {
    ObjectNode object = Json.object();
    asked.fields().forEach(f -> object.set(f.name(), of(held.path(f.name()), f)));
    return object;
  }

  private static ArrayNode list(ArrayNode held, Field asked) {
    ArrayNode list = Json.array();
    int most = asked.first().orElse(held.size());
    for (int i = 0; i < Math.min(most, held.size()); i++) {
      list.add(object(held.get(i), asked));
    }
    return list;
  }

  /** Cursors of lists within an order are places in them. */
  private static ObjectNode page(ArrayNode held, Field asked) {
    int from = place(asked.argument("after").asText(""));
    int to = Math.min(held.size(), from + asked.first().orElse(0));
    ObjectNode page = Json.object();
    asked
        .field("nodes")
        .ifPresent(
            nodes -> {
              ArrayNode list = page.putArray("nodes");
              for (int i = from; i < to; i++) {
                list.add(object(held.get(i), nodes));
              }
            });
    asked
        .field("pageInfo")
        .ifPresent(info -> page.set("pageInfo", object(info(to < held.size(), cursor(to)), info)));
    return page;
  }

  static ObjectNode info(boolean more, String end) {
    return Json.object().put("hasNextPage", more).put("endCursor", end);
  }

  private static String cursor(int place) {
    return encoded("place " + place);
  }

  private static int place(String cursor) {
    return cursor.isEmpty() ? 0 : Integer.parseInt(decoded(cursor).replaceFirst("^place ", ""));
  }

  static String encoded(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  static String decoded(String cursor) {
    return new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
  }
}
