// SPDX-License-Identifier: Apache-2.0
package org.banto.mailout;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banto.base.Address;
import org.banto.base.DeliveryWish;
import org.banto.base.Japan;
import org.banto.base.TimeSlot;
import org.banto.base.Yen;
import org.banto.order.Charge;
import org.banto.order.Destination;
import org.banto.order.Order;
import org.banto.order.OrderLine;
import org.banto.shipment.Shipment;
import org.banto.shipment.Waybill;

/** Parts of an order in the words of a mail. */
final class Words {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu年M月d日(E)", Locale.JAPANESE);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu年M月d日(E) HH:mm", Locale.JAPANESE);

  private Words() {}

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  static String time(Instant at) {
    return TIME.format(at.atZone(Japan.ZONE));
  }

  static String yen(Optional<Yen> amount) {
    return amount.map(Words::yen).orElse("確定後にお知らせします");
  }

  private static String yen(Yen amount) {
    return String.format("%,d円", amount.value());
  }

  static String lines(Order order) {
    return order.placed().lines().stream()
        .filter(l -> !l.struck() && l.quantity() > 0)
        .map(l -> line(l, l.quantity()) + "　" + yen(l.amount()))
        .collect(Collectors.joining("\n"));
  }

  private static String line(OrderLine line, int quantity) {
    String options = line.options().isEmpty() ? "" : "（" + String.join("、", line.options()) + "）";
    return "・" + line.name() + options + "　× " + quantity;
  }

  static String charges(Order order) {
    List<String> rows = new ArrayList<>();
    order.placed().amounts().goods().ifPresent(g -> rows.add("商品合計　" + yen(g)));
    for (Charge charge : order.placed().amounts().charges()) {
      if (charge.amount().value() != 0) {
        String label = charge.label().isBlank() ? label(charge.kind()) : charge.label();
        rows.add(label + "　" + yen(charge.amount()));
      }
    }
    return String.join("\n", rows);
  }

  private static String label(Charge.Kind kind) {
    return switch (kind) {
      case POSTAGE -> "送料";
      case COD_FEE -> "代引手数料";
      case PAYMENT_FEE -> "決済手数料";
      case WRAPPING -> "ラッピング料";
      case SHOP_COUPON, MALL_COUPON -> "クーポン利用";
      case POINTS -> "ポイント利用";
      case OTHER -> "その他";
    };
  }

  static String places(Order order) {
    return order.placed().destinations().stream()
        .map(Words::place)
        .collect(Collectors.joining("\n\n"));
  }

  private static String place(Destination place) {
    return Stream.of(
            address(place.recipient().address()),
            place.recipient().company(),
            place.recipient().name() + " 様")
        .filter(s -> !s.isBlank())
        .collect(Collectors.joining("\n"));
  }

  static String address(Address address) {
    String zip = address.zip();
    String mark = zip.matches("[0-9]{7}") ? zip.substring(0, 3) + "-" + zip.substring(3) : zip;
    return (mark.isEmpty() ? "" : "〒" + mark + " ") + address.oneLine();
  }

  static String wish(Occasion occasion) {
    DeliveryWish wish =
        occasion.shipment().map(Shipment::wish).orElse(occasion.order().placed().wish());
    String words =
        Stream.concat(
                wish.date().map(Words::day).stream(), wish.slot().map(TimeSlot::label).stream())
            .collect(Collectors.joining(" "));
    return words.isEmpty() ? "指定なし" : words;
  }

  /** The shipments a mail speaks of: its own, or all of the order. */
  private static List<Shipment> shipments(Occasion occasion) {
    return occasion.shipment().map(List::of).orElse(occasion.order().live());
  }

  static String shippedLines(Occasion occasion) {
    List<String> rows = new ArrayList<>();
    for (Shipment shipment : shipments(occasion)) {
      for (Shipment.Item item : shipment.items()) {
        occasion.order().placed().lines().stream()
            .filter(l -> l.no() == item.line() && !l.struck())
            .forEach(l -> rows.add(line(l, item.quantity())));
      }
    }
    return String.join("\n", rows);
  }

  static String shippedTo(Occasion occasion) {
    return shipments(occasion).stream()
        .map(s -> place(occasion.order().placed().destinations().get(s.destination())))
        .distinct()
        .collect(Collectors.joining("\n\n"));
  }

  private static Stream<Waybill> numbers(Occasion occasion) {
    return shipments(occasion).stream()
        .flatMap(s -> s.parcels().stream())
        .flatMap(p -> p.waybill().stream());
  }

  static String carrier(Occasion occasion) {
    return shipments(occasion).stream()
        .map(s -> Carrier.name(s.carriage().carrier()))
        .distinct()
        .collect(Collectors.joining("、"));
  }

  static String waybills(Occasion occasion) {
    return numbers(occasion).map(Waybill::number).collect(Collectors.joining("、"));
  }

  static String tracking(Occasion occasion) {
    return numbers(occasion).map(Carrier::page).collect(Collectors.joining("\n"));
  }
}
