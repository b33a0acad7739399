// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.banto.base.TimeSlot;
import org.banto.order.PaymentMethod.Kind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
  private static final Instant FIVE_PAST_NINE = Instant.parse("2026-11-20T00:05:00Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-20 09:05:00",
        "2026/11/20 9:05",
        "２０２６／１１／２０ ９：０５",
        "20261120090500",
        "2026年11月20日(金) 9時05分",
        "2026-11-20T09:05:00+09:00",
        "2026-11-20T00:05:00Z",
        "2026-11-20 09:05:00 +0900",
        "2026/11/20 090500",
      })
  void theUsualWaysToWriteATimeAreRead(String text) {
    assertEquals(Optional.of(FIVE_PAST_NINE), new Dates(List.of()).instant(text));
  }

  @Test
  void anUnusualWayIsReadByItsPatternAndNonsenseIsNot() {
    assertEquals(
        Optional.of(FIVE_PAST_NINE),
        new Dates(List.of("dd.MM.yyyy HH:mm")).instant("20.11.2026 09:05"));
    assertEquals(Optional.empty(), new Dates(List.of()).instant("20.11.2026"));
    assertEquals(Optional.empty(), new Dates(List.of()).instant("2026-13-45"));
  }

  @ParameterizedTest
  @Tag("data.D6")
  @CsvSource({
    "46332.5, 2026-11-06T03:00:00Z",
    "46332, 2026-11-05T15:00:00Z",
    "４６３３２．３７８４７２２２, 2026-11-06T00:05:00Z"
  })
  void theDayNumberOfASpreadsheetIsThatDayAndNeverAYear(String text, Instant at) {
    assertEquals(Optional.of(at), new Dates(List.of()).instant(text));
    assertEquals(Optional.of(at), new Dates(List.of("yyyyMMdd")).instant(text));
  }

  @ParameterizedTest
  @Tag("data.D6")
  @ValueSource(
      strings = {"4633-02-05", "1899-12-30", "0026/11/20", "9999/12/31", "12345.5", "123456"})
  void aYearOfNoShopIsNoDate(String text) {
    assertEquals(Optional.empty(), new Dates(List.of()).instant(text));
  }

  @ParameterizedTest
  @CsvSource({"'¥2,980', 2980", "2980.00, 2980", "▲100, -100", "２９８０円, 2980", "-5, -5"})
  void amountsAreReadAsSpreadsheetsWriteThem(String text, long yen) {
    assertEquals(OptionalLong.of(yen), SpreadsheetNumbers.whole(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2980.5", "無料", "1e3", "", "99999999999999"})
  void whatIsNoWholeAmountIsNotGuessed(String text) {
    assertEquals(OptionalLong.empty(), SpreadsheetNumbers.whole(text));
  }

  @ParameterizedTest
  @CsvSource({"0.1, 10", "10%, 10", "8, 8", "0.08, 8", "0, 0"})
  void ratesAreReadInPercentOrAsAShare(String text, int percent) {
    assertEquals(Optional.of(percent), SpreadsheetNumbers.percent(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"14:00-16:00", "14時～16時", "1416", "14時〜16時", "14-16"})
  void bandsOfHoursAreOneBand(String text) {
    assertEquals(Optional.of(TimeSlot.hours(14, 16)), Slots.of(text));
  }

  @Test
  void otherTimesOfDayAreReadOrStayAsWords() {
    assertEquals(Optional.of(TimeSlot.MORNING), Slots.of("午前中"));
    assertEquals(Optional.empty(), Slots.of("指定なし"));
    assertEquals("夕方以降", Slots.of("夕方以降").orElseThrow().label());
  }

  @ParameterizedTest
  @CsvSource({
    "クレジットカード, CARD",
    "代金引換, COD",
    "商品代引, COD",
    "コンビニ後払い, DEFERRED",
    "コンビニ払い, CONVENIENCE_STORE",
    "銀行振込, BANK_TRANSFER",
    "PayPay残高払い, WALLET",
    "ＡｍａｚｏｎＰａｙ, WALLET",
    "物々交換, OTHER",
  })
  void namesOfWaysToPayAreKnown(String name, Kind kind) {
    assertEquals(kind, Payments.of(name, name).kind());
  }
}
