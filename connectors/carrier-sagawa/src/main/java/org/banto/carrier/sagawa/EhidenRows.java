// SPDX-License-Identifier: Apache-2.0
package org.banto.carrier.sagawa;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.banto.base.TimeSlot;
import org.banto.connect.Label;
import org.banto.file.engine.Addressee;
import org.banto.file.engine.Count;
import org.banto.file.engine.Layout;
import org.banto.file.engine.Row;
import org.banto.file.engine.Windows31J;
import org.banto.order.OrderLine;
import org.banto.shipment.Carriage;
import org.banto.shipment.Shipment;

/**
 * Fills the rows of an edition of e飛伝; several parcels are one row with their number (出荷個数). Names
 * and addresses are in full width, 16 characters a line.
 */
final class EhidenRows {
  static final int LINE = 16;
  static final int LINES = 3;
  static final int SENDER_LINES = 2;
  private static final String JUST_TIME = "005";
  private static final int GOODS = 5;
  private static final int GOODS_WIDTH = 32;
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private final Layout layout;

  /** Rows of this edition. */
  EhidenRows(Layout layout) {
    this.layout = layout;
  }

  Row of(Label label) {
    Shipment s = label.shipment();
    Contract contract = Contract.of(label.shop());
    Row row = new Row(layout);
    row.set("key", s.number().value())
        .set("customer", contract.customer())
        .offer("packing", contract.packing())
        .set("parcels", String.valueOf(s.parcels().size()))
        .offer("shipDate", s.shipDate().map(DAY::format).orElse(""));
    recipient(row, label);
    sender(row, label);
    service(row, s, contract);
    money(row, label, contract);
    goods(row, label);
    List<String> seals = new Seals(row, s).all();
    for (int i = 0; i < seals.size(); i++) {
      row.offer("seal" + (i + 1), seals.get(i));
    }
    return row;
  }

  private static void recipient(Row row, Label label) {
    Addressee to = Addressee.wide(label.recipient());
    List<String> lines = lines(to).orElse(List.of(to.place() + to.building(), "", ""));
    List<String> names = names(to).orElse(List.of(to.company() + to.name(), ""));
    row.set("phone", to.phone())
        .set("zip", to.zip())
        .set("address", lines.get(0))
        .set("address2", lines.get(1))
        .set("address3", lines.get(2))
        .set("name", names.get(0))
        .set("name2", names.get(1));
  }

  private static void sender(Row row, Label label) {
    Addressee from = Addressee.wide(label.sender());
    List<String> lines = senderLines(from).orElse(List.of(from.place() + from.building(), ""));
    List<String> names = names(from).orElse(List.of(from.company() + from.name(), ""));
    row.set("senderPhone", from.phone())
        .set("senderZip", from.zip())
        .set("senderAddress", lines.get(0))
        .set("senderAddress2", lines.get(1))
        .set("senderName", names.get(0))
        .set("senderName2", names.get(1));
  }

  static Optional<List<String>> lines(Addressee of) {
    return of.lines(Tables.SPLITTER, LINE, LINES);
  }

  static Optional<List<String>> senderLines(Addressee of) {
    return of.lines(Tables.SPLITTER, LINE, SENDER_LINES);
  }

  /** Company and person on a line each; where one is too long, as it comes. */
  static Optional<List<String>> names(Addressee of) {
    String company = of.company();
    if (!company.isEmpty() && Count.CHARACTERS.of(company) <= LINE) {
      return Tables.SPLITTER
          .split(of.name(), LINE)
          .map(name -> List.of(company, name.get(0)))
          .or(() -> together(of));
    }
    return together(of);
  }

  private static Optional<List<String>> together(Addressee of) {
    String whole = of.company().isEmpty() ? of.name() : of.company() + "\u3000" + of.name();
    return Tables.SPLITTER.split(whole, LINE, LINE);
  }

  private static void service(Row row, Shipment s, Contract contract) {
    Optional<Tables.Slip> slip = slip(s);
    String speed = slip.map(Tables.Slip::speed).orElse("");
    Optional<TimeSlot> slot = s.wish().slot();
    boolean just = speed.equals(JUST_TIME);
    row.set("speed", speed)
        .set("freight", slip.map(Tables.Slip::freight).orElse(""))
        .set("cool", Tables.COOL.code(s.carriage().temperature().name()).orElse(""))
        .set("wishDate", s.wish().date().map(DAY::format).orElse(""))
        .set("slot", just ? "" : slot.flatMap(contract.bands()::code).orElse(""))
        .set("time", just ? slot.flatMap(EhidenRows::hour).orElse("") : "")
        .set("depot", s.carriage().depot().isPresent() ? "1" : "")
        .offer("src", "0")
        .set("depotCode", depotCode(s));
  }

  static String depotCode(Shipment s) {
    return Windows31J.narrow(s.carriage().depot().map(Carriage.Place::code).orElse(""));
  }

  static Optional<Tables.Slip> slip(Shipment s) {
    return Optional.ofNullable(Tables.SLIPS.get(s.carriage().label()));
  }

  private static Optional<String> hour(TimeSlot slot) {
    Optional<LocalTime> time = slot.from().or(slot::to);
    return time.map(t -> String.format(Locale.ROOT, "%02d%02d", t.getHour(), t.getMinute()));
  }

  private static void money(Row row, Label label, Contract contract) {
    if (slip(label.shipment()).filter(Tables.Slip::collects).isEmpty()) {
      return;
    }
    row.set("cod", label.shipment().cod().map(y -> String.valueOf(y.value())).orElse(""))
        .offer("codTax", label.codTax().map(y -> String.valueOf(y.value())).orElse(""))
        .set("settlement", contract.settlement());
  }

  /** The goods' names, cut, and behind them the label's note, whole. */
  private void goods(Row row, Label label) {
    List<String> notes = note(label.shipment()).orElse(List.of());
    List<String> all = new ArrayList<>();
    label.lines().stream()
        .limit(GOODS - notes.size())
        .map(OrderLine::name)
        .forEach(
            name ->
                all.add(Count.DISPLAY.head(goodsText(Windows31J.geta(clean(name))), GOODS_WIDTH)));
    all.addAll(notes);
    for (int i = 0; i < all.size(); i++) {
      row.offer("goods" + (i + 1), all.get(i));
    }
  }

  /** The lines of a label's note, without the words that have a seal; empty when it is too long. */
  Optional<List<String>> note(Shipment s) {
    String rest = goodsText(Seals.withoutWords(clean(s.labelNote())));
    return Tables.GOODS_SPLITTER
        .split(rest, GOODS_WIDTH, GOODS_WIDTH)
        .map(lines -> lines.stream().filter(n -> !n.isEmpty()).toList());
  }

  /** e飛伝II prints goods in full width alone. */
  private String goodsText(String cleaned) {
    boolean wide = layout.has("goods1") && layout.column(layout.no("goods1")).wideAlone();
    return wide ? Windows31J.widen(cleaned) : cleaned;
  }

  private static String clean(String text) {
    return Windows31J.clean(text);
  }
}
