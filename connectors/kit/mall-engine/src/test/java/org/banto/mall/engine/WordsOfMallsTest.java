// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.banto.base.Address;
import org.banto.base.TimeSlot;
import org.banto.base.Yen;
import org.banto.connect.ConnectorException;
import org.banto.order.PaymentMethod;
import org.banto.order.PaymentMethod.Kind;
import org.banto.payment.PaymentState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsOfMallsTest {
  private static final Table METHODS =
      new Table(List.of(List.of("1", "CARD", "クレジットカード"), List.of("2", "COD", "代金引換")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1795154400",
        "2026-11-20T15:00:00+09:00",
        "2026-11-20T06:00:00Z",
        "2026-11-20T15:00:00+0900",
        "2026-11-20T15:00:00.123",
        "2026-11-20 15:00:00",
        "2026/11/20 15:00",
        "20261120150000"
      })
  void everyWayToWriteATimeIsRead(String text) {
    assertEquals(Optional.of(Instant.parse("2026-11-20T06:00:00Z")), Times.read(text));
  }

  @Test
  void aDayIsReadAlsoWithATimeBehind() {
    Optional<LocalDate> day = Optional.of(LocalDate.of(2026, 11, 24));
    assertEquals(day, Times.day("2026-11-24"));
    assertEquals(day, Times.day("2026/11/24 00:00"));
    assertEquals(day, Times.day("2026年11月24日"));
    assertEquals(Optional.empty(), Times.day("2026-02-30"));
    assertEquals(Optional.empty(), Times.day("見本"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1416", "14:00-16:00", "14時〜16時", "14時～16時", "14-16", "14:00:00-16:00:00"})
  void everyWayToWriteABandIsRead(String words) {
    assertEquals(Optional.of(TimeSlot.hours(14, 16)), Slots.read(words));
  }

  @Test
  void otherWordsOfTimeStayAsTheyAre() {
    assertEquals(Optional.of(TimeSlot.MORNING), Slots.read("午前中（8時～12時）"));
    assertEquals(Optional.of(TimeSlot.hours(8, 12)), Slots.read("0812"));
    assertEquals(Optional.empty(), Slots.read("希望なし"));
    assertEquals(Optional.empty(), Slots.read(" "));
    assertEquals("夕方", Slots.read("夕方").orElseThrow().label());
    assertEquals(Optional.of(LocalTime.of(18, 30)), Slots.read("18:30-20:30").orElseThrow().from());
    assertEquals(Optional.of(TimeSlot.hours(14, 16)), Slots.between("14:00:00", "16:00:00"));
    assertEquals(Optional.empty(), Slots.between("", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "東京都,千代田区架空町1-2-3 見本ビル301,千代田区,架空町1-2-3,見本ビル301",
    "東京都,港区市場町2-3,港区,市場町2-3,''",
    "北海道,札幌市中央区南1条西2丁目　見本荘,札幌市中央区,南1条西2丁目,見本荘",
    "広島県,廿日市市見本1-1,廿日市市,見本1-1,''",
    "三重県,四日市市見本町1-1,四日市市,見本町1-1,''",
    "奈良県,大和郡山市見本町1,大和郡山市,見本町1,''",
    "奈良県,高市郡明日香村大字見本1,高市郡明日香村,大字見本1,''",
    "山形県,西村山郡河北町見本1,西村山郡河北町,見本1,''",
    "大阪府,東大阪市見本町東1-1,東大阪市,見本町東1-1,''",
    "東京都,大島町見本1,大島町,見本1,''",
    "京都府,京都府京都市北区見本町1,京都市北区,見本町1,''",
    "愛知県,見本,'',見本,''"
  })
  void aLineIsCutIntoCityStreetAndBuilding(
      String prefecture, String line, String city, String street, String building) {
    assertEquals(
        new Address("1000000", prefecture, city, street, building),
        Places.of("〒100-0000", prefecture, line, ""));
  }

  @Test
  void aBuildingGivenApartStaysApart() {
    assertEquals(
        new Address("1000000", "東京都", "千代田区", "架空町1-2-3 A", "見本ビル301"),
        Places.of("100-0000", "", "東京都千代田区架空町1-2-3 A", "見本ビル301"));
  }

  @Test
  void theShopsSettingGoesOverTheMallsTable() throws ConnectorException {
    Payments payments = new Payments(METHODS, new Mapping("map", "2=後払い、 7 = WALLET"));
    payments.check();
    assertEquals(new PaymentMethod(Kind.CARD, "クレジットカード"), payments.method("1", ""));
    assertEquals(new PaymentMethod(Kind.DEFERRED, "あと払い"), payments.method("2", "あと払い"));
    assertEquals(new PaymentMethod(Kind.WALLET, "7"), payments.method("7", ""));
    assertEquals(new PaymentMethod(Kind.OTHER, "8"), payments.method("8", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "2=", "=CARD", "2=金"})
  void aSettingThatIsNoMapIsToldWithItsField(String text) {
    Payments payments = new Payments(METHODS, new Mapping("map", text));
    assertEquals("map", assertThrows(ConnectorException.class, payments::check).field());
  }

  @Test
  void moneyIsWaitedForOnlyWhereNobodyAnswersForIt() {
    Optional<Yen> due = Optional.of(new Yen(100));
    assertEquals(PaymentState.UNPAID, Payments.state(Kind.BANK_TRANSFER, false, due));
    assertEquals(PaymentState.PAID, Payments.state(Kind.BANK_TRANSFER, true, due));
    assertEquals(PaymentState.AUTHORISED, Payments.state(Kind.COD, false, due));
    assertEquals(PaymentState.NONE, Payments.state(Kind.CARD, true, Optional.of(Yen.ZERO)));
  }

  @Test
  void carriersAreFoundBothWaysAndTheShopsSettingGoesFirst() {
    Table table = new Table(List.of(List.of("yamato", "1"), List.of("sagawa", "2")));
    Carriers carriers = new Carriers(table, new Mapping("map", "yamato=9"));
    assertEquals(Optional.of("9"), carriers.code("yamato"));
    assertEquals("yamato", carriers.carrier("9"));
    assertEquals("sagawa", carriers.carrier("2"));
    assertEquals("77", carriers.carrier("77"));
    assertEquals("ヤマト運輸", Carriers.name("yamato"));
    assertEquals("yamato", Carriers.named("ヤマト運輸 宅急便"));
  }
}
