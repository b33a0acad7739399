// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** What goes back over HTTP. */
public record Answer(int status, String type, Map<String, String> headers, byte[] body) {
  private static final String JSON = "application/json;charset=utf-8";

  /** Makes an answer; the headers are copied. */
  public Answer {
    headers = Map.copyOf(headers);
  }

  /** JSON that stands ready in bytes. */
  public static Answer json(int status, byte[] body) {
    return new Answer(status, JSON, Map.of(), body);
  }

  /** JSON. */
  public static Answer json(int status, JsonNode json) {
    return json(status, Json.bytes(json));
  }

  /** JSON with status 200. */
  public static Answer ok(JsonNode json) {
    return json(200, json);
  }

  /** XML. */
  public static Answer xml(int status, String xml) {
    return new Answer(
        status, "text/xml;charset=utf-8", Map.of(), xml.getBytes(StandardCharsets.UTF_8));
  }

  /** A page for people. */
  public static Answer html(int status, byte[] page) {
    return new Answer(status, "text/html; charset=utf-8", Map.of(), page);
  }

  /** The same with one more header. */
  public Answer with(String name, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(name, value);
    return new Answer(status, type, more, body);
  }

  /** The same with another body. */
  public Answer with(byte[] other) {
    return new Answer(status, type, headers, other);
  }
}
