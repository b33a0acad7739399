// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.rakuten;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ParcelNotice;
import org.banto.connect.Payload;
import org.banto.connect.ReadOrder;
import org.banto.order.MallState;
import org.banto.order.MallState.Standing;
import org.banto.order.PaymentMethod;
import org.banto.order.PlacedOrder;
import org.banto.payment.PaymentState;

/** Reads an order of getOrder version 10 (and from 7 on); fields it does not know are left alone. */
final class RakutenReader {
  private static final int REVIEW = 200;
  private static final int CONFIRMED = 300;
  private static final int SETTLED = 700;
  private static final int CANCELLED = 900;

  private RakutenReader() {}

  static ReadOrder read(Payload payload) throws ConnectorException {
    try {
      JsonNode order = Rms.JSON.readTree(payload.bytes());
      return read(order);
    } catch (IOException e) {
      throw Rms.malformed(new Text("注文の JSON が読めません", "The JSON of the order cannot be read"), e);
    } catch (IllegalArgumentException e) {
      Text why = Text.of(e);
      throw Rms.malformed(
          new Text("注文の内容が正しくありません: " + why.ja(), "What the order says is not right: " + why.en()),
          e);
    }
  }

  private static ConnectorException missing(String field) {
    return Rms.malformed(new Text(field + " がありません", field + " is missing"), null);
  }

  private static ReadOrder read(JsonNode order) throws ConnectorException {
    String number = Fields.text(order, "orderNumber");
    if (number.isBlank()) {
      throw missing("orderNumber");
    }
    int progress = order.path("orderProgress").asInt();
    PaymentMethod method = method(order);
    return new ReadOrder(
        number,
        placed(order, method),
        state(order, progress, method),
        payment(order, progress, method.kind()),
        shipped(order));
  }

  private static PlacedOrder placed(JsonNode order, PaymentMethod method)
      throws ConnectorException {
    Optional<Instant> at = RmsTime.read(Fields.text(order, "orderDatetime"));
    if (at.isEmpty()) {
      throw missing("orderDatetime");
    }
    List<JsonNode> baskets = Receivers.baskets(order);
    if (baskets.isEmpty()) {
      throw missing("PackageModelList");
    }
    return new PlacedOrder(
        at.get(),
        Receivers.person(order.path("OrdererModel")),
        Receivers.of(order, baskets),
        Lines.of(order, baskets),
        Money.of(order, method.kind()),
        method,
        delivery(order.path("DeliveryModel")),
        Wishes.of(order),
        Fields.text(order, "remarks"),
        Flags.of(order));
  }

  private static PaymentMethod method(JsonNode order) {
    JsonNode given = order.path("SettlementModel");
    Optional<Codes.Settlement> known = Codes.settlement(given.path("settlementMethodCode").asInt());
    String words = Fields.text(given, "settlementMethod");
    return new PaymentMethod(
        known.map(Codes.Settlement::kind).orElse(PaymentMethod.Kind.OTHER),
        words.isEmpty() ? known.map(Codes.Settlement::words).orElse("") : words);
  }

  private static MallState state(JsonNode order, int progress, PaymentMethod method)
      throws ConnectorException {
    Optional<Codes.Progress> known = Codes.progress(progress);
    if (known.isEmpty()) {
      throw Rms.malformed(
          new Text(
              "orderProgress " + progress + " は知られていません",
              "orderProgress " + progress + " is not known"),
          null);
    }
    return new MallState(
        standing(order, progress, method, known.get().standing()),
        Integer.toString(progress),
        known.get().words());
  }

  private static Standing standing(
      JsonNode order, int progress, PaymentMethod method, Standing plain) {
    boolean watched = Fields.flag(order, "rakutenConfirmFlag");
    if (watched && progress < CONFIRMED) {
      return Standing.ON_HOLD;
    }
    if (progress == REVIEW && prepaid(method.kind())) {
      return Standing.AWAIT_PAYMENT;
    }
    boolean preorder = order.path("orderType").asInt() == 6;
    return preorder && plain == Standing.NEW ? Standing.PREORDER : plain;
  }

  private static boolean prepaid(PaymentMethod.Kind kind) {
    return kind == PaymentMethod.Kind.BANK_TRANSFER || kind == PaymentMethod.Kind.CONVENIENCE_STORE;
  }

  /** Under 楽天ペイ the mall answers for the money once it lets the shop ship. */
  private static PaymentState payment(JsonNode order, int progress, PaymentMethod.Kind kind) {
    boolean free = Fields.yen(order, "requestPrice").filter(y -> y.value() == 0).isPresent();
    if (free || progress == CANCELLED || kind == PaymentMethod.Kind.POINTS) {
      return PaymentState.NONE;
    }
    boolean released = progress >= CONFIRMED;
    return switch (kind) {
      case COD -> PaymentState.AUTHORISED;
      case BANK_TRANSFER, CONVENIENCE_STORE -> released ? PaymentState.PAID : PaymentState.UNPAID;
      case DEFERRED, LOAN, INVOICE ->
          progress == SETTLED
              ? PaymentState.PAID
              : released ? PaymentState.AUTHORISED : PaymentState.MALL_REVIEW;
      default ->
          progress == SETTLED
              ? PaymentState.CAPTURED
              : progress == REVIEW ? PaymentState.MALL_REVIEW : PaymentState.AUTHORISED;
    };
  }

  private static String delivery(JsonNode model) {
    String name = Fields.text(model, "deliveryName");
    return switch (model.path("deliveryClass").asInt()) {
      case 2 -> name + "（冷蔵）";
      case 3 -> name + "（冷凍）";
      default -> name;
    };
  }

  private static List<ParcelNotice> shipped(JsonNode order) {
    List<ParcelNotice> parcels = new ArrayList<>();
    for (JsonNode basket : Fields.list(order, "PackageModelList")) {
      for (JsonNode row : Fields.list(basket, "ShippingModelList")) {
        Optional<LocalDate> day = RmsTime.day(Fields.text(row, "shippingDate"));
        String number = Fields.text(row, "shippingNumber").replaceAll("[^0-9A-Za-z]", "");
        if (day.isPresent() && !number.isEmpty()) {
          String carrier = Codes.carrier(Fields.text(row, "deliveryCompany"));
          parcels.add(
              new ParcelNotice(Fields.text(basket, "basketId"), carrier, number, day.get()));
        }
      }
    }
    return parcels;
  }
}
