// SPDX-License-Identifier: Apache-2.0
package org.banto.carrier.japanpost;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.Document;
import org.banto.base.Japan;
import org.banto.base.Yen;
import org.banto.connect.ConnectorType;
import org.banto.connect.Label;
import org.banto.connect.LabelCheck;
import org.banto.connect.WaybillFile;
import org.banto.file.engine.Addressee;
import org.banto.file.engine.Column;
import org.banto.file.engine.Count;
import org.banto.file.engine.CsvFile;
import org.banto.file.engine.Goods;
import org.banto.file.engine.LabelFaults;
import org.banto.file.engine.Layout;
import org.banto.file.engine.Row;
import org.banto.file.engine.RowCheck;
import org.banto.file.engine.Words;
import org.banto.shipment.LabelProblem;
import org.banto.shipment.Shipment;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * クリックポスト: 8 columns with a head line, 40 rows a file. It takes no key and gives none back, so its numbers
 * are entered by hand.
 */
@Component(
    property = {
      "banto.carrier.name=日本郵便",
      "banto.carrier.labels=CLICKPOST=クリックポスト",
      "banto.carrier.rows:Integer=40"
    })
@ConnectorType(id = "japanpost", kind = ConnectorType.Kind.CARRIER)
public final class ClickPost implements WaybillFile, LabelCheck {
  private static final int LINE = 40;
  private static final int CONTENTS = 30;
  private static final Layout LAYOUT = Tables.CLICK_POST;
  private static final Words WORDS = Tables.words(LAYOUT);
  private static final CsvFile.Form FORM = new CsvFile.Form(false, true);
  private final RowCheck rows = new RowCheck(LAYOUT, WORDS);
  private final Clock clock;

  /** The service. */
  @Activate
  public ClickPost() {
    this(new HouseClock(Japan.ZONE));
  }

  ClickPost(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Document write(List<Label> labels) {
    List<List<String>> all = new ArrayList<>();
    all.add(LAYOUT.columns().stream().map(Column::name).toList());
    labels.forEach(l -> all.add(row(l).cells()));
    return JapanPost.document("clickpost", labels.size(), CsvFile.write(all, FORM), clock);
  }

  static Row row(Label label) {
    Addressee to = new Addressee(label.recipient());
    Optional<List<String>> fit = lines(to);
    List<String> lines = fit.orElse(List.of(to.place() + to.building(), "", "", ""));
    boolean both = fit.isPresent() && !to.company().isEmpty();
    List<String> address = both ? withCompany(lines, to.company()) : lines;
    return new Row(LAYOUT)
        .set("お届け先郵便番号", to.zip())
        .set("お届け先氏名", to.name())
        .set("お届け先敬称", Slip.honorific(label, to))
        .set("お届け先住所1行目", address.get(0))
        .set("お届け先住所2行目", address.get(1))
        .set("お届け先住所3行目", address.get(2))
        .set("お届け先住所4行目", address.get(3))
        .set("内容品", Goods.first(label, Count.DISPLAY, CONTENTS));
  }

  /** The address in four lines; the company, which has no column, takes the last ones. */
  private static Optional<List<String>> lines(Addressee to) {
    int rest = company(to).size();
    return rest > 2
        ? Optional.empty()
        : to.lines(Tables.DISPLAY, LINE, 4 - rest).map(l -> padded(l, 4));
  }

  private static List<String> company(Addressee to) {
    return Tables.DISPLAY
        .split(to.company(), LINE, LINE)
        .map(l -> l.stream().filter(t -> !t.isEmpty()).toList())
        .orElse(List.of("", "", ""));
  }

  private static List<String> withCompany(List<String> address, String company) {
    List<String> all = new ArrayList<>(address.stream().filter(l -> !l.isEmpty()).toList());
    Tables.DISPLAY
        .split(company, LINE, LINE)
        .ifPresent(l -> l.stream().filter(t -> !t.isEmpty()).forEach(all::add));
    return padded(all, 4);
  }

  private static List<String> padded(List<String> lines, int most) {
    List<String> all = new ArrayList<>(lines);
    while (all.size() < most) {
      all.add("");
    }
    return all;
  }

  @Override
  public List<LabelProblem> check(List<Label> labels) {
    LocalDate today = LocalDate.now(clock);
    return labels.stream().flatMap(l -> check(l, today).stream()).toList();
  }

  private List<LabelProblem> check(Label label, LocalDate today) {
    Shipment s = label.shipment();
    String name = "お届け先氏名";
    LabelFaults faults = new LabelFaults(label, LAYOUT);
    faults
        .when(s.cod().filter(y -> !y.equals(Yen.ZERO)).isPresent(), name, "cod", "")
        .place(label.recipient(), "お届け先郵便番号", "お届け先住所1行目", "お届け先住所1行目", "お届け先住所1行目")
        .when(lines(new Addressee(label.recipient())).isEmpty(), "お届け先住所1行目", "address-long", 80)
        .when(s.shipDate().filter(d -> d.isBefore(today)).isPresent(), name, "ship-date", "出荷予定日");
    Slip.mail(faults, s, name, name);
    return faults.told(row(label), rows, WORDS, f -> Map.of());
  }
}
