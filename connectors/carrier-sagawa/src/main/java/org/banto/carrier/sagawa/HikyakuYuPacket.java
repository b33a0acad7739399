// SPDX-License-Identifier: Apache-2.0
package org.banto.carrier.sagawa;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.banto.base.Document;
import org.banto.base.Japan;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorType;
import org.banto.connect.Label;
import org.banto.connect.LabelCheck;
import org.banto.connect.WaybillFile;
import org.banto.connect.WaybillResult;
import org.banto.connect.WaybillRow;
import org.banto.file.engine.Addressee;
import org.banto.file.engine.Column;
import org.banto.file.engine.Count;
import org.banto.file.engine.CsvFile;
import org.banto.file.engine.Goods;
import org.banto.file.engine.LabelFaults;
import org.banto.file.engine.ResultFile;
import org.banto.file.engine.Row;
import org.banto.file.engine.RowCheck;
import org.banto.file.engine.Windows31J;
import org.banto.file.engine.Words;
import org.banto.shipment.LabelProblem;
import org.banto.shipment.Shipment;
import org.banto.shipment.Temperature;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** 飛脚ゆうパケット便: a program of its own with 12 columns out, under a head line, and 21 in. */
@Component(
    property = {
      "banto.carrier.name=佐川急便",
      "banto.carrier.labels=YUPACKET=飛脚ゆうパケット便",
      "banto.carrier.settings=thickness=飛脚ゆうパケット便の厚さ（1、2、3 cm。空欄は 1。未確認）|Thickness of Hikyaku"
          + " Yu-Packet (1, 2, 3 cm; 1 when empty; unverified)"
    })
@ConnectorType(id = "sagawa", kind = ConnectorType.Kind.CARRIER)
public final class HikyakuYuPacket implements WaybillFile, LabelCheck, WaybillResult {
  private static final int LINE = 25;
  private static final int LINES = 3;

  /** The programs' own limits are not known: what fits one line of a slip. */
  private static final int GOODS = 32;

  private static final List<String> HEAD =
      Tables.PACKET.columns().stream().map(Column::name).toList();
  private final Clock clock;
  private final Words words = new Words(Tables.PACKET, Tables.class, "problems.tsv");
  private final RowCheck check = new RowCheck(Tables.PACKET, words);
  private final ResultFile result =
      new ResultFile(Tables.PACKET_RESULT, "管理番号", "お問い合わせ番号", "").knownBy("荷物受渡書");

  /** The service. */
  @Activate
  public HikyakuYuPacket() {
    this(new HouseClock(Japan.ZONE));
  }

  HikyakuYuPacket(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Document write(List<Label> labels) {
    List<List<String>> rows =
        Stream.concat(Stream.of(HEAD), labels.stream().map(l -> row(l).cells())).toList();
    byte[] bytes = CsvFile.write(rows, CsvFile.Form.USUAL);
    return Ehiden.document("yupacket", labels.size(), bytes, clock);
  }

  private static Row row(Label label) {
    Addressee to = new Addressee(label.recipient());
    List<String> lines = lines(to).orElse(List.of(to.place() + to.building(), "", ""));
    boolean firm = !to.company().isEmpty();
    return new Row(Tables.PACKET)
        .set("お届け先郵便番号", to.zip())
        .set("お届け先住所1", lines.get(0))
        .set("お届け先住所2", lines.get(1))
        .set("お届け先住所3", lines.get(2))
        .set("お届け先名称1", firm ? to.company() : to.name())
        .set("お届け先名称2", firm ? to.name() : "")
        .set("お届け先電話番号", to.phone())
        .set("品名", Goods.first(label, Count.DISPLAY, GOODS))
        .set("厚さ", Contract.of(label.shop()).thickness())
        .set("荷送人名", new Addressee(label.sender()).name())
        .set("記事欄", Windows31J.clean(label.shipment().labelNote()))
        .set("管理番号", label.shipment().number().value());
  }

  /** Twelve characters a line are few: where it must be, words are cut, numbers never. */
  private static Optional<List<String>> lines(Addressee to) {
    return to.lines(Tables.PACKET_SPLITTER, LINE, LINES)
        .or(() -> to.lines(Tables.PACKET_SPLITTER.cuttingWords(), LINE, LINES));
  }

  @Override
  public List<LabelProblem> check(List<Label> labels) {
    return labels.stream().flatMap(l -> check(l).stream()).toList();
  }

  private List<LabelProblem> check(Label label) {
    Shipment s = label.shipment();
    Row row = row(label);
    String to = "お届け先住所1";
    return new LabelFaults(label, Tables.PACKET)
        .place(label.recipient(), "お届け先郵便番号", to, to, to)
        .when(lines(new Addressee(label.recipient())).isEmpty(), to, "address-long", LINES)
        .when(!s.carriage().label().equals("YUPACKET"), "厚さ", "slip-type", s.carriage().label())
        .when(s.wish().date().isPresent(), "厚さ", "mail-bin", "配達日")
        .when(s.wish().slot().isPresent(), "厚さ", "mail-bin", "配達時間帯")
        .when(s.carriage().temperature() != Temperature.AMBIENT, "厚さ", "mail-bin", "クール便")
        .when(s.carriage().depot().isPresent(), "厚さ", "mail-bin", "営業所受取")
        .when(s.cod().filter(y -> y.value() != 0).isPresent(), "厚さ", "mail-bin", "代引")
        .parcels("厚さ", 1)
        .when(row.get("荷送人名").isEmpty(), "荷送人名", "missing", "")
        .when(row.get("お届け先電話番号").isEmpty(), "お届け先電話番号", "missing", "")
        .told(row, check, words, fault -> Map.of());
  }

  @Override
  public List<WaybillRow> read(Document file) throws ConnectorException {
    return result.read(file.bytes());
  }
}
