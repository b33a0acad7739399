// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.qoo10;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.connect.ConnectorException;

/**
 * The carts as they stand at the mall, for one turn of instructions: the mall cannot be asked for a cart by its number,
 * so the rows of each state are fetched once, those not yet shipped first.
 */
final class Shelf {
  /**
   * A row.
   *
   * @param order its number
   * @param status as it was asked by
   * @param number the waybill number shown
   */
  record Row(String order, int status, String number) {
    boolean shipped() {
      return status >= 4;
    }
  }

  private static final Duration BACK = Duration.ofDays(85);
  private static final List<List<Integer>> TURNS =
      List.of(List.of(2, 3, 1), List.of(4), List.of(5));

  private final Qapi api;
  private final Clock clock;
  private final Map<String, List<Row>> packs = new HashMap<>();
  private int turn;

  Shelf(Qapi api, Clock clock) {
    this.api = api;
    this.clock = clock;
  }

  /** The rows of a cart; all of those named, and at least what there is. */
  Optional<List<Row>> find(String pack, List<String> named) throws ConnectorException {
    while (turn < TURNS.size() && !whole(pack, named)) {
      for (int status : TURNS.get(turn)) {
        fetch(status);
      }
      turn++;
    }
    return Optional.ofNullable(packs.get(pack)).map(List::copyOf);
  }

  private boolean whole(String pack, List<String> named) {
    List<String> there = packs.getOrDefault(pack, List.of()).stream().map(Row::order).toList();
    return !there.isEmpty() && there.containsAll(named);
  }

  private void fetch(int status) throws ConnectorException {
    Instant now = clock.instant();
    List<byte[]> rows = Qoo10Pages.rows(api, status, now.minus(BACK), now.plus(Duration.ofDays(3)));
    try {
      for (byte[] row : rows) {
        var fields = Rows.plain(row);
        String number = fields.path("trackingno").asText();
        packs
            .computeIfAbsent(fields.path("packno").asText(), p -> new ArrayList<>())
            .add(new Row(fields.path("orderno").asText(), status, number));
      }
    } catch (IOException e) {
      throw Rows.unreadable();
    }
  }
}
