// SPDX-License-Identifier: Apache-2.0
package org.banto.carrier.fukutsu;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.banto.base.Address;
import org.banto.base.Person;
import org.banto.base.Shop;
import org.banto.connect.Label;
import org.banto.connect.LabelCheck;
import org.banto.connect.WaybillFile;
import org.banto.file.engine.Windows31J;
import org.banto.testkit.LabelBuilder;
import org.banto.testkit.LabelCheckContract;
import org.banto.testkit.WaybillFileContract;
import org.junit.jupiter.api.Nested;

/** What every carrier keeps, kept by iSTAR-2. */
class FukutsuContractsTest {
  static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-06-30T23:00:00Z"), ZoneId.of("Asia/Tokyo"));

  static LabelBuilder sketch() {
    return new LabelBuilder("fukutsu")
        .code("fukutsu.sender", "000000000")
        .code("fukutsu.weight", "5");
  }

  /** The kit's label with the shop's code and the day of these tests. */
  private static Label ours(Label label) {
    Shop shop = new Shop(label.sender(), "", "", Map.of("fukutsu.sender", "000000000"));
    return new Label(
        label.shipment().on(LabelBuilder.DAY),
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
      return new IStar2(CLOCK);
    }

    @Override
    public Label fitted(Label label) {
      return ours(label);
    }

    @Override
    public int headLines() {
      return 1;
    }

    @Override
    public List<Label> sample() {
      Person firm =
          new Person(
              "山田 太郎",
              "",
              "㈱架空商事 営業部",
              new Address("6040001", "京都府", "京都市中京区", "道場町999番地の9", "とても長い架空住宅京都二条城北館"),
              "０９０－００００－０００５",
              "");
      return List.of(
          sketch().number("S0000000501").to(firm).parcels(3).note("午後は不在① ﾍﾞﾙを2回").label(),
          sketch()
              .number("S0000000601")
              .wish(LabelBuilder.DAY.plusDays(2), null)
              .item("茶碗")
              .label());
    }

    @Override
    public String golden() {
      return "/samples/golden_own.csv";
    }

    /** In full width alone. */
    @Override
    public String written(String text) {
      String clean = Windows31J.geta(Windows31J.clean(text)).replace(' ', '　');
      return Normalizer.normalize(clean.replace("　", "\u0001"), Normalizer.Form.NFKC)
          .replace("\u0001", "　")
          .replace('-', '－')
          .replace('~', '～')
          .replace('(', '（')
          .replace(')', '）');
    }
  }

  @Nested
  class Checks implements LabelCheckContract {
    @Override
    public LabelCheck check() {
      return new IStar2(CLOCK);
    }

    @Override
    public Label fitted(Label label) {
      return ours(label);
    }
  }
}
