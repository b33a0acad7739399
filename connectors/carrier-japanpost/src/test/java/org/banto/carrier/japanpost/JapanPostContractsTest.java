// SPDX-License-Identifier: Apache-2.0
package org.banto.carrier.japanpost;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.banto.base.Document;
import org.banto.base.TimeSlot;
import org.banto.connect.Label;
import org.banto.connect.LabelCheck;
import org.banto.connect.WaybillFile;
import org.banto.connect.WaybillResult;
import org.banto.connect.WaybillSample;
import org.banto.file.engine.Windows31J;
import org.banto.shipment.Temperature;
import org.banto.testkit.LabelBuilder;
import org.banto.testkit.LabelCheckContract;
import org.banto.testkit.WaybillFileContract;
import org.banto.testkit.WaybillResultContract;
import org.banto.testkit.WaybillSampleContract;
import org.junit.jupiter.api.Nested;

/** What every carrier keeps, kept by each of Japan Post's programs. */
class JapanPostContractsTest {
  private static final Map<String, String> WEB = Map.of("japanpost.program", "WEB");

  @Nested
  class WritesForPrintR implements WaybillFileContract {
    @Override
    public WaybillFile file() {
      return new JapanPost(Labels.CLOCK);
    }

    @Override
    public Label fitted(Label label) {
      return Labels.ours(label, Map.of());
    }

    @Override
    public List<Label> sample() {
      return Labels.own(
          Labels.sketch().parcels(2).wish(LabelBuilder.DAY.plusDays(2), TimeSlot.hours(19, 21)),
          Labels.sketch().depot("1000001", "架空郵便局").code("japanpost.columns", "1-117"));
    }

    @Override
    public String golden() {
      return "/samples/golden_print_r.csv";
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
  class ChecksForPrintR implements LabelCheckContract {
    @Override
    public LabelCheck check() {
      return new JapanPost(Labels.CLOCK);
    }

    @Override
    public Label fitted(Label label) {
      return Labels.ours(label, Map.of());
    }
  }

  @Nested
  class WritesForTheWeb implements WaybillFileContract {
    @Override
    public WaybillFile file() {
      return new JapanPost(Labels.CLOCK);
    }

    @Override
    public Label fitted(Label label) {
      return Labels.ours(label, WEB);
    }

    @Override
    public List<Label> sample() {
      return Labels.own(
          Labels.web().parcels(2).wish(LabelBuilder.DAY.plusDays(2), TimeSlot.hours(19, 21)),
          Labels.web().by("COLLECT_FREIGHT", Temperature.CHILLED));
    }

    @Override
    public String golden() {
      return "/samples/golden_web.csv";
    }

    @Override
    public boolean lastLineEnds() {
      return false;
    }

    /** Without a label nobody says which program; the other one's file has its head line. */
    @Override
    public void nothingMakesAFileWithoutRows() {}

    @Override
    public String written(String text) {
      return Windows31J.geta(Windows31J.clean(text));
    }
  }

  @Nested
  class ChecksForTheWeb implements LabelCheckContract {
    @Override
    public LabelCheck check() {
      return new JapanPost(Labels.CLOCK);
    }

    @Override
    public Label fitted(Label label) {
      return Labels.ours(label, WEB);
    }
  }

  @Nested
  class WritesForClickPost implements WaybillFileContract {
    @Override
    public WaybillFile file() {
      return new ClickPost(Labels.CLOCK);
    }

    @Override
    public Label fitted(Label label) {
      return Labels.ours(label, Map.of());
    }

    @Override
    public List<Label> sample() {
      return Labels.own(Labels.sketch(), Labels.sketch());
    }

    @Override
    public String golden() {
      return "/samples/golden_clickpost.csv";
    }

    @Override
    public int headLines() {
      return 1;
    }

    /** It takes no key: the contents tell the rows of the kit apart. */
    @Override
    public String named(Label label) {
      return label.lines().get(0).name();
    }

    @Override
    public String written(String text) {
      return Windows31J.geta(Windows31J.clean(text));
    }

    /** It takes no phone number; zips are looked at in ClickPostTest. */
    @Override
    public void numbersKeepTheirZerosAndAreHalfWidth() {}
  }

  @Nested
  class ReadsNumbers implements WaybillResultContract {
    @Override
    public WaybillResult file() {
      return new JapanPost(Labels.CLOCK);
    }

    @Override
    public Map<String, String> numbers() {
      return Map.of("S0000000001", "012345678903", "S0000000002", "600000000014");
    }

    @Override
    public Document result(Map<String, String> numbers) {
      StringBuilder text = new StringBuilder("お客様側管理番号,お問い合わせ番号,発送日,お届け先 名称１\r\n");
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
      return new JapanPost(Labels.CLOCK);
    }

    @Override
    public WaybillResult reader() {
      return new JapanPost(Labels.CLOCK);
    }
  }
}
