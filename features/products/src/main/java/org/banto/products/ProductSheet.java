// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Goods as rows of a file that reads back as it was written. */
final class ProductSheet {
  private static final String END = "\r\n";

  private ProductSheet() {}

  /** The row of headings. */
  static String heads() {
    return Stream.of(ProductField.values())
        .map(f -> CellText.quoted(f.label().ja()))
        .collect(Collectors.joining(",", "", END));
  }

  /** Goods in a row. */
  static String row(Product product) {
    return Stream.of(ProductField.values())
        .map(f -> CellText.quoted(cell(product, f)))
        .collect(Collectors.joining(",", "", END));
  }

  /** What stands in a cell: one value of a day has the day in its own column, several have their days within. */
  private static String cell(Product p, ProductField field) {
    return switch (field) {
      case COST ->
          p.costs().size() == 1 ? Long.toString(p.costs().get(0).yen().value()) : said(p, field);
      case COST_FROM -> p.costs().size() == 1 ? day(p.costs().get(0).from()) : "";
      case TAX -> p.taxes().size() == 1 ? CellWords.said(p.taxes().get(0).kind()) : said(p, field);
      case TAX_FROM -> p.taxes().size() == 1 ? day(p.taxes().get(0).from()) : "";
      default -> said(p, field);
    };
  }

  /** All that goods have in a field, as staff reads it; the days of costs and taxes stand with them. */
  static String said(Product p, ProductField field) {
    return switch (field) {
      case CODE -> p.code();
      case NAME -> p.name();
      case PAPER_NAME -> p.paperName();
      case SUPPLIER -> p.supplier();
      case CATEGORY_L -> p.category(0);
      case CATEGORY_M -> p.category(1);
      case CATEGORY_S -> p.category(2);
      case COST -> costs(p);
      case TAX -> taxes(p);
      case COST_FROM, TAX_FROM -> "";
      case WEIGHT -> number(p.weight());
      case SIZE -> number(p.size());
      case TEMPERATURE -> p.temperature().map(CellWords::said).orElse("");
      case JAN -> p.jan();
      case LEAD_DAYS -> number(p.leadDays());
      case SHELF -> p.shelf();
      case PARTS -> parts(p);
      case LINKS ->
          CellLists.saidLinks(
              sorted(
                  p.links(),
                  Comparator.comparing(Product.Link::shop).thenComparing(Product.Link::code)));
      case ENDED -> CellWords.said(p.ended());
    };
  }

  private static String costs(Product p) {
    return CellLists.saidDated(
        p.costs().stream()
            .map(c -> new CellLists.Dated(c.from(), Long.toString(c.yen().value())))
            .toList());
  }

  private static String taxes(Product p) {
    return CellLists.saidDated(
        p.taxes().stream()
            .map(t -> new CellLists.Dated(t.from(), CellWords.said(t.kind())))
            .toList());
  }

  private static String parts(Product p) {
    List<Product.Part> parts =
        p.parts().stream()
            .map(part -> new Product.Part(Product.normal(part.code()), part.quantity()))
            .toList();
    return CellLists.saidParts(sorted(parts, Comparator.comparing(Product.Part::code)));
  }

  /** In one order, so that the same things in another order are the same. */
  private static <T> List<T> sorted(List<T> all, Comparator<T> order) {
    List<T> sorted = new ArrayList<>(all);
    sorted.sort(order);
    return sorted;
  }

  private static String day(Optional<LocalDate> from) {
    return from.map(LocalDate::toString).orElse("");
  }

  private static String number(Optional<Integer> number) {
    return number.map(Object::toString).orElse("");
  }
}
