// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.eccube;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.banto.base.Person;
import org.banto.connect.ConnectorException;
import org.banto.connect.ParcelNotice;
import org.banto.connect.Payload;
import org.banto.connect.ReadOrder;
import org.banto.mall.engine.Carriers;
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
import org.banto.order.PaymentMethod;
import org.banto.order.PlacedOrder;
import org.banto.payment.PaymentState;

/** Reads an order of the Web API plugin; its id is the number, because every call names it by that. */
final class CubeReader {
  private static final Table STATUSES = Table.of(CubeReader.class, "statuses.tsv", 3);
  private static final Table PAYMENTS = Table.of(CubeReader.class, "payments.tsv", 3);
  private static final Set<PaymentMethod.Kind> PREPAID =
      Set.of(PaymentMethod.Kind.BANK_TRANSFER, PaymentMethod.Kind.CONVENIENCE_STORE);

  private final Payments payments;

  CubeReader(CubeAccount account) {
    this.payments = new Payments(PAYMENTS, account.payments());
  }

  void check() throws ConnectorException {
    payments.check();
  }

  ReadOrder read(Payload payload) throws ConnectorException {
    return Json.read(payload.bytes(), this::read);
  }

  private ReadOrder read(Json order) {
    String words = order.text("payment_method");
    PaymentMethod method = payments.method(words, words);
    List<Json> places = order.list("Shippings");
    if (places.isEmpty()) {
      throw order.at("Shippings").missing();
    }
    return new ReadOrder(
        order.needed("id"),
        placed(order, places, method),
        state(order, method.kind()),
        payment(order, method.kind()),
        shipped(places));
  }

  private static PlacedOrder placed(Json order, List<Json> places, PaymentMethod method) {
    Wishes wishes =
        new Wishes(
            places.stream()
                .map(
                    p ->
                        Wishes.of(
                            p.text("shipping_delivery_date"), p.text("shipping_delivery_time")))
                .toList());
    List<Destination> to = new ArrayList<>();
    for (Json place : places) {
      String note = wishes.note(to.size());
      to.add(new Destination(place.needed("id"), person(place), "", "", note));
    }
    CubeItems items = new CubeItems(order, places);
    return new PlacedOrder(
        order.neededTime("order_date"),
        person(order),
        to,
        items.lines(),
        items.amounts(method.kind()),
        method,
        places.get(0).text("shipping_delivery_name"),
        wishes.first(),
        order.text("message"),
        flags(order, to));
  }

  private static Person person(Json p) {
    return new Person(
        Words.join(" ", p.text("name01"), p.text("name02")),
        Words.join(" ", p.text("kana01"), p.text("kana02")),
        p.text("company_name"),
        Places.of(
            p.text("postal_code"), p.at("Pref").text("name"), p.text("addr01"), p.text("addr02")),
        p.text("phone_number"),
        p.text("email"));
  }

  private static Set<OrderFlag> flags(Json order, List<Destination> to) {
    Set<OrderFlag> flags = EnumSet.noneOf(OrderFlag.class);
    if (to.size() > 1) {
      flags.add(OrderFlag.SEVERAL_DESTINATIONS);
    }
    if (!order.at("Customer").text("id").isEmpty()) {
      flags.add(OrderFlag.MEMBER);
    }
    if (order.text("message").contains("領収")) {
      flags.add(OrderFlag.RECEIPT_WANTED);
    }
    return flags;
  }

  private static MallState state(Json order, PaymentMethod.Kind kind) {
    Json status = order.at("OrderStatus");
    String id = status.needed("id");
    Standing plain = STATUSES.cell(id, 1).map(Standing::valueOf).orElse(Standing.ON_HOLD);
    boolean waits = id.equals("1") && PREPAID.contains(kind) && !order.has("payment_date");
    String name = status.text("name");
    String words = name.isBlank() ? STATUSES.cell(id, 2).orElse(id) : name;
    String number = order.text("order_no");
    boolean other = !number.isEmpty() && !number.equals(order.text("id"));
    return new MallState(
        waits ? Standing.AWAIT_PAYMENT : plain,
        id,
        other ? words + "（注文番号 " + number + "）" : words);
  }

  private static PaymentState payment(Json order, PaymentMethod.Kind kind) {
    String status = order.at("OrderStatus").text("id");
    if (status.equals("3")) {
      return PaymentState.NONE;
    }
    boolean paid = order.has("payment_date") || status.equals("6");
    return Payments.state(kind, paid, order.yen("payment_total"));
  }

  private static List<ParcelNotice> shipped(List<Json> places) {
    List<ParcelNotice> parcels = new ArrayList<>();
    for (Json place : places) {
      String carrier = Carriers.named(place.text("shipping_delivery_name"));
      place
          .day("shipping_date")
          .ifPresent(
              day ->
                  Stream.of(place.text("tracking_number").split("[,\\s]+"))
                      .map(n -> n.replaceAll("[^0-9A-Za-z]", ""))
                      .filter(n -> !n.isEmpty())
                      .forEach(
                          n -> parcels.add(new ParcelNotice(place.text("id"), carrier, n, day))));
    }
    return parcels;
  }
}
