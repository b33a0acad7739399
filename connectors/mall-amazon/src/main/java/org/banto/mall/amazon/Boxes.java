// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.amazon;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.banto.connect.Instruction.ReportShipment;
import org.banto.connect.ParcelNotice;
import org.banto.connect.ParcelNotice.Content;

/**
 * What Amazon has to be told so that it shows these parcels. A package is told again under its
 * reference to change it; none can be taken away, and none can be told without a piece in it.
 *
 * @param tell packages to be told, new or changed
 * @param untold parcels for which no piece is left
 */
record Boxes(List<Box> tell, int untold) {
  /** A package to be told. */
  record Box(String reference, ParcelNotice parcel, List<Content> items) {}

  static Boxes of(ReportShipment report, OrderView view) {
    Map<String, ParcelNotice> missing = new LinkedHashMap<>();
    report.parcels().forEach(p -> missing.putIfAbsent(OrderView.plain(p.number()), p));
    Set<String> wanted = Set.copyOf(missing.keySet());
    List<OrderView.Shown> shown = view.shown();
    shown.forEach(s -> missing.remove(s.number()));
    Deque<OrderView.Shown> over =
        shown.stream()
            .filter(s -> !wanted.contains(s.number()))
            .collect(Collectors.toCollection(ArrayDeque::new));
    boolean said = report.parcels().stream().anyMatch(p -> !p.contents().isEmpty());
    int fresh = Math.max(0, missing.size() - over.size());
    Deque<List<Content>> shares = said ? new ArrayDeque<>() : shares(view.open(), fresh);
    Set<String> used = new HashSet<>();
    shown.forEach(s -> used.add(s.reference()));
    List<Box> tell = new ArrayList<>();
    int untold = 0;
    for (ParcelNotice parcel : missing.values()) {
      List<Content> items = known(parcel.contents(), view);
      if (!over.isEmpty()) {
        OrderView.Shown old = over.poll();
        tell.add(new Box(reference(old, used), parcel, items.isEmpty() ? old.items() : items));
        continue;
      }
      if (items.isEmpty() && !shares.isEmpty()) {
        items = shares.poll();
      }
      if (items.isEmpty()) {
        untold++;
      } else {
        tell.add(new Box(next(used), parcel, items));
      }
    }
    return new Boxes(tell, untold);
  }

  private static List<Content> known(List<Content> contents, OrderView view) {
    Set<String> items = view.open().keySet();
    return contents.stream().filter(c -> items.contains(c.line())).toList();
  }

  /** The pieces left, spread over so many boxes, at least one in each as long as there are any. */
  private static Deque<List<Content>> shares(Map<String, Integer> open, int boxes) {
    List<String> pieces = new ArrayList<>();
    open.forEach((item, n) -> pieces.addAll(Collections.nCopies(Math.max(0, n), item)));
    int full = Math.min(boxes, pieces.size());
    Deque<List<Content>> shares = new ArrayDeque<>();
    for (int i = 0; i < full; i++) {
      Map<String, Integer> in = new LinkedHashMap<>();
      pieces
          .subList(i * pieces.size() / full, (i + 1) * pieces.size() / full)
          .forEach(item -> in.merge(item, 1, Integer::sum));
      shares.add(in.entrySet().stream().map(e -> new Content(e.getKey(), e.getValue())).toList());
    }
    return shares;
  }

  /** Amazon takes positive numbers only, and may have given one of its own that is none. */
  private static String reference(OrderView.Shown old, Set<String> used) {
    return old.reference().matches("[1-9][0-9]{0,17}") ? old.reference() : next(used);
  }

  private static String next(Set<String> used) {
    int n = 1;
    while (!used.add(Integer.toString(n))) {
      n++;
    }
    return Integer.toString(n);
  }
}
