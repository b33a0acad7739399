// SPDX-License-Identifier: Apache-2.0
package org.banto.packing;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.banto.base.AccountId;
import org.banto.house.OrderService;
import org.banto.order.Order;
import org.banto.order.OrderQuery;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;
import org.banto.shipment.ShipmentState;

/** Finds the shipments that a slip is of: by our number, the waybill's, or the order's. */
final class Slips {
  private static final int MANY = 50;

  private final OrderService orders;

  /**
   * A shipment with its order.
   *
   * @param order the order
   * @param shipment the shipment
   */
  record Found(Order order, Shipment shipment) {
    /** Whether its carrier has it, or had it. */
    boolean gone() {
      return shipment.shipped() && shipment.state() != ShipmentState.NUMBERED;
    }
  }

  Slips(OrderService orders) {
    this.orders = orders;
  }

  /** Those that can be meant; one that travels in another's parcels means that other one. */
  List<Found> find(AccountId account, String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    if (plain.matches("S[0-9]{10}") && !plain.startsWith("S00000000")) {
      return one(account, new ShipmentNumber(plain)).stream().toList();
    }
    Optional<ScannedLabel> label = ScannedLabel.of(plain);
    List<Found> labelled = label.map(l -> numbered(account, l)).orElse(List.of());
    return labelled.isEmpty() ? ordered(account, plain) : labelled;
  }

  /** The one of this number, or the one in whose parcels it travels. */
  Optional<Found> one(AccountId account, ShipmentNumber number) {
    Optional<Found> own = exactly(account, number);
    return own.flatMap(f -> f.shipment().lead())
        .flatMap(lead -> exactly(account, lead))
        .or(() -> own);
  }

  private Optional<Found> exactly(AccountId account, ShipmentNumber number) {
    return orders
        .find(account, number.order())
        .flatMap(o -> o.shipment(number).map(s -> new Found(o, s)));
  }

  /** Those with this number on one of their boxes. */
  List<Found> numbered(AccountId account, ScannedLabel label) {
    return leads(search(account, label.number()).filter(f -> has(f.shipment(), label)), account);
  }

  private List<Found> ordered(AccountId account, String number) {
    return leads(
        search(account, number).filter(f -> f.order().key().number().equalsIgnoreCase(number)),
        account);
  }

  private List<Found> leads(Stream<Found> hits, AccountId account) {
    return hits.map(f -> f.shipment().number())
        .distinct()
        .flatMap(n -> one(account, n).stream())
        .distinct()
        .toList();
  }

  private Stream<Found> search(AccountId account, String text) {
    OrderQuery query = OrderQuery.saying(text);
    return orders.search(account, query, Optional.empty(), MANY).items().stream()
        .flatMap(o -> o.shipments().stream().map(s -> new Found(o, s)));
  }

  private static boolean has(Shipment s, ScannedLabel label) {
    return s.parcels().stream()
        .flatMap(p -> p.waybill().stream())
        .anyMatch(w -> w.number().equals(label.number()));
  }
}
