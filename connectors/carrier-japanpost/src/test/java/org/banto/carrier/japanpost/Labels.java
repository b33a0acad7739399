// SPDX-License-Identifier: Apache-2.0
package org.banto.carrier.japanpost;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.banto.base.Address;
import org.banto.base.Japan;
import org.banto.base.Person;
import org.banto.base.Shop;
import org.banto.base.TimeSlot;
import org.banto.connect.Label;
import org.banto.shipment.Temperature;
import org.banto.testkit.LabelBuilder;

/** Labels for Japan Post. */
final class Labels {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-30T23:00:00Z"), Japan.ZONE);

  private Labels() {}

  static LabelBuilder sketch() {
    return new LabelBuilder("japanpost").code("japanpost.form", "1100000");
  }

  static LabelBuilder web() {
    return sketch().code("japanpost.program", "WEB");
  }

  /** The kit's label with the shop's codes and the day of these tests. */
  static Label ours(Label label, Map<String, String> codes) {
    Map<String, String> all = new HashMap<>(codes);
    all.put("japanpost.form", "1100000");
    Shop shop = new Shop(label.sender(), "", "", all);
    return new Label(
        label.shipment().on(LabelBuilder.DAY),
        label.recipient(),
        label.sender(),
        shop,
        label.lines(),
        label.codTax());
  }

  static LabelBuilder hanako(LabelBuilder sketch) {
    return sketch
        .number("S0000000001")
        .at("北一条西９９丁目９－１", "架空マンション１０１")
        .wish(LabelBuilder.DAY.plusDays(3), TimeSlot.MORNING);
  }

  static LabelBuilder taro(LabelBuilder sketch) {
    return sketch
        .number("S0000000002")
        .to(
            LabelBuilder.person(
                "見本　太郎", "530-0001", "大阪府", "大阪市北区", "梅田９９－９－２", "", "090-0000-0002"))
        .by("COD", Temperature.AMBIENT)
        .cod(5500, 500);
  }

  static LabelBuilder shiichi(LabelBuilder sketch) {
    return sketch
        .number("S0000000003")
        .to(
            LabelBuilder.person(
                "髙﨑　試一", "9000006", "沖縄県", "那覇市", "おもろまち９９－９", "例示タワー９９０３", "090-0000-0003"))
        .by("PREPAID", Temperature.FROZEN)
        .note("ナマモノ");
  }

  static LabelBuilder island(LabelBuilder sketch) {
    return sketch
        .number("S0000000004")
        .to(
            LabelBuilder.person(
                "島　みほん", "100-2101", "東京都", "小笠原村", "父島字例示町９９９", "", "04998-0-0004"))
        .item("書籍");
  }

  /** A firm in a long building, with characters that are expanded, and a post office. */
  static List<Label> own(LabelBuilder one, LabelBuilder two) {
    Person firm =
        new Person(
            "山田 太郎",
            "",
            "㈱架空商事 営業部",
            new Address("6040001", "京都府", "京都市中京区", "道場町９９９番地の９", "とても長い建物名を持つ架空住宅京都二条城北館Ａ棟９９９９号室"),
            "０９０－００００－０００５",
            "");
    return List.of(
        one.number("S0000000501")
            .to(firm)
            .note("ワレ物注意 午後は不在①")
            .item("【送料無料】とても長い商品名の♡器セット（大皿1枚・小皿5枚）ギフト対応可")
            .label(),
        two.number("S0000000601").item("茶碗").label());
  }

  static byte[] resource(String name) throws Exception {
    try (InputStream in = Labels.class.getResourceAsStream("/samples/" + name)) {
      return in.readAllBytes();
    }
  }
}
