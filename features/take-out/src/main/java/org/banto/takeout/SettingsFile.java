// SPDX-License-Identifier: Apache-2.0
package org.banto.takeout;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.banto.base.AccountId;
import org.banto.flow.SettingsSection;
import org.banto.house.Connection;
import org.banto.house.Connections;
import org.banto.house.Settings;
import org.banto.house.SettingsRules;
import org.banto.house.TakeOut;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What the shop has set: every key that a room has rules for, and the connections with their secrets
 * covered. What nobody has rules for are the house's own books, keys and log-ins among them.
 */
@Component
public final class SettingsFile implements TakeOut {
  private final Settings settings;
  private final Connections connections;

  @Reference private volatile List<SettingsRules> rules = List.of();
  @Reference private volatile List<SettingsSection> sections = List.of();

  /** Remembers. */
  @Activate
  public SettingsFile(@Reference Settings settings, @Reference Connections connections) {
    this.settings = settings;
    this.connections = connections;
  }

  SettingsFile(Settings settings, Connections connections, List<SettingsRules> rules) {
    this(settings, connections);
    this.rules = List.copyOf(rules);
  }

  @Override
  public void write(AccountId account, Files to) {
    CsvLines lines = new CsvLines(to.begin("settings.csv"), List.of("区分", "項目", "値"));
    SortedMap<String, SortedMap<String, String>> all = new TreeMap<>();
    Stream.concat(rules.stream(), sections.stream().map(SettingsRules::of))
        .forEach(
            by ->
                settings
                    .read(account, by.section())
                    .forEach(
                        (key, value) -> {
                          if (by.knows(key)) {
                            all.computeIfAbsent(by.section(), s -> new TreeMap<>()).put(key, value);
                          }
                        }));
    for (Connection connection : connections.list(account)) {
      all.put("connections/" + connection.id(), new TreeMap<>(connection.settings()));
    }
    for (Map.Entry<String, SortedMap<String, String>> section : all.entrySet()) {
      for (Map.Entry<String, String> one : section.getValue().entrySet()) {
        lines.line(List.of(section.getKey(), one.getKey(), one.getValue()));
      }
    }
  }
}
