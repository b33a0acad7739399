// SPDX-License-Identifier: Apache-2.0
package org.banto.carrier.japanpost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.TimeSlot;
import org.banto.file.engine.CsvFile;
import org.banto.shipment.LabelProblem;
import org.banto.shipment.Temperature;
import org.banto.testkit.LabelBuilder;
import org.junit.jupiter.api.Test;

class LabelCheckTest {
  private final JapanPost post = new JapanPost(Labels.CLOCK);
  private final ClickPost click = new ClickPost(Labels.CLOCK);

  private List<String> codes(LabelBuilder sketch) {
    return post.check(List.of(sketch.label())).stream().map(LabelProblem::code).toList();
  }

  private void only(String code, LabelBuilder sketch) {
    assertEquals(List.of(code), codes(sketch));
  }

  @Test
  void chilledIs1AndFrozenIs2TheOtherWayRoundThanAtYamato() throws Exception {
    assertEquals("1", cell(Labels.sketch().by("PREPAID", Temperature.CHILLED), 7));
    assertEquals("2", cell(Labels.sketch().by("PREPAID", Temperature.FROZEN), 7));
    assertEquals("1", cell(Labels.web().by("PREPAID", Temperature.CHILLED), 43));
  }

  /** The last row's cell. */
  private String cell(LabelBuilder sketch, int no) throws Exception {
    List<List<String>> rows = CsvFile.read(post.write(List.of(sketch.label())).bytes());
    return rows.get(rows.size() - 1).get(no - 1);
  }

  @Test
  void moneyIsCollectedByTheSlipTypeForItAlone() {
    only("cod-type", Labels.sketch().cod(100, 10));
    only("amount", Labels.sketch().by("COD", Temperature.AMBIENT));
    only("tax", Labels.sketch().by("COD", Temperature.AMBIENT).cod(10, 11));
    only("cod-parcels", Labels.sketch().by("COD", Temperature.AMBIENT).cod(10, 1).parcels(2));
    assertEquals(List.of(), codes(Labels.web().by("COD", Temperature.AMBIENT).cod(10, 1)));
  }

  @Test
  void mailTakesNoDateTimeCoolOfficeOrSecondPiece() {
    LabelBuilder mail =
        Labels.sketch()
            .by("YUPACKET", Temperature.CHILLED)
            .wish(LabelBuilder.DAY.plusDays(1), TimeSlot.MORNING)
            .depot("1000001", "架空")
            .parcels(2);
    assertEquals(List.of("mail-bin", "mail-bin", "mail-bin", "mail-bin", "parcels"), codes(mail));
  }

  @Test
  void aPostOfficeThatKeepsItNeedsItsNameAndItsZip() throws Exception {
    LabelBuilder office = Labels.sketch().depot("100-0001", "架空郵便局");
    assertEquals(List.of(), codes(office));
    assertEquals("1", cell(office, 22));
    assertEquals("架空郵便局", cell(office, 23));
    assertEquals("1000001", cell(office, 25));
    assertEquals(List.of("depot", "depot"), codes(Labels.sketch().depot("", "")));
    only("no-depot", Labels.web().depot("1000001", "架空郵便局"));
  }

  @Test
  void aSlotJapanPostHasNotIsAnsweredWithTheClosest() {
    LabelProblem p =
        post.check(List.of(Labels.sketch().wish(null, TimeSlot.AFTERNOON).label())).get(0);
    assertEquals("slot", p.code());
    assertEquals(Map.of("slot", "12時～14時", "from", "12:00", "to", "14:00"), p.proposal());
    for (TimeSlot slot :
        List.of(TimeSlot.MORNING, TimeSlot.hours(12, 14), TimeSlot.hours(20, 21))) {
      assertEquals(List.of(), codes(Labels.sketch().wish(null, slot)), slot.label());
    }
  }

  @Test
  void whatTheShopHasNotSetIsTold() {
    only("form", new LabelBuilder("japanpost"));
    only("columns", Labels.sketch().code("japanpost.columns", "1-200"));
    LabelBuilder own = new LabelBuilder("japanpost").code("japanpost.form.COD", "1100001");
    assertEquals(List.of(), codes(own.by("COD", Temperature.AMBIENT).cod(1, 0)));
  }

  @Test
  void slipTypesAreThoseOfTheProgram() {
    assertTrue(codes(Labels.sketch().by("NEKOPOS", Temperature.AMBIENT)).contains("slip-type"));
    only("slip-type", Labels.web().by("YUPACKET", Temperature.AMBIENT));
  }

  @Test
  void datesThatHavePassedAreTold() {
    only("ship-date", Labels.sketch().shipDate(Optional.of(LabelBuilder.DAY.minusDays(1))));
    only("column-missing", Labels.sketch().shipDate(Optional.empty()));
    only("delivery-date", Labels.sketch().wish(LabelBuilder.DAY, null));
  }

  @Test
  void anAddressOf150BytesFitsPrintRAndALongerOneDoesNot() {
    assertEquals(List.of(), codes(Labels.sketch().at("あ".repeat(60), "")));
    only("address-long", Labels.sketch().at("あ".repeat(67), ""));
  }

  @Test
  void aBuildingTooLongForTheWebRunsOnFromTheHouseNumber() throws Exception {
    LabelBuilder tower = Labels.web().at("西９９－１", "架空マンション" + "北".repeat(21) + "　１０１号室");
    assertEquals(List.of(), codes(tower));
    assertEquals(
        "西９９－１　架空マンション" + "北".repeat(21), cell(tower, 14) + cell(tower, 15).replace("　１０１号室", ""));
    only("column-long", Labels.web().at("西９９－１", "あ".repeat(60)));
  }

  @Test
  void clickPostTakesFourLinesOfTwentyAndNothingButALetterBox() {
    LabelBuilder good = Labels.sketch().by("CLICKPOST", Temperature.AMBIENT).item("書籍");
    assertEquals(List.of(), click.check(List.of(good.label())));
    assertEquals(
        List.of("zip"),
        clicked(Labels.sketch().to(LabelBuilder.person("架空", "06", "県", "市", "町1", "", ""))));
    assertEquals(List.of("address-long"), clicked(Labels.sketch().at("あ".repeat(90), "")));
    assertEquals(
        List.of("cod-type", "mail-bin", "parcels"),
        clicked(Labels.sketch().cod(10, 1).wish(LabelBuilder.DAY.plusDays(1), null).parcels(2)));
    assertEquals(List.of("column-missing"), clicked(Labels.sketch().item("")));
  }

  private List<String> clicked(LabelBuilder sketch) {
    return click.check(List.of(sketch.label())).stream().map(LabelProblem::code).toList();
  }
}
