// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.editions.Edition;

/**
 * The orders of a file, or of a file of orders and one of their lines, handed out one by one: an
 * order is held only from its first row to its last, so a file of any length takes little memory.
 */
final class FileOrderSheet {
  /** Takes orders and what is wrong. */
  interface Taker {
    /** The rows of one order, all of them; {@code last} is the line of the file it ends on. */
    void order(FileOrderRows order);

    /** A row that belongs to no order. */
    void fault(Fault fault);
  }

  private final Edition<Profile> edition;
  private final Sheet orders;
  private final Optional<Sheet> lines;

  FileOrderSheet(Edition<Profile> edition, Sheet orders, Optional<Sheet> lines) {
    this.edition = edition;
    this.orders = orders;
    this.lines = lines;
  }

  Sheet sheet() {
    return orders;
  }

  /** The columns of the file, or of both. */
  Header header() {
    return lines.map(l -> JoinedRows.header(orders.header(), l.header())).orElseGet(orders::header);
  }

  /** How many rows the file has. */
  long rows() throws UnreadableRows {
    long[] rows = {0};
    orders.walk(r -> rows[0]++);
    return rows[0];
  }

  /** Hands out all orders in the order in which they end. */
  void walk(Taker taker) throws UnreadableRows {
    ProfileBinding binding = ProfileBinding.of(edition.body(), orders.header());
    Map<String, Long> last = new HashMap<>();
    orders.walk(r -> last.put(number(binding, r), r.line()));
    boolean rounded = OrderNumber.rounded(last.keySet());
    Map<String, Fault> damaged = new HashMap<>();
    JoinedRows joined = joined(rounded, taker, damaged);
    Map<String, List<Row>> open = new LinkedHashMap<>();
    orders.walk(
        row -> {
          String number = number(binding, row);
          Optional<Fault> flaw = flaw(row, number);
          if (number.isEmpty()) {
            taker.fault(flaw.orElseGet(() -> numberless(binding, row)));
            return;
          }
          Optional<Fault> spoilt = spoilt(binding, row, rounded);
          if (spoilt.isPresent()) {
            taker.fault(spoilt.get());
            return;
          }
          flaw.ifPresent(f -> damaged.put(number, f));
          open.computeIfAbsent(number, n -> new ArrayList<>()).add(row);
          if (last.get(number) == row.line()) {
            List<Row> all = open.remove(number);
            Fault fault = damaged.remove(number);
            List<Fault> faults =
                fault == null ? Strangers.of(binding, number, all) : List.of(fault);
            if (faults.isEmpty()) {
              hand(number, all, joined, taker);
            } else {
              joined.refuse(number);
              faults.forEach(taker::fault);
            }
          }
        });
    joined.rest().forEach(n -> taker.fault(orphan(n)));
  }

  private static Optional<Fault> spoilt(ProfileBinding binding, Row row, boolean rounded) {
    String number = number(binding, row);
    return OrderNumber.spoilt(number)
        .or(() -> rounded ? OrderNumber.rounded(number) : Optional.empty())
        .map(
            why ->
                OrderNumber.fault(
                    row, binding.columns(OrderFileField.NUMBER), said(binding, row), why));
  }

  private void hand(String number, List<Row> rows, JoinedRows joined, Taker taker) {
    List<Row> all = joined.join(number, rows);
    taker.order(new FileOrderRows(edition.id(), edition.version(), number, joined.header(), all));
  }

  private JoinedRows joined(boolean rounded, Taker taker, Map<String, Fault> damaged)
      throws UnreadableRows {
    if (lines.isEmpty()) {
      return JoinedRows.none(orders.header());
    }
    ProfileBinding binding = ProfileBinding.of(edition.body(), lines.get().header());
    return JoinedRows.of(
        orders.header(),
        lines.get(),
        row -> {
          String number = number(binding, row);
          Optional<Fault> unfinished = unfinished(lines.get().header(), row, number);
          if (row.cut() && number.isEmpty()) {
            unfinished.ifPresent(taker::fault);
            return JoinedRows.NOBODY;
          }
          Optional<Fault> spoilt = spoilt(binding, row, rounded);
          spoilt.ifPresent(taker::fault);
          unfinished.ifPresent(f -> damaged.put(number, f));
          return spoilt.isPresent() ? JoinedRows.NOBODY : number;
        });
  }

  /** The number of a row's order. */
  private static String number(ProfileBinding binding, Row row) {
    return OrderNumber.narrow(said(binding, row));
  }

  /** The number that a row says, as far as the file goes. */
  private static String said(ProfileBinding binding, Row row) {
    return MarkedEnd.said(binding.text(OrderFileField.NUMBER, row));
  }

  /** What happened to a row before it came here. */
  private Optional<Fault> flaw(Row row, String number) {
    return unfinished(orders.header(), row, number)
        .or(() -> orders.fits(row) ? Optional.empty() : Optional.of(damaged(row, number)));
  }

  /** A row that the file ends within, or a cell of which something was lost. */
  private static Optional<Fault> unfinished(Header header, Row row, String number) {
    if (!row.cut()) {
      return lost(header, row, number);
    }
    int last = row.cells().size() - 1;
    String column = last < header.size() ? header.names().get(last) : "";
    return Optional.of(MarkedEnd.fault(row.line(), number, column));
  }

  /** A cell of which something was lost before it came here. */
  private static Optional<Fault> lost(Header header, Row row, String number) {
    for (int i = 0; i < row.cells().size(); i++) {
      String cell = row.cells().get(i);
      if (cell.indexOf(TextEncoding.LOST) >= 0) {
        String column = i < header.size() ? header.names().get(i) : "";
        return Optional.of(
            new Fault(
                row.line(),
                number,
                column,
                cell,
                new Text(
                    "文字が壊れています（�の所）。もとの画面からファイルを出し直すか、この注文だけ手で直してください。",
                    "Characters are broken (at �). Export the file again, or mend this order by hand.")));
      }
    }
    return Optional.empty();
  }

  private Fault damaged(Row row, String number) {
    int want = orders.header().size();
    int is = row.cells().size();
    return new Fault(
        row.line(),
        number,
        "",
        "",
        new Text(
            "セルの数が見出しと違います（見出し " + want + "、この行 " + is + "）。行が途中で切れていないか確認してください。",
            "The row has " + is + " cells, the header " + want + "."));
  }

  private static Fault numberless(ProfileBinding binding, Row row) {
    String column = binding.columns(OrderFileField.NUMBER);
    return new Fault(
        row.line(), "", column, "", new Text("注文番号がありません。", "There is no order number."));
  }

  private static Fault orphan(String number) {
    return new Fault(
        0,
        number,
        "",
        "",
        new Text("明細だけがあり、注文のファイルにこの注文番号がありません。", "There are lines, but no order."));
  }
}
