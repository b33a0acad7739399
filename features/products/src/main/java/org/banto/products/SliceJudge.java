// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.banto.base.AccountId;
import org.banto.base.Text;
import org.banto.base.Violation;

/** Judges some rows of a file by what is there now; of kits it says only what shows without the other rows. */
final class SliceJudge {
  private final ColumnMap columns;
  private final RowReading reading;
  private final ProductStore store;
  private final AccountId account;

  /** In which row a code, and a code at a shop, stands first. */
  private final Map<String, Integer> rows = new HashMap<>();

  private final Map<Product.Link, Integer> links = new HashMap<>();

  SliceJudge(ColumnMap columns, ProductStore store, AccountId account) {
    this.columns = columns;
    this.reading = new RowReading(columns);
    this.store = store;
    this.account = account;
  }

  /**
   * What a row comes to.
   *
   * @param line the row
   * @param was the goods before; empty for new ones
   * @param now the goods after
   * @param changes what changes; of new goods what is said of them beside code and name
   * @param faults why it does not go in
   */
  record Judged(
      ImportLine line,
      Optional<Product> was,
      Product now,
      List<ImportVerdict.FieldChange> changes,
      List<CellFault> faults) {
    /** Whether it goes in and there is something to keep. */
    boolean keeps() {
      return faults.isEmpty() && (was.isEmpty() || !changes.isEmpty());
    }

    /** Whether it gives goods other parts. */
    boolean changesParts() {
      return keeps() && !now.parts().equals(was.map(Product::parts).orElse(List.of()));
    }

    /** The same with more that is wrong. */
    Judged with(List<CellFault> more) {
      List<CellFault> all = new ArrayList<>(faults);
      all.addAll(more);
      return new Judged(line, was, now, changes, all);
    }

    /** As it is told; empty of a row that changes nothing. */
    Optional<ImportVerdict> verdict() {
      if (!faults.isEmpty()) {
        return Optional.of(ImportVerdict.refused(line.row(), now.code(), now.name(), faults));
      }
      ImportVerdict.Kind kind =
          was.isEmpty() ? ImportVerdict.Kind.ADDED : ImportVerdict.Kind.CHANGED;
      return Optional.of(
              new ImportVerdict(line.row(), kind, now.code(), now.name(), changes, List.of()))
          .filter(v -> keeps());
    }
  }

  /** These rows, in their order; of a code that stood in a row before only that one goes in. */
  List<Judged> judge(List<ImportLine> lines) {
    Map<String, Product> there = there(lines);
    List<Judged> judged = new ArrayList<>();
    lines.forEach(line -> judged.add(judge(line, there)));
    Map<Product.Link, String> owners = owners(judged);
    return judged.stream().map(j -> linked(j, owners)).toList();
  }

  private Map<String, Product> there(List<ImportLine> lines) {
    Set<String> codes =
        lines.stream()
            .map(line -> Product.normal(reading.written(line)))
            .filter(code -> !code.isEmpty())
            .collect(Collectors.toSet());
    return codes.isEmpty() ? Map.of() : store.byCode(account, codes);
  }

  private Judged judge(ImportLine line, Map<String, Product> there) {
    String written = reading.written(line);
    String code = Product.normal(written);
    Optional<Product> was = Optional.ofNullable(there.get(code));
    Product before = was.orElseGet(() -> ProductDraft.blank(written));
    List<CellFault> faults = reading.faults(line);
    if (!code.isEmpty()) {
      Integer first = rows.putIfAbsent(code, line.row());
      if (first != null) {
        faults.add(twice(written, first));
      }
    }
    if (!faults.isEmpty()) {
      return new Judged(line, was, named(line, before), List.of(), faults);
    }
    RowReading.Read read = reading.read(line, before);
    List<ImportVerdict.FieldChange> changes =
        was.map(w -> changes(w, read.now())).orElseGet(() -> said(read.now()));
    return new Judged(line, was, read.now(), changes, read.faults());
  }

  /** So that a row that is not read further is told with its name. */
  private Product named(ImportLine line, Product before) {
    String name = columns.said(ProductField.NAME, line);
    ProductDraft draft = new ProductDraft(before);
    if (!name.isEmpty()) {
      try {
        draft.put(ProductField.NAME, name, "");
      } catch (CellRefusal e) {
        throw new IllegalStateException("any text is a name", e);
      }
    }
    return draft.product();
  }

  private static CellFault twice(String written, int first) {
    return new CellFault(
        Optional.of(ProductField.CODE),
        written,
        new Text(
            "同じ商品コードが" + first + "行目にもあります。",
            "The same code stands in row " + first + " already."));
  }

  /** What is said of new goods beside what every row is told with. */
  private List<ImportVerdict.FieldChange> said(Product now) {
    return changes(ProductDraft.blank(now.code()), now).stream()
        .filter(c -> c.field() != ProductField.CODE && c.field() != ProductField.NAME)
        .toList();
  }

  private List<ImportVerdict.FieldChange> changes(Product was, Product now) {
    List<ImportVerdict.FieldChange> changes = new ArrayList<>();
    for (ProductField field : columns.places().keySet()) {
      String old = ProductSheet.said(was, field);
      String said = ProductSheet.said(now, field);
      if (!old.equals(said)) {
        changes.add(new ImportVerdict.FieldChange(field, old, said));
      }
    }
    return changes;
  }

  private Map<Product.Link, String> owners(List<Judged> judged) {
    if (!columns.has(ProductField.LINKS)) {
      return Map.of();
    }
    Set<Product.Link> asked = new HashSet<>();
    judged.stream().filter(Judged::keeps).forEach(j -> asked.addAll(normal(j.now())));
    return asked.isEmpty() ? Map.of() : store.linked(account, asked);
  }

  /** Under a link one product is sold, in the file as well as in the master. */
  private Judged linked(Judged judged, Map<Product.Link, String> owners) {
    if (!judged.keeps() || !columns.has(ProductField.LINKS)) {
      return judged;
    }
    List<CellFault> faults = new ArrayList<>();
    String self = Product.normal(judged.now().code());
    for (Violation v : ProductRules.links(judged.now(), link -> other(owners, link, self))) {
      faults.add(RowReading.fault(v));
    }
    for (Product.Link link : normal(judged.now())) {
      Integer first = links.get(link);
      if (first != null && first != judged.line().row()) {
        faults.add(twice(link, first));
      }
    }
    if (faults.isEmpty()) {
      normal(judged.now()).forEach(link -> links.put(link, judged.line().row()));
    }
    return judged.with(faults);
  }

  private static String other(Map<Product.Link, String> owners, Product.Link link, String self) {
    String owner = owners.get(link);
    return owner == null || Product.normal(owner).equals(self) ? null : owner;
  }

  private static CellFault twice(Product.Link link, int first) {
    return new CellFault(
        Optional.of(ProductField.LINKS),
        link.shop() + ":" + link.code(),
        new Text(
            "同じ店舗・コードが" + first + "行目にもあります。", "The same stands in row " + first + " already."));
  }

  private static List<Product.Link> normal(Product product) {
    return product.links().stream().map(Product.Link::normal).toList();
  }
}
