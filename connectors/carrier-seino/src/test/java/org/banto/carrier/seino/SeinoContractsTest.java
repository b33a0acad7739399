// SPDX-License-Identifier: Apache-2.0
package org.banto.carrier.seino;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.banto.base.Document;
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

/** What every carrier keeps, kept by カンガルーマジックII. */
class SeinoContractsTest {
  @Nested
  class Writes implements WaybillFileContract {
    @Override
    public WaybillFile file() {
      return new KangarooMagic(Labels.CLOCK);
    }

    @Override
    public Label fitted(Label label) {
      return Labels.ours(label);
    }

    @Override
    public List<Label> sample() {
      return Labels.own();
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
      return new KangarooMagic(Labels.CLOCK);
    }

    @Override
    public Label fitted(Label label) {
      return Labels.ours(label);
    }
  }

  @Nested
  class Reads implements WaybillResultContract {
    @Override
    public WaybillResult file() {
      return new KangarooMagic(Labels.CLOCK);
    }

    @Override
    public Map<String, String> numbers() {
      return Map.of("S0000000001", "0123456789", "S0000000002", "2000000001");
    }

    @Override
    public Document result(Map<String, String> numbers) {
      StringBuilder text = new StringBuilder(head());
      new TreeMap<>(numbers).forEach((shipment, number) -> text.append(row(shipment, number)));
      return new Document("result.csv", "text/csv", text.toString().getBytes(Windows31J.CHARSET));
    }

    private static String head() {
      return Tables.RESULT.columns().stream().map(Column::name).collect(Collectors.joining(","))
          + "\r\n";
    }

    private static String row(String shipment, String number) {
      String[] cells = new String[47];
      Arrays.fill(cells, "");
      cells[0] = "20260701";
      cells[1] = shipment;
      cells[2] = number;
      cells[18] = "髙﨑 花子";
      return String.join(",", cells) + "\r\n";
    }

    @Override
    public Document sample() {
      return result(Map.of("S0000000001", "0123456789"));
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
      return new KangarooMagic(Labels.CLOCK);
    }

    @Override
    public WaybillResult reader() {
      return new KangarooMagic(Labels.CLOCK);
    }
  }
}
