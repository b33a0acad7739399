// SPDX-License-Identifier: Apache-2.0
package org.banto.carrier.japanpost;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banto.base.Person;
import org.banto.base.Shop;
import org.banto.connect.Label;
import org.banto.file.engine.Addressee;
import org.banto.file.engine.Count;
import org.banto.file.engine.CsvFile;
import org.banto.file.engine.Fault;
import org.banto.file.engine.Goods;
import org.banto.file.engine.LabelFaults;
import org.banto.file.engine.Layout;
import org.banto.file.engine.Row;
import org.banto.file.engine.RowCheck;
import org.banto.file.engine.Windows31J;
import org.banto.file.engine.Words;
import org.banto.shipment.Carriage;
import org.banto.shipment.LabelProblem;
import org.banto.shipment.Shipment;

/**
 * ゆうパックプリントR: 発送予定データ. Its 117 columns go through a filter that the shop registers in the
 * program, so the shop may choose which of them ({@code columns}) and whether a head line stands above.
 */
final class PrintR implements Program {
  private static final int LINE = 50;
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final Layout LAYOUT = Tables.PLAN;
  private static final Words WORDS = Tables.words(LAYOUT);
  private final RowCheck check = new RowCheck(LAYOUT, WORDS);

  @Override
  public String name() {
    return "yupri-r";
  }

  @Override
  public byte[] write(List<Label> labels) {
    Optional<Shop> shop = labels.stream().map(Label::shop).findFirst();
    String setting = shop.map(s -> s.code(Slip.CARRIER, "columns")).orElse("");
    List<Integer> columns = Columns.of(setting, LAYOUT.width()).orElse(List.of());
    List<List<String>> rows = new ArrayList<>();
    if (shop.filter(s -> s.code(Slip.CARRIER, "head").equals("0")).isEmpty()) {
      rows.add(columns.stream().map(n -> LAYOUT.column(n).name()).toList());
    }
    for (Label label : labels) {
      Row row = row(label);
      rows.add(columns.stream().map(row::get).toList());
    }
    return CsvFile.write(rows, CsvFile.Form.USUAL);
  }

  Row row(Label label) {
    Row row = new Row(LAYOUT);
    slip(row, label);
    recipient(row, label.recipient());
    depot(row, label.shipment());
    sender(row, label.sender());
    contents(row, label);
    return row;
  }

  private static void slip(Row row, Label label) {
    Shipment s = label.shipment();
    Slip slip = Slip.of(s);
    row.set("お客様側管理番号", s.number().value())
        .set("発送予定日", s.shipDate().map(DAY::format).orElse(""))
        .set("郵便種別", slip.kind())
        .set("保冷種別", Slip.cool(s))
        .set("元／着払／代引", slip.freight())
        .set("送り状種別", form(label))
        .set("速達・配達日指定種別", "0")
        .set("配達指定日／希望日", s.wish().date().map(DAY::format).orElse(""))
        .set("配達時間帯区分", s.wish().slot().flatMap(Tables.SLOTS::code).orElse("00"))
        .set("複数個口数", String.valueOf(s.parcels().size()));
    if (slip.collects()) {
      row.set("代引金額", s.cod().map(y -> String.valueOf(y.value())).orElse(""))
          .set("代引消費税金額", label.codTax().map(y -> String.valueOf(y.value())).orElse(""));
    }
  }

  /** The contract's code for the slip type, else the one for all. */
  private static String form(Label label) {
    String own = label.shop().code(Slip.CARRIER, "form." + label.shipment().carriage().label());
    return own.isEmpty() ? label.shop().code(Slip.CARRIER, "form") : own;
  }

  private static void recipient(Row row, Person person) {
    Addressee to = new Addressee(person);
    List<String> lines = lines(to).orElse(List.of(to.place() + to.building(), "", ""));
    List<String> names = names(to);
    row.set("お届け先 郵便番号", to.zip().replace("-", ""))
        .set("お届け先 住所１", lines.get(0))
        .set("お届け先 住所２", lines.get(1))
        .set("お届け先 住所３", lines.get(2))
        .set("お届け先 名称１", names.get(0))
        .set("お届け先 名称２", names.get(1))
        .set("お届け先 敬称区分", "0")
        .set("お届け先 電話番号", to.phone());
  }

  /** The name, below its company; both run on over the two lines where one is too long. */
  private static List<String> names(Addressee to) {
    if (to.company().isEmpty()) {
      return Tables.BYTES.split(to.name(), LINE, LINE).orElse(List.of(to.name(), ""));
    }
    List<String> apart = List.of(to.company(), to.name());
    boolean fit = apart.stream().allMatch(n -> Count.BYTES.of(n) <= LINE);
    String whole = to.company() + "　" + to.name();
    return fit ? apart : Tables.BYTES.split(whole, LINE, LINE).orElse(apart);
  }

  private static Optional<List<String>> lines(Addressee of) {
    return of.lines(Tables.BYTES, LINE, 3);
  }

  private static void depot(Row row, Shipment s) {
    s.carriage()
        .depot()
        .ifPresent(
            office ->
                row.set("お届け先 局留め区分", "1")
                    .set("お届け先 局留め郵便局名", Windows31J.clean(office.name()))
                    .set("お届け先 局留め郵便番号", Windows31J.narrow(office.code()).replace("-", "")));
  }

  private static void sender(Row row, Person person) {
    Addressee from = new Addressee(person);
    List<String> lines = lines(from).orElse(List.of(from.place() + from.building(), "", ""));
    row.set("ご依頼主 郵便番号", from.zip().replace("-", ""))
        .set("ご依頼主 住所１", lines.get(0))
        .set("ご依頼主 住所２", lines.get(1))
        .set("ご依頼主 住所３", lines.get(2))
        .set("ご依頼主 名称１", from.name())
        .set("ご依頼主 電話番号", from.phone());
  }

  private static void contents(Row row, Label label) {
    String note = Windows31J.clean(label.shipment().labelNote());
    Set<String> flags = Slip.handling(note);
    for (String flag : List.of("こわれもの", "なまもの", "ビン類", "逆さま厳禁", "下積み厳禁")) {
      row.set(flag + "区分", flags.contains(flag) ? "1" : "0");
    }
    String rest = Slip.rest(note);
    List<String> notes = Tables.BYTES.split(rest, LINE, LINE).orElse(List.of(rest, ""));
    row.set("記事名１", notes.get(0))
        .set("記事名２", notes.get(1))
        .set("品名", Goods.first(label, Count.BYTES, LINE));
  }

  @Override
  public List<LabelProblem> check(Label label, LocalDate today) {
    Shipment s = label.shipment();
    Slip slip = Slip.of(s);
    Addressee to = new Addressee(label.recipient());
    LabelFaults faults = new LabelFaults(label, LAYOUT);
    faults
        .when(slip.kind().isEmpty(), "郵便種別", "slip-type", s.carriage().label())
        .when(form(label).isEmpty(), "送り状種別", "form", "")
        .place(label.recipient(), "お届け先 郵便番号", "お届け先 住所１", "お届け先 住所１", "お届け先 住所１")
        .place(label.sender(), "ご依頼主 郵便番号", "ご依頼主 住所１", "ご依頼主 住所１", "ご依頼主 住所１")
        .when(lines(to).isEmpty(), "お届け先 住所１", "address-long", 3 * LINE / 2)
        .dates("発送予定日", "配達指定日／希望日", today)
        .money(slip.collects(), "元／着払／代引", "代引金額", "代引消費税金額", Slip.MOST_YEN)
        .slot("配達時間帯区分", Tables.SLOTS);
    for (String needed : List.of("ご依頼主 郵便番号", "ご依頼主 名称１", "ご依頼主 電話番号", "品名")) {
      faults.when(row(label).get(needed).isEmpty(), needed, "missing", "");
    }
    String columns = label.shop().code(Slip.CARRIER, "columns");
    faults.when(Columns.of(columns, LAYOUT.width()).isEmpty(), "送り状種別", "columns", columns);
    if (slip.parcel()) {
      faults.parcels("複数個口数", Slip.MOST_PARCELS);
      s.carriage().depot().ifPresent(office -> depot(faults, office));
    } else {
      Slip.mail(faults, s, "郵便種別", "複数個口数");
    }
    return faults.told(row(label), check, WORDS, f -> proposal(f, s));
  }

  private static void depot(LabelFaults faults, Carriage.Place office) {
    faults
        .when(office.name().isBlank(), "お届け先 局留め郵便局名", "depot", "局名")
        .when(
            !Windows31J.narrow(office.code()).replace("-", "").matches("[0-9]{7}"),
            "お届け先 局留め郵便番号",
            "depot",
            "郵便番号");
  }

  private static Map<String, String> proposal(Fault fault, Shipment shipment) {
    boolean slot = fault.kind().equals("slot");
    return shipment.wish().slot().filter(s -> slot).map(Tables.SLOTS::closest).orElse(Map.of());
  }
}
