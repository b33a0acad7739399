// SPDX-License-Identifier: Apache-2.0
package org.banto.carrier.yamato;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.banto.base.Document;
import org.banto.base.Shop;
import org.banto.connect.Label;
import org.banto.connect.LabelCheck;
import org.banto.connect.WaybillFile;
import org.banto.connect.WaybillResult;
import org.banto.connect.WaybillSample;
import org.banto.file.engine.Column;
import org.banto.file.engine.Windows31J;
import org.banto.testkit.LabelCheckContract;
import org.banto.testkit.WaybillFileContract;
import org.banto.testkit.WaybillResultContract;
import org.banto.testkit.WaybillSampleContract;
import org.junit.jupiter.api.Nested;

/** What every carrier keeps, kept by B2クラウド. */
class YamatoContractsTest {
  private static final String HEAD =
      Tables.RESULT.columns().stream().map(Column::name).collect(Collectors.joining(",")) + "\r\n";

  /** The kit's label with the billing code and the day of these tests. */
  private static Label ours(Label label) {
    Shop shop = new Shop(label.sender(), "", "", Labels.SHOP.codes());
    return new Label(
        label.shipment().on(Labels.DAY),
        label.recipient(),
        label.sender(),
        shop,
        label.lines(),
        label.codTax());
  }

  @Nested
  class Writes implements WaybillFileContract {
    @Override
    public WaybillFile file() {
      return new B2Cloud(Labels.CLOCK);
    }

    @Override
    public Label fitted(Label label) {
      return ours(label);
    }

    @Override
    public List<Label> sample() {
      return WaybillFileTest.own();
    }

    @Override
    public String golden() {
      return "/samples/golden_own.csv";
    }

    @Override
    public String written(String text) {
      return Windows31J.geta(Windows31J.clean(text));
    }
  }

  @Nested
  class Checks implements LabelCheckContract {
    @Override
    public LabelCheck check() {
      return new B2Cloud(Labels.CLOCK);
    }

    @Override
    public Label fitted(Label label) {
      return ours(label);
    }
  }

  @Nested
  class Reads implements WaybillResultContract {
    @Override
    public WaybillResult file() {
      return new B2Cloud(Labels.CLOCK);
    }

    @Override
    public Map<String, String> numbers() {
      return Map.of("S0000000001", "012345678903", "S0000000002", "900000000012");
    }

    @Override
    public Document result(Map<String, String> numbers) {
      StringBuilder text = new StringBuilder(HEAD);
      numbers.forEach((shipment, number) -> text.append(row(shipment, number)));
      return new Document("result.csv", "text/csv", text.toString().getBytes(Windows31J.CHARSET));
    }

    private static String row(String shipment, String number) {
      String[] cells = new String[Tables.RESULT.columns().size()];
      Arrays.fill(cells, "");
      for (Column column : Tables.RESULT.columns()) {
        switch (column.name()) {
          case "お客様管理番号" -> cells[column.no() - 1] = shipment;
          case "送り状番号" -> cells[column.no() - 1] = number;
          case "出荷日" -> cells[column.no() - 1] = "2026/07/01";
          case "お届け先名" -> cells[column.no() - 1] = "髙﨑 花子";
          default -> {}
        }
      }
      return String.join(",", cells) + "\r\n";
    }

    @Override
    public Document sample() {
      return result(Map.of("S0000000001", "012345678903"));
    }

    @Override
    public String golden() {
      return "/samples/result_kit.txt";
    }

    @Override
    public Document empty() {
      return result(Map.of());
    }

    @Override
    public Set<String> persons() {
      return Set.of("髙﨑 花子");
    }
  }

  @Nested
  class ForPractice implements WaybillSampleContract {
    @Override
    public WaybillSample sample() {
      return new B2Cloud(Labels.CLOCK);
    }

    @Override
    public WaybillResult reader() {
      return new B2Cloud(Labels.CLOCK);
    }
  }
}
