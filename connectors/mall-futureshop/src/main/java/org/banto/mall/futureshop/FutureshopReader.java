// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.futureshop;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.banto.connect.ConnectorException;
import org.banto.connect.ParcelNotice;
import org.banto.connect.Payload;
import org.banto.connect.ReadOrder;
import org.banto.mall.engine.Json;
import org.banto.mall.engine.Payments;
import org.banto.mall.engine.Slip;
import org.banto.mall.engine.Times;
import org.banto.mall.engine.Wishes;
import org.banto.order.Amounts;
import org.banto.order.MallState;
import org.banto.order.MallState.Standing;
import org.banto.order.OrderFlag;
import org.banto.order.OrderLine;
import org.banto.order.PaymentMethod;
import org.banto.order.PlacedOrder;
import org.banto.payment.PaymentState;

/** Reads one order of APIv2, as it stands by itself or in a list. */
final class FutureshopReader {
  private final Account account;

  FutureshopReader(Account account) {
    this.account = account;
  }

  ReadOrder read(Payload payload) throws ConnectorException {
    return Json.read(payload.bytes(), this::read);
  }

  static boolean cancelled(Json order) {
    return order.text("status").toUpperCase(Locale.ROOT).contains("CANCEL");
  }

  private ReadOrder read(Json order) {
    String number = order.needed("orderNo");
    List<Json> shipments = order.list("shipmentList");
    if (shipments.isEmpty()) {
      throw order.at("shipmentList").missing();
    }
    PaymentMethod method = account.payments().method(order.text("paymentType"), "");
    PlacedOrder placed = placed(order, shipments, method);
    PaymentState money =
        cancelled(order) ? PaymentState.NONE : money(order, method, placed.amounts());
    MallState state = state(order, shipments, money);
    return new ReadOrder(number, placed, state, money, shipped(shipments));
  }

  private static PlacedOrder placed(Json order, List<Json> shipments, PaymentMethod method) {
    Wishes wishes = new Wishes(shipments.stream().map(Receivers::wish).toList());
    List<OrderLine> lines = Lines.of(order, shipments);
    String cool = Shipped.flag(shipments.get(0), "isCoolDelivery") ? "（クール）" : "";
    return new PlacedOrder(
        order.neededTime("date"),
        Receivers.buyer(order.at("buyerInfo")),
        Receivers.destinations(shipments, wishes),
        lines,
        Money.of(order, shipments, lines, method.kind()),
        method,
        Shipped.text(shipments.get(0), "deliveryServiceName") + cool,
        wishes.first(),
        order.text("customerContact"),
        flags(order, shipments));
  }

  private static Set<OrderFlag> flags(Json order, List<Json> shipments) {
    Set<OrderFlag> flags = EnumSet.noneOf(OrderFlag.class);
    List<Json> goods = shipments.stream().flatMap(s -> s.list("productList").stream()).toList();
    boolean again =
        !order.text("subscriptionNo").isBlank()
            || goods.stream().anyMatch(p -> !p.text("hanpukaiName").isBlank());
    put(flags, OrderFlag.SEVERAL_DESTINATIONS, shipments.size() > 1);
    put(flags, OrderFlag.SUBSCRIPTION, again);
    put(flags, OrderFlag.PREORDER, goods.stream().anyMatch(p -> p.flag("preorder")));
    put(flags, OrderFlag.GIFT, shipments.stream().anyMatch(Receivers::wrapped));
    put(flags, OrderFlag.RECEIPT_WANTED, order.text("customerContact").contains("領収"));
    put(flags, OrderFlag.MEMBER, !order.at("buyerInfo").text("memberId").isBlank());
    put(flags, OrderFlag.MALL_CAUTION, order.flag("blackOrder"));
    return flags;
  }

  private static void put(Set<OrderFlag> flags, OrderFlag flag, boolean set) {
    if (set) {
      flags.add(flag);
    }
  }

  private static PaymentState money(Json order, PaymentMethod method, Amounts amounts) {
    boolean received =
        !order.text("receiptDate").isBlank() || order.text("paymentStatus").equals("RECEIVED");
    return Payments.state(method.kind(), received, amounts.due());
  }

  private static MallState state(Json order, List<Json> shipments, PaymentState money) {
    String code = order.text("status");
    if (cancelled(order)) {
      return new MallState(Standing.CANCELLED, code, "キャンセル");
    }
    if (shipments.stream().allMatch(Shipped::done)) {
      return new MallState(Standing.SHIPPED, code, "発送済み");
    }
    return money.awaited()
        ? new MallState(Standing.AWAIT_PAYMENT, code, "入金待ち")
        : new MallState(Standing.READY_TO_SHIP, code, "未発送");
  }

  private static List<ParcelNotice> shipped(List<Json> shipments) {
    List<ParcelNotice> parcels = new ArrayList<>();
    for (Json shipment : shipments) {
      Optional<LocalDate> day = Times.day(Shipped.text(shipment, "shippingDate"));
      for (String number : Slip.read(Shipped.text(shipment, "invoiceNo"))) {
        day.ifPresent(
            d -> parcels.add(new ParcelNotice(shipment.text("shipmentNo"), "", number, d)));
      }
    }
    return parcels;
  }
}
