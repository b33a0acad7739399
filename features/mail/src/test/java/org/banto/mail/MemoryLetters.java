// SPDX-License-Identifier: Apache-2.0
package org.banto.mail;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.banto.account.AccountId;
import org.banto.order.OrderId;

/** Mails in memory. */
final class MemoryLetters implements Letters {
  final Map<String, Letter> all = new TreeMap<>();

  @Override
  public void keep(AccountId account, Letter letter) {
    all.put(letter.id(), letter);
  }

  @Override
  public Optional<Letter> find(AccountId account, String id) {
    return Optional.ofNullable(all.get(id));
  }

  @Override
  public List<Letter> of(AccountId account, OrderId order) {
    return all.values().stream().filter(l -> l.order().equals(order)).toList();
  }

  @Override
  public List<Letter> newest(AccountId account, Optional<Letter> before, int limit) {
    return all.values().stream().sorted(Comparator.comparing(Letter::at).reversed()).toList();
  }
}
