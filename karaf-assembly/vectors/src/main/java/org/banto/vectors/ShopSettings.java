// SPDX-License-Identifier: Apache-2.0
package org.banto.vectors;

import java.util.HashMap;
import java.util.Map;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.house.Settings;

/** The settings of the one shop whose rows are run, in memory. */
final class ShopSettings implements Settings {
  static final AccountId SHOP = new AccountId("vectors");

  private final Map<String, Map<String, String>> sections = new HashMap<>();

  /** What the shop has set in a section, and nothing else. */
  void set(String section, Map<String, String> values) {
    sections.put(section, Map.copyOf(values));
  }

  @Override
  public Map<String, String> read(AccountId account, String section) {
    return sections.getOrDefault(section, Map.of());
  }

  @Override
  public Map<AccountId, Map<String, String>> readAll(String section) {
    return Map.of(SHOP, read(SHOP, section));
  }

  @Override
  public void write(AccountId account, String section, Map<String, String> values, Actor by) {
    Map<String, String> all = new HashMap<>(read(account, section));
    all.putAll(values);
    all.values().removeIf(String::isEmpty);
    set(section, all);
  }
}
