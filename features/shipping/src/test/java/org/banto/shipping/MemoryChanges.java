// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.base.OrderId;
import org.banto.flow.Changes;

/** A history of changes that a test tells; it begins anew when the database is put back. */
final class MemoryChanges implements Changes {
  private final List<List<OrderId>> lines = new ArrayList<>(List.of(List.of()));
  private String history = "first";

  void changed(long... ids) {
    lines.add(House.ids(ids));
  }

  void putBack() {
    history = "second";
  }

  @Override
  public Map<AccountId, String> marks() {
    return Map.of(House.MAIN, mark());
  }

  private String mark() {
    return lines.size() + " " + history;
  }

  @Override
  public Optional<Stretch> since(AccountId account, String mark) {
    String[] parts = mark.split(" ");
    List<OrderId> orders =
        lines.subList(Integer.parseInt(parts[0]), lines.size()).stream()
            .flatMap(List::stream)
            .distinct()
            .toList();
    return parts[1].equals(history) ? Optional.of(new Stretch(orders, mark())) : Optional.empty();
  }
}
