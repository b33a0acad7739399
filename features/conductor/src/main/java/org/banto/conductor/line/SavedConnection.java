// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.line;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.banto.base.Rejection;
import org.banto.base.Text;

/**
 * A connection as it is kept.
 *
 * @param enabled whether the shop has it switched on
 * @param edition counts its changes
 * @param settings values by setting name, secrets plain; a name that starts with a dot is a secret
 * @param since when it was set up; the epoch where that was before houses kept it
 * @param chosen whether it is to be read where one shop of each mall is
 */
public record SavedConnection(
    boolean enabled, long edition, Map<String, String> settings, Instant since, boolean chosen) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** More than any connector asks for; shops' own tables of words stand in single settings. */
  private static final int MOST = 200;

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST = 20_000;

  /** What stands for a secret outside. */
  public static final String HIDDEN = "••••";

  public SavedConnection {
    settings = Map.copyOf(settings);
  }

  SavedConnection(boolean enabled, long edition, Map<String, String> settings) {
    this(enabled, edition, settings, Instant.EPOCH, false);
  }

  /** One that is set up now. */
  static SavedConnection first(Instant now) {
    return new SavedConnection(true, 0, Map.of(), now.truncatedTo(ChronoUnit.MILLIS), false);
  }

  /** Whether a setting is a secret: its name in the configuration starts with a dot. */
  static boolean secret(String name) {
    return name.startsWith(".");
  }

  static SavedConnection parse(String json) {
    try {
      JsonNode node = JSON.readTree(json);
      Map<String, String> settings = new TreeMap<>();
      node.path("settings")
          .properties()
          .forEach(f -> settings.put(f.getKey(), f.getValue().asText()));
      return new SavedConnection(
          node.path("enabled").asBoolean(),
          node.path("edition").asLong(),
          settings,
          Instant.ofEpochMilli(node.path("since").asLong()),
          node.path("chosen").asBoolean());
    } catch (IOException e) {
      throw new UncheckedIOException("a kept connection cannot be read", e);
    }
  }

  String toJson() {
    ObjectNode node = JSON.createObjectNode();
    node.put("enabled", enabled).put("edition", edition);
    node.put("since", since.toEpochMilli()).put("chosen", chosen);
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

  /**
   * With these values: a hidden one leaves its secret, an empty one takes the setting away.
   *
   * @throws IllegalArgumentException when they are too many or too long
   */
  SavedConnection with(Map<String, String> values) {
    Map<String, String> all = new TreeMap<>(settings);
    values.forEach(
        (name, value) -> {
          if (value.isBlank()) {
            all.remove(name);
          } else if (!value.equals(HIDDEN)) {
            all.put(name, value.strip());
          }
        });
    bounded(all);
    return new SavedConnection(enabled, edition + 1, all, since, chosen);
  }

  private static void bounded(Map<String, String> all) {
    if (all.size() > MOST) {
      throw new Rejection(
          new Text(
              "接続の設定は " + MOST + " 項目までです: " + all.size(),
              "a connection has " + MOST + " settings at most: " + all.size()));
    }
    all.forEach(
        (name, value) -> {
          if (name.length() > LONGEST_NAME) {
            throw new Rejection(
                new Text(
                    "設定できない項目です: " + name.substring(0, LONGEST_NAME) + "…",
                    "there is no such setting: " + name.substring(0, LONGEST_NAME) + "…"));
          }
          if (value.length() > LONGEST) {
            throw new Rejection(
                new Text(
                    "「" + name + "」は " + LONGEST + " 文字までです: " + value.length(),
                    "\"" + name + "\" has " + LONGEST + " characters at most: " + value.length()));
          }
        });
  }

  /** The names of what is entered anew: what is shown of these settings may come back as it is, or be taken away. */
  Set<String> entered(Map<String, String> values) {
    Map<String, String> fresh = new TreeMap<>(values);
    fresh.entrySet().removeAll(shown().entrySet());
    fresh.entrySet().removeIf(e -> e.getValue().isBlank() && settings.containsKey(e.getKey()));
    return fresh.keySet();
  }

  /** With these settings and no others. */
  SavedConnection only(Set<String> names) {
    Map<String, String> rest = new TreeMap<>(settings);
    rest.keySet().retainAll(names);
    return new SavedConnection(enabled, edition, rest, since, chosen);
  }

  SavedConnection enabled(boolean on) {
    return new SavedConnection(on, edition + 1, settings, since, chosen);
  }

  SavedConnection chosen(boolean is) {
    return new SavedConnection(enabled, edition, settings, since, is);
  }
}
