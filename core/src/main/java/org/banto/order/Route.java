// SPDX-License-Identifier: Apache-2.0
package org.banto.order;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.banto.base.Desk;

/**
 * A processing route (処理ルート): the desks an order passes, in the order of the work. A desk that is
 * not on the route is passed by.
 *
 * @param id 1 to 30 of a-z, 0-9 and hyphen
 * @param desks ordered subset of the desks NEW to DONE
 */
public record Route(String id, List<Desk> desks) {
  private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,30}");

  /** Paid by card: no waiting for money. */
  public static final Route STANDARD =
      new Route(
          "standard",
          List.of(
              Desk.NEW, Desk.SHIP_WAIT, Desk.DOC_WAIT, Desk.TRACK_WAIT, Desk.SHIPPED, Desk.DONE));

  /** 前払い: money first. */
  public static final Route PREPAID =
      new Route(
          "prepaid",
          List.of(
              Desk.NEW,
              Desk.PAY_WAIT,
              Desk.SHIP_WAIT,
              Desk.DOC_WAIT,
              Desk.TRACK_WAIT,
              Desk.SHIPPED,
              Desk.DONE));

  /** 代引き: the carrier brings the money. */
  public static final Route COD =
      new Route(
          "cod",
          List.of(
              Desk.NEW,
              Desk.SHIP_WAIT,
              Desk.DOC_WAIT,
              Desk.TRACK_WAIT,
              Desk.SHIPPED,
              Desk.POSTPAY_WAIT,
              Desk.DONE));

  /** 後払い: reviewed first, paid after. */
  public static final Route DEFERRED =
      new Route(
          "deferred",
          List.of(
              Desk.NEW,
              Desk.PAY_WAIT,
              Desk.SHIP_WAIT,
              Desk.DOC_WAIT,
              Desk.TRACK_WAIT,
              Desk.SHIPPED,
              Desk.POSTPAY_WAIT,
              Desk.DONE));

  /** 外部倉庫: the warehouse ships, nothing is printed here. */
  public static final Route WAREHOUSE =
      new Route(
          "warehouse",
          List.of(
              Desk.NEW, Desk.PAY_WAIT, Desk.SHIP_WAIT, Desk.TRACK_WAIT, Desk.SHIPPED, Desk.DONE));

  /** The routes every house has from the start. */
  public static final List<Route> DEFAULTS = List.of(STANDARD, PREPAID, COD, DEFERRED, WAREHOUSE);

  public Route {
    desks = List.copyOf(desks);
    if (!ID.matcher(id).matches() || desks.isEmpty()) {
      throw new IllegalArgumentException("route " + id + " " + desks);
    }
    for (int i = 1; i < desks.size(); i++) {
      if (desks.get(i - 1).compareTo(desks.get(i)) >= 0) {
        throw new IllegalArgumentException("route " + id + " is out of order: " + desks);
      }
    }
  }

  /** This desk when it is on the route, else the next one that is, else the last. */
  public Desk pass(Desk desk) {
    return desks.stream()
        .filter(d -> d.compareTo(desk) >= 0)
        .findFirst()
        .orElse(desks.get(desks.size() - 1));
  }

  /** The same route without this desk, which is not its only one. */
  public Route without(Desk desk) {
    return new Route(id, desks.stream().filter(d -> d != desk).toList());
  }

  /** The same route with this desk in its place. */
  public Route with(Desk desk) {
    return new Route(
        id, Stream.concat(desks.stream(), Stream.of(desk)).sorted().distinct().toList());
  }

  /** Whether the route has this desk. */
  public boolean has(Desk desk) {
    return desks.contains(desk);
  }
}
