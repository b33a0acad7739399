// SPDX-License-Identifier: Apache-2.0
package org.banto.labelfiles;

import java.nio.charset.Charset;
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
import org.banto.file.engine.WarehouseFile;
import org.banto.file.engine.WarehouseWords;
import org.banto.file.engine.Windows31J;
import org.banto.house.OwnFormat;
import org.banto.house.WarehouseFormat;
import org.banto.order.FieldSet;
import org.banto.shipment.LabelProblem;

/** A layout at work: writes label files, and says beforehand what does not fit. */
final class LayoutFile implements WaybillFile, FulfilmentFile, LabelCheck {
  private static final char MARK = '\uFEFF';
  private final String id;
  private final LabelLayout layout;
  private final Charset charset;
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
    this.charset = Charset.forName(layout.charset());
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
        layout.result().map(r -> new LayoutResult(r, layout.delimiter())));
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
    return file -> reader.read(file.bytes(), layout.delimiter(), where.head());
  }

  @Override
  public Document write(List<Label> labels) {
    StringBuilder out = new StringBuilder(layout.mark() ? String.valueOf(MARK) : "");
    if (layout.head()) {
      line(out, layout.columns().stream().map(LabelLayout.Column::title).toList());
    }
    LabelFacts facts = facts(labels);
    for (Label label : labels) {
      rows(label, facts).forEach(values -> line(out, cells(values)));
    }
    String day = LocalDate.now(clock.withZone(Japan.ZONE)).format(DateTimeFormatter.BASIC_ISO_DATE);
    String ending = layout.delimiter() == '\t' ? ".tsv" : ".csv";
    return new Document(
        id + "-" + day + "-" + labels.size() + ending,
        "text/csv; charset=" + layout.charset(),
        held(out.toString()).getBytes(charset));
  }

  /** 〓 for what nobody could print; it was told before, names of goods are not. */
  private String held(String text) {
    return legacy() ? Windows31J.geta(text) : Windows31J.geta(text, Windows31J.gaiji(text));
  }

  private boolean legacy() {
    return charset.equals(Windows31J.CHARSET);
  }

  /** Fields are looked for only where the layout asks for them. */
  private LabelFacts facts(List<Label> labels) {
    boolean asks = layout.columns().stream().anyMatch(c -> c.text().said().findAny().isPresent());
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

  private String cell(LabelLayout.Column column, Values values) {
    String text = column.coded(text(column.text().fill(values)));
    boolean cut = column.cut() && column.most() > 0;
    return cut ? column.unit().head(text, column.most()) : text;
  }

  private String text(String filled) {
    return legacy() ? Windows31J.clean(filled) : filled.replaceAll("[\\p{Cntrl}]+", " ").strip();
  }

  private void line(StringBuilder out, List<String> cells) {
    String between = "";
    for (String cell : cells) {
      out.append(between).append(quoted(cell));
      between = String.valueOf(layout.delimiter());
    }
    out.append("\r\n");
  }

  private String quoted(String cell) {
    boolean needs = cell.indexOf(layout.delimiter()) >= 0 || cell.indexOf('"') >= 0;
    return layout.quoted() || needs ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
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
    for (LabelLayout.Column column : layout.columns()) {
      for (Values values : rows) {
        problem(problems, column, label, facts, cell(column, values))
            .ifPresent(p -> all.putIfAbsent(p.column() + p.code(), p));
      }
    }
    return List.copyOf(all.values());
  }

  private Optional<LabelProblem> problem(
      LayoutProblems problems,
      LabelLayout.Column column,
      Label label,
      LabelFacts facts,
      String cell) {
    if (symbols(column).anyMatch(s -> runsOver(s, label))) {
      return Optional.of(problems.addressLong(column));
    }
    if (column.required() && symbols(column).anyMatch(s -> noStreet(s, label))) {
      return Optional.of(problems.street(column));
    }
    if (cell.isEmpty()) {
      return column.required() ? Optional.of(problems.missing(column)) : Optional.empty();
    }
    int length = column.unit().of(cell);
    if (column.most() > 0 && length > column.most()) {
      return Optional.of(problems.tooLong(column, length));
    }
    if (goods(column) || column.text().said().anyMatch(facts::isOfLines)) {
      return Optional.empty();
    }
    List<String> strangers = legacy() ? Windows31J.strangers(cell) : Windows31J.gaiji(cell);
    return strangers.stream().findFirst().map(c -> problems.stranger(column, Windows31J.named(c)));
  }

  private static Stream<ColumnText.Symbol> symbols(LabelLayout.Column column) {
    return column.text().parts().stream()
        .filter(ColumnText.Symbol.class::isInstance)
        .map(ColumnText.Symbol.class::cast);
  }

  /** An address is told once, at its first line. */
  private static boolean runsOver(ColumnText.Symbol s, Label label) {
    boolean first = s.field().kind() == LabelField.Kind.LINES && s.how().startsWith("1/");
    return first && !Values.fits(label, s.field(), s.how());
  }

  private static boolean noStreet(ColumnText.Symbol s, Label label) {
    boolean asks = s.field() == LabelField.STREET || s.field() == LabelField.ADDRESS;
    return asks && label.recipient().address().street().isBlank();
  }

  /** Names of goods are hints: what of them cannot be printed becomes 〓. */
  private static boolean goods(LabelLayout.Column column) {
    return symbols(column)
        .anyMatch(
            s -> s.field().part() == LabelField.Part.PRODUCT || s.field() == LabelField.FIRST_ITEM);
  }
}
