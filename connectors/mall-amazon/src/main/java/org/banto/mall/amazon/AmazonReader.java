// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.amazon;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banto.base.Japan;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ParcelNotice;
import org.banto.connect.ParcelNotice.Content;
import org.banto.connect.Payload;
import org.banto.connect.ReadOrder;
import org.banto.order.Amounts;
import org.banto.order.MallState;
import org.banto.order.OrderFlag;
import org.banto.order.OrderLine;
import org.banto.order.PaymentMethod;
import org.banto.order.PlacedOrder;
import org.banto.order.TaxRate;
import org.banto.spapi.engine.Fields;
import org.banto.spapi.engine.SpApi;
import org.banto.spapi.engine.Tables;

/** Reads an order of Orders API 2026-01-01; fields it does not know are left alone. */
final class AmazonReader {
  private static final Map<String, String[]> LEVELS = Tables.of(AmazonReader.class, "levels.tsv");
  private static final Set<String> FAST = Set.of("SAME_DAY", "NEXT_DAY");

  private final TaxRate rate;
  private final CarrierCodes codes;

  AmazonReader(TaxRate rate, CarrierCodes codes) {
    this.rate = rate;
    this.codes = codes;
  }

  ReadOrder read(Payload payload) throws ConnectorException {
    try {
      return read(SpApi.object(payload.bytes()));
    } catch (IOException e) {
      throw SpApi.malformed(new Text("注文の JSON が読めません", "The JSON of the order cannot be read"), e);
    } catch (IllegalArgumentException e) {
      Text why = Text.of(e);
      throw SpApi.malformed(
          new Text("注文の内容が正しくありません: " + why.ja(), "What the order says is not right: " + why.en()),
          e);
    }
  }

  private ReadOrder read(JsonNode order) throws ConnectorException {
    String number = Fields.text(order, "orderId");
    if (number.isEmpty()) {
      throw missing("orderId");
    }
    Optional<MallState> state = States.of(order);
    if (state.isEmpty()) {
      String status = plain(States.status(order));
      throw SpApi.malformed(
          new Text(
              "fulfillmentStatus が知られていません: " + status,
              "fulfillmentStatus is not known: " + status),
          null);
    }
    PlacedOrder placed = placed(order);
    return new ReadOrder(
        number,
        placed,
        state.get(),
        Payments.state(order, placed.payment().kind(), placed.amounts().due()),
        shipped(order));
  }

  private static String plain(String code) {
    return code.matches("[A-Z_]{1,40}") ? code : "?";
  }

  private static ConnectorException missing(String field) {
    return SpApi.malformed(new Text(field + " がありません", field + " is missing"), null);
  }

  private PlacedOrder placed(JsonNode order) throws ConnectorException {
    Optional<Instant> at = Fields.time(order, "createdTime");
    if (at.isEmpty()) {
      throw missing("createdTime");
    }
    if (Fields.list(order, "orderItems").isEmpty()) {
      throw missing("orderItems");
    }
    List<OrderLine> lines = Lines.of(order, rate);
    Amounts amounts = Money.of(order, lines);
    PaymentMethod payment = Payments.method(order);
    return new PlacedOrder(
        at.get(),
        Receivers.buyer(order),
        List.of(Receivers.destination(order)),
        lines,
        amounts,
        payment,
        delivery(order),
        Wishes.of(order),
        "",
        flags(order));
  }

  private static String delivery(JsonNode order) {
    String level = Fields.text(order.path("fulfillment"), "fulfillmentServiceLevel");
    String words = LEVELS.containsKey(level) ? LEVELS.get(level)[1] : level;
    List<String> programs = Fields.texts(order, "programs");
    String prime = programs.contains("PRIME") ? "（プライム）" : "";
    return programs.contains("IN_STORE_PICK_UP") ? "店頭受取" : words + prime;
  }

  private static Set<OrderFlag> flags(JsonNode order) {
    Set<OrderFlag> flags = EnumSet.noneOf(OrderFlag.class);
    List<String> programs = Fields.texts(order, "programs");
    put(flags, OrderFlag.GIFT, Gifts.any(order));
    put(flags, OrderFlag.PREORDER, programs.contains("PREORDER"));
    put(flags, OrderFlag.PREORDER, States.status(order).equals("PENDING_AVAILABILITY"));
    put(
        flags,
        OrderFlag.SUBSCRIPTION,
        Fields.list(order, "orderItems").stream()
            .anyMatch(i -> Fields.texts(i, "programs").contains("SUBSCRIBE_AND_SAVE")));
    put(
        flags,
        OrderFlag.NEXT_DAY,
        FAST.contains(Fields.text(order.path("fulfillment"), "fulfillmentServiceLevel")));
    put(
        flags,
        OrderFlag.MASKED_MAIL,
        Fields.text(order.path("buyer"), "buyerEmail").contains("@marketplace.amazon."));
    return flags;
  }

  private static void put(Set<OrderFlag> flags, OrderFlag flag, boolean set) {
    if (set) {
      flags.add(flag);
    }
  }

  private List<ParcelNotice> shipped(JsonNode order) {
    List<ParcelNotice> parcels = new ArrayList<>();
    for (JsonNode box : Fields.list(order, "packages")) {
      String number = Fields.text(box, "trackingNumber").replaceAll("[^0-9A-Za-z]", "");
      Optional<Instant> at = Fields.time(box, "shipTime").or(() -> Fields.time(box, "createdTime"));
      boolean off = Fields.text(box.path("packageStatus"), "status").equals("CANCELLED");
      if (!number.isEmpty() && at.isPresent() && !off) {
        parcels.add(
            new ParcelNotice(
                Receivers.DESTINATION,
                codes.carrier(Fields.text(box, "carrier")),
                number,
                at.get().atZone(Japan.ZONE).toLocalDate(),
                contents(box)));
      }
    }
    return parcels;
  }

  private static List<Content> contents(JsonNode box) {
    return Fields.list(box, "packageItems").stream()
        .filter(i -> i.path("quantity").asInt() > 0)
        .map(i -> new Content(Fields.text(i, "orderItemId"), i.path("quantity").asInt()))
        .toList();
  }
}
