// SPDX-License-Identifier: Apache-2.0
package org.banto.carrier.yamato;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
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
import org.banto.file.engine.CsvFile;
import org.banto.file.engine.ResultFile;
import org.banto.shipment.LabelProblem;
import org.banto.shipment.ShipmentNumber;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Yamato's B2クラウド: 送り状データ (97 columns, 98 with EAZY, no head line) out, 発行済データ (73 columns) in. */
@Component(
    property = {
      "banto.carrier.name=ヤマト運輸",
      "banto.carrier.check=7",
      "banto.carrier.labels=PREPAID=発払い",
      "banto.carrier.labels=COD=コレクト",
      "banto.carrier.labels=COLLECT_FREIGHT=着払い",
      "banto.carrier.labels=TIME=タイム",
      "banto.carrier.labels=COMPACT=宅急便コンパクト",
      "banto.carrier.labels=COMPACT_COD=宅急便コンパクトコレクト",
      "banto.carrier.labels=NEKOPOS=ネコポス",
      "banto.carrier.labels=YUPACKET=クロネコゆうパケット",
      "banto.carrier.labels=YUMAIL=クロネコゆうメール",
      "banto.carrier.labels=EAZY=EAZY",
      "banto.carrier.settings=billing=請求先顧客コード（枝番や運賃管理番号は - でつなぐ）|Billing code (branch and freight number joined by -)",
      "banto.carrier.settings=columns=B2 の項目数（空欄は 97。EAZY は 98、古い版は 95 か 96。並びは未確認）|Columns of B2 (97 when empty; 98 with EAZY; 95 or 96 of older editions; their order is unverified)",
      "banto.carrier.settings=date=B2 がお届け予定日を必須にしている（1＝はい）|B2 asks for a delivery date (1: yes)",
      "banto.carrier.settings=honorific=敬称（空欄は、会社や団体に御中、ほかは様。様・御中・殿・先生・なし などを入れると、いつもそれ）|Honorific (empty: 御中 for companies, 様 for others; else always this one: 様, 御中, 殿, 先生, なし)"
    })
@ConnectorType(id = "yamato", kind = ConnectorType.Kind.CARRIER)
public final class B2Cloud implements WaybillFile, LabelCheck, WaybillResult, WaybillSample {
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private final Clock clock;
  private final B2Check check;
  private final B2Rows rows = new B2Rows();
  private final ResultFile result = new ResultFile(Tables.RESULT, "お客様管理番号", "送り状番号", "出荷日");

  /** The service. */
  @Activate
  public B2Cloud() {
    this(new HouseClock(Japan.ZONE));
  }

  B2Cloud(Clock clock) {
    this.clock = clock;
    this.check = new B2Check(clock);
  }

  @Override
  public Document write(List<Label> labels) {
    byte[] bytes = CsvFile.write(labels.stream().flatMap(l -> rows.of(l).stream()).toList());
    String name = "b2-" + LocalDate.now(clock).format(DAY) + "-" + labels.size() + ".csv";
    return new Document(name, "text/csv; charset=windows-31j", bytes);
  }

  @Override
  public List<LabelProblem> check(List<Label> labels) {
    return labels.stream().flatMap(l -> check.check(l).stream()).toList();
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
