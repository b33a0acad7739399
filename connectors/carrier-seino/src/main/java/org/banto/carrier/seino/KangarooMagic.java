// SPDX-License-Identifier: Apache-2.0
package org.banto.carrier.seino;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.banto.base.Document;
import org.banto.base.Japan;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorType;
import org.banto.connect.Label;
import org.banto.connect.LabelCheck;
import org.banto.connect.WaybillFile;
import org.banto.connect.WaybillResult;
import org.banto.connect.WaybillRow;
import org.banto.connect.WaybillSample;
import org.banto.file.engine.Addressee;
import org.banto.file.engine.CsvFile;
import org.banto.file.engine.LabelFaults;
import org.banto.file.engine.NumberForm;
import org.banto.file.engine.ResultFile;
import org.banto.file.engine.Row;
import org.banto.file.engine.RowCheck;
import org.banto.shipment.LabelProblem;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;
import org.banto.shipment.Temperature;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Seino's カンガルーマジックII: 44 columns out, no head line; 47 columns in. */
@Component(
    property = {
      "banto.carrier.name=西濃運輸",
      "banto.carrier.labels=PREPAID=カンガルー通販便",
      "banto.carrier.labels=COD=カンガルー通販便 代引",
      "banto.carrier.labels=KANGAROO=カンガルー便",
      "banto.carrier.labels=KANGAROO_COD=カンガルー便 代引",
      "banto.carrier.settings=sender=荷送人コード（11桁）|Sender code (11 digits)"
    })
@ConnectorType(id = "seino", kind = ConnectorType.Kind.CARRIER)
public final class KangarooMagic implements WaybillFile, LabelCheck, WaybillResult, WaybillSample {
  private static final long MOST_YEN = 9_999_999;
  private static final int MOST_PARCELS = 99;

  /** Ten digits as far as anybody remembers; whether one of them checks the others is not known. */
  private static final NumberForm NUMBER =
      new NumberForm(Pattern.compile("[0-9]{10,12}"), false, "10桁から12桁", "10 to 12 digits");

  private final Clock clock;
  private final RowCheck rows = new RowCheck(Tables.IMPORT, Tables.WORDS);
  private final ResultFile result =
      new ResultFile(Tables.RESULT, "取込番号", "送り状番号", "出荷日", NUMBER).counting("個数");

  /** The service. */
  @Activate
  public KangarooMagic() {
    this(new HouseClock(Japan.ZONE));
  }

  KangarooMagic(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Document write(List<Label> labels) {
    byte[] bytes = CsvFile.write(labels.stream().map(Rows::of).toList());
    String day = LocalDate.now(clock).format(DateTimeFormatter.BASIC_ISO_DATE);
    String name = "km2-" + day + "-" + labels.size() + ".csv";
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
    String to = "お届け先住所１";
    String from = "荷送人住所１";
    LabelFaults faults = new LabelFaults(label, Tables.IMPORT);
    faults
        .when(
            Tables.SLIPS.code(s.carriage().label()).isEmpty(),
            "原票区分",
            "slip-type",
            s.carriage().label())
        .place(label.recipient(), "お届け先郵便番号", to, to, to)
        .place(label.sender(), from, from, from, from)
        .when(Rows.lines(new Addressee(label.recipient())).isEmpty(), to, "address-long", Rows.LINE)
        .dates("出荷予定日", "輸送指示（配達指定日付）", today)
        .money(Rows.collects(s), "原票区分", "品代金", "消費税", MOST_YEN)
        .slot("輸送指示（配達指定日付）", Tables.SLOTS)
        .when(s.carriage().temperature() != Temperature.AMBIENT, "原票区分", "cool", "")
        .when(
            s.carriage().depot().filter(d -> d.name().isBlank()).isPresent(),
            "輸送指示（止め店所名）",
            "depot",
            "")
        .parcels("個数", MOST_PARCELS);
    for (String needed : List.of("荷送人名称", "荷送人電話番号")) {
      faults.when(row.get(needed).isEmpty(), needed, "missing", "");
    }
    return faults.told(
        row,
        rows,
        Tables.WORDS,
        fault ->
            s.wish()
                .slot()
                .filter(slot -> fault.kind().equals("slot"))
                .map(Tables.SLOTS::closest)
                .orElse(Map.of()));
  }

  @Override
  public List<WaybillRow> read(Document file) throws ConnectorException {
    return result.read(file.bytes());
  }

  @Override
  public Document write(List<ShipmentNumber> shipments, LocalDate day) {
    return result.write(shipments, day);
  }
}
