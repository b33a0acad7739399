// SPDX-License-Identifier: Apache-2.0
package org.banto.agentfiles;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.banto.base.Document;
import org.banto.base.Japan;
import org.banto.base.OrderId;
import org.banto.base.Text;
import org.banto.base.Yen;
import org.banto.connect.PaymentFile;
import org.banto.editions.Edition;
import org.banto.file.engine.TextColumn;
import org.banto.file.engine.Windows31J;
import org.banto.house.OwnPaymentFormat;
import org.banto.order.FieldSet;
import org.banto.order.Order;

/** A layout at work: writes the file that asks for payments, and says which orders do not fit. */
final class PaymentLayoutFile implements PaymentFile, OwnPaymentFormat.Fit {
  private static final String BETA = "（ベータ）";

  private final String id;
  private final PaymentLayout layout;
  private final Clock clock;
  private final Supplier<FieldSet> fields;

  /**
   * One of a shop.
   *
   * @param fields what can be said of orders now
   */
  PaymentLayoutFile(Edition<PaymentLayout> edition, Clock clock, Supplier<FieldSet> fields) {
    this.id = edition.id();
    this.layout = edition.body();
    this.clock = clock;
    this.fields = fields;
  }

  /** The same for the room that asks agents. */
  OwnPaymentFormat format() {
    return new OwnPaymentFormat(
        id,
        layout.proven() ? layout.name() : layout.name() + BETA,
        layout.columns().isEmpty() ? Optional.empty() : Optional.of(this),
        this,
        layout.result().map(r -> new PaymentLayoutResult(r, layout.form().delimiter())));
  }

  @Override
  public Document write(List<Order> orders) {
    PaymentSymbols symbols = symbols(orders);
    List<List<String>> rows =
        IntStream.range(0, orders.size())
            .mapToObj(i -> layout.columns().stream().map(c -> cell(c, symbols, i)).toList())
            .toList();
    String day = LocalDate.now(clock.withZone(Japan.ZONE)).format(DateTimeFormatter.BASIC_ISO_DATE);
    return layout
        .form()
        .write(
            id + "-" + day + "-" + orders.size(),
            layout.columns().stream().map(TextColumn::title).toList(),
            rows);
  }

  private PaymentSymbols symbols(List<Order> orders) {
    return new PaymentSymbols(orders, fields.get(), layout.columns());
  }

  private String cell(TextColumn column, PaymentSymbols symbols, int order) {
    return column.written(layout.form().clean(symbols.text(column, order)));
  }

  @Override
  public Map<OrderId, Text> misfits(List<Order> orders) {
    PaymentSymbols symbols = symbols(orders);
    boolean placed =
        layout.columns().stream().flatMap(c -> c.text().symbols()).anyMatch(symbols::ofPlace);
    Map<OrderId, Text> all = new LinkedHashMap<>();
    for (int i = 0; i < orders.size(); i++) {
      List<Text> found = new ArrayList<>(misfits(orders.get(i), symbols.sum(i), placed));
      for (TextColumn column : layout.columns()) {
        misfit(column, cell(column, symbols, i)).ifPresent(found::add);
      }
      if (!found.isEmpty()) {
        all.put(orders.get(i).id(), Text.joined(found, "", " "));
      }
    }
    return all;
  }

  private static List<Text> misfits(Order order, Optional<Long> sum, boolean placed) {
    List<Text> found = new ArrayList<>();
    long due = order.placed().amounts().due().map(Yen::value).orElse(0L);
    if (due <= 0) {
      found.add(
          new Text("請求額が0円か、まだ決まっていません。", "Nothing is to be paid, or nobody knows how much."));
    } else if (sum.filter(s -> s != due).isPresent()) {
      found.add(
          new Text(
              "明細の合計（%d円）と請求額（%d円）が違います。".formatted(sum.get(), due),
              "The items come to %d yen and %d yen are to be paid.".formatted(sum.get(), due)));
    }
    if (placed && order.placed().destinations().size() > 1) {
      found.add(
          new Text(
              "お届け先が2か所以上あり、1行に書けません。",
              "It goes to more than one destination, which one row cannot say."));
    }
    return found;
  }

  private Optional<Text> misfit(TextColumn column, String cell) {
    if (cell.isEmpty()) {
      return column.required() ? Optional.of(column.missing()) : Optional.empty();
    }
    if (column.tooLong(cell)) {
      return Optional.of(column.tooLongBy(cell));
    }
    return layout.form().strangers(cell).stream()
        .findFirst()
        .map(c -> column.stranger(Windows31J.named(c)));
  }
}
