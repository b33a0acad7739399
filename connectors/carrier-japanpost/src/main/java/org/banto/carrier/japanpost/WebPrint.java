// SPDX-License-Identifier: Apache-2.0
package org.banto.carrier.japanpost;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banto.base.Person;
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
import org.banto.shipment.LabelProblem;
import org.banto.shipment.Shipment;

/**
 * Webゆうパックプリント: 72 columns without head line, the last line without end. How it wants dates and sizes
 * differs between sources, so the shop can say it ({@code date}, {@code size}).
 */
final class WebPrint implements Program {
  private static final int LINE = 50;
  private static final Layout LAYOUT = Tables.WEB;
  private static final Words WORDS = Tables.words(LAYOUT);
  private static final CsvFile.Form FORM = new CsvFile.Form(true, false);
  private static final List<String> ALWAYS_ZERO =
      List.of(
          "発送予定時間帯",
          "セキュリティ",
          "差出予定時間帯",
          "お支払方法",
          "差出方法",
          "割引",
          "配達予定日通知 (お届け先)",
          "配達完了通知 (お届け先)",
          "不在持戻り通知 (お届け先)",
          "郵便局留通知 (お届け先)",
          "配達完了通知 (依頼主)");
  private final RowCheck check = new RowCheck(LAYOUT, WORDS);

  @Override
  public String name() {
    return "yupack-web";
  }

  @Override
  public byte[] write(List<Label> labels) {
    return CsvFile.write(labels.stream().map(l -> row(l).cells()).toList(), FORM);
  }

  Row row(Label label) {
    Row row = new Row(LAYOUT);
    ALWAYS_ZERO.forEach(name -> row.set(name, "0"));
    slip(row, label);
    recipient(row, label);
    sender(row, label.sender());
    Set<String> flags = Slip.handling(Windows31J.clean(label.shipment().labelNote()));
    flags.forEach(flag -> row.set("取扱上の注意　" + flag, "1"));
    return row.set("品名", Goods.first(label, Count.BYTES, LINE));
  }

  private static void slip(Row row, Label label) {
    Shipment s = label.shipment();
    Slip slip = Slip.of(s);
    String size = label.shop().code(Slip.CARRIER, "size");
    row.set("商品", slip.parcel() ? "1" : "")
        .set("着払/代引", slip.freight())
        .set("作成数", String.valueOf(s.parcels().size()))
        .set("個数", "1")
        .set("発送予定日", s.shipDate().map(d -> day(label, d)).orElse(""))
        .set("保冷", Slip.cool(s))
        .set("配達希望日", s.wish().date().map(d -> day(label, d)).orElse(""))
        .set("配達希望時間帯", s.wish().slot().flatMap(Tables.SLOTS::code).orElse("00"))
        .set("摘要/記事", s.number().value())
        .set("サイズ", size.isEmpty() ? "060" : size);
    if (slip.collects()) {
      row.set("代金引換金額", s.cod().map(y -> String.valueOf(y.value())).orElse(""))
          .set("うち消費税等", label.codTax().map(y -> String.valueOf(y.value())).orElse(""));
    }
  }

  private static String day(Label label, LocalDate day) {
    boolean slashes = label.shop().code(Slip.CARRIER, "date").contains("/");
    return DateTimeFormatter.ofPattern(slashes ? "yyyy/MM/dd" : "yyyyMMdd").format(day);
  }

  private static void recipient(Row row, Label label) {
    Addressee to = new Addressee(label.recipient());
    List<String> town = town(to);
    List<String> firm =
        Tables.BYTES.split(to.company(), LINE, LINE).orElse(List.of(to.company(), ""));
    row.set("お届け先のお名前", to.name())
        .set("お届け先の敬称", Slip.honorific(label, to))
        .set("お届け先の郵便番号", to.zip().replace("-", ""))
        .set("お届け先の都道府県", to.prefecture())
        .set("お届け先の市区町村郡", to.city())
        .set("お届け先の丁目番地号", town.get(0))
        .set("お届け先の建物名・部屋番号など", town.get(1))
        .set("お届け先の電話番号", to.phone())
        .set("お届け先の法人名", firm.get(0))
        .set("お届け先の部署名", firm.get(1));
  }

  /** Number and building; where one of them is too long, both run on over the two columns. */
  private static List<String> town(Addressee to) {
    List<String> apart = List.of(to.street(), to.building());
    boolean fit = apart.stream().allMatch(n -> Count.BYTES.of(n) <= LINE);
    String whole = to.street() + "　" + to.building();
    return fit ? apart : Tables.BYTES.split(whole, LINE, LINE).orElse(apart);
  }

  private static void sender(Row row, Person person) {
    Addressee from = new Addressee(person);
    row.set("ご依頼主の郵便番号", from.zip().replace("-", ""))
        .set("ご依頼主の都道府県", from.prefecture())
        .set("ご依頼主の市区町村郡", from.city())
        .set("ご依頼主の丁目番地号", from.street())
        .set("ご依頼主の建物名・部屋番号など", from.building())
        .set("ご依頼主の電話番号", from.phone())
        .set("ご依頼主の法人名", from.name());
  }

  @Override
  public List<LabelProblem> check(Label label, LocalDate today) {
    Shipment s = label.shipment();
    Slip slip = Slip.of(s);
    LabelFaults faults = new LabelFaults(label, LAYOUT);
    faults
        .when(!slip.parcel(), "商品", "slip-type", s.carriage().label())
        .when(label.recipient().name().isBlank(), "お届け先のお名前", "missing", "")
        .place(label.recipient(), "お届け先の郵便番号", "お届け先の都道府県", "お届け先の市区町村郡", "お届け先の丁目番地号")
        .place(label.sender(), "ご依頼主の郵便番号", "ご依頼主の都道府県", "ご依頼主の市区町村郡", "ご依頼主の丁目番地号")
        .dates("発送予定日", "配達希望日", today)
        .money(slip.collects(), "着払/代引", "代金引換金額", "うち消費税等", Slip.MOST_YEN)
        .when(s.carriage().depot().isPresent(), "配達方法", "no-depot", "")
        .slot("配達希望時間帯", Tables.SLOTS)
        .parcels("作成数", Slip.MOST_PARCELS);
    for (String needed : List.of("ご依頼主の法人名", "ご依頼主の電話番号", "ご依頼主の郵便番号")) {
      faults.when(row(label).get(needed).isEmpty(), needed, "missing", "");
    }
    return faults.told(row(label), check, WORDS, f -> proposal(label, f));
  }

  private static Map<String, String> proposal(Label label, Fault fault) {
    Shipment s = label.shipment();
    boolean slot = fault.kind().equals("slot");
    return s.wish().slot().filter(w -> slot).map(Tables.SLOTS::closest).orElse(Map.of());
  }
}
