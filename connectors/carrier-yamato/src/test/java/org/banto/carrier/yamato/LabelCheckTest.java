// SPDX-License-Identifier: Apache-2.0
package org.banto.carrier.yamato;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.banto.base.Address;
import org.banto.base.Person;
import org.banto.base.TimeSlot;
import org.banto.connect.Label;
import org.banto.file.engine.Fault;
import org.banto.file.engine.Row;
import org.banto.file.engine.RowCheck;
import org.banto.file.engine.Tsv;
import org.banto.shipment.LabelProblem;
import org.banto.shipment.Temperature;
import org.banto.testkit.LabelBuilder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LabelCheckTest {
  private final B2Cloud b2 = new B2Cloud(Labels.CLOCK);
  private final Address good = new Labels().to.address();

  private List<String> codes(Labels labels) {
    return b2.check(List.of(labels.label())).stream().map(LabelProblem::code).toList();
  }

  private void only(String code, Labels labels) {
    assertEquals(List.of(code), codes(labels));
  }

  private Labels street(String street, String building) {
    return new Labels()
        .at(new Address(good.zip(), good.prefecture(), good.city(), street, building));
  }

  private Labels named(String name) {
    return new Labels().to(Labels.person(name, "0600001", "北海道", "札幌市中央区", "北1-2", "", "090-1"));
  }

  @Test
  void aGoodLabelHasNoProblem() {
    assertEquals(List.of(), codes(new Labels()));
  }

  @Test
  void aRecipientWithoutAnythingIsToldColumnByColumn() {
    Labels empty = new Labels().to(Labels.person("", "", "", "", "", "", ""));
    Set<String> expected =
        Set.of("EF011001", "EF011002", "EF011004", "WS003001", "EF011022", "EF011009");
    assertEquals(expected, new HashSet<>(codes(empty)));
  }

  @Test
  void aSenderWithoutAnythingIsToldColumnByColumn() {
    Labels empty = new Labels().sender(Labels.person("", "", "", "", "", "", ""));
    Set<String> expected =
        Set.of("EF011059", "EF011062", "EF011006", "WS003002", "EF011008", "EF011063");
    assertEquals(expected, new HashSet<>(codes(empty)));
  }

  @Test
  void namesOfSixteenCharactersPassAndOfSeventeenDoNot() {
    assertEquals(List.of(), codes(named("あ".repeat(16))));
    assertEquals(List.of(), codes(named("a".repeat(32))));
    only("ES001010", named("あ".repeat(17)));
    only("ES001010", named("あ".repeat(16) + "a"));
  }

  @Test
  void aLongNameWithASpaceIsOfferedAsCompanyAndName() {
    LabelProblem p = b2.check(List.of(named("株式会社架空商事札幌営業所　見本　太郎丸").label())).get(0);
    assertEquals(Map.of("company", "株式会社架空商事札幌営業所", "name", "見本　太郎丸"), p.proposal());
    String office = "株式会社架空総合見本商事ホールディングス 第二営業本部御中";
    LabelProblem two = b2.check(List.of(named(office + " 担当 大輔").label())).get(0);
    assertEquals(Map.of("company", office, "name", "担当 大輔"), two.proposal());
  }

  @Test
  void aStreetOfSixteenCharactersPassesAndALongerOneIsOfferedCutAtTheBuilding() {
    assertEquals(List.of(), codes(street("あ".repeat(16), "")));
    Labels late = street("北一条西９９丁目９－１架空マンション", "１０１号室");
    only("ES001014", late);
    LabelProblem p = b2.check(List.of(late.label())).get(0);
    assertEquals(Map.of("street", "北一条西９９丁目９－１", "building", "架空マンション　１０１号室"), p.proposal());
    assertEquals("お届け先の町名・番地が長すぎます（全角16文字まで、いま18文字）。", p.ja());
    assertEquals("お届け先住所", p.column());
    String cut = p.proposal().get("street");
    assertEquals(List.of(), codes(street(cut, p.proposal().get("building"))));
  }

  @Test
  void aBuildingRunsOnIntoTheCompanyLinesUntilTheyAreFull() {
    assertEquals(List.of(), codes(street("北1-2", "架".repeat(16 + 25 + 25))));
    only("building-long", street("北1-2", "架".repeat(16 + 25 + 26)).number("S0000000001"));
  }

  @Test
  void zipsAndPhonesAreLookedAt() {
    Labels zip = new Labels().at(new Address("06000", "北海道", "札幌市", "北1-2", ""));
    only("EF016001", zip);
    only("EF016001", new Labels().at(new Address("〒060-0001", "北海道", "札幌市", "北1-2", "")));
    Person to = Labels.person("見本", "0600001", "北海道", "札幌市", "北1-2", "", "090 0000(1)");
    only("ES002007", new Labels().to(to));
  }

  @Test
  void aCharacterThatCannotBePrintedIsNamed() {
    LabelProblem p = b2.check(List.of(named("見本♡").label())).get(0);
    assertEquals("column-stranger", p.code());
    assertEquals("お届け先名の「♡」は送り状に印字できません。", p.ja());
  }

  @Test
  @Tag("data.D17")
  void aCharacterThatSomebodyMadeForThemselvesIsToldByItsPlace() {
    LabelProblem p = b2.check(List.of(named("見本\uE000").label())).get(0);
    assertEquals("column-stranger", p.code());
    assertEquals("お届け先名の「外字 U+E000」は送り状に印字できません。", p.ja());
  }

  @Test
  void theShipDateIsTodayToThirtyDaysOn() {
    only("ES003001", new Labels().shipDate(Optional.empty()));
    only("ES003001", new Labels().shipDate(Optional.of(Labels.DAY.minusDays(1))));
    only("ES003001", new Labels().shipDate(Optional.of(Labels.DAY.plusDays(31))));
    assertEquals(List.of(), codes(new Labels().shipDate(Optional.of(Labels.DAY.plusDays(30)))));
    only("delivery-date", new Labels().wish(Labels.DAY, null));
  }

  @Test
  void aSlotMustBeOneOfTheSlipType() {
    only("ES002038", new Labels().wish(null, TimeSlot.hours(12, 14)));
    only("ES002038", new Labels().wish(null, TimeSlot.AFTERNOON));
    only("ES002038", new Labels().by("TIME", Temperature.AMBIENT));
    TimeSlot ten = new TimeSlot("10時まで", Optional.empty(), Optional.of(LocalTime.of(10, 0)));
    assertEquals(List.of(), codes(new Labels().by("TIME", Temperature.AMBIENT).wish(null, ten)));
    only("ES002038", new Labels().wish(null, ten));
  }

  @Test
  void aSlotYamatoDoesNotHaveIsAnsweredWithTheClosestItHas() {
    assertEquals(
        Map.of("slot", "14時～16時", "from", "14:00", "to", "16:00"), slot(TimeSlot.AFTERNOON));
    assertEquals("14時～16時", slot(TimeSlot.hours(12, 14)).get("slot"));
    assertEquals("午前中", slot(TimeSlot.hours(7, 8)).get("slot"));
    assertEquals("19時～21時", slot(TimeSlot.hours(20, 21)).get("slot"));
    TimeSlot other = new TimeSlot("その他の時間帯", Optional.empty(), Optional.empty());
    assertEquals(Map.of("slot", ""), slot(other));
  }

  private Map<String, String> slot(TimeSlot wish) {
    return b2.check(List.of(new Labels().wish(null, wish).label())).get(0).proposal();
  }

  @Test
  void moneyToCollectIsOneToThreeHundredThousandYen() {
    only("EF011020", new Labels().by("COD", Temperature.AMBIENT));
    only("EF011020", new Labels().by("COD", Temperature.AMBIENT).cod(300_001, 1));
    only("EF011020", new Labels().by("COMPACT_COD", Temperature.AMBIENT).cod(0, 0));
    only("cod-tax", new Labels().by("COD", Temperature.AMBIENT).cod(100, 101));
    assertEquals(List.of(), codes(new Labels().by("COD", Temperature.AMBIENT).cod(300_000, 1)));
    only("cod-type", new Labels().cod(100, 1));
  }

  @Test
  void mailBinTakesNoDateSlotCoolOrCod() {
    assertEquals(
        List.of("cod-type", "mail-bin", "mail-bin", "cool-type"),
        codes(
            new Labels()
                .by("NEKOPOS", Temperature.CHILLED)
                .cod(10, 1)
                .wish(LocalDate.of(2026, 7, 3), TimeSlot.MORNING)));
  }

  @Test
  void severalParcelsAreTwoToNinetyNine() {
    only("ES002624", new Labels().by("PREPAID_MULTI", Temperature.AMBIENT));
    only("ES002624", new Labels().parcels(100));
    only("EF029001", new Labels().by("NEKOPOS", Temperature.AMBIENT).parcels(0));
    only("parcels", new Labels().by("COD", Temperature.AMBIENT).cod(1, 0).parcels(2));
  }

  @Test
  void theSlipTypeTheItemAndTheBillingCodeAreLookedAt() {
    only("slip-type", new Labels().by("", Temperature.AMBIENT));
    assertTrue(codes(new Labels().by("YUPACK", Temperature.AMBIENT)).contains("slip-type"));
    only("ES002005", new Labels().by("EAZY", Temperature.AMBIENT));
    only("EF011067", new Labels().item(""));
    only("EF011082", new Labels().billing(""));
    only("ES006002", new Labels().billing("12345"));
    assertEquals(
        List.of(), codes(new Labels().billing("").by("COLLECT_FREIGHT", Temperature.AMBIENT)));
  }

  @Test
  void coolParcelsDoNotGoToSomeIslands() {
    Address island = new Address("100-2101", "東京都", "小笠原村", "父島1", "");
    only("cool-place", new Labels().by("PREPAID", Temperature.CHILLED).at(island));
    assertEquals(List.of(), codes(new Labels().at(island)));
  }

  @Test
  void noProblemNamesAPerson() {
    Person secret = Labels.person("秘密名前".repeat(9), "9x9", "", "秘密市", "秘密町".repeat(9), "秘", "秘密");
    for (LabelProblem p : b2.check(List.of(new Labels().to(secret).label()))) {
      assertFalse((p.ja() + p.en() + p).contains("秘"), p.code());
    }
  }

  /** Conditions on columns we leave empty are held as well, for editions that fill them. */
  @Test
  void everyErrorCodeOfB2IsProduced() {
    Set<String> known = new TreeSet<>();
    for (String[] line : Tsv.read(LabelCheckTest.class, "/yamato_b2_error_codes.tsv", 3)) {
      known.add(line[0]);
    }
    assertEquals(52, known.size());
    Set<String> produced = new TreeSet<>();
    Label asked = new LabelBuilder("yamato").code("yamato.date", "1").label();
    b2.check(List.of(asked)).forEach(p -> produced.add(p.code()));
    Label depot = new LabelBuilder("yamato").depot("", "架空営業所").label();
    b2.check(List.of(depot)).forEach(p -> produced.add(p.code()));
    produced.addAll(codes(new Labels().to(Labels.person("", "", "", "", "", "", ""))));
    produced.addAll(codes(new Labels().sender(Labels.person("", "", "", "", "", "", ""))));
    produced.addAll(codes(new Labels().at(new Address("1", "北海道", "札幌市", "あ".repeat(17), ""))));
    produced.addAll(codes(named("あ".repeat(17))));
    produced.addAll(codes(new Labels().to(Labels.person("見", "1", "県", "市", "町", "", "電話"))));
    produced.addAll(codes(new Labels().item("").billing("").shipDate(Optional.empty())));
    produced.addAll(codes(new Labels().billing("1").by("EAZY", Temperature.AMBIENT).parcels(100)));
    produced.addAll(
        codes(new Labels().by("COD", Temperature.AMBIENT).wish(null, TimeSlot.AFTERNOON)));
    produced.addAll(codes(new Labels().parcels(100)));
    Row row = new Row(Tables.IMPORT).set("送り状種類", "6").set("検索キー1", "a_b");
    row.set("クロネコ収納代行利用区分", "1").set("お届け予定ｅメール利用区分", "1");
    row.set("お届け完了ｅメール利用区分", "1").set("投函予定メール利用区分", "1");
    row.set("投函完了メール（お届け先宛）利用区分", "1").set("投函完了メール（ご依頼主宛）利用区分", "1");
    produced.addAll(rowCodes(row));
    produced.addAll(rowCodes(row.set("送り状種類", "A")));
    row.set("収納代行請求先住所", "東京都中央区").set("収納代行問合せ先住所", "北海道札幌市中央区");
    produced.addAll(rowCodes(row));
    known.removeAll(produced);
    assertEquals(Set.of(), known);
  }

  private static List<String> rowCodes(Row row) {
    return new RowCheck(Tables.IMPORT, Tables.WORDS)
        .check(row).stream().map((Fault f) -> Tables.WORDS.say(f, row).code()).toList();
  }

  @Test
  void everyColumnLimitHoldsForFullAndHalfWidth() {
    Tables.IMPORT.columns().stream()
        .filter(c -> c.max() > 0 && !c.name().equals("予備"))
        .forEach(
            c -> {
              Row row = new Row(Tables.IMPORT).set(c.name(), "1".repeat(c.max()));
              assertFalse(faults(row, c.no()).contains("long"), c.name());
              row.set(c.name(), "1".repeat(c.max() + 1));
              boolean never = faults(row, c.no()).contains("never");
              assertTrue(never || faults(row, c.no()).contains("long"), c.name());
              row.set(c.name(), "あ".repeat(c.max() / 2 + 1));
              assertTrue(never || faults(row, c.no()).contains("long"), c.name());
            });
  }

  private static List<String> faults(Row row, int column) {
    return new RowCheck(Tables.IMPORT, Tables.WORDS)
        .check(row).stream().filter(f -> f.column() == column).map(Fault::kind).toList();
  }
}
