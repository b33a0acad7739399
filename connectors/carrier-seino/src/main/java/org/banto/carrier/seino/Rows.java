// SPDX-License-Identifier: Apache-2.0
package org.banto.carrier.seino;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.banto.base.DeliveryWish;
import org.banto.base.Person;
import org.banto.connect.Label;
import org.banto.file.engine.Addressee;
import org.banto.file.engine.Count;
import org.banto.file.engine.Goods;
import org.banto.file.engine.Row;
import org.banto.file.engine.Windows31J;
import org.banto.shipment.Shipment;

/** Fills the rows of カンガルーマジックII; several parcels are one row with their number (個数). */
final class Rows {
  static final String CARRIER = "seino";
  static final int LINE = 40;
  private static final int LINES = 2;
  private static final int NOTE = 60;
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MMdd");

  private Rows() {}

  static Row of(Label label) {
    Shipment s = label.shipment();
    Row row = new Row(Tables.IMPORT);
    row.set("荷送人コード", Windows31J.narrow(label.shop().code(CARRIER, "sender")))
        .set("出荷予定日", s.shipDate().map(DAY::format).orElse(""))
        .set("管理番号", s.number().value())
        .set("元着区分", "1")
        .set("原票区分", Tables.SLIPS.code(s.carriage().label()).orElse(""))
        .set("個数", String.valueOf(s.parcels().size()))
        .set("記事１", Goods.first(label, Count.BYTES, NOTE))
        .set("記事２", Windows31J.clean(s.labelNote()));
    sender(row, label.sender());
    recipient(row, label.recipient());
    wish(row, s.wish());
    s.carriage()
        .depot()
        .ifPresent(d -> row.set("輸送指示コード２", "01").set("輸送指示（止め店所名）", Windows31J.clean(d.name())));
    if (collects(s)) {
      row.set("品代金", s.cod().map(y -> String.valueOf(y.value())).orElse(""))
          .set("消費税", label.codTax().map(y -> String.valueOf(y.value())).orElse(""));
    }
    return row;
  }

  static boolean collects(Shipment s) {
    return s.carriage().label().endsWith("COD");
  }

  private static void sender(Row row, Person person) {
    Addressee from = new Addressee(person);
    List<String> lines = lines(from).orElse(List.of(from.place() + from.building(), ""));
    row.set("荷送人名称", from.name())
        .set("荷送人住所１", lines.get(0))
        .set("荷送人住所２", lines.get(1))
        .set("荷送人電話番号", from.phone());
  }

  private static void recipient(Row row, Person person) {
    Addressee to = new Addressee(person);
    List<String> lines = lines(to).orElse(List.of(to.place() + to.building(), ""));
    boolean firm = !to.company().isEmpty();
    row.set("お届け先郵便番号", to.zip())
        .set("お届け先名称１", firm ? to.company() : to.name())
        .set("お届け先名称２", firm ? to.name() : "")
        .set("お届け先住所１", lines.get(0))
        .set("お届け先住所２", lines.get(1))
        .set("お届け先電話番号", to.phone());
  }

  static Optional<List<String>> lines(Addressee of) {
    return of.lines(Tables.SPLITTER, LINE, LINES);
  }

  /** MMdd (0000 for no day) and a digit for the time of day; 02 says that something is asked for. */
  private static void wish(Row row, DeliveryWish wish) {
    Optional<LocalDate> day = wish.date();
    Optional<String> slot = wish.slot().flatMap(Tables.SLOTS::code);
    if (day.isPresent() || slot.isPresent()) {
      row.set("輸送指示（配達指定日付）", day.map(SHORT::format).orElse("0000") + slot.orElse("0"))
          .set("輸送指示コード１", "02");
    }
  }
}
