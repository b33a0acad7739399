// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.banto.testhouse.Wire;

/**
 * Bodies that fit a description, with the next of some texts in each of their fields that takes
 * any.
 */
final class FreeText {
  private static final int DEEP = 6;

  private final JsonNode schemas;
  private final List<String> texts;
  private int next;

  FreeText(JsonNode schemas, List<String> texts) {
    this.schemas = schemas;
    this.texts = texts;
  }

  JsonNode body(JsonNode schema) {
    return filled(schema, 0);
  }

  private JsonNode filled(JsonNode schema, int depth) {
    if (schema.has("$ref")) {
      String ref = schema.get("$ref").asText();
      return filled(schemas.get(ref.substring(ref.lastIndexOf('/') + 1)), depth);
    }
    if (schema.has("enum")) {
      return schema.get("enum").get(0);
    }
    if (depth > DEEP) {
      return Wire.JSON.nullNode();
    }
    return switch (schema.path("type").asText("object")) {
      case "string" -> text(schema.path("format").asText());
      case "array" -> list(schema.get("items"), depth);
      case "integer", "number" -> Wire.JSON.getNodeFactory().numberNode(1);
      case "boolean" -> Wire.JSON.getNodeFactory().booleanNode(false);
      default -> object(schema, depth);
    };
  }

  private JsonNode text(String format) {
    String text =
        switch (format) {
          case "date" -> "2026-08-15";
          case "date-time" -> "2026-08-15T09:00:00Z";
          default -> texts.get(next++ % texts.size());
        };
    return Wire.JSON.getNodeFactory().textNode(text);
  }

  private ArrayNode list(JsonNode items, int depth) {
    return Wire.JSON.createArrayNode().add(filled(items, depth + 1));
  }

  private ObjectNode object(JsonNode schema, int depth) {
    ObjectNode object = Wire.JSON.createObjectNode();
    schema
        .path("properties")
        .properties()
        .forEach(one -> object.set(one.getKey(), filled(one.getValue(), depth + 1)));
    if (schema.path("additionalProperties").isObject()) {
      object.set("memo", filled(schema.get("additionalProperties"), depth + 1));
    }
    return object;
  }
}
