// SPDX-License-Identifier: Apache-2.0
package org.banto.carrier.sagawa;

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

/** Labels for Sagawa. */
final class Labels {
  static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-06-30T23:00:00Z"), ZoneId.of("Asia/Tokyo"));
  private static final String CUSTOMER = "000000000000";

  private Labels() {}

  static LabelBuilder sketch() {
    return new LabelBuilder("sagawa").code("sagawa.customer", CUSTOMER);
  }

  /** The same for another e飛伝. */
  static LabelBuilder sketch(String program) {
    return sketch().code("sagawa.program", program);
  }

  /** For 飛脚ゆうパケット便. */
  static LabelBuilder packet() {
    return new LabelBuilder("sagawa").by("YUPACKET", Temperature.AMBIENT).item("書籍");
  }

  /** The kit's label with the shop's code and the day of these tests. */
  static Label ours(Label label) {
    Shop shop = new Shop(label.sender(), "", "", Map.of("sagawa.customer", CUSTOMER));
    return new Label(
        label.shipment().on(LabelBuilder.DAY),
        label.recipient(),
        label.sender(),
        shop,
        label.lines(),
        label.codTax());
  }

  /** The five consignments of the sample of e飛伝III. */
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
            .label(),
        sketch()
            .number("S0000000003")
            .to(
                LabelBuilder.person(
                    "髙﨑　試一", "900-0006", "沖縄県", "那覇市", "おもろまち９９－９", "例示タワー９９０３", "090-0000-0003"))
            .by("PREPAID", Temperature.FROZEN)
            .item("冷凍食品")
            .label(),
        sketch()
            .number("S0000000004")
            .to(
                LabelBuilder.person(
                    "島　みほん", "100-2101", "東京都", "小笠原村", "父島字例示町９９９", "", "04998-0-0004"))
            .label(),
        sketch()
            .number("S0000000005")
            .to(
                LabelBuilder.person(
                    "長音　ー子",
                    "604-0001",
                    "京都府",
                    "京都市中京区",
                    "道場町９９９番地の９　例示通架空上る",
                    "とても長い建物名を持つ架空レジデンス京都二",
                    "090-0000-0005"))
            .parcels(2)
            .label());
  }

  /** A firm in a long building, held cool at a depot; money on a fragile parcel with a time of day. */
  static List<Label> own(String program) {
    Person firm =
        new Person(
            "山田 太郎",
            "",
            "㈱架空商事 営業部",
            new Address("6040001", "京都府", "京都市中京区", "道場町９９９番地の９", "とても長い架空レジデンス京都北館"),
            "０９０－００００－０００５",
            "");
    return List.of(
        sketch(program)
            .number("S0000000501")
            .to(firm)
            .parcels(2)
            .item("♡器セット（大皿1枚・小皿5枚）とても長い商品名で収まりません")
            .by("PREPAID", Temperature.CHILLED)
            .depot("0123", "架空営業所")
            .wish(LabelBuilder.DAY.plusDays(2), TimeSlot.hours(18, 20))
            .label(),
        sketch(program)
            .number("S0000000601")
            .to(
                LabelBuilder.person(
                    "ﾔﾏﾀﾞ ﾀﾛｳ", "0600001", "北海道", "札幌市中央区", "北1条西1-2-3", "ﾊｲﾂ2F", "011-000-0000"))
            .by("COD", Temperature.AMBIENT)
            .cod(3300, 300)
            .note("ワレ物注意")
            .wish(null, TimeSlot.hours(19, 21))
            .label(),
        sketch(program)
            .number("S0000000701")
            .by("JUST_TIME", Temperature.AMBIENT)
            .wish(LabelBuilder.DAY.plusDays(2), TimeSlot.hours(11, 12))
            .label());
  }

  static byte[] resource(String name) throws Exception {
    try (InputStream in = Labels.class.getResourceAsStream("/samples/" + name)) {
      return in.readAllBytes();
    }
  }
}
