// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banto.base.Desk;
import org.banto.base.Document;
import org.banto.carrier.japanpost.JapanPost;
import org.banto.carrier.sagawa.Ehiden;
import org.banto.carrier.sagawa.HikyakuYuPacket;
import org.banto.carrier.seino.KangarooMagic;
import org.banto.carrier.yamato.B2Cloud;
import org.banto.house.NumberImport;
import org.banto.house.NumberImport.Verdict;
import org.banto.order.Order;
import org.banto.shipment.Carriage;
import org.banto.shipment.Parcel;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentState;
import org.banto.shipment.Temperature;
import org.banto.shipment.Waybill;
import org.junit.jupiter.api.Test;

/** Result files as carriers' programs write them, with the readers of several carriers at hand. */
class RecognisedTest {
  private static final Charset WINDOWS = Charset.forName("windows-31j");
  private final House house = new House(new B2Cloud());

  RecognisedTest() {
    house
        .carriers
        .and("sagawa", new Ehiden())
        .and("sagawa", new HikyakuYuPacket())
        .and("japanpost", new JapanPost())
        .and("seino", new KangarooMagic());
  }

  /** Five orders whose labels are out; the fifth has two parcels. */
  private void printed(String carrier) {
    for (long id = 1; id <= 5; id++) {
      Order planned = house.plan(House.order(id));
      Shipment s =
          planned.shipments().get(0).by(new Carriage(carrier, "PREPAID", Temperature.AMBIENT));
      Shipment boxed = id < 5 ? s : s.boxed(List.of(box(1), box(2)));
      house.keep(planned.with(e -> e.shipment(boxed)), ShipmentState.PRINTED);
    }
  }

  private static Parcel box(int no) {
    return new Parcel(no, Optional.empty());
  }

  /** The sample with keys of this house, whose orders are counted from 1. */
  private static String sample(String name) throws Exception {
    try (InputStream in = RecognisedTest.class.getResourceAsStream("/samples/" + name)) {
      String text = new String(in.readAllBytes(), WINDOWS);
      return text.replaceAll("S000000000([1-5])", "S0000000$101");
    }
  }

  private NumberImport read(String carrier, String text, boolean save) {
    Document file = new Document("r.csv", "text/csv", text.getBytes(WINDOWS));
    return house.room.numbers(House.MAIN, carrier, file, save, House.CLERK);
  }

  private static List<Verdict> verdicts(NumberImport read) {
    return read.rows().stream().map(NumberImport.Row::verdict).toList();
  }

  private List<String> numbers(long id) {
    List<String> all = new ArrayList<>();
    for (Parcel p : house.now(id).shipments().get(0).parcels()) {
      all.add(p.waybill().map(Waybill::number).orElse("-"));
    }
    return all;
  }

  private void twiceWithoutChange(String text, int shipped, Verdict last) {
    NumberImport first = read("", text, true);
    List<Verdict> expected = new ArrayList<>();
    first.rows().forEach(r -> expected.add(Verdict.MATCHED));
    expected.set(expected.size() - 1, last);
    assertEquals(expected, verdicts(first));
    for (long id = 1; id <= shipped; id++) {
      assertEquals(Desk.SHIPPED, house.now(id).desk());
    }
    int changes = house.orders.changes().size();
    NumberImport again = read("", text, true);
    assertTrue(verdicts(again).stream().noneMatch(v -> v == Verdict.MATCHED), again.toString());
    assertEquals(changes, house.orders.changes().size());
  }

  @Test
  void theSampleOfB2GivesEveryParcelItsNumberAndTwiceNothingMore() throws Exception {
    printed("yamato");
    String text = sample("yamato_b2cloud_result.csv");
    assertEquals("yamato", read("", text, false).carrier());
    twiceWithoutChange(text, 5, Verdict.MATCHED);
    assertEquals(List.of("900000000056", "900000000060"), numbers(5));
  }

  /** Its fifth shipment has one number for two parcels, and a slip that was deleted. */
  @Test
  void theSampleOfEhidenGivesEveryParcelItsNumberAndTwiceNothingMore() throws Exception {
    printed("sagawa");
    String text = sample("sagawa_ehiden3_result.csv");
    assertEquals("sagawa", read("", text, false).carrier());
    twiceWithoutChange(text, 5, Verdict.UNREADABLE);
    assertEquals(List.of("400000000013"), numbers(1));
    assertEquals(List.of("400000000050", "400000000050"), numbers(5));
  }

  @Test
  void theShortSampleOfYupriRGivesEveryParcelItsNumberAndTwiceNothingMore() throws Exception {
    printed("japanpost");
    String text = sample("jp_yupri_r_result_minimal.csv");
    assertEquals("japanpost", read("", text, false).carrier());
    twiceWithoutChange(text, 4, Verdict.MATCHED);
    assertEquals(List.of("600000000014"), numbers(1));
  }

  @Test
  void theLongFileOfYupriRGivesEveryParcelItsNumberAndTwiceNothingMore() throws Exception {
    printed("japanpost");
    String text = sample("jp_yupri_r_legacy.csv");
    assertEquals("japanpost", read("", text, false).carrier());
    twiceWithoutChange(text, 4, Verdict.MATCHED);
    assertEquals(List.of("600000000014"), numbers(1));
  }

  @Test
  void theFileOfHikyakuYupacketGivesEveryParcelItsNumberAndTwiceNothingMore() throws Exception {
    printed("sagawa");
    String text = sample("sagawa_hikyaku_yupacket_result.csv");
    assertEquals("sagawa", read("", text, false).carrier());
    twiceWithoutChange(text, 4, Verdict.MATCHED);
    assertEquals(List.of("500000000010"), numbers(1));
  }

  /** Its fifth shipment has one number for two parcels. */
  @Test
  void theFileOfKangarooMagicGivesEveryParcelItsNumberAndTwiceNothingMore() throws Exception {
    printed("seino");
    String text = sample("seino_km2_result.csv");
    assertEquals("seino", read("", text, false).carrier());
    twiceWithoutChange(text, 5, Verdict.MATCHED);
    assertEquals(List.of("3000000005", "3000000005"), numbers(5));
  }

  /** Every file, one column of one row spoilt at a time: that row is told, the others go in. */
  @Test
  void aDamagedRowIsToldByRowAndColumnWhileTheGoodOnesGoIn() throws Exception {
    for (String[] of :
        new String[][] {
          {"yamato", "yamato_b2cloud_result.csv", "送り状番号"},
          {"sagawa", "sagawa_ehiden3_result.csv", "お問い合せ送り状No."},
          {"sagawa", "sagawa_hikyaku_yupacket_result.csv", "お問い合わせ番号"},
          {"japanpost", "jp_yupri_r_result_minimal.csv", "お問い合わせ番号"},
          {"japanpost", "jp_yupri_r_legacy.csv", "お問い合わせ番号"},
          {"seino", "seino_km2_result.csv", "送り状番号"}
        }) {
      printed(of[0]);
      String text = sample(of[1]);
      String number = read(of[0], text, false).rows().get(1).number();
      NumberImport read = read(of[0], text.replace(number, "9.00E+11"), true);
      NumberImport.Row bad = read.rows().get(1);
      assertEquals(Verdict.UNREADABLE, bad.verdict(), of[1]);
      assertEquals(of[2], bad.column(), of[1]);
      assertTrue(bad.ja().contains("9.00E+11") && bad.en().contains("9.00E+11"), of[1]);
      assertEquals(read.rows().get(0).row() + 1, bad.row(), of[1]);
      List<Verdict> good = new ArrayList<>(verdicts(read));
      good.remove(1);
      assertTrue(
          good.subList(0, good.size() - 1).stream().allMatch(v -> v == Verdict.MATCHED), of[1]);
      assertEquals(List.of("-"), numbers(2), of[1]);
    }
  }

  @Test
  void whatSagawaWarnsOfIsSaidBesideANumberThatIsSaved() {
    printed("sagawa");
    String head = "お客様管理番号,お問い合せ送り状No.,クール不可可能性";
    NumberImport read = read("", head + "\r\nS0000000101,400000000013,1\r\n", true);
    assertEquals(List.of(Verdict.MATCHED), verdicts(read));
    assertEquals("クール便で届けられないかもしれません。", read.rows().get(0).ja());
    assertEquals(List.of("400000000013"), numbers(1));
  }

  /** Japan Post's short file has 管理番号 and お問い合わせ番号 too. */
  @Test
  void aFileThatTwoCarriersKnowIsOfTheOneItsShipmentsTravelBy() {
    printed("sagawa");
    String packets = "お客様側管理番号,管理番号,お問い合わせ番号,荷物受渡書\r\n,S0000000101,400000000013,\r\n";
    assertEquals("sagawa", read("", packets, false).carrier());
    assertEquals(List.of(Verdict.MATCHED), verdicts(read("", packets, false)));
  }

  @Test
  void aFileThatNobodyKnowsIsRefusedWithTheNamesOfThoseWhoWereAsked() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> read("", "a,b\r\n1,2\r\n", false));
    assertTrue(e.getMessage().contains("どの運送会社の結果ファイルか分かりません"), e.getMessage());
    IllegalArgumentException named =
        assertThrows(IllegalArgumentException.class, () -> read("yamato", "a,b\r\n1,2\r\n", false));
    assertTrue(named.getMessage().contains("73列"), named.getMessage());
  }
}
