// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.banto.order.Order;
import org.banto.order.OrderLine;
import org.banto.order.PlacedOrder;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentState;

/**
 * How the shipments of an order come to hold what was ordered. Those whose label is not out are
 * filled and emptied, the last first; what only the others could mend is a gap. Pieces of shipments
 * that were called off need not travel, but may.
 *
 * @param shipments all of them, fitted
 * @param homeless pieces by destination that none of them can take
 * @param gaps what a label that is out, or a parcel that has left, holds otherwise
 */
record ShipmentFill(
    List<Shipment> shipments, Map<Integer, List<Shipment.Item>> homeless, List<Gap> gaps) {
  /**
   * A line that is packed otherwise than ordered.
   *
   * @param line its number
   * @param pieces missing, or less than zero: too many
   * @param left whether these have left the house
   */
  record Gap(int line, int pieces, boolean left) {}

  /** Of an order as it is now. */
  static ShipmentFill of(Order order) {
    Filling filling = new Filling(order);
    order.placed().lines().forEach(filling::line);
    filling.strays();
    return new ShipmentFill(filling.shipments(), filling.homeless, filling.gaps);
  }

  /** Whether its label is not out, so that its contents may still change. */
  static boolean open(Shipment s) {
    return s.waiting() || s.state() == ShipmentState.RELEASED;
  }

  /** Pieces by shipment and line, while they are moved. */
  private static final class Filling {
    private final PlacedOrder placed;
    private final List<Shipment> all;
    private final List<Map<Integer, Integer>> pieces;
    private final Map<Integer, List<Shipment.Item>> homeless = new TreeMap<>();
    private final List<Gap> gaps = new ArrayList<>();

    Filling(Order order) {
      this.placed = order.placed();
      this.all = order.shipments();
      this.pieces = all.stream().map(Filling::pieces).toList();
    }

    private static Map<Integer, Integer> pieces(Shipment s) {
      return s.items().stream()
          .collect(
              Collectors.toMap(
                  Shipment.Item::line, Shipment.Item::quantity, Integer::sum, TreeMap::new));
    }

    void line(OrderLine line) {
      int ordered = line.struck() ? 0 : line.quantity();
      int off = sum(line, indices(s -> s.state() == ShipmentState.VOID));
      int packed = sum(line, live(line.destination()));
      if (packed > ordered) {
        take(line.no(), packed - ordered, live(line.destination()));
      } else if (packed < ordered - off) {
        put(line, ordered - off - packed);
      }
    }

    /** Pieces of lines that are gone, or go elsewhere by now. */
    void strays() {
      Map<Integer, Integer> goes =
          placed.lines().stream()
              .collect(Collectors.toMap(OrderLine::no, OrderLine::destination, (a, b) -> a));
      for (int i : indices(s -> s.state() != ShipmentState.VOID)) {
        for (int line : List.copyOf(pieces.get(i).keySet())) {
          if (goes.getOrDefault(line, -1) != all.get(i).destination()) {
            take(line, pieces.get(i).get(line), List.of(i));
          }
        }
      }
    }

    private void take(int line, int many, List<Integer> from) {
      int rest = many;
      for (int i = from.size() - 1; i >= 0 && rest > 0; i--) {
        if (open(all.get(from.get(i)))) {
          rest -= out(pieces.get(from.get(i)), line, rest);
        }
      }
      if (rest > 0) {
        boolean held =
            from.stream().anyMatch(i -> all.get(i).underWay() && pieces.get(i).containsKey(line));
        gaps.add(new Gap(line, -rest, !held));
      }
    }

    private static int out(Map<Integer, Integer> of, int line, int many) {
      int here = of.getOrDefault(line, 0);
      int taken = Math.min(here, many);
      if (taken == here) {
        of.remove(line);
      } else {
        of.put(line, here - taken);
      }
      return taken;
    }

    private void put(OrderLine line, int many) {
      List<Integer> live = live(line.destination());
      List<Integer> open = live.stream().filter(i -> open(all.get(i))).toList();
      if (!open.isEmpty()) {
        int into =
            open.stream()
                .filter(i -> pieces.get(i).containsKey(line.no()))
                .findFirst()
                .orElse(open.get(0));
        pieces.get(into).merge(line.no(), many, Integer::sum);
      } else if (live.stream().anyMatch(i -> all.get(i).underWay())) {
        gaps.add(new Gap(line.no(), many, false));
      } else {
        homeless
            .computeIfAbsent(line.destination(), d -> new ArrayList<>())
            .add(new Shipment.Item(line.no(), many));
      }
    }

    private int sum(OrderLine line, List<Integer> some) {
      return some.stream().mapToInt(i -> pieces.get(i).getOrDefault(line.no(), 0)).sum();
    }

    private List<Integer> live(int destination) {
      return indices(s -> s.state() != ShipmentState.VOID && s.destination() == destination);
    }

    private List<Integer> indices(java.util.function.Predicate<Shipment> which) {
      return IntStream.range(0, all.size()).filter(i -> which.test(all.get(i))).boxed().toList();
    }

    List<Shipment> shipments() {
      return IntStream.range(0, all.size()).mapToObj(this::shipment).toList();
    }

    private Shipment shipment(int i) {
      Shipment s = all.get(i);
      return !open(s) || pieces.get(i).equals(pieces(s)) ? s : s.holding(items(pieces.get(i)));
    }

    private static List<Shipment.Item> items(Map<Integer, Integer> pieces) {
      return pieces.entrySet().stream()
          .map(e -> new Shipment.Item(e.getKey(), e.getValue()))
          .toList();
    }
  }
}
