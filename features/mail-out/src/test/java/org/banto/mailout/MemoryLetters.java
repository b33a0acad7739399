// SPDX-License-Identifier: Apache-2.0
package org.banto.mailout;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.banto.base.AccountId;
import org.banto.base.OrderId;

/** Mails in memory. */
final class MemoryLetters implements Letters {
  final Map<String, Letter> all = new TreeMap<>();

  /** How often something was asked of the database. */
  int asked;

  @Override
  public void keep(AccountId account, List<Letter> letters) {
    asked++;
    letters.forEach(l -> all.put(l.id(), l));
  }

  @Override
  public void mark(AccountId account, String id, Letter.State state) {
    asked++;
    all.compute(id, (i, l) -> l.in(state));
  }

  @Override
  public List<Letter> find(AccountId account, Collection<String> ids) {
    asked++;
    return ids.stream().flatMap(id -> Optional.ofNullable(all.get(id)).stream()).toList();
  }

  @Override
  public List<Letter> of(AccountId account, OrderId order) {
    return all.values().stream().filter(l -> l.order().equals(order)).toList();
  }

  @Override
  public List<Letter> newest(AccountId account, Optional<Letter> before, int limit) {
    List<Letter> newest =
        all.values().stream()
            .sorted(Comparator.comparing(Letter::at).thenComparing(Letter::id).reversed())
            .toList();
    int from = before.map(b -> newest.indexOf(b) + 1).orElse(0);
    return newest.subList(from, Math.min(from + limit, newest.size()));
  }
}
