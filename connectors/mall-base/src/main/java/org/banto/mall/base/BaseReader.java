// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.base;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banto.base.Japan;
import org.banto.base.Person;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ParcelNotice;
import org.banto.connect.Payload;
import org.banto.connect.ReadOrder;
import org.banto.mall.engine.Json;
import org.banto.mall.engine.Payments;
import org.banto.mall.engine.Places;
import org.banto.mall.engine.Table;
import org.banto.mall.engine.Wishes;
import org.banto.mall.engine.Words;
import org.banto.order.Destination;
import org.banto.order.MallState;
import org.banto.order.MallState.Standing;
import org.banto.order.OrderFlag;
import org.banto.order.OrderLine;
import org.banto.order.PaymentMethod;
import org.banto.order.PlacedOrder;
import org.banto.payment.PaymentState;

/** Reads one order of {@code /1/orders/detail}. It goes to one place. */
final class BaseReader {
  private static final Table STATES = Table.of(BaseReader.class, "dispatch-states.tsv", 3);

  private final Account account;

  BaseReader(Account account) {
    this.account = account;
  }

  ReadOrder read(Payload payload) throws ConnectorException {
    return Json.read(payload.bytes(), whole -> read(whole.at("order")));
  }

  private ReadOrder read(Json order) {
    String number = order.needed("unique_key");
    String code = order.text("dispatch_status");
    PaymentMethod method = account.payments().method(order.text("payment"), "");
    PlacedOrder placed = placed(order, number, method);
    Standing standing =
        STATES
            .cell(code, 1)
            .map(Standing::valueOf)
            .orElseThrow(
                () ->
                    order
                        .at("dispatch_status")
                        .wrong(new Text("が知られていない値です", "is a value that is not known")));
    MallState state = new MallState(standing, code, STATES.cell(code, 2).orElse(code));
    return new ReadOrder(number, placed, state, money(code, placed), shipped(order, number));
  }

  private PlacedOrder placed(Json order, String number, PaymentMethod method) {
    Json to = order.at("order_receiver");
    boolean elsewhere = !(to.text("last_name") + to.text("first_name")).isBlank();
    Person recipient = person(elsewhere ? to : order);
    List<OrderLine> lines = Lines.of(order, account.tax());
    Set<OrderFlag> flags = EnumSet.noneOf(OrderFlag.class);
    if (order.at("subscription").has("unique_key")) {
      flags.add(OrderFlag.SUBSCRIPTION);
    }
    if (order.text("remark").contains("領収")) {
      flags.add(OrderFlag.RECEIPT_WANTED);
    }
    return new PlacedOrder(
        order.neededTime("ordered"),
        person(order),
        List.of(new Destination(number, recipient, "", "", "")),
        lines,
        Money.of(order, lines),
        method,
        "",
        Wishes.of(order.text("delivery_date"), order.text("delivery_time_zone")),
        order.text("remark"),
        flags);
  }

  /** Buyers and recipients have the same fields; only buyers have a mail address. */
  private Person person(Json p) {
    String family = p.text(account.swapNames() ? "first_name" : "last_name");
    String given = p.text(account.swapNames() ? "last_name" : "first_name");
    return new Person(
        Words.join(" ", family, given),
        "",
        "",
        Places.of(p.text("zip_code"), p.text("prefecture"), p.text("address"), p.text("address2")),
        p.text("tel"),
        p.text("mail_address"));
  }

  /** Whoever orders at BASE has paid BASE, but for transfers and convenience stores, and for cash on delivery. */
  private static PaymentState money(String code, PlacedOrder placed) {
    return switch (code) {
      case "cancelled" -> PaymentState.NONE;
      case "unshippable" -> PaymentState.MALL_REVIEW;
      default ->
          Payments.state(
              placed.payment().kind(), paid(code, placed.payment().kind()), placed.amounts().due());
    };
  }

  private static boolean paid(String code, PaymentMethod.Kind kind) {
    return switch (kind) {
      case COD, DEFERRED, INVOICE, LOAN, POINTS -> false;
      case CARD, WALLET, BANK_TRANSFER, CONVENIENCE_STORE, OTHER -> !code.equals("unpaid");
    };
  }

  private List<ParcelNotice> shipped(Json order, String number) {
    Optional<LocalDate> day =
        order.time("dispatched").map(at -> at.atZone(Japan.ZONE).toLocalDate());
    List<ParcelNotice> parcels = new ArrayList<>();
    for (Json item : order.list("order_items")) {
      String slip = item.text("tracking_number").replaceAll("[^0-9A-Za-z]", "");
      boolean told = parcels.stream().anyMatch(p -> p.number().equals(slip));
      if (day.isPresent() && !slip.isEmpty() && !told) {
        String carrier = account.carriers().carrier(item.text("delivery_company_id"));
        parcels.add(new ParcelNotice(number, carrier, slip, day.get()));
      }
    }
    return parcels;
  }
}
