// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.banto.shipment.Temperature;

/** Goods as a row of a file makes them of what they were; what no cell says stays. */
final class ProductDraft {
  private static final int LEVELS = 3;

  private final Product was;
  private final List<String> categories;
  private String name;
  private String paperName;
  private String supplier;
  private List<Product.Cost> costs;
  private List<Product.Tax> taxes;
  private Optional<Integer> weight;
  private Optional<Integer> size;
  private Optional<Temperature> temperature;
  private String jan;
  private Optional<Integer> leadDays;
  private String shelf;
  private List<Product.Part> parts;
  private List<Product.Link> links;
  private boolean ended;

  ProductDraft(Product was) {
    this.was = was;
    this.name = was.name();
    this.paperName = was.paperName();
    this.supplier = was.supplier();
    this.categories = new ArrayList<>(was.categories());
    while (categories.size() < LEVELS) {
      categories.add("");
    }
    this.costs = was.costs();
    this.taxes = was.taxes();
    this.weight = was.weight();
    this.size = was.size();
    this.temperature = was.temperature();
    this.jan = was.jan();
    this.leadDays = was.leadDays();
    this.shelf = was.shelf();
    this.parts = was.parts();
    this.links = was.links();
    this.ended = was.ended();
  }

  /** Goods of which nothing is known but their code. */
  static Product blank(String code) {
    return new Product(
        0,
        code,
        "",
        "",
        "",
        List.of("", "", ""),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "",
        Optional.empty(),
        "",
        List.of(),
        List.of(),
        false,
        false,
        0);
  }

  /** As they are to be kept. */
  Product product() {
    return new Product(
        was.id(),
        was.code(),
        name,
        paperName,
        supplier,
        categories,
        costs,
        taxes,
        weight,
        size,
        temperature,
        jan,
        leadDays,
        shelf,
        parts,
        links,
        ended,
        was.picture(),
        was.version());
  }

  /** What a cell says of a field. Costs and taxes have methods of their own. */
  void put(ProductField field, String text, String heading) throws CellRefusal {
    switch (field) {
      case NAME -> name = kept(name, text);
      case PAPER_NAME -> paperName = kept(paperName, text);
      case SUPPLIER -> supplier = kept(supplier, text);
      case CATEGORY_L, CATEGORY_M, CATEGORY_S -> category(level(field), text);
      case WEIGHT -> weight = Optional.of(CellNumbers.weight(text, heading));
      case SIZE -> size = Optional.of(CellNumbers.size(text, heading));
      case TEMPERATURE -> temperature = Optional.of(CellWords.temperature(text));
      case JAN -> jan = CellCodes.jan(text);
      case LEAD_DAYS -> leadDays = Optional.of(CellNumbers.days(text));
      case SHELF -> shelf = kept(shelf, text);
      case PARTS -> parts = CellLists.parts(text);
      case LINKS -> links = CellLists.links(text);
      case ENDED -> ended = CellWords.ended(text);
      case CODE, COST, COST_FROM, TAX, TAX_FROM -> throw new IllegalArgumentException(field.id());
    }
  }

  /** Empties a field. */
  void clear(ProductField field) {
    switch (field) {
      case NAME -> name = "";
      case PAPER_NAME -> paperName = "";
      case SUPPLIER -> supplier = "";
      case CATEGORY_L, CATEGORY_M, CATEGORY_S -> categories.set(level(field), "");
      case COST -> costs = List.of();
      case TAX -> taxes = List.of();
      case WEIGHT -> weight = Optional.empty();
      case SIZE -> size = Optional.empty();
      case TEMPERATURE -> temperature = Optional.empty();
      case JAN -> jan = "";
      case LEAD_DAYS -> leadDays = Optional.empty();
      case SHELF -> shelf = "";
      case PARTS -> parts = List.of();
      case LINKS -> links = List.of();
      case ENDED -> ended = false;
      case CODE, COST_FROM, TAX_FROM -> throw new IllegalArgumentException(field.id());
    }
  }

  /** Links besides those that are there. */
  void link(String text) throws CellRefusal {
    List<Product.Link> all = new ArrayList<>(links);
    for (Product.Link link : CellLists.links(text)) {
      if (all.stream().noneMatch(l -> l.normal().equals(link.normal()))) {
        all.add(link);
      }
    }
    links = all;
  }

  /** What one piece costs: from a day on, from ever, or all of it. */
  void cost(String text, Optional<LocalDate> from) throws CellRefusal {
    List<Product.Cost> all = new ArrayList<>();
    if (!dated(text, from)) {
      all.add(new Product.Cost(from, CellNumbers.yen(text)));
      costs.stream().filter(c -> !c.from().equals(from)).forEach(all::add);
    } else {
      for (CellLists.Dated one : CellLists.dated(text)) {
        all.add(new Product.Cost(one.from(), CellNumbers.yen(one.value())));
      }
    }
    all.sort(Comparator.comparing(c -> c.from().orElse(LocalDate.MIN)));
    costs = all;
  }

  /** How they are taxed: from a day on, from ever, or all of it. */
  void tax(String text, Optional<LocalDate> from) throws CellRefusal {
    List<Product.Tax> all = new ArrayList<>();
    if (!dated(text, from)) {
      all.add(new Product.Tax(from, CellWords.tax(text)));
      taxes.stream().filter(t -> !t.from().equals(from)).forEach(all::add);
    } else {
      for (CellLists.Dated one : CellLists.dated(text)) {
        all.add(new Product.Tax(one.from(), CellWords.tax(one.value())));
      }
    }
    all.sort(Comparator.comparing(t -> t.from().orElse(LocalDate.MIN)));
    taxes = all;
  }

  private static boolean dated(String text, Optional<LocalDate> from) throws CellRefusal {
    boolean dated = CellLists.isDated(text);
    if (dated && from.isPresent()) {
      throw new CellRefusal(
          "値の中に適用日があるときは、適用日の列を空にしてください。",
          "Where the value has days of its own, leave the column of the day blank.");
    }
    return dated;
  }

  /** Whether the category at the top becomes another. */
  boolean movedCategory() {
    String top = was.categories().isEmpty() ? "" : was.categories().get(0);
    return !top.equals(categories.get(0));
  }

  private void category(int level, String text) {
    categories.set(level, kept(categories.get(level), text));
  }

  private static int level(ProductField category) {
    return category.ordinal() - ProductField.CATEGORY_L.ordinal();
  }

  /** Blanks at the ends, which a cell does not show, are no change. */
  private static String kept(String was, String text) {
    return was.strip().equals(text) ? was : text;
  }
}
