// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banto.connect.IncomingOrder;
import org.banto.connect.ReadOrder;

/** Looks through a file and says what would come of it. */
final class OrderFilePreview implements FileOrders.Taker {
  private static final int SHOWN = 10;
  private static final int CHUNK = 200;

  /** An order as it would be read. */
  record Seen(long row, ReadOrder read, Verdict verdict) {}

  private record Waiting(long row, IncomingOrder incoming, ReadOrder read) {}

  private final OrderFileJudge judging;
  private final Faults faults = new Faults();
  private final List<Seen> first = new ArrayList<>();
  private final List<Waiting> waiting = new ArrayList<>();
  private final Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);

  private OrderFilePreview(OrderFileJudge judging) {
    this.judging = judging;
  }

  static OrderFilePreview of(FileOrders feed, OrderFileJudge judging) {
    OrderFilePreview preview = new OrderFilePreview(judging);
    try {
      feed.walk(preview);
    } catch (UnreadableRows e) {
      e.faults().forEach(preview.faults::add);
    }
    preview.judge();
    return preview;
  }

  @Override
  public void order(long row, IncomingOrder incoming, ReadOrder read) {
    waiting.add(new Waiting(row, incoming, read));
    if (waiting.size() == CHUNK) {
      judge();
    }
  }

  @Override
  public void fault(Fault fault) {
    faults.add(fault);
  }

  private void judge() {
    Set<String> outdated = judging.outdated(incoming());
    waiting.stream()
        .filter(w -> outdated.contains(w.incoming().number()))
        .forEach(w -> fault(Fault.outdated(w.row(), w.incoming().number())));
    waiting.removeIf(w -> outdated.contains(w.incoming().number()));
    Map<String, Verdict> verdicts = judging.of(incoming());
    for (Waiting w : waiting) {
      Verdict verdict = verdicts.get(w.incoming().number());
      counts.merge(verdict, 1L, Long::sum);
      if (first.size() < SHOWN) {
        first.add(new Seen(w.row(), w.read(), verdict));
      }
    }
    waiting.clear();
  }

  private List<IncomingOrder> incoming() {
    return waiting.stream().map(Waiting::incoming).toList();
  }

  /** The first orders of the file. */
  List<Seen> first() {
    return first;
  }

  long count(Verdict verdict) {
    return counts.getOrDefault(verdict, 0L);
  }

  Faults faults() {
    return faults;
  }

  /** What is wrong, as many as a page can show, and how many orders or rows that concerns. */
  static final class Faults {
    private static final int KEPT = 2_000;

    private final List<Fault> all = new ArrayList<>();
    private final Set<String> bad = new HashSet<>();

    void add(Fault fault) {
      bad.add(fault.order().isEmpty() ? "\n" + fault.row() : fault.order());
      if (all.size() < KEPT) {
        all.add(fault);
      }
    }

    List<Fault> all() {
      return all;
    }

    long bad() {
      return bad.size();
    }
  }
}
