// SPDX-License-Identifier: Apache-2.0
package org.banto.carrier.japanpost;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.banto.base.Document;
import org.banto.base.Japan;
import org.banto.base.Shop;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorType;
import org.banto.connect.Label;
import org.banto.connect.LabelCheck;
import org.banto.connect.WaybillFile;
import org.banto.connect.WaybillResult;
import org.banto.connect.WaybillRow;
import org.banto.connect.WaybillSample;
import org.banto.file.engine.NumberForm;
import org.banto.file.engine.ResultFile;
import org.banto.shipment.LabelProblem;
import org.banto.shipment.ShipmentNumber;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * ゆうパック, ゆうパケット, ゆうメール: written for the program that the shop has, ゆうパックプリントR or Webゆうパックプリント; the
 * numbers come back from the former in a short file or in the 131 columns of its forerunners.
 */
@Component(
    property = {
      "banto.carrier.name=日本郵便",
      "banto.carrier.check=7",
      "banto.carrier.labels=PREPAID=ゆうパック",
      "banto.carrier.labels=COD=ゆうパック 代引",
      "banto.carrier.labels=COLLECT_FREIGHT=ゆうパック 着払い",
      "banto.carrier.labels=YUPACKET=ゆうパケット",
      "banto.carrier.labels=YUMAIL=ゆうメール",
      "banto.carrier.labels=LETTER_STD=定型郵便",
      "banto.carrier.labels=LETTER_NONSTD=定型外郵便",
      "banto.carrier.labels=LABEL=宛名ラベル",
      "banto.carrier.settings=program=送り状のソフト（R＝ゆうパックプリントR、WEB＝Webゆうパックプリント）|Program (R: Yu-Pack Print R, WEB: on the web)",
      "banto.carrier.settings=form=送り状種別コード（R に登録したもの、7桁）|Slip form code registered in R",
      "banto.carrier.settings=form.COD=送り状種別コード: 代引|Slip form code: COD",
      "banto.carrier.settings=form.COLLECT_FREIGHT=送り状種別コード: 着払い|Slip form code: freight collect",
      "banto.carrier.settings=form.YUPACKET=送り状種別コード: ゆうパケット|Slip form code: Yu-Packet",
      "banto.carrier.settings=form.YUMAIL=送り状種別コード: ゆうメール|Slip form code: Yu-Mail",
      "banto.carrier.settings=columns=R の取込項目（例 1-99,103。空欄は117項目すべて）|Columns for R (e.g. 1-99,103; empty for all 117)",
      "banto.carrier.settings=head=R の見出し行（0＝なし）|Head line for R (0: none)",
      "banto.carrier.settings=date=WEB の日付の形（yyyyMMdd か yyyy/MM/dd。未確認）|Dates for WEB (yyyyMMdd or yyyy/MM/dd; unverified)",
      "banto.carrier.settings=size=WEB のサイズ（空欄は 060。未確認）|Size for WEB (060 when empty; unverified)",
      "banto.carrier.settings=honorific=WEB とクリックポストの敬称（空欄は、会社や団体に御中、ほかは様。様か御中を入れると、いつもそれ）|Honorific for WEB and Click Post (empty: 御中 for companies, 様 for others; 様 or 御中: always this one)"
    })
@ConnectorType(id = "japanpost", kind = ConnectorType.Kind.CARRIER)
public final class JapanPost implements WaybillFile, LabelCheck, WaybillResult, WaybillSample {
  /** 11 to 13 digits, or the international form. */
  private static final NumberForm NUMBER =
      new NumberForm(
          Pattern.compile("[0-9]{11,13}|[A-Z]{2}[0-9]{9}JP"), true, "11桁から13桁", "11 to 13 digits");

  private final Clock clock;
  private final Program printR = new PrintR();
  private final Program web = new WebPrint();
  private final ResultFile numbers =
      new ResultFile(Tables.RESULT, "お客様側管理番号", "お問い合わせ番号", "発送日", NUMBER);
  private final ResultFile legacy =
      new ResultFile(Tables.LEGACY, "フリー項目２", "お問い合わせ番号", "出荷日", NUMBER);

  /** The service. */
  @Activate
  public JapanPost() {
    this(new HouseClock(Japan.ZONE));
  }

  JapanPost(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Document write(List<Label> labels) {
    Program program = labels.stream().findFirst().map(l -> program(l.shop())).orElse(printR);
    return document(program.name(), labels.size(), program.write(labels), clock);
  }

  static Document document(String name, int labels, byte[] bytes, Clock clock) {
    String day = LocalDate.now(clock).format(DateTimeFormatter.BASIC_ISO_DATE);
    return new Document(
        name + "-" + day + "-" + labels + ".csv", "text/csv; charset=windows-31j", bytes);
  }

  private Program program(Shop shop) {
    return shop.code(Slip.CARRIER, "program").strip().equalsIgnoreCase("WEB") ? web : printR;
  }

  @Override
  public List<LabelProblem> check(List<Label> labels) {
    LocalDate today = LocalDate.now(clock);
    return labels.stream().flatMap(l -> program(l.shop()).check(l, today).stream()).toList();
  }

  @Override
  public List<WaybillRow> read(Document file) throws ConnectorException {
    try {
      return numbers.read(file.bytes());
    } catch (ConnectorException e) {
      return legacy(file).orElseThrow(() -> e);
    }
  }

  @Override
  public Document write(List<ShipmentNumber> shipments, LocalDate day) {
    return numbers.write(shipments, day);
  }

  private Optional<List<WaybillRow>> legacy(Document file) {
    try {
      return Optional.of(legacy.read(file.bytes()));
    } catch (ConnectorException e) {
      // what the short file lacks is what the shop is told
      return Optional.empty();
    }
  }
}
