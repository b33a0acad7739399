// SPDX-License-Identifier: Apache-2.0
package org.banto.labelfiles;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.banto.base.Document;
import org.banto.base.Japan;
import org.banto.connect.FulfilmentFile;
import org.banto.connect.FulfilmentResult;
import org.banto.connect.Label;
import org.banto.connect.LabelCheck;
import org.banto.connect.WaybillFile;
import org.banto.editions.Edition;
import org.banto.file.engine.TextColumn;
import org.banto.file.engine.WarehouseFile;
import org.banto.file.engine.WarehouseWords;
import org.banto.file.engine.Windows31J;
import org.banto.house.OwnFormat;
import org.banto.house.WarehouseFormat;
import org.banto.order.FieldSet;
import org.banto.shipment.LabelProblem;

/** A layout at work: writes label files, and says beforehand what does not fit. */
final class LayoutFile implements WaybillFile, FulfilmentFile, LabelCheck {
  private final String id;
  private final LabelLayout layout;
  private final Clock clock;
  private final Supplier<FieldSet> fields;

  /**
   * One of a shop.
   *
   * @param fields what can be said of orders now
   */
  LayoutFile(Edition<LabelLayout> edition, Clock clock, Supplier<FieldSet> fields) {
    this.fields = fields;
    this.id = edition.id();
    this.layout = edition.body();
    this.clock = clock;
  }

  /** The same for the room that ships. */
  OwnFormat format() {
    boolean writes = layout.writes();
    return new OwnFormat(
        id,
        layout.carrier(),
        layout.carrierName(),
        layout.labels(),
        writes ? Optional.of(this) : Optional.empty(),
        writes ? Optional.of(this) : Optional.empty(),
        layout.result().map(r -> new LayoutResult(r, layout.form().delimiter())));
  }

  /** The same for the room that has warehouses ship. */
  WarehouseFormat warehouse(WarehouseWords said) {
    boolean writes = layout.writes();
    return new WarehouseFormat(
        id,
        layout.carrierName(),
        writes ? Optional.of(this) : Optional.empty(),
        writes ? Optional.of(this) : Optional.empty(),
        layout.result().map(r -> reader(r, said)));
  }

  private FulfilmentResult reader(LabelLayout.Result where, WarehouseWords said) {
    WarehouseFile reader = new WarehouseFile(LayoutResult.numbers(where), said);
    return file -> reader.read(file.bytes(), layout.form().delimiter(), where.head());
  }

  @Override
  public Document write(List<Label> labels) {
    LabelFacts facts = facts(labels);
    List<List<String>> rows =
        labels.stream().flatMap(l -> rows(l, facts).stream()).map(this::cells).toList();
    String day = LocalDate.now(clock.withZone(Japan.ZONE)).format(DateTimeFormatter.BASIC_ISO_DATE);
    return layout
        .form()
        .write(
            id + "-" + day + "-" + labels.size(),
            layout.columns().stream().map(TextColumn::title).toList(),
            rows);
  }

  /** Fields are looked for only where the layout asks for them. */
  private LabelFacts facts(List<Label> labels) {
    boolean asks =
        layout.columns().stream()
            .flatMap(c -> c.text().symbols())
            .anyMatch(s -> LabelField.of(s.code()).isEmpty());
    return asks ? new LabelFacts(fields.get(), labels) : LabelFacts.NONE;
  }

  /** One row of the shipment, or one of each product in its parcels. */
  private List<Values> rows(Label label, LabelFacts facts) {
    List<Goods> all = Goods.in(label);
    if (!layout.perLine()) {
      return List.of(new Values(label, all, layout.between(), facts));
    }
    return all.stream().map(g -> new Values(label, List.of(g), layout.between(), facts)).toList();
  }

  private List<String> cells(Values values) {
    return layout.columns().stream().map(c -> cell(c, values)).toList();
  }

  private String cell(TextColumn column, Values values) {
    return column.written(layout.form().clean(column.text().fill(values::of)));
  }

  @Override
  public List<LabelProblem> check(List<Label> labels) {
    LabelFacts facts = facts(labels);
    return labels.stream().flatMap(l -> check(l, facts).stream()).toList();
  }

  private List<LabelProblem> check(Label label, LabelFacts facts) {
    Map<String, LabelProblem> all = new LinkedHashMap<>();
    LayoutProblems problems = new LayoutProblems(label.shipment().number());
    List<Values> rows = rows(label, facts);
    if (rows.isEmpty()) {
      return List.of(problems.noProducts());
    }
    for (TextColumn column : layout.columns()) {
      for (Values values : rows) {
        problem(problems, column, label, facts, cell(column, values))
            .ifPresent(p -> all.putIfAbsent(p.column() + p.code(), p));
      }
    }
    return List.copyOf(all.values());
  }

  private Optional<LabelProblem> problem(
      LayoutProblems problems, TextColumn column, Label label, LabelFacts facts, String cell) {
    if (symbols(column).anyMatch(s -> runsOver(s, label))) {
      return Optional.of(problems.addressLong(column));
    }
    if (column.required() && symbols(column).anyMatch(s -> noStreet(s, label))) {
      return Optional.of(problems.street(column));
    }
    if (cell.isEmpty()) {
      return column.required() ? Optional.of(problems.missing(column)) : Optional.empty();
    }
    if (column.tooLong(cell)) {
      return Optional.of(problems.tooLong(column, cell));
    }
    if (goods(column) || column.text().symbols().anyMatch(facts::isOfLines)) {
      return Optional.empty();
    }
    return layout.form().strangers(cell).stream()
        .findFirst()
        .map(c -> problems.stranger(column, Windows31J.named(c)));
  }

  /** The symbols of these files in a column. */
  private static Stream<Symbol> symbols(TextColumn column) {
    return column
        .text()
        .symbols()
        .flatMap(s -> LabelField.of(s.code()).map(f -> new Symbol(f, s.how())).stream());
  }

  /**
   * A symbol of these files.
   *
   * @param field of what
   * @param how what stands behind the colon, or empty
   */
  private record Symbol(LabelField field, String how) {}

  /** An address is told once, at its first line. */
  private static boolean runsOver(Symbol s, Label label) {
    boolean first = s.field().kind() == LabelField.Kind.LINES && s.how().startsWith("1/");
    return first && !Values.fits(label, s.field(), s.how());
  }

  private static boolean noStreet(Symbol s, Label label) {
    boolean asks = s.field() == LabelField.STREET || s.field() == LabelField.ADDRESS;
    return asks && label.recipient().address().street().isBlank();
  }

  /** Names of goods are hints: what of them cannot be printed becomes 〓. */
  private static boolean goods(TextColumn column) {
    return symbols(column)
        .anyMatch(
            s -> s.field().part() == LabelField.Part.PRODUCT || s.field() == LabelField.FIRST_ITEM);
  }
}
