// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.qoo10;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.banto.base.DeliveryWish;
import org.banto.base.Person;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.ParcelNotice;
import org.banto.connect.Payload;
import org.banto.connect.ReadOrder;
import org.banto.mall.engine.Carriers;
import org.banto.mall.engine.Json;
import org.banto.mall.engine.Payments;
import org.banto.mall.engine.Slots;
import org.banto.mall.engine.Table;
import org.banto.mall.engine.Times;
import org.banto.order.Destination;
import org.banto.order.MallState;
import org.banto.order.MallState.Standing;
import org.banto.order.OrderFlag;
import org.banto.order.PaymentMethod;
import org.banto.order.PlacedOrder;
import org.banto.payment.PaymentState;

/** Reads a cart: the rows that share a {@code PackNo}. Its one destination names the rows, for telling the mall. */
final class Qoo10Reader {
  private static final Table STATUSES = Table.of(Qoo10Reader.class, "statuses.tsv", 3);
  private static final Table PAYMENTS = Table.of(Qoo10Reader.class, "payments.tsv", 3);
  private static final Table CARRIERS = Table.of(Qoo10Reader.class, "carriers.tsv", 2);

  private final Qoo10Account account;
  private final Payments payments;
  private final Carriers carriers;

  Qoo10Reader(Qoo10Account account) {
    this.account = account;
    this.payments = new Payments(PAYMENTS, account.payments());
    this.carriers = new Carriers(CARRIERS, account.carriers());
  }

  void check() throws ConnectorException {
    payments.check();
    account.carriers().check();
    account.lastDay();
  }

  /** The mall's name of a carrier. */
  String company(String carrier) {
    return carriers.code(carrier).orElseGet(() -> Carriers.name(carrier));
  }

  ReadOrder read(Payload payload) throws ConnectorException {
    byte[] plain;
    try {
      plain = Rows.plain(payload.bytes()).toString().getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new ConnectorException(
          Reason.MALFORMED, new Text("注文を JSON として読めません", "The order cannot be read as JSON"));
    }
    return Json.read(plain, this::read);
  }

  private ReadOrder read(Json order) {
    List<Json> entries = order.list("rows");
    if (entries.isEmpty()) {
      throw order.at("rows").missing();
    }
    List<Json> rows = entries.stream().map(e -> e.at("row")).toList();
    Json first = rows.get(0);
    long status = entries.stream().mapToLong(e -> e.neededNumber("status")).min().orElse(0);
    String words = first.text("paymentmethod");
    PaymentMethod method = payments.method(words, words);
    return new ReadOrder(
        first.needed("packno"),
        placed(rows, method),
        state(first, status),
        payment(method.kind(), status),
        shipped(rows));
  }

  private PlacedOrder placed(List<Json> rows, PaymentMethod method) {
    Json first = rows.get(0);
    String hope = Fields.text(first, "hopedate", "desireddeliverydate");
    Person to = Qoo10People.recipient(first);
    return new PlacedOrder(
        first.neededTime("orderdate"),
        Qoo10People.buyer(first),
        List.of(new Destination(key(rows), to, "", "", gifts(rows))),
        Qoo10Lines.of(rows, account.reduced()),
        Qoo10Money.of(rows, method.kind()),
        method,
        first.text("deliverycompany"),
        wish(hope),
        Fields.text(first, "shippingmsg", "shippingmessage"),
        flags(rows));
  }

  /** {@code 2026-11-24}, with a time of day behind it where the buyer wishes one. */
  private static DeliveryWish wish(String words) {
    Optional<LocalDate> day =
        words.length() < 10 ? Optional.empty() : Times.day(words.substring(0, 10));
    String rest = day.isPresent() ? words.substring(10) : words;
    return new DeliveryWish(day, Slots.read(rest));
  }

  private static Set<OrderFlag> flags(List<Json> rows) {
    Set<OrderFlag> flags = EnumSet.noneOf(OrderFlag.class);
    boolean later =
        rows.stream().map(r -> r.text("availablesendtype")).anyMatch(t -> t.matches("[12]"));
    if (later) {
      flags.add(OrderFlag.PREORDER);
    }
    if (Fields.text(rows.get(0), "shippingmsg", "shippingmessage").contains("領収")) {
      flags.add(OrderFlag.RECEIPT_WANTED);
    }
    return flags;
  }

  private static String gifts(List<Json> rows) {
    String gifts =
        rows.stream()
            .map(r -> r.text("gift"))
            .filter(g -> !g.isBlank())
            .distinct()
            .collect(Collectors.joining("、"));
    return gifts.isEmpty() ? "" : "プレゼント品: " + gifts;
  }

  private static String key(List<Json> rows) {
    return rows.stream().map(r -> r.needed("orderno")).collect(Collectors.joining(","));
  }

  private static MallState state(Json row, long status) {
    String code = Long.toString(status);
    Standing standing =
        STATUSES.cell(code, 1).map(Standing::valueOf).orElseThrow(() -> row.at("status").unknown());
    String own = row.text("shippingstatus");
    return new MallState(standing, code, own.isBlank() ? STATUSES.cell(code, 2).orElse("") : own);
  }

  /** The mall collects, and lets the shop ship what is paid. */
  private static PaymentState payment(PaymentMethod.Kind kind, long status) {
    boolean paid = status > 1 && kind != PaymentMethod.Kind.COD;
    return Payments.state(kind, paid, Optional.empty());
  }

  private List<ParcelNotice> shipped(List<Json> rows) {
    List<ParcelNotice> parcels = new ArrayList<>();
    for (Json row : rows) {
      String number = row.text("trackingno").replaceAll("[^0-9A-Za-z]", "");
      Optional<LocalDate> day = row.day("shippingdate");
      if (!number.isEmpty() && day.isPresent()) {
        String named = carriers.carrier(row.text("deliverycompany"));
        String carrier = Carriers.named(named);
        parcels.add(new ParcelNotice(key(rows), carrier, number, day.get()));
      }
    }
    return parcels.stream().distinct().toList();
  }
}
