// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.colorme;

import java.time.Instant;
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
import org.banto.mall.engine.Carriers;
import org.banto.mall.engine.Json;
import org.banto.mall.engine.Payments;
import org.banto.mall.engine.Slip;
import org.banto.mall.engine.Wishes;
import org.banto.order.Amounts;
import org.banto.order.Destination;
import org.banto.order.MallState;
import org.banto.order.MallState.Standing;
import org.banto.order.OrderFlag;
import org.banto.order.OrderLine;
import org.banto.order.PaymentMethod;
import org.banto.order.PlacedOrder;
import org.banto.payment.PaymentState;

/** Reads one sale with its payment method, as {@link Sales} keeps it or as the mall gives a single one. */
final class SaleReader {
  private final Account account;

  SaleReader(Account account) {
    this.account = account;
  }

  ReadOrder read(Payload payload) throws ConnectorException {
    return Json.read(payload.bytes(), this::read);
  }

  private ReadOrder read(Json whole) {
    Json sale = whole.at("sale");
    String number = sale.needed("id");
    Json paid = whole.at("payment");
    PaymentMethod method =
        account.method(sale.text("payment_id"), paid.text("type"), paid.text("name"));
    PlacedOrder placed = placed(sale, method);
    PaymentState money = money(sale, placed.amounts(), method);
    return new ReadOrder(number, placed, state(sale, money), money, shipped(sale));
  }

  private PlacedOrder placed(Json sale, PaymentMethod method) {
    List<Json> places = sale.list("sale_deliveries");
    if (places.isEmpty()) {
      throw sale.at("sale_deliveries").missing();
    }
    Instant ordered = sale.neededTime("make_date");
    Wishes wishes = new Wishes(places.stream().map(Receivers::wish).toList());
    List<Destination> destinations = Receivers.destinations(places, wishes);
    List<OrderLine> lines = Lines.of(sale, places);
    return new PlacedOrder(
        ordered,
        Receivers.person(sale.at("customer")),
        destinations,
        lines,
        Money.of(sale, places, lines, method.kind()),
        method,
        account.deliveries().of(places.get(0).text("delivery_id")).orElse(""),
        wishes.first(),
        sale.text("memo"),
        flags(sale, destinations));
  }

  private static Set<OrderFlag> flags(Json sale, List<Destination> destinations) {
    Set<OrderFlag> flags = EnumSet.noneOf(OrderFlag.class);
    if (destinations.size() > 1) {
      flags.add(OrderFlag.SEVERAL_DESTINATIONS);
    }
    if (destinations.stream().anyMatch(d -> !(d.noshi() + d.wrapping()).isEmpty())) {
      flags.add(OrderFlag.GIFT);
    }
    if (sale.text("memo").contains("領収")) {
      flags.add(OrderFlag.RECEIPT_WANTED);
    }
    return flags;
  }

  private static PaymentState money(Json sale, Amounts amounts, PaymentMethod method) {
    return sale.flag("canceled")
        ? PaymentState.NONE
        : Payments.state(method.kind(), sale.flag("paid"), amounts.due());
  }

  /** There is nothing to confirm at this mall: an order waits for its money or can be shipped. */
  private static MallState state(Json sale, PaymentState money) {
    if (sale.flag("canceled")) {
      return new MallState(Standing.CANCELLED, "canceled", "キャンセル");
    }
    if (sale.flag("delivered")) {
      return new MallState(Standing.SHIPPED, "delivered", "発送済み");
    }
    return money.awaited()
        ? new MallState(Standing.AWAIT_PAYMENT, "unpaid", "未入金")
        : new MallState(Standing.READY_TO_SHIP, "undelivered", "未発送");
  }

  private List<ParcelNotice> shipped(Json sale) {
    Optional<LocalDate> day =
        sale.time("delivered_mail_sent_date")
            .or(() -> sale.time("update_date"))
            .map(at -> at.atZone(Japan.ZONE).toLocalDate());
    List<ParcelNotice> parcels = new ArrayList<>();
    for (Json place : sale.list("sale_deliveries")) {
      String way = account.deliveries().of(place.text("delivery_id")).orElse("");
      for (String number : Slip.read(place.text("slip_number"))) {
        if (place.flag("delivered") && day.isPresent()) {
          parcels.add(new ParcelNotice(place.text("id"), Carriers.named(way), number, day.get()));
        }
      }
    }
    return parcels;
  }
}
