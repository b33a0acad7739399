// SPDX-License-Identifier: Apache-2.0
package org.banto.fakes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.house.Settings;
import org.banto.house.SettingsRules;

/** Settings in memory. */
public final class MemorySettings implements Settings {
  private final Map<String, Map<String, String>> sections = new ConcurrentHashMap<>();
  private final List<SettingsRules> rules;

  /** Settings of rooms with these rules. */
  public MemorySettings(SettingsRules... rules) {
    this.rules = List.of(rules);
  }

  @Override
  public Map<String, String> read(AccountId account, String section) {
    return Map.copyOf(sections.getOrDefault(account + "/" + section, Map.of()));
  }

  @Override
  public Map<AccountId, Map<String, String>> readAll(String section) {
    Map<AccountId, Map<String, String>> all = new HashMap<>();
    sections.forEach(
        (key, values) -> {
          String[] parts = key.split("/", 2);
          if (parts[1].equals(section) && !values.isEmpty()) {
            all.put(new AccountId(parts[0]), Map.copyOf(values));
          }
        });
    return all;
  }

  @Override
  public void write(AccountId account, String section, Map<String, String> values, Actor by) {
    SettingsRules.check(rules, section, () -> read(account, section), values);
    sections.compute(
        account + "/" + section,
        (k, old) -> {
          Map<String, String> all = new TreeMap<>(old == null ? Map.of() : old);
          all.putAll(values);
          all.values().removeIf(String::isEmpty);
          return all;
        });
  }
}
