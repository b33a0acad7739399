// SPDX-License-Identifier: Apache-2.0
package org.banto.carrier.seino;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.banto.base.Address;
import org.banto.base.Person;
import org.banto.base.Shop;
import org.banto.base.TimeSlot;
import org.banto.connect.Label;
import org.banto.shipment.Temperature;
import org.banto.testkit.LabelBuilder;

/** Labels for Seino. */
final class Labels {
  static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-06-30T23:00:00Z"), ZoneId.of("Asia/Tokyo"));
  private static final Map<String, String> CODES = Map.of("seino.sender", "00000000000");

  private Labels() {}

  static LabelBuilder sketch() {
    return new LabelBuilder("seino").code("seino.sender", "00000000000");
  }

  /** The kit's label with the shop's code and the day of these tests. */
  static Label ours(Label label) {
    Shop shop = new Shop(label.sender(), "", "", CODES);
    return new Label(
        label.shipment().on(LabelBuilder.DAY),
        label.recipient(),
        label.sender(),
        shop,
        label.lines(),
        label.codTax());
  }

  /** The two consignments of the sample. */
  static List<Label> sample() {
    return List.of(
        sketch()
            .at("北一条西９９丁目９－１", "架空マンション１０１")
            .wish(LabelBuilder.DAY.plusDays(3), TimeSlot.MORNING)
            .label(),
        sketch()
            .number("S0000000002")
            .to(
                LabelBuilder.person(
                    "見本　太郎", "530-0001", "大阪府", "大阪市北区", "梅田９９－９－２", "", "090-0000-0002"))
            .by("COD", Temperature.AMBIENT)
            .cod(5500, 500)
            .label());
  }

  /** A firm in a long building, two parcels in the afternoon; one held at a depot. */
  static List<Label> own() {
    Person firm =
        new Person(
            "山田 太郎",
            "",
            "㈱架空商事 営業部",
            new Address("6040001", "京都府", "京都市中京区", "道場町９９９番地の９", "とても長い架空レジデンス京都北館"),
            "０９０－００００－０００５",
            "");
    return List.of(
        sketch()
            .number("S0000000501")
            .to(firm)
            .parcels(2)
            .note("午後は不在①")
            .item("♡器セット（大皿1枚・小皿5枚）")
            .wish(null, TimeSlot.AFTERNOON)
            .label(),
        sketch()
            .number("S0000000601")
            .by("KANGAROO", Temperature.AMBIENT)
            .depot("", "架空支店")
            .wish(LabelBuilder.DAY.plusDays(2), null)
            .label());
  }

  static byte[] resource(String name) throws Exception {
    try (InputStream in = Labels.class.getResourceAsStream("/samples/" + name)) {
      return in.readAllBytes();
    }
  }
}
