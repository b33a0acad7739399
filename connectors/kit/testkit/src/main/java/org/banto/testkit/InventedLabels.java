// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.banto.base.Address;
import org.banto.base.OrderId;
import org.banto.base.Person;
import org.banto.base.TimeSlot;
import org.banto.connect.Label;
import org.banto.connect.LabelCheck;
import org.banto.shipment.LabelProblem;
import org.banto.shipment.ShipmentNumber;

/**
 * Many invented labels, the same for the same seed: names and addresses of every length that people
 * write into order forms, in full and half width, with characters that carriers do not know.
 */
public final class InventedLabels {
  private static final String[][] PLACES = {
    {"0600001", "北海道", "札幌市中央区", "北一条西"},
    {"0981702", "北海道", "紋別郡雄武町", "字雄武"},
    {"9800811", "宮城県", "仙台市青葉区", "一番町"},
    {"0285102", "岩手県", "岩手郡葛巻町", "葛巻第四十地割字架空"},
    {"1000001", "東京都", "千代田区", "千代田"},
    {"1050021", "東京都", "港区", "東新橋"},
    {"1002101", "東京都", "小笠原村", "父島字例示町"},
    {"1940037", "東京都", "町田市", "木曽西"},
    {"4010301", "山梨県", "南都留郡富士河口湖町", "船津"},
    {"4600008", "愛知県", "名古屋市中区", "栄"},
    {"5300001", "大阪府", "大阪市北区", "梅田"},
    {"6040001", "京都府", "京都市中京区", "室町通丸太町下る道場町"},
    {"6020898", "京都府", "京都市上京区", "今出川通烏丸東入相国寺門前町"},
    {"7390007", "広島県", "東広島市", "西条土与丸"},
    {"8120011", "福岡県", "福岡市博多区", "博多駅前"},
    {"8711111", "大分県", "宇佐市", "院内町架空"},
    {"9000006", "沖縄県", "那覇市", "おもろまち"},
    {"9071801", "沖縄県", "八重山郡与那国町", "字与那国"}
  };
  private static final String[] NUMBERS = {
    "1-2-3", "９９－９－９", "99番地の9", "三丁目9番99号", "9丁目9−9", "999〜2", "１２３４番地５６７", "7ー8", "無番地", "12-34-Ｂ"
  };
  private static final String[] BUILDINGS = {
    "",
    "",
    "",
    "架空マンション101",
    "ｶｸｳﾊｲﾂ2F",
    "例示タワー９９０３",
    "①号棟 ﾊｲﾂ梅田201",
    "㈱架空ビル　５階　営業部",
    "Ｒｅｓｉｄｅｎｃｅ　Ｋａｋｕ—101",
    "団地12-3-405"
  };
  private static final String[] FAMILIES = {
    "架空", "髙橋", "山﨑", "𠮷田", "見本", "ﾔﾏﾀﾞ", "渡邊", "長曽我部", "勅使河原", "Smith", "神\uFA19", "か\u3099りば"
  };
  private static final String[] GIVEN = {
    "花子", "太郎", "試一", "ハナコ", "ﾊﾅｺ", "John Jacob", "一郎太左衛門", "みほん", "〜美", "光\u200B"
  };
  private static final String[] LONG_BUILDINGS = {
    "とても長い建物名を持つ架空レジデンス京都二条城北館Ａ棟９９９９号室", "ザ・パークハウス架空ウエストヒルズ＆ガーデンズテラス弐番館ノースウイング１２３４号室"
  };
  private static final String[] LONG_FIRMS = {
    "株式会社架空総合見本商事ホールディングス 第二営業本部", "一般社団法人日本架空見本品例示振興協会　関西支部"
  };
  private static final String[] STRANGE_GIVEN = {"さくら♡", "花子😀"};
  private static final String[] STRANGE_BUILDINGS = {"架空荘é", "ᄒ棟"};
  private static final String[] FIRMS = {"", "", "", "", "㈱架空商事", "有限会社見本　営業部", "Kaku, \"Inc.\""};
  private static final String[] GOODS = {
    "茶碗", "【送料無料】とても長い商品名の♡器セット（大皿1枚・小皿5枚）ギフト対応可", "ｼｬﾂ M/青", "書籍", "𠮷兆の最中 10個入", "Tea, \"green\""
  };
  private static final String[] NOTES = {
    "", "", "", "ワレ物注意", "午後は不在①", "ナマモノ 天地無用", "玄関前に置かないでください"
  };
  private static final TimeSlot[] SLOTS = {
    TimeSlot.MORNING, TimeSlot.AFTERNOON, TimeSlot.hours(14, 16), TimeSlot.hours(19, 21)
  };

  private InventedLabels() {}

  /** So many labels, drawn on sketches of the carrier with the shop's codes in them. */
  public static List<Label> labels(int count, long seed, Supplier<LabelBuilder> sketch) {
    Random random = new Random(seed);
    return IntStream.rangeClosed(1, count).mapToObj(n -> label(n, random, sketch.get())).toList();
  }

  /** Sketches of these kinds in turn: a label each of every service the carrier has. */
  public static Supplier<LabelBuilder> inTurn(List<Supplier<LabelBuilder>> kinds) {
    AtomicInteger drawn = new AtomicInteger();
    return () -> kinds.get(drawn.getAndIncrement() % kinds.size()).get();
  }

  /** The labels as a carrier's check sees each of them alone. */
  public static CheckCounts judged(List<Label> labels, LabelCheck check) {
    List<Label> good = new ArrayList<>();
    Map<String, Integer> told = new TreeMap<>();
    for (Label label : labels) {
      List<LabelProblem> problems = check.check(List.of(label));
      problems.stream()
          .map(LabelProblem::code)
          .distinct()
          .forEach(c -> told.merge(c, 1, Integer::sum));
      if (problems.isEmpty()) {
        good.add(label);
      }
    }
    return new CheckCounts(good, told);
  }

  private static Label label(int n, Random random, LabelBuilder sketch) {
    String[] place = any(random, PLACES);
    boolean hyphen = random.nextBoolean();
    String zip = hyphen ? place[0].substring(0, 3) + "-" + place[0].substring(3) : place[0];
    String street = place[3] + any(random, NUMBERS);
    Address address = new Address(zip, place[1], place[2], street, building(random));
    String name =
        any(random, FAMILIES)
            + (random.nextBoolean() ? " " : "　")
            + one(random, 100, GIVEN, STRANGE_GIVEN);
    String phone = random.nextInt(10) == 0 ? "０９０－００００－０００１" : "090-0000-" + (1000 + n % 9000);
    Person person = new Person(name, "", one(random, 25, FIRMS, LONG_FIRMS), address, phone, "");
    sketch
        .number(ShipmentNumber.of(new OrderId(n), 1).value())
        .to(person)
        .item(any(random, GOODS))
        .note(any(random, NOTES));
    if (random.nextInt(4) == 0) {
      sketch.wish(
          random.nextBoolean() ? LabelBuilder.DAY.plusDays(2) : null,
          random.nextBoolean() ? any(random, SLOTS) : null);
    }
    return sketch.label();
  }

  private static String building(Random random) {
    String usual = one(random, 25, BUILDINGS, LONG_BUILDINGS);
    return random.nextInt(100) == 0 ? any(random, STRANGE_BUILDINGS) : usual;
  }

  /** One in so many is of the rare ones. */
  private static String one(Random random, int many, String[] usual, String[] rare) {
    return any(random, random.nextInt(many) == 0 ? rare : usual);
  }

  private static <T> T any(Random random, T[] all) {
    return all[random.nextInt(all.length)];
  }

  /** A text of so many characters, full and half width and beyond the BMP in any order. */
  public static String mixed(Random random, int characters) {
    String[] all = {"あ", "漢", "ｱ", "a", "9", "髙", "\uD842\uDFB7", "㈱", "－"};
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < characters; i++) {
      text.append(any(random, all));
    }
    return text.toString();
  }
}
