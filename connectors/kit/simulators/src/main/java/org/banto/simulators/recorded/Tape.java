// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.recorded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banto.simulators.Json;

/**
 * A folder of recordings: {@code tape.json} and the files it names.
 *
 * @param roots the paths answered under
 * @param settings defaults of what placeholders such as <code>${token}</code> stand for
 * @param auth header patterns every request must fit
 * @param number how an order number is made of <code>${seq}</code>
 * @param state where a new order stands
 * @param orders the template of an order for each kind
 * @param replies unauthorized, tooMany and failed
 * @param exchanges in the order they are tried
 */
record Tape(
    List<String> roots,
    Map<String, String> settings,
    Map<String, String> auth,
    String number,
    String state,
    Map<String, Template> orders,
    Map<String, Reply> replies,
    List<Exchange> exchanges) {

  static Tape read(Path folder) throws IOException {
    ObjectNode json = Json.read(Files.readAllBytes(folder.resolve("tape.json")));
    Map<String, Template> orders = new LinkedHashMap<>();
    texts(json.path("orders").path("templates"))
        .forEach(
            (kind, file) -> {
              String text = Reply.read(folder.resolve(file)).strip();
              orders.put(kind, new Template(text, text.startsWith("<") ? "" : ","));
            });
    List<Exchange> exchanges = new ArrayList<>();
    json.path("exchanges").forEach(e -> exchanges.add(Exchange.of(e, folder)));
    return new Tape(
        Json.texts(json.path("roots")),
        texts(json.path("settings")),
        texts(json.path("auth")),
        json.path("orders").path("number").asText("${seq}"),
        json.path("orders").path("state").asText("open"),
        orders,
        Map.of(
            "unauthorized", Reply.of(json.path("unauthorized"), folder, 401),
            "tooMany", Reply.of(json.path("tooMany"), folder, 429),
            "failed", Reply.of(json.path("failed"), folder, 500)),
        exchanges);
  }

  private static Map<String, String> texts(JsonNode object) {
    Map<String, String> all = new LinkedHashMap<>();
    object.properties().forEach(f -> all.put(f.getKey(), f.getValue().asText()));
    return all;
  }
}
