// SPDX-License-Identifier: Apache-2.0
package org.banto.carrier.sagawa;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.banto.base.Document;
import org.banto.base.Shop;
import org.banto.connect.Label;
import org.banto.connect.LabelCheck;
import org.banto.connect.WaybillFile;
import org.banto.connect.WaybillResult;
import org.banto.connect.WaybillSample;
import org.banto.file.engine.Column;
import org.banto.file.engine.Layout;
import org.banto.file.engine.Windows31J;
import org.banto.shipment.Carriage;
import org.banto.shipment.Temperature;
import org.banto.testkit.LabelCheckContract;
import org.banto.testkit.WaybillFileContract;
import org.banto.testkit.WaybillResultContract;
import org.banto.testkit.WaybillSampleContract;
import org.junit.jupiter.api.Nested;

/** What every carrier keeps, kept by e飛伝 and 飛脚ゆうパケット便. */
class SagawaContractsTest {
  /** One edition of e飛伝. */
  interface Edition extends WaybillFileContract {
    String program();

    @Override
    default WaybillFile file() {
      return new Ehiden(Labels.CLOCK);
    }

    @Override
    default Label fitted(Label label) {
      Label ours = Labels.ours(label);
      Map<String, String> codes = new TreeMap<>(ours.shop().codes());
      codes.put("sagawa.program", program());
      return new Label(
          ours.shipment(),
          ours.recipient(),
          ours.sender(),
          new Shop(ours.sender(), "", "", codes),
          ours.lines(),
          ours.codTax());
    }

    @Override
    default List<Label> sample() {
      return Labels.own(program());
    }

    @Override
    default String golden() {
      return "/samples/golden_" + program() + ".csv";
    }

    /** Names are in full width. */
    @Override
    default String written(String text) {
      return Windows31J.geta(Windows31J.widen(Windows31J.clean(text)));
    }
  }

  @Nested
  class WritesThree implements Edition {
    @Override
    public String program() {
      return "3";
    }
  }

  @Nested
  class WritesTwo implements Edition {
    @Override
    public String program() {
      return "2";
    }
  }

  @Nested
  class WritesPro implements Edition {
    @Override
    public String program() {
      return "PRO";
    }

    /** e飛伝PRO has no columns for goods and notes. */
    @Override
    public List<Label> sample() {
      return Labels.own("PRO").stream().filter(l -> l.shipment().labelNote().isEmpty()).toList();
    }
  }

  @Nested
  class WritesPackets implements WaybillFileContract {
    @Override
    public WaybillFile file() {
      return new HikyakuYuPacket(Labels.CLOCK);
    }

    @Override
    public Label fitted(Label label) {
      Label ours = Labels.ours(label);
      Carriage packet = new Carriage("sagawa", "YUPACKET", Temperature.AMBIENT);
      return new Label(
          ours.shipment().by(packet),
          ours.recipient(),
          ours.sender(),
          ours.shop(),
          ours.lines(),
          ours.codTax());
    }

    @Override
    public List<Label> sample() {
      return List.of(
          Labels.packet().at("北一条西９９丁目９－１", "").label(),
          Labels.packet()
              .number("S0000000002")
              .note("ポストへ①")
              .code("sagawa.thickness", "2")
              .at("梅田９９－９－２", "㈱架空ビル 髙﨑荘 ♨")
              .label());
    }

    @Override
    public String golden() {
      return "/samples/golden_yupacket.csv";
    }

    @Override
    public int headLines() {
      return 1;
    }

    @Override
    public String written(String text) {
      return Windows31J.geta(Windows31J.clean(text));
    }
  }

  @Nested
  class ChecksThree implements LabelCheckContract {
    @Override
    public LabelCheck check() {
      return new Ehiden(Labels.CLOCK);
    }

    @Override
    public Label fitted(Label label) {
      return Labels.ours(label);
    }
  }

  @Nested
  class ChecksPackets implements LabelCheckContract {
    @Override
    public LabelCheck check() {
      return new HikyakuYuPacket(Labels.CLOCK);
    }

    @Override
    public Label fitted(Label label) {
      return new WritesPackets().fitted(label);
    }
  }

  /** A result file with a head line. */
  interface Reads extends WaybillResultContract {
    Layout layout();

    String key();

    String number();

    String name();

    @Override
    default Map<String, String> numbers() {
      return Map.of("S0000000001", "012345678903", "S0000000002", "400000000013");
    }

    @Override
    default Document result(Map<String, String> numbers) {
      StringBuilder text = new StringBuilder();
      text.append(layout().columns().stream().map(Column::name).collect(Collectors.joining(",")))
          .append("\r\n");
      new TreeMap<>(numbers).forEach((shipment, n) -> text.append(row(shipment, n)));
      return new Document("result.csv", "text/csv", text.toString().getBytes(Windows31J.CHARSET));
    }

    private String row(String shipment, String number) {
      String[] cells = new String[layout().width()];
      Arrays.fill(cells, "");
      cells[layout().no(key()) - 1] = shipment;
      cells[layout().no(number()) - 1] = number;
      cells[layout().no(name()) - 1] = "髙﨑 花子";
      return String.join(",", cells) + "\r\n";
    }

    @Override
    default Document sample() {
      return result(Map.of("S0000000001", "012345678903"));
    }

    @Override
    default String golden() {
      return "/samples/result_kit.txt";
    }

    @Override
    default Document empty() {
      return result(Map.of());
    }

    @Override
    default Set<String> persons() {
      return Set.of("髙﨑 花子");
    }
  }

  @Nested
  class ReadsThree implements Reads {
    @Override
    public WaybillResult file() {
      return new Ehiden(Labels.CLOCK);
    }

    @Override
    public Layout layout() {
      return Tables.RESULT;
    }

    @Override
    public String key() {
      return "お客様管理番号";
    }

    @Override
    public String number() {
      return "お問い合せ送り状No.";
    }

    @Override
    public String name() {
      return "お届け先名称１";
    }
  }

  @Nested
  class ReadsPackets implements Reads {
    @Override
    public WaybillResult file() {
      return new HikyakuYuPacket(Labels.CLOCK);
    }

    @Override
    public Layout layout() {
      return Tables.PACKET_RESULT;
    }

    @Override
    public String key() {
      return "管理番号";
    }

    @Override
    public String number() {
      return "お問い合わせ番号";
    }

    @Override
    public String name() {
      return "お届け先名称1";
    }
  }

  @Nested
  class ForPractice implements WaybillSampleContract {
    @Override
    public WaybillSample sample() {
      return new Ehiden(Labels.CLOCK);
    }

    @Override
    public WaybillResult reader() {
      return new Ehiden(Labels.CLOCK);
    }
  }
}
