// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Yen;
import org.banto.shipment.Temperature;
import org.banto.sql.Sql;

/** How goods lie in their table. */
final class ProductRows {
  /** In the order in which {@link #product} reads them. */
  static final String COLUMNS =
      "id, normal, code, name, paper_name, supplier, category_l, category_m, category_s, costs,"
          + " taxes, weight, size_cm, temperature, jan, lead_days, shelf, kit, ended, picture,"
          + " version";

  /** Takes what {@link #values} gives. */
  static final String INSERT =
      "INSERT INTO products_item (account, "
          + COLUMNS
          + ", revision, changed_ms, changed_by) VALUES ("
          + "?, ".repeat(24)
          + "?)";

  private static final int UNKNOWN = -1;

  private ProductRows() {}

  /** Goods of a row, without parts and links. */
  static Product product(Object[] row) {
    return new Product(
        id(row),
        (String) row[2],
        (String) row[3],
        (String) row[4],
        (String) row[5],
        List.of((String) row[6], (String) row[7], (String) row[8]),
        costs((String) row[9]),
        taxes((String) row[10]),
        number(row[11]),
        number(row[12]),
        Optional.of((String) row[13]).filter(t -> !t.isEmpty()).map(Temperature::valueOf),
        (String) row[14],
        number(row[15]),
        (String) row[16],
        List.of(),
        List.of(),
        Sql.number(row[18]) == 1,
        Sql.number(row[19]) == 1,
        (int) Sql.number(row[20]));
  }

  static long id(Object[] row) {
    return Sql.number(row[0]);
  }

  static boolean kit(Object[] row) {
    return Sql.number(row[17]) == 1;
  }

  private static Optional<Integer> number(Object cell) {
    int number = (int) Sql.number(cell);
    return number == UNKNOWN ? Optional.empty() : Optional.of(number);
  }

  private static List<Product.Cost> costs(String kept) {
    List<Product.Cost> costs = new ArrayList<>();
    for (String[] one : dated(kept)) {
      costs.add(new Product.Cost(day(one[0]), new Yen(Long.parseLong(one[1]))));
    }
    return costs;
  }

  private static List<Product.Tax> taxes(String kept) {
    List<Product.Tax> taxes = new ArrayList<>();
    for (String[] one : dated(kept)) {
      taxes.add(new Product.Tax(day(one[0]), Product.TaxKind.valueOf(one[1])));
    }
    return taxes;
  }

  private static List<String[]> dated(String kept) {
    return kept.isEmpty()
        ? List.of()
        : Stream.of(kept.split(";")).map(one -> one.split(":", 2)).toList();
  }

  private static Optional<LocalDate> day(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
  }

  private static String dated(Optional<LocalDate> from, Object value) {
    return from.map(LocalDate::toString).orElse("") + ":" + value;
  }

  /** The row of goods with this id and version, as they are saved by somebody. */
  static Object[] values(
      AccountId account,
      Product p,
      long id,
      boolean picture,
      int version,
      long revision,
      Actor by,
      Instant at) {
    return new Object[] {
      account.value(),
      id,
      Product.normal(p.code()),
      p.code(),
      p.name(),
      p.paperName(),
      p.supplier(),
      p.category(0),
      p.category(1),
      p.category(2),
      p.costs().stream()
          .map(c -> dated(c.from(), c.yen().value()))
          .collect(Collectors.joining(";")),
      p.taxes().stream().map(t -> dated(t.from(), t.kind())).collect(Collectors.joining(";")),
      p.weight().orElse(UNKNOWN),
      p.size().orElse(UNKNOWN),
      p.temperature().map(Enum::name).orElse(""),
      p.jan(),
      p.leadDays().orElse(UNKNOWN),
      p.shelf(),
      p.kit() ? 1 : 0,
      p.ended() ? 1 : 0,
      picture ? 1 : 0,
      version,
      revision,
      at.toEpochMilli(),
      by.name()
    };
  }
}
