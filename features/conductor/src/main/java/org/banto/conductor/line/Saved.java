// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.line;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * A connection as it is kept.
 *
 * @param enabled whether the shop has it switched on
 * @param edition counts its changes
 * @param settings values by setting name, secrets plain; a name that starts with a dot is a secret
 */
public record Saved(boolean enabled, long edition, Map<String, String> settings) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What stands for a secret outside. */
  public static final String HIDDEN = "••••";

  public Saved {
    settings = Map.copyOf(settings);
  }

  /** Whether a setting is a secret: its name in the configuration starts with a dot. */
  static boolean secret(String name) {
    return name.startsWith(".");
  }

  static Saved parse(String json) {
    try {
      JsonNode node = JSON.readTree(json);
      Map<String, String> settings = new TreeMap<>();
      node.path("settings")
          .properties()
          .forEach(f -> settings.put(f.getKey(), f.getValue().asText()));
      return new Saved(node.path("enabled").asBoolean(), node.path("edition").asLong(), settings);
    } catch (IOException e) {
      throw new UncheckedIOException("a kept connection cannot be read", e);
    }
  }

  String toJson() {
    ObjectNode node = JSON.createObjectNode();
    node.put("enabled", enabled).put("edition", edition);
    ObjectNode values = node.putObject("settings");
    new TreeMap<>(settings).forEach(values::put);
    return node.toString();
  }

  /** The secrets among the settings. */
  Map<String, String> secrets() {
    Map<String, String> secrets = new TreeMap<>(settings);
    secrets.keySet().removeIf(name -> !secret(name));
    return secrets;
  }

  /** The settings as they may be shown. */
  Map<String, String> shown() {
    Map<String, String> shown = new TreeMap<>();
    settings.forEach((name, value) -> shown.put(name, secret(name) ? HIDDEN : value));
    return shown;
  }

  /** With these values: a hidden one leaves its secret, an empty one takes the setting away. */
  Saved with(Map<String, String> values) {
    Map<String, String> all = new TreeMap<>(settings);
    values.forEach(
        (name, value) -> {
          if (value.isBlank()) {
            all.remove(name);
          } else if (!value.equals(HIDDEN)) {
            all.put(name, value.strip());
          }
        });
    return new Saved(enabled, edition + 1, all);
  }

  Saved enabled(boolean on) {
    return new Saved(on, edition + 1, settings);
  }
}
