// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.recorded;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.banto.simulators.Answer;

/** A recorded answer. */
record Reply(int status, String type, Map<String, String> headers, Template body) {
  /** Reads {@code {status, type, headers, file | body}}. */
  static Reply of(JsonNode json, Path folder, int status) {
    Map<String, String> headers = new TreeMap<>();
    json.path("headers").properties().forEach(h -> headers.put(h.getKey(), h.getValue().asText()));
    String file = json.path("file").asText();
    String text = file.isEmpty() ? inline(json.path("body")) : read(folder.resolve(file));
    boolean plainJson = !text.stripLeading().startsWith("<");
    String type = plainJson ? "application/json;charset=utf-8" : "text/xml;charset=utf-8";
    return new Reply(
        json.path("status").asInt(status),
        json.path("type").asText(type),
        headers,
        new Template(text, plainJson ? "," : ""));
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String inline(JsonNode body) {
    return body.isTextual() || body.isMissingNode() ? body.asText() : body.toString();
  }

  Answer answer(Values values, Map<String, List<Values>> lists) {
    byte[] bytes = body.fill(values, lists).getBytes(StandardCharsets.UTF_8);
    Map<String, String> filled = new TreeMap<>();
    headers.forEach((name, value) -> filled.put(name, Template.fill(value, values)));
    return new Answer(status, type, filled, bytes);
  }
}
