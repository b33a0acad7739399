// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.aupay;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

/** Reads an {@code orderInfo}. An order has one destination. */
final class AuPayReader {
  private static final Table PAYMENTS = Table.of(AuPayReader.class, "payments.tsv", 3);
  private static final Table CARRIERS = Table.of(AuPayReader.class, "carriers.tsv", 2);

  private final Payments payments;
  private final Carriers carriers;

  AuPayReader(AuPayAccount account) {
    this.payments = new Payments(PAYMENTS, account.payments());
    this.carriers = new Carriers(CARRIERS, account.carriers());
  }

  void check() throws ConnectorException {
    payments.check();
  }

  Carriers carriers() {
    return carriers;
  }

  ReadOrder read(Payload payload) throws ConnectorException {
    byte[] fields;
    try {
      fields =
          Xml.read(payload.bytes()).toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new ConnectorException(
          Reason.MALFORMED, new Text("注文を XML として読めません", "The order cannot be read as XML"));
    }
    return Json.read(fields, this::read);
  }

  PaymentMethod method(Json order) {
    String words = order.text("settlementName");
    return payments.method(words, words);
  }

  private ReadOrder read(Json order) {
    PaymentMethod method = method(order);
    MallState state = AuPayStates.of(order);
    return new ReadOrder(
        order.needed("orderId"),
        placed(order, method, state),
        state,
        payment(order, method.kind(), state.standing()),
        shipped(order));
  }

  private PlacedOrder placed(Json order, PaymentMethod method, MallState state) {
    Person buyer = person(order, "orderer", order.text("mailAddress"));
    boolean other = !order.text("senderName").isBlank() || !order.text("senderAddress").isBlank();
    Destination to =
        new Destination(
            "",
            other ? person(order, "sender", "") : buyer,
            each(order, "noshiPresenterName1", "noshiPresenterName2", "noshiPresenterName3"),
            each(order, "giftWrappingType"),
            each(order, "giftMessage"));
    return new PlacedOrder(
        order.neededTime("orderDate"),
        buyer,
        List.of(to),
        AuPayLines.of(order),
        AuPayMoney.of(order, method.kind()),
        method,
        order.text("deliveryName"),
        Wishes.of(order.text("deliveryRequestDay"), order.text("deliveryRequestTime")),
        order.text("userComment"),
        flags(order, to, state));
  }

  private static Person person(Json order, String side, String mail) {
    return new Person(
        order.text(side + "Name"),
        order.text(side + "Kana"),
        "",
        Places.of(order.text(side + "ZipCode"), "", order.text(side + "Address"), ""),
        Stream.of("PhoneNumber1", "PhoneNumber2")
            .map(f -> order.text(side + f))
            .filter(p -> !p.isBlank())
            .findFirst()
            .orElse(""),
        mail);
  }

  private static String each(Json order, String... fields) {
    return order.list("detail").stream()
        .map(d -> Words.join(" ", Stream.of(fields).map(d::text).toArray(String[]::new)))
        .filter(w -> !w.isEmpty())
        .distinct()
        .collect(Collectors.joining("、"));
  }

  private static Set<OrderFlag> flags(Json order, Destination to, MallState state) {
    Set<OrderFlag> flags = EnumSet.noneOf(OrderFlag.class);
    if (!to.noshi().isEmpty() || !to.wrapping().isEmpty() || !to.note().isEmpty()) {
      flags.add(OrderFlag.GIFT);
    }
    if (state.standing() == Standing.PREORDER) {
      flags.add(OrderFlag.PREORDER);
    }
    if (order.text("userComment").contains("領収")) {
      flags.add(OrderFlag.RECEIPT_WANTED);
    }
    return flags;
  }

  private static PaymentState payment(Json order, PaymentMethod.Kind kind, Standing standing) {
    if (standing == Standing.CANCELLED) {
      return PaymentState.NONE;
    }
    boolean paid = order.flag("paymentStatus");
    boolean review =
        kind == PaymentMethod.Kind.CARD && !paid && order.text("authorizationStatus").equals("N");
    return review
        ? PaymentState.MALL_REVIEW
        : Payments.state(kind, paid, order.yen("requestPrice"));
  }

  private List<ParcelNotice> shipped(Json order) {
    List<ParcelNotice> parcels = new ArrayList<>();
    String number = order.text("shippingNumber").replaceAll("[^0-9A-Za-z]", "");
    String carrier = carriers.carrier(order.text("shippingCarrier"));
    if (!number.isEmpty()) {
      Optional.of(order)
          .flatMap(o -> o.day("shippingDate"))
          .ifPresent(day -> parcels.add(new ParcelNotice("", carrier, number, day)));
    }
    return parcels;
  }
}
