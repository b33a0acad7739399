// SPDX-License-Identifier: Apache-2.0
package org.banto.labelfiles;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.banto.base.Document;
import org.banto.connect.FulfilmentResult;
import org.banto.connect.Label;
import org.banto.connect.LabelCheck;
import org.banto.connect.WaybillFile;
import org.banto.connect.WaybillResult;
import org.banto.editions.Edition;
import org.banto.file.engine.Windows31J;
import org.banto.order.FieldSet;
import org.banto.testkit.FulfilmentResultContract;
import org.banto.testkit.LabelCheckContract;
import org.banto.testkit.WaybillFileContract;
import org.banto.testkit.WaybillResultContract;
import org.junit.jupiter.api.Nested;

/** What every carrier keeps, kept by the layouts that come with the house. */
class LabelFilesContractsTest {
  private static LayoutFile preset(String id) {
    return new LayoutFile(
        new Edition<>(id, 0, LayoutRoom.PRESETS.get(id)),
        LayoutFileTest.CLOCK,
        () -> FieldSet.NONE);
  }

  @Nested
  class WritesARowForAShipment implements WaybillFileContract {
    @Override
    public WaybillFile file() {
      return preset("custom");
    }

    @Override
    public List<Label> sample() {
      return List.of(InventedShipment.label());
    }

    @Override
    public String golden() {
      return "/golden/custom.csv";
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
  class WritesARowForAProduct implements WaybillFileContract {
    @Override
    public WaybillFile file() {
      return preset("custom-lines");
    }

    @Override
    public List<Label> sample() {
      return List.of(InventedShipment.label());
    }

    @Override
    public String golden() {
      return "/golden/custom-lines.csv";
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
  class WritesForSmartCat implements WaybillFileContract {
    @Override
    public WaybillFile file() {
      return preset("smartcat");
    }

    @Override
    public List<Label> sample() {
      return List.of(InventedShipment.label());
    }

    @Override
    public String golden() {
      return "/golden/smartcat.csv";
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
      return preset("custom");
    }
  }

  @Nested
  class Reads implements WaybillResultContract {
    @Override
    public WaybillResult file() {
      return preset("custom").format().result().orElseThrow();
    }

    @Override
    public Map<String, String> numbers() {
      return Map.of("S0000000001", "012345678903", "S0000000002", "900000000012");
    }

    @Override
    public Document result(Map<String, String> numbers) {
      StringBuilder text = new StringBuilder("出荷番号,伝票番号,出荷日,お届け先氏名\r\n");
      new TreeMap<>(numbers)
          .forEach((s, n) -> text.append(s).append(',').append(n).append(",20260701,髙﨑 花子\r\n"));
      return new Document("result.csv", "text/csv", text.toString().getBytes(Windows31J.CHARSET));
    }

    @Override
    public Document sample() {
      return result(Map.of("S0000000001", "012345678903"));
    }

    @Override
    public String golden() {
      return "/golden/result_kit.txt";
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
  class ReadsWhatAWarehouseShipped implements FulfilmentResultContract {
    @Override
    public FulfilmentResult file() {
      LabelLayout wms = LayoutRoom.PRESETS.get("wms");
      return preset("wms").warehouse(wms.warehouse().orElseThrow()).result().orElseThrow();
    }

    @Override
    public Map<String, String> numbers() {
      return Map.of("S0000000001", "012345678903", "S0000000002", "900000000012");
    }

    @Override
    public Document result(Map<String, String> numbers) {
      return rows(numbers, "2026/07/01,ヤマト運輸", "0,");
    }

    @Override
    public Document shortage(String shipment) {
      return rows(Map.of(shipment, ""), ",", "1,在庫不足");
    }

    private static Document rows(Map<String, String> numbers, String before, String after) {
      StringBuilder text = new StringBuilder("出荷指示番号,出荷日,運送会社,送り状番号,結果区分,エラー内容,お届け先氏名\r\n");
      new TreeMap<>(numbers)
          .forEach(
              (s, n) -> text.append(String.join(",", s, before, n, after, "髙﨑 花子")).append("\r\n"));
      return new Document("result.csv", "text/csv", text.toString().getBytes(Windows31J.CHARSET));
    }

    @Override
    public Document sample() {
      return result(Map.of("S0000000001", "012345678903"));
    }

    @Override
    public String golden() {
      return "/golden/warehouse_kit.txt";
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
}
