// SPDX-License-Identifier: Apache-2.0
package org.banto.carrier.yamato;

import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.banto.base.Person;
import org.banto.connect.Label;
import org.banto.file.engine.Addressee;
import org.banto.file.engine.Count;
import org.banto.file.engine.Goods;
import org.banto.file.engine.Row;
import org.banto.file.engine.Windows31J;
import org.banto.shipment.Carriage;
import org.banto.shipment.Shipment;

/** Fills the rows of 送り状データ; several parcels of one consignment (複数口) are a row each. */
final class B2Rows {
  static final String MULTI = "6";
  static final String EAZY = "1";
  static final Set<String> COD = Set.of("2", "9");
  static final Set<String> MAIL_BIN = Set.of("3", "7", "A");
  private static final Set<String> COUNTED = Set.of("0", "1", "4", "5", MULTI, "7", "A");
  private static final int ITEM_NAME = 50;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/MM/dd");

  /** The rows of a label. */
  List<Row> of(Label label) {
    Row row = new Row(Tables.Edition.of(label.shop()).layout());
    Shipment s = label.shipment();
    slip(row, label);
    recipient(row, label);
    sender(row, label.sender());
    contents(row, label);
    left(row, s.carriage());
    Billing.of(label.shop()).fill(row);
    boolean several = row.get("送り状種類").equals(MULTI);
    return Collections.nCopies(several ? Math.max(1, s.parcels().size()) : 1, row);
  }

  private static void slip(Row row, Label label) {
    Shipment s = label.shipment();
    String slip = slip(s);
    row.set("お客様管理番号", s.number().value())
        .set("送り状種類", slip)
        .set("クール区分", Tables.COOL.code(s.carriage().temperature().name()).orElse(""))
        .set("出荷予定日", s.shipDate().map(DAY::format).orElse(""))
        .set("お届け予定日", s.wish().date().map(DAY::format).orElse(""))
        .set("配達時間帯", s.wish().slot().flatMap(Tables.SLOTS::code).orElse(""));
    if (COD.contains(slip)) {
      row.set("ｺﾚｸﾄ代金引換額（税込)", s.cod().map(y -> String.valueOf(y.value())).orElse(""))
          .set("内消費税額等", label.codTax().map(y -> String.valueOf(y.value())).orElse(""));
    }
    if (COUNTED.contains(slip)) {
      row.set("発行枚数", slip.equals(MULTI) ? "1" : String.valueOf(s.parcels().size()));
    }
    if (slip.equals(MULTI)) {
      row.set("複数口くくりキー", s.number().value());
    }
  }

  private static void left(Row row, Carriage carriage) {
    carriage.depot().ifPresent(d -> row.set("止置き", "1").set("営業所コード", Windows31J.narrow(d.code())));
    if (row.get("送り状種類").equals(EAZY)) {
      carriage
          .place()
          .flatMap(p -> Tables.PLACES.code(p.kind()))
          .ifPresent(code -> row.offer(Tables.Edition.PLACE, code));
    }
  }

  /** A prepaid shipment of several parcels travels as 複数口. */
  private static String slip(Shipment s) {
    String code = Tables.SLIPS.code(s.carriage().label()).orElse("");
    return code.equals("0") && s.parcels().size() > 1 ? MULTI : code;
  }

  private static void recipient(Row row, Label label) {
    B2Address address = B2Address.of(label.recipient());
    Addressee to = new Addressee(label.recipient());
    row.set("お届け先電話番号", to.phone())
        .set("お届け先郵便番号", to.zip())
        .set("お届け先住所", address.line())
        .set("お届け先アパートマンション名", address.building())
        .set("お届け先会社・部門１", address.first())
        .set("お届け先会社・部門２", address.second())
        .set("お届け先名", to.name())
        .set("敬称", to.honorific(label.shop().code("yamato", "honorific"), Tables.HONORIFICS));
  }

  private static void sender(Row row, Person person) {
    Addressee from = new Addressee(person);
    row.set("ご依頼主電話番号", from.phone())
        .set("ご依頼主郵便番号", from.zip())
        .set("ご依頼主住所", from.place())
        .set("ご依頼主アパートマンション", from.building())
        .set("ご依頼主名", from.name());
  }

  private static void contents(Row row, Label label) {
    row.set("品名１", Goods.first(label, Count.DISPLAY, ITEM_NAME));
    String note = Windows31J.clean(label.shipment().labelNote());
    List<String> handling = handling(note);
    for (String word : handling) {
      note = Windows31J.clean(note.replace(word, " "));
    }
    row.set("荷扱い１", handling.isEmpty() ? "" : handling.get(0))
        .set("荷扱い２", handling.size() < 2 ? "" : handling.get(1))
        .set("記事", note);
  }

  /** The first two words for 荷扱い that stand in a note. */
  private static List<String> handling(String note) {
    return Tables.HANDLING.stream()
        .filter(note::contains)
        .sorted(Comparator.comparingInt(note::indexOf))
        .limit(2)
        .toList();
  }
}
