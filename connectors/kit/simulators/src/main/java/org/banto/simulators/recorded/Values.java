// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.recorded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.banto.simulators.Call;
import org.banto.simulators.Json;

/**
 * What placeholders stand for: fields of the order, captures of the matchers, settings, and the parts of the request
 * as {@code query.x}, {@code form.x}, {@code header.x}, {@code body./json/pointer}, {@code each./json/pointer}.
 */
final class Values {
  private final Call call;
  private final JsonNode body;
  private final JsonNode each;
  private final Map<String, String> plain;

  private Values(Call call, JsonNode body, JsonNode each, Map<String, String> plain) {
    this.call = call;
    this.body = body;
    this.each = each;
    this.plain = plain;
  }

  /** Of no request at all. */
  static Values none() {
    return of(new Call("", URI.create("/"), Map.of(), new byte[0]), Map.of());
  }

  static Values of(Call call, Map<String, String> settings) {
    return new Values(call, json(call.body()), MissingNode.getInstance(), Map.copyOf(settings));
  }

  private static JsonNode json(byte[] body) {
    try {
      return Json.read(body);
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }

  Values with(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(plain);
    all.putAll(more);
    return new Values(call, body, each, all);
  }

  /** The same, with the fields of that order. */
  Values with(RecordedOrder order) {
    Map<String, String> fields = new HashMap<>();
    JsonNode tree = order.tree();
    tree.properties().forEach(f -> fields.put(f.getKey(), f.getValue().asText()));
    tree.path("set").properties().forEach(f -> fields.put(f.getKey(), f.getValue().asText()));
    fields.put("number", order.number());
    return with(fields);
  }

  /** The same, with the fields of that row. */
  Values with(JsonNode row) {
    Map<String, String> fields = new HashMap<>();
    row.properties().forEach(f -> fields.put(f.getKey(), f.getValue().asText()));
    return with(fields);
  }

  /** One for each element of a list in the body; itself when there is no list to go through. */
  List<Values> each(String pointer) {
    if (pointer.isEmpty()) {
      return List.of(this);
    }
    List<Values> all = new ArrayList<>();
    body.at(pointer).forEach(e -> all.add(new Values(call, body, e, plain)));
    return all;
  }

  /** What a name stands for, empty when it stands for nothing. */
  String get(String name) {
    if (plain.containsKey(name)) {
      return plain.get(name);
    }
    int dot = name.indexOf('.');
    String rest = name.substring(dot + 1);
    return switch (dot < 0 ? name : name.substring(0, dot)) {
      case "query" -> call.query().getOrDefault(rest, "");
      case "form" -> call.form().getOrDefault(rest, "");
      case "header" -> call.header(rest);
      case "body" -> body.at(rest).asText();
      case "each" -> each.at(rest).asText();
      case "text" -> call.text();
      default -> "";
    };
  }
}
