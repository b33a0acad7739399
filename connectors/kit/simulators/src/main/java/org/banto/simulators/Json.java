// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The one way simulators read and write JSON. */
public final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  public static ArrayNode array() {
    return MAPPER.createArrayNode();
  }

  public static ObjectNode read(byte[] bytes) throws IOException {
    if (MAPPER.readTree(bytes) instanceof ObjectNode object) {
      return object;
    }
    throw new IOException("not a JSON object");
  }

  /** Reads what a simulator wrote itself. */
  public static ObjectNode own(byte[] bytes) {
    try {
      return read(bytes);
    } catch (IOException e) {
      throw new IllegalStateException("own JSON is damaged", e);
    }
  }

  public static byte[] bytes(JsonNode node) {
    try {
      return MAPPER.writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  public static JsonNode of(Object value) {
    return MAPPER.valueToTree(value);
  }

  public static List<String> texts(JsonNode array) {
    List<String> all = new ArrayList<>();
    array.forEach(n -> all.add(n.asText()));
    return all;
  }

  public static List<Integer> ints(JsonNode array) {
    List<Integer> all = new ArrayList<>();
    array.forEach(n -> all.add(n.asInt()));
    return all;
  }

  /** Sets fields as deep as they go; a list is set as a whole. */
  public static void set(ObjectNode into, ObjectNode fields) {
    fields
        .properties()
        .forEach(
            f -> {
              if (f.getValue() instanceof ObjectNode deep
                  && into.path(f.getKey()) instanceof ObjectNode target) {
                set(target, deep);
              } else {
                into.set(f.getKey(), f.getValue());
              }
            });
  }

  /** The objects of a list field; none when the field is missing or null. */
  public static List<ObjectNode> objects(JsonNode parent, String field) {
    List<ObjectNode> all = new ArrayList<>();
    parent.path(field).forEach(n -> all.add((ObjectNode) n));
    return all;
  }
}
