// SPDX-License-Identifier: Apache-2.0
package org.banto.carrier.fukutsu;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.banto.base.Person;
import org.banto.connect.Label;
import org.banto.file.engine.Addressee;
import org.banto.file.engine.Count;
import org.banto.file.engine.Goods;
import org.banto.file.engine.Row;
import org.banto.file.engine.Windows31J;
import org.banto.shipment.Shipment;

/** Fills the rows of CSVエントリ; several parcels are one row with their number (個数). */
final class Rows {
  static final String CARRIER = "fukutsu";

  /** Full-width characters of a line. */
  static final int LINE = 20;

  static final int LINES = 3;
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final Pattern TOWN = Pattern.compile("([^0-9０-９]+)([0-9０-９].*)");

  private Rows() {}

  static Row of(Label label) {
    Shipment s = label.shipment();
    Row row = new Row(Tables.ENTRY);
    String note = Windows31J.widen(Windows31J.clean(s.labelNote()));
    List<String> notes = Tables.SPLITTER.split(note, LINE, LINE).orElse(List.of(note, ""));
    row.set("荷送人ｺｰﾄﾞ(ご依頼主ｺｰﾄﾞ)", Windows31J.narrow(label.shop().code(CARRIER, "sender")))
        .set("個数", String.valueOf(s.parcels().size()))
        .set("重量", Windows31J.narrow(label.shop().code(CARRIER, "weight")))
        .set("品名記事１", Goods.first(label, Count.CHARACTERS, LINE))
        .set("品名記事２", notes.get(0))
        .set("品名記事３", notes.get(1))
        .set("配達指定日", s.wish().date().map(DAY::format).orElse(""))
        .set("お客様管理番号", s.number().value())
        .set("元払区分", "1")
        .set("出荷日付", s.shipDate().map(DAY::format).orElse(""));
    recipient(row, label.recipient());
    return row;
  }

  private static void recipient(Row row, Person person) {
    Addressee to = new Addressee(person);
    List<String> lines =
        lines(to).orElse(List.of(Windows31J.widen(to.place() + to.building()), "", ""));
    List<String> names = names(to);
    row.set("電話番号", to.phone())
        .set("住所", lines.get(0))
        .set("住所２", lines.get(1))
        .set("住所３", lines.get(2))
        .set("名前", names.get(0))
        .set("名前２", names.get(1))
        .set("郵便番号", to.zip());
  }

  /** Town, number and building on a line each; where one is too long, the address as it comes. */
  static Optional<List<String>> lines(Addressee to) {
    String street = Windows31J.widen(to.street());
    Matcher m = TOWN.matcher(street);
    boolean cut = m.matches();
    String head = Windows31J.widen(to.prefecture() + to.city()) + (cut ? m.group(1) : street);
    List<String> apart =
        List.of(head.strip(), cut ? m.group(2) : "", Windows31J.widen(to.building()));
    if (apart.stream().allMatch(l -> Count.CHARACTERS.of(l) <= LINE)) {
      List<String> filled = apart.stream().filter(l -> !l.isEmpty()).toList();
      return Optional.of(
          Stream.concat(filled.stream(), Stream.of("", "", "")).limit(LINES).toList());
    }
    return to.lines(Tables.SPLITTER, LINE, LINES)
        .map(all -> all.stream().map(Windows31J::widen).toList());
  }

  private static List<String> names(Addressee to) {
    String name = Windows31J.widen(to.name());
    String company = Windows31J.widen(to.company());
    List<String> apart = company.isEmpty() ? List.of(name, "") : List.of(company, name);
    if (apart.stream().allMatch(n -> Count.CHARACTERS.of(n) <= LINE)) {
      return apart;
    }
    String whole = company.isEmpty() ? name : company + "　" + name;
    return Tables.SPLITTER.split(whole, LINE, LINE).orElse(apart);
  }
}
