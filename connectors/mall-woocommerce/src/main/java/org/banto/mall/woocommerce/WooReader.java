// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.woocommerce;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banto.base.DeliveryWish;
import org.banto.base.Text;
import org.banto.base.Yen;
import org.banto.connect.ConnectorException;
import org.banto.connect.Payload;
import org.banto.connect.ReadOrder;
import org.banto.mall.engine.Json;
import org.banto.mall.engine.Payments;
import org.banto.mall.engine.Slots;
import org.banto.mall.engine.Table;
import org.banto.mall.engine.Times;
import org.banto.order.Destination;
import org.banto.order.OrderFlag;
import org.banto.order.OrderLine;
import org.banto.order.PaymentMethod;
import org.banto.order.PlacedOrder;
import org.banto.payment.PaymentState;

/** Reads an order of {@code wc/v3}; its id is the number, because every call names it by that. */
final class WooReader {
  private static final Table PAYMENTS = Table.of(WooReader.class, "payments.tsv", 3);

  private final WooAccount.Keys keys;
  private final Payments payments;
  private final WooStates states;

  WooReader(WooAccount account) {
    this.keys = account.keys();
    this.payments = new Payments(PAYMENTS, account.payments());
    this.states = new WooStates(account.statuses());
  }

  /** Whether the tables the shop set up can be read. */
  void check() throws ConnectorException {
    payments.check();
    states.check();
  }

  ReadOrder read(Payload payload) throws ConnectorException {
    return Json.read(payload.bytes(), this::read);
  }

  private ReadOrder read(Json order) {
    String id = order.needed("id");
    if (!order.needed("currency").equals("JPY")) {
      throw order.at("currency").wrong(new Text("が JPY ではありません", "is not JPY"));
    }
    PaymentMethod method =
        payments.method(order.text("payment_method"), order.text("payment_method_title"));
    return new ReadOrder(
        id,
        placed(order, method),
        states.of(order, method.kind()),
        payment(order, method.kind()),
        WooTold.read(order));
  }

  private PlacedOrder placed(Json order, PaymentMethod method) {
    WooTaxes taxes = new WooTaxes(order);
    List<OrderLine> lines = WooLines.of(order, taxes);
    String noshi = WooMeta.first(order, keys.noshi()).orElse("");
    List<Json> ways = order.list("shipping_lines");
    return new PlacedOrder(
        WooPages.gmt(order, "date_created_gmt")
            .orElseThrow(() -> order.at("date_created_gmt").noTime()),
        WooPeople.buyer(order, keys.kana()),
        List.of(new Destination("", WooPeople.recipient(order, keys.kana()), noshi, "", "")),
        lines,
        new WooMoney(order, taxes, method.kind()).of(lines),
        method,
        ways.isEmpty() ? "" : ways.get(0).text("method_title"),
        new DeliveryWish(
            WooMeta.first(order, keys.date()).flatMap(Times::day),
            WooMeta.first(order, keys.slot()).flatMap(Slots::read)),
        order.text("customer_note"),
        flags(order, noshi));
  }

  private static Set<OrderFlag> flags(Json order, String noshi) {
    Set<OrderFlag> flags = EnumSet.noneOf(OrderFlag.class);
    if (!noshi.isEmpty()) {
      flags.add(OrderFlag.GIFT);
    }
    if (order.text("customer_note").contains("領収")) {
      flags.add(OrderFlag.RECEIPT_WANTED);
    }
    if (order.number("customer_id") > 0) {
      flags.add(OrderFlag.MEMBER);
    }
    return flags;
  }

  private static PaymentState payment(Json order, PaymentMethod.Kind kind) {
    boolean paid = WooPages.gmt(order, "date_paid_gmt").isPresent();
    long due = WooTaxes.yen(WooTaxes.decimal(order, "total"));
    return switch (order.text("status")) {
      case "refunded" -> PaymentState.REFUNDED;
      case "cancelled", "trash" -> PaymentState.NONE;
      case "failed" -> PaymentState.FAILED;
      case "pending" -> paid ? PaymentState.PAID : PaymentState.UNPAID;
      default -> Payments.state(kind, paid, Optional.of(new Yen(due)));
    };
  }
}
