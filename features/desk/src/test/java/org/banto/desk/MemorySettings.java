// SPDX-License-Identifier: Apache-2.0
package org.banto.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.banto.account.Account;
import org.banto.account.AccountId;
import org.banto.account.Accounts;
import org.banto.account.Actor;
import org.banto.account.Settings;

/** Settings and accounts in memory. */
final class MemorySettings implements Settings, Accounts {
  private final Map<String, Map<String, String>> sections = new HashMap<>();

  @Override
  public Map<String, String> read(AccountId account, String section) {
    return Map.copyOf(sections.getOrDefault(account + "/" + section, Map.of()));
  }

  @Override
  public void write(AccountId account, String section, Map<String, String> values, Actor by) {
    Map<String, String> kept =
        sections.computeIfAbsent(account + "/" + section, s -> new TreeMap<>());
    values.forEach(
        (k, v) -> {
          if (v.isEmpty()) {
            kept.remove(k);
          } else {
            kept.put(k, v);
          }
        });
  }

  @Override
  public List<Account> all() {
    return List.of(new Account(new AccountId("main"), "本店"));
  }

  @Override
  public void keep(Account account) {
    throw new IllegalStateException("not in these tests");
  }
}
