// SPDX-License-Identifier: Apache-2.0
package org.banto.carrier.fukutsu;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banto.base.Document;
import org.banto.base.Japan;
import org.banto.base.Yen;
import org.banto.connect.ConnectorType;
import org.banto.connect.Label;
import org.banto.connect.LabelCheck;
import org.banto.connect.WaybillFile;
import org.banto.file.engine.Addressee;
import org.banto.file.engine.Column;
import org.banto.file.engine.CsvFile;
import org.banto.file.engine.Fault;
import org.banto.file.engine.LabelFaults;
import org.banto.file.engine.Row;
import org.banto.file.engine.RowCheck;
import org.banto.shipment.LabelProblem;
import org.banto.shipment.Shipment;
import org.banto.shipment.Temperature;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Fukuyama's iSTAR-2, CSVエントリ（記事3行）: 26 columns with a head line. */
@Component(
    property = {
      "banto.carrier.name=福山通運",
      "banto.carrier.labels=PREPAID=元払い",
      "banto.carrier.settings=sender=荷送人コード（iSTAR-2 に登録したもの）|Sender code registered in iSTAR-2",
      "banto.carrier.settings=weight=重量（kg。空欄でも可）|Weight (kg; may be empty)"
    })
@ConnectorType(id = "fukutsu", kind = ConnectorType.Kind.CARRIER)
public final class IStar2 implements WaybillFile, LabelCheck {
  private static final int MOST_PARCELS = 99;
  private final Clock clock;
  private final RowCheck rows = new RowCheck(Tables.ENTRY, Tables.WORDS);

  /** The service. */
  @Activate
  public IStar2() {
    this(new HouseClock(Japan.ZONE));
  }

  IStar2(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Document write(List<Label> labels) {
    List<List<String>> all = new ArrayList<>();
    all.add(Tables.ENTRY.columns().stream().map(Column::name).toList());
    labels.forEach(l -> all.add(Rows.of(l).cells()));
    String day = LocalDate.now(clock).format(DateTimeFormatter.BASIC_ISO_DATE);
    String name = "istar2-" + day + "-" + labels.size() + ".csv";
    byte[] bytes = CsvFile.write(all, CsvFile.Form.USUAL);
    return new Document(name, "text/csv; charset=windows-31j", bytes);
  }

  @Override
  public List<LabelProblem> check(List<Label> labels) {
    LocalDate today = LocalDate.now(clock);
    return labels.stream().flatMap(l -> check(l, today).stream()).toList();
  }

  private List<LabelProblem> check(Label label, LocalDate today) {
    Shipment s = label.shipment();
    Row row = Rows.of(label);
    String paid = "元払区分";
    String to = "住所";
    Addressee person = new Addressee(label.recipient());
    int most = Rows.LINE * Rows.LINES;
    LabelFaults faults = new LabelFaults(label, Tables.ENTRY);
    faults
        .when(!s.carriage().label().equals("PREPAID"), paid, "slip-type", s.carriage().label())
        .place(label.recipient(), "郵便番号", to, to, to)
        .when(Rows.lines(person).isEmpty(), to, "address-long", most)
        .dates("出荷日付", "配達指定日", today)
        .when(s.cod().filter(y -> !y.equals(Yen.ZERO)).isPresent(), paid, "not-done", "代金引換")
        .when(s.carriage().temperature() != Temperature.AMBIENT, paid, "not-done", "保冷")
        .when(s.carriage().depot().isPresent(), paid, "not-done", "営業所止め")
        .when(s.wish().slot().isPresent(), "配達指定日", "not-done", "時間帯")
        .parcels("個数", MOST_PARCELS);
    return faults.told(row, rows, Tables.WORDS, IStar2::proposal);
  }

  /** There are no times of day: the wish goes without. */
  private static Map<String, String> proposal(Fault fault) {
    boolean slot = fault.kind().equals("not-done") && fault.value().equals("時間帯");
    return slot ? Map.of("slot", "") : Map.of();
  }
}
