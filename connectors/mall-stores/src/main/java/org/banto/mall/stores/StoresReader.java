// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.stores;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banto.base.Japan;
import org.banto.connect.ConnectorException;
import org.banto.connect.ParcelNotice;
import org.banto.connect.Payload;
import org.banto.connect.ReadOrder;
import org.banto.mall.engine.Json;
import org.banto.mall.engine.Payments;
import org.banto.mall.engine.Wishes;
import org.banto.order.Amounts;
import org.banto.order.MallState;
import org.banto.order.MallState.Standing;
import org.banto.order.OrderFlag;
import org.banto.order.PaymentMethod;
import org.banto.order.PaymentMethod.Kind;
import org.banto.order.PlacedOrder;
import org.banto.payment.PaymentState;

/** Reads one order of version 202211. */
final class StoresReader {
  private final Account account;

  StoresReader(Account account) {
    this.account = account;
  }

  ReadOrder read(Payload payload) throws ConnectorException {
    return Json.read(payload.bytes(), this::read);
  }

  /** A delivery that goes to an address; others are handed over at the counter, as tickets or as files. */
  static boolean ships(Json delivery) {
    String type = delivery.text("type");
    return type.isEmpty() || type.equals("shipping");
  }

  private ReadOrder read(Json order) {
    String number = order.needed("number");
    List<Json> deliveries = deliveries(order);
    PaymentMethod method = method(order);
    PlacedOrder placed = placed(order, deliveries, method);
    boolean off = deliveries.stream().allMatch(d -> d.has("canceled_at"));
    PaymentState money = off ? PaymentState.NONE : money(order, method, placed.amounts());
    MallState state = state(order, deliveries, off, method);
    return new ReadOrder(number, placed, state, money, shipped(deliveries));
  }

  private static List<Json> deliveries(Json order) {
    List<Json> all = order.list("deliveries").stream().filter(StoresReader::ships).toList();
    if (all.isEmpty()) {
      throw order.at("deliveries").missing();
    }
    return all;
  }

  private static PlacedOrder placed(Json order, List<Json> deliveries, PaymentMethod method) {
    Wishes wishes = new Wishes(deliveries.stream().map(Receivers::wish).toList());
    List<Json> options = Money.options(order, deliveries);
    Amounts amounts = Money.of(order, deliveries, options, method.kind());
    return new PlacedOrder(
        order.neededTime("ordered_at"),
        Receivers.person(order.at("billing_address"), order.text("email")),
        Receivers.destinations(order, deliveries, wishes, options),
        Lines.of(deliveries),
        amounts,
        method,
        deliveries.get(0).text("delivery_method_name"),
        wishes.first(),
        order.text("remarks"),
        flags(order, deliveries, options));
  }

  private static Set<OrderFlag> flags(Json order, List<Json> deliveries, List<Json> options) {
    Set<OrderFlag> flags = EnumSet.noneOf(OrderFlag.class);
    boolean receipt = order.has("receipt_address") || order.text("remarks").contains("領収");
    put(flags, OrderFlag.SEVERAL_DESTINATIONS, deliveries.size() > 1);
    put(flags, OrderFlag.RECEIPT_WANTED, receipt);
    put(flags, OrderFlag.GIFT, options.stream().anyMatch(Money::wrapping));
    put(flags, OrderFlag.PREORDER, deliveries.stream().anyMatch(Receivers::preorder));
    return flags;
  }

  private static void put(Set<OrderFlag> flags, OrderFlag flag, boolean set) {
    if (set) {
      flags.add(flag);
    }
  }

  private PaymentMethod method(Json order) {
    Optional<Json> first =
        order.list("transactions").stream().filter(t -> t.number("amount") >= 0).findFirst();
    return first
        .map(t -> account.payments().method(t.text("type"), t.text("payment_method_name")))
        .orElseGet(() -> new PaymentMethod(Kind.OTHER, ""));
  }

  private static PaymentState money(Json order, PaymentMethod method, Amounts amounts) {
    boolean paid =
        order.list("transactions").stream()
            .anyMatch(t -> t.number("amount") > 0 && t.has("paid_at"));
    boolean cash = method.kind() == Kind.COD;
    return Payments.state(method.kind(), paid && !cash, amounts.due());
  }

  /** {@code readied_at} is when the mall lets the shop ship; cash on delivery needs no such word. */
  private static MallState state(
      Json order, List<Json> deliveries, boolean off, PaymentMethod method) {
    if (off) {
      return new MallState(Standing.CANCELLED, "canceled", "キャンセル");
    }
    if (deliveries.stream().allMatch(d -> d.has("shipped_at") || d.has("canceled_at"))) {
      return new MallState(Standing.SHIPPED, "shipped", "発送済み");
    }
    return order.has("readied_at") || method.kind() == Kind.COD
        ? new MallState(Standing.READY_TO_SHIP, "waiting", "未発送")
        : new MallState(Standing.AWAIT_PAYMENT, "unpaid", "入金待ち");
  }

  private List<ParcelNotice> shipped(List<Json> deliveries) {
    List<ParcelNotice> parcels = new ArrayList<>();
    for (Json delivery : deliveries) {
      Optional<LocalDate> day =
          delivery.time("shipped_at").map(at -> at.atZone(Japan.ZONE).toLocalDate());
      String number = delivery.text("tracking_number").replaceAll("[^0-9A-Za-z]", "");
      if (day.isPresent() && !number.isEmpty()) {
        String carrier = account.carrier(delivery.text("delivery_method_name"));
        parcels.add(new ParcelNotice(delivery.text("id"), carrier, number, day.get()));
      }
    }
    return parcels;
  }
}
