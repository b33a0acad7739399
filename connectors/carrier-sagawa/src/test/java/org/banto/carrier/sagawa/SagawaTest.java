// SPDX-License-Identifier: Apache-2.0
package org.banto.carrier.sagawa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banto.base.Document;
import org.banto.base.Person;
import org.banto.base.TimeSlot;
import org.banto.file.engine.CsvFile;
import org.banto.file.engine.Windows31J;
import org.banto.shipment.LabelProblem;
import org.banto.shipment.Temperature;
import org.banto.testkit.LabelBuilder;
import org.junit.jupiter.api.Test;

class SagawaTest {
  private final Ehiden ehiden = new Ehiden(Labels.CLOCK);
  private final HikyakuYuPacket packets = new HikyakuYuPacket(Labels.CLOCK);

  private List<String> codes(LabelBuilder sketch) {
    return ehiden.check(List.of(sketch.label())).stream().map(LabelProblem::code).toList();
  }

  private void only(String code, LabelBuilder sketch) {
    assertEquals(List.of(code), codes(sketch));
  }

  private List<String> row(LabelBuilder sketch) throws Exception {
    return CsvFile.read(ehiden.write(List.of(sketch.label())).bytes()).get(0);
  }

  private String cells(LabelBuilder sketch, int... numbers) throws Exception {
    List<String> all = row(sketch);
    List<String> some = new ArrayList<>();
    for (int no : numbers) {
      some.add(all.get(no - 1));
    }
    return String.join(" ", some);
  }

  /**
   * The sample cuts two of the others inside of a word or number, which is not done here; its fifth
   * address fits in no other way.
   */
  @Test
  void rowsWhoseAddressNeedsNoCutAreByteForByteThoseOfTheSample() throws Exception {
    String sample =
        new String(Labels.resource("sagawa_ehiden3_import_noheader.csv"), Windows31J.CHARSET);
    String ours = new String(ehiden.write(Labels.sample()).bytes(), Windows31J.CHARSET);
    assertEquals(sample.split("\r\n")[1], ours.split("\r\n")[1]);
    assertEquals(sample.split("\r\n")[3], ours.split("\r\n")[3]);
    List<List<String>> theirs = CsvFile.read(sample.getBytes(Windows31J.CHARSET));
    List<List<String>> rows = CsvFile.read(ours.getBytes(Windows31J.CHARSET));
    for (int i = 0; i < 5; i++) {
      assertEquals(without(theirs.get(i), 5, 7), without(rows.get(i), 5, 7));
    }
    for (int i = 0; i < 4; i++) {
      assertEquals(address(theirs.get(i)), address(rows.get(i)));
    }
    assertEquals("例示タワー９９０３", rows.get(2).get(5));
    List<LabelProblem> problems = ehiden.check(Labels.sample());
    assertEquals(List.of("address-long"), problems.stream().map(LabelProblem::code).toList());
    assertEquals("S0000000005", problems.get(0).shipment().value());
    assertEquals("ehiden3-20260701-5.csv", ehiden.write(Labels.sample()).name());
  }

  private static List<String> without(List<String> cells, int from, int to) {
    List<String> rest = new ArrayList<>(cells);
    rest.subList(from - 1, to).clear();
    return rest;
  }

  private static String address(List<String> cells) {
    return String.join("", cells.subList(4, 7)).replace("　", "");
  }

  @Test
  void packetsAreThoseOfTheSampleButForWhereTheAddressIsCut() throws Exception {
    List<List<String>> theirs = CsvFile.read(Labels.resource("sagawa_hikyaku_yupacket_import.csv"));
    Document file =
        packets.write(
            List.of(
                Labels.packet().at("北一条西９９丁目９－１", "").label(),
                Labels.packet()
                    .number("S0000000002")
                    .to(
                        LabelBuilder.person(
                            "見本　太郎", "530-0001", "大阪府", "大阪市北区", "梅田９９－９－２", "", "090-0000-0002"))
                    .label()));
    List<List<String>> ours = CsvFile.read(file.bytes());
    assertEquals(theirs.get(0), ours.get(0));
    for (int i = 1; i < 3; i++) {
      assertEquals(without(theirs.get(i), 2, 4), without(ours.get(i), 2, 4));
    }
    assertEquals(List.of("大阪府大阪市北区梅田", "９９－９－２", ""), ours.get(2).subList(1, 4));
  }

  @Test
  void coolIsOneCodeForTheServiceAndAnotherForTheSeal() throws Exception {
    assertEquals("002 001", cells(Labels.sketch().by("PREPAID", Temperature.CHILLED), 44, 52));
    assertEquals("003 002", cells(Labels.sketch().by("PREPAID", Temperature.FROZEN), 44, 52));
    assertEquals("001 ", cells(Labels.sketch(), 44, 52));
  }

  @Test
  void theBandsOfHoursAreThoseOfTheContract() throws Exception {
    LabelBuilder six = Labels.sketch().wish(null, TimeSlot.hours(18, 20));
    assertEquals("18 025", cells(six, 46, 52));
    only("slot", Labels.sketch().code("sagawa.bands", "5").wish(null, TimeSlot.hours(18, 20)));
    LabelBuilder five =
        Labels.sketch().code("sagawa.bands", "5").wish(null, TimeSlot.hours(18, 21));
    assertEquals("04 021", cells(five, 46, 52));
    only("slot", Labels.sketch().wish(null, TimeSlot.hours(18, 21)));
    LabelProblem p =
        ehiden.check(List.of(Labels.sketch().wish(null, TimeSlot.hours(20, 21)).label())).get(0);
    assertEquals(Map.of("slot", "19時～21時", "from", "19:00", "to", "21:00"), p.proposal());
  }

  @Test
  void aDayAndATimeOfDayHaveOneSealTheDays() throws Exception {
    LabelBuilder both = Labels.sketch().wish(LabelBuilder.DAY.plusDays(2), TimeSlot.MORNING);
    assertEquals("20260703 01 005 ", cells(both, 45, 46, 52, 53));
  }

  @Test
  void moneyNamesHowItIsPaidInTheCodeAndTheSealOfTheShop() throws Exception {
    LabelBuilder any = Labels.sketch().by("COD", Temperature.AMBIENT).cod(5500, 500);
    assertEquals("5500 500 1 010", cells(any, 48, 49, 50, 52));
    assertEquals("2 008", cells(any.code("sagawa.settlement", "2"), 50, 52));
    assertEquals("3 009", cells(any.code("sagawa.settlement", "3"), 50, 52));
    assertEquals("  ", cells(Labels.sketch(), 48, 49, 50));
    only("settlement", any.code("sagawa.settlement", "9"));
  }

  @Test
  void aDepotHasItsFlagItsCodeAndItsSeal() throws Exception {
    LabelBuilder depot = Labels.sketch().depot("0123", "架空営業所");
    assertEquals("1 0123 004", cells(depot, 55, 57, 52));
    assertEquals(" 0  ", cells(Labels.sketch(), 55, 56, 57, 52));
    only("depot-code", Labels.sketch().depot("", "架空営業所"));
  }

  @Test
  void wordsOfHandlingBecomeSealsAndTheRestOfTheNoteStandsBehindTheGoods() throws Exception {
    LabelBuilder noted = Labels.sketch().note("ワレ物注意 天地無用 午後は不在①");
    assertEquals("011 013 ", cells(noted, 52, 53, 54));
    assertEquals("衣料品 午後は不在1 ", cells(noted, 25, 26, 27));
    only("note-long", Labels.sketch().note("あ".repeat(33)));
    LabelBuilder four =
        Labels.sketch().by("COD", Temperature.FROZEN).cod(1, 0).depot("0123", "").note("ワレ物注意");
    only("seals", four);
  }

  @Test
  void namesAndAddressesAreInFullWidthAndAFirmStandsBeforeThePerson() throws Exception {
    Person firm =
        new Person(
            "ﾔﾏﾀﾞ Taro", "", "㈱架空商事", Labels.sketch().label().recipient().address(), "03-1", "");
    assertEquals("（株）架空商事 ヤマダ　Ｔａｒｏ", cells(Labels.sketch().to(firm), 8, 9));
    Person long1 = new Person("山田", "", "株式会社架空総合見本商事 第二営業部", firm.address(), "03-1", "");
    assertEquals("株式会社架空総合見本商事 第二営業部　山田", cells(Labels.sketch().to(long1), 8, 9));
    only(
        "name-long",
        Labels.sketch().to(new Person("あ".repeat(33), "", "", firm.address(), "1", "")));
  }

  @Test
  void goodsAreInFullWidthWhereTheEditionTakesNoOther() throws Exception {
    LabelBuilder two = Labels.sketch("2").item("Tea 1").note("memo");
    assertEquals("Ｔｅａ　１ ｍｅｍｏ", cells(two, 20, 21));
    assertEquals("Tea 1 memo", cells(Labels.sketch().item("Tea 1").note("memo"), 25, 26));
  }

  @Test
  void editionsSayTheSameInColumnsOfTheirOwn() throws Exception {
    LabelBuilder two = Labels.sketch("2").by("COD", Temperature.FROZEN).cod(5500, 500).parcels(1);
    assertEquals(42, row(two).size());
    assertEquals("S0000000001 003 5500 500 1 002 010", cells(two, 9, 27, 31, 32, 33, 36, 37));
    LabelBuilder pro = Labels.sketch("PRO").by("COD", Temperature.FROZEN).cod(5500, 500);
    assertEquals(72, row(pro).size());
    assertEquals("S0000000001 20260701 1 5500 003", cells(pro, 36, 23, 27, 32, 39));
    only("no-note", Labels.sketch("PRO").note("午後は不在"));
    assertEquals("ehiden2-20260701-1.csv", ehiden.write(List.of(two.label())).name());
  }

  @Test
  void otherServicesHaveTheirSpeedTheirSealAndTheirHour() throws Exception {
    LabelBuilder just = Labels.sketch().by("JUST_TIME", Temperature.AMBIENT);
    only("just-time", just);
    assertEquals("005  1100 018", cells(just.wish(null, TimeSlot.hours(11, 12)), 43, 46, 47, 52));
    LabelBuilder air = Labels.sketch().by("AIR_NEXTDAY", Temperature.AMBIENT);
    assertEquals("003 017", cells(air, 43, 52));
    only("no-time", air.wish(null, TimeSlot.MORNING));
    assertEquals("2", cells(Labels.sketch().by("COLLECT_FREIGHT", Temperature.AMBIENT), 58));
  }

  @Test
  void whatTheLabelLacksIsToldColumnByColumn() {
    Set<String> told =
        new HashSet<>(codes(Labels.sketch().to(LabelBuilder.person("", "", "", "", "", "", ""))));
    assertEquals(Set.of("prefecture", "city", "street", "zip", "phone", "column-missing"), told);
    Person nobody = LabelBuilder.person("", "", "", "", "", "", "");
    assertTrue(codes(Labels.sketch().from(nobody)).containsAll(List.of("sender", "street")));
    only("customer", new LabelBuilder("sagawa"));
    only("customer", Labels.sketch().code("sagawa.customer", "123"));
    only("slip-type", Labels.sketch().by("NEKOPOS", Temperature.AMBIENT));
    only("cod-type", Labels.sketch().cod(10, 1));
    only("cod-amount", Labels.sketch().by("COD", Temperature.AMBIENT));
    only("cod-tax", Labels.sketch().by("COD", Temperature.AMBIENT).cod(10, 11));
    only("cod-parcels", Labels.sketch().by("COD", Temperature.AMBIENT).cod(10, 1).parcels(2));
    only("parcels", Labels.sketch().parcels(100));
    only("ship-date", Labels.sketch().shipDate(Optional.of(LabelBuilder.DAY.minusDays(1))));
    only("delivery-date", Labels.sketch().wish(LabelBuilder.DAY, null));
    only("address-long", Labels.sketch().at("あ".repeat(40), ""));
    only("address-long", Labels.sketch().at("北1-2", "ア".repeat(17)));
    only("column-stranger", Labels.sketch().at("北1-2", "♨荘"));
  }

  private List<String> packetCodes(LabelBuilder sketch) {
    return packets.check(List.of(sketch.label())).stream().map(LabelProblem::code).toList();
  }

  @Test
  void aPacketTakesNoDayTimeCoolMoneyDepotOrSecondBox() {
    assertEquals(List.of(), packetCodes(Labels.packet()));
    List<LabelBuilder> refused =
        List.of(
            Labels.packet().wish(LabelBuilder.DAY.plusDays(2), null),
            Labels.packet().wish(null, TimeSlot.MORNING),
            Labels.packet().by("YUPACKET", Temperature.FROZEN),
            Labels.packet().cod(10, 0),
            Labels.packet().depot("0123", ""));
    refused.forEach(s -> assertEquals(List.of("mail-bin"), packetCodes(s)));
    assertEquals(List.of("parcels"), packetCodes(Labels.packet().parcels(2)));
    assertEquals(List.of("thickness"), packetCodes(Labels.packet().code("sagawa.thickness", "4")));
    assertEquals(List.of("address-long"), packetCodes(Labels.packet().at("あ".repeat(40), "")));
  }
}
