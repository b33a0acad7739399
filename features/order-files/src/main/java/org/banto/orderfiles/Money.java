// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.Yen;
import org.banto.order.Amounts;
import org.banto.order.Charge;
import org.banto.order.Charge.Kind;
import org.banto.order.OrderLine;
import org.banto.order.TaxRate;
import org.banto.order.TaxTotal;

/** The money of an order as the file states it; a sum is made only where the file has no column for it. */
final class Money {
  private static final List<Map.Entry<OrderFileField, Kind>> WHOLE =
      List.of(
          Map.entry(OrderFileField.POSTAGE, Kind.POSTAGE),
          Map.entry(OrderFileField.COD_FEE, Kind.COD_FEE),
          Map.entry(OrderFileField.PAYMENT_FEE, Kind.PAYMENT_FEE),
          Map.entry(OrderFileField.WRAPPING_FEE, Kind.WRAPPING),
          Map.entry(OrderFileField.SHOP_COUPON, Kind.SHOP_COUPON),
          Map.entry(OrderFileField.MALL_COUPON, Kind.MALL_COUPON),
          Map.entry(OrderFileField.POINTS, Kind.POINTS),
          Map.entry(OrderFileField.DISCOUNT, Kind.SHOP_COUPON),
          Map.entry(OrderFileField.ADJUSTMENT, Kind.OTHER));
  private static final List<Map.Entry<OrderFileField, Kind>> EACH_ROW =
      List.of(
          Map.entry(OrderFileField.LINE_POSTAGE, Kind.POSTAGE),
          Map.entry(OrderFileField.LINE_WRAPPING, Kind.WRAPPING),
          Map.entry(OrderFileField.LINE_DISCOUNT, Kind.SHOP_COUPON));

  private final Cells cells;
  private final FileDestinations places;
  private final List<Row> rows;
  private final TaxRate rate;
  private final List<Charge> charges = new ArrayList<>();

  Money(Cells cells, FileDestinations places, List<Row> rows, int tax) {
    this.cells = cells;
    this.places = places;
    this.rows = rows;
    this.rate = new TaxRate(tax);
  }

  /** What is taken off is negative, however the file writes it. */
  static Yen signed(Kind kind, Yen amount) {
    return switch (kind) {
      case SHOP_COUPON, MALL_COUPON, POINTS -> new Yen(-Math.abs(amount.value()));
      default -> amount;
    };
  }

  Amounts amounts(FileLines lines) {
    boolean byPlace = placePostage();
    WHOLE.stream()
        .filter(w -> w.getKey() != OrderFileField.POSTAGE || !byPlace)
        .forEach(w -> add(w.getValue(), cells.yen(w.getKey(), rows), -1));
    for (Map.Entry<OrderFileField, Kind> each : EACH_ROW) {
      Optional<Yen> sum =
          rows.stream().flatMap(r -> cells.yen(each.getKey(), r).stream()).reduce(Yen::plus);
      add(each.getValue(), sum, -1);
    }
    charges.addAll(lines.charges());
    Yen goods = lines.lines().stream().map(OrderLine::amount).reduce(Yen.ZERO, Yen::plus);
    Yen stated = cells.yen(OrderFileField.GOODS, rows).orElse(goods);
    long added = charges.stream().mapToLong(c -> Math.max(0, c.amount().value())).sum();
    long all = charges.stream().mapToLong(c -> c.amount().value()).sum();
    return new Amounts(
        Optional.of(stated),
        stated(OrderFileField.TOTAL, stated.value() + added),
        stated(OrderFileField.DUE, stated.value() + all),
        charges,
        taxes());
  }

  private Optional<Yen> stated(OrderFileField field, long sum) {
    return cells.binding().has(field) ? cells.yen(field, rows) : Optional.of(new Yen(sum));
  }

  /** Postage by destination, where the file says it so. */
  private boolean placePostage() {
    boolean said = false;
    for (int i = 0; i < places.all().size(); i++) {
      Optional<Yen> postage = cells.yen(OrderFileField.PLACE_POSTAGE, places.rows(i));
      said |= postage.isPresent();
      add(Kind.POSTAGE, postage, i);
    }
    return said;
  }

  private void add(Kind kind, Optional<Yen> amount, int place) {
    amount
        .filter(a -> !a.equals(Yen.ZERO))
        .ifPresent(a -> charges.add(new Charge(kind, "", signed(kind, a), rate, place)));
  }

  private List<TaxTotal> taxes() {
    List<TaxTotal> taxes = new ArrayList<>();
    tax(TaxRate.STANDARD, OrderFileField.TAXED10, OrderFileField.TAX10, taxes);
    tax(TaxRate.REDUCED, OrderFileField.TAXED8, OrderFileField.TAX8, taxes);
    return taxes;
  }

  private void tax(TaxRate of, OrderFileField total, OrderFileField tax, List<TaxTotal> taxes) {
    Optional<Yen> at = cells.yen(total, rows);
    Optional<Yen> in = cells.yen(tax, rows);
    if (at.isPresent() && in.isPresent() && !at.get().equals(Yen.ZERO)) {
      taxes.add(new TaxTotal(of, at.get(), in.get()));
    }
  }
}
