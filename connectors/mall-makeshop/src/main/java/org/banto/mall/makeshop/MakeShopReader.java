// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.makeshop;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banto.connect.ConnectorException;
import org.banto.connect.ParcelNotice;
import org.banto.connect.Payload;
import org.banto.connect.ReadOrder;
import org.banto.mall.engine.Json;
import org.banto.mall.engine.Payments;
import org.banto.mall.engine.Slip;
import org.banto.mall.engine.Wishes;
import org.banto.order.Amounts;
import org.banto.order.MallState;
import org.banto.order.MallState.Standing;
import org.banto.order.OrderFlag;
import org.banto.order.OrderLine;
import org.banto.order.PaymentMethod;
import org.banto.order.PlacedOrder;
import org.banto.payment.PaymentState;

/** Reads one order of {@code searchOrder}. */
final class MakeShopReader {
  private static final String CANCELLED = "0003";

  private final Account account;

  MakeShopReader(Account account) {
    this.account = account;
  }

  ReadOrder read(Payload payload) throws ConnectorException {
    return Json.read(payload.bytes(), this::read);
  }

  private ReadOrder read(Json order) {
    String number = order.needed("displayOrderNumber");
    List<Json> places = order.list("deliveryInfos");
    if (places.isEmpty()) {
      throw order.at("deliveryInfos").missing();
    }
    String code = order.text("paymentStatusCode");
    PaymentMethod method = account.method(order.text("payMethod").strip(), code);
    PlacedOrder placed = placed(order, places, method);
    boolean off = code.equals(CANCELLED) || places.stream().allMatch(p -> status(p).equals("C"));
    PaymentState money = off ? PaymentState.NONE : money(code, method, placed.amounts());
    MallState state = state(places, off, money);
    return new ReadOrder(number, placed, state, money, shipped(places));
  }

  private PlacedOrder placed(Json order, List<Json> places, PaymentMethod method) {
    Wishes wishes = new Wishes(places.stream().map(Receivers::wish).toList());
    List<OrderLine> lines = Lines.of(places, account.tax());
    String remarks = Receivers.words(order.text("message"));
    Set<OrderFlag> flags = EnumSet.noneOf(OrderFlag.class);
    if (places.size() > 1) {
      flags.add(OrderFlag.SEVERAL_DESTINATIONS);
    }
    if (remarks.contains("領収")) {
      flags.add(OrderFlag.RECEIPT_WANTED);
    }
    if (!order.text("memberId").isBlank()) {
      flags.add(OrderFlag.MEMBER);
    }
    return new PlacedOrder(
        order.neededTime("orderDate"),
        Receivers.buyer(order, account.buyerFields()),
        Receivers.destinations(places, wishes),
        lines,
        Money.of(order, places, lines, method.kind()),
        method,
        "",
        wishes.first(),
        remarks,
        flags);
  }

  private PaymentState money(String code, PaymentMethod method, Amounts amounts) {
    return Payments.state(method.kind(), account.paidCodes().contains(code), amounts.due());
  }

  private static MallState state(List<Json> places, boolean off, PaymentState money) {
    if (off) {
      return new MallState(Standing.CANCELLED, "C", "注文キャンセル");
    }
    if (places.stream().noneMatch(p -> status(p).isEmpty() || status(p).equals("N"))) {
      boolean back = places.stream().anyMatch(p -> status(p).equals("R"));
      return new MallState(Standing.SHIPPED, back ? "R" : "Y", back ? "返送" : "配送");
    }
    return money.awaited()
        ? new MallState(Standing.AWAIT_PAYMENT, "N", "未処理（入金待ち）")
        : new MallState(Standing.READY_TO_SHIP, "N", "未処理");
  }

  private static String status(Json place) {
    return place.text("deliveryStatus");
  }

  private List<ParcelNotice> shipped(List<Json> places) {
    List<ParcelNotice> parcels = new ArrayList<>();
    for (Json place : places) {
      Optional<LocalDate> day =
          place.day("deliveryDate").or(() -> place.day("estimatedShipmentDate"));
      for (String number : Slip.read(place.text("slipNumber"))) {
        if (status(place).equals("Y") && day.isPresent()) {
          parcels.add(new ParcelNotice(Receivers.key(place), "", number, day.get()));
        }
      }
    }
    return parcels;
  }
}
