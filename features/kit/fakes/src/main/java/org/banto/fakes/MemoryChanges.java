// SPDX-License-Identifier: Apache-2.0
package org.banto.fakes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.banto.base.AccountId;
import org.banto.base.OrderId;
import org.banto.flow.Changes;

/** A history of changes that a test tells; it begins anew when the database is put back. */
public final class MemoryChanges implements Changes {
  private final List<List<OrderId>> lines = new ArrayList<>(List.of(List.of()));
  private String history = "first";

  /** These orders of {@link Orders#MAIN} have changed. */
  public void changed(long... ids) {
    lines.add(LongStream.of(ids).mapToObj(OrderId::new).toList());
  }

  /** Another history from now on. */
  public void putBack() {
    history = "second";
  }

  @Override
  public Map<AccountId, String> marks() {
    return Map.of(Orders.MAIN, mark());
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
