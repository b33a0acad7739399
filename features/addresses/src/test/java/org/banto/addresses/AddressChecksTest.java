// SPDX-License-Identifier: Apache-2.0
package org.banto.addresses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Address;
import org.banto.base.Desk;
import org.banto.base.Person;
import org.banto.flow.Check;
import org.banto.house.Settings;
import org.banto.order.Destination;
import org.banto.order.Finding;
import org.banto.order.Finding.Fix;
import org.banto.order.Finding.Level;
import org.banto.order.Order;
import org.banto.order.OrderFlag;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AddressChecksTest {
  private static final PostalRoom POSTAL = new PostalRoom(Path.of("target/no-import"));

  private final Map<String, String> cautions = new HashMap<>();
  private final AddressCheck address = new AddressCheck(POSTAL);
  private final HouseNumberCheck number = new HouseNumberCheck(POSTAL);
  private final AreaCheck area = new AreaCheck(settings(), Clock.systemUTC());

  @Test
  void aGoodAddressPasses() {
    for (Check check : List.of(address, number, area)) {
      assertEquals(List.of(), found(check, Orders.GOOD));
    }
  }

  @Test
  void anUnknownZipIsFoundAndTheRightOneProposed() {
    Finding f = only(address, new Address("1009999", "東京都", "千代田区", "丸の内1-9-1", "2F"));
    assertEquals("address.zip", f.code());
    assertEquals("address.replace", f.fix().kind());
    assertEquals(
        Map.of(
            "destination",
            "0",
            "zip",
            "1000005",
            "prefecture",
            "東京都",
            "city",
            "千代田区",
            "street",
            "丸の内1-9-1",
            "building",
            "2F"),
        f.fix().values());
    assertEquals(
        "お届け先の郵便番号がありません。修正案があります。",
        only(address, new Address("", "東京都", "千代田区", "丸の内1-9-1", "")).ja());
  }

  @Test
  void aZipOfAnotherCityIsFoundAndThatOfTheWordsProposed() {
    Finding f = only(address, new Address("5300001", "", "", "東京都千代田区丸の内1-9-1", ""));
    assertEquals("address.city", f.code());
    assertEquals("1000005", f.fix().values().get("zip"));
    assertEquals("千代田区", f.fix().values().get("city"));
    assertEquals("丸の内1-9-1", f.fix().values().get("street"));
  }

  @Test
  void aZipOfAnotherTownIsFound() {
    Finding f = only(address, new Address("1000001", "東京都", "千代田区", "丸の内1-9-1", ""));
    assertEquals("address.town", f.code());
    assertEquals("1000005", f.fix().values().get("zip"));
  }

  /** The zip is right, the town is misspelt, and what it was misspelt to is another town of the city. */
  @Test
  @Tag("data.D17")
  void aTownThatMayBeMisspeltGetsNoZipOfAnother() {
    for (Address a :
        List.of(
            // 日本橋本石町 with a letter left out begins like 日本橋本町
            new Address("1030021", "東京都", "中央区", "日本橋本町1-2-3", ""),
            new Address("1000005", "東京都", "千代田区", "丸の外1-9-1", ""))) {
      Finding f = only(address, a);
      assertEquals("address.town", f.code());
      assertEquals(Fix.at(0), f.fix(), a.street());
      assertTrue(f.ja().contains("購入者に確認"), f.ja());
    }
  }

  @Test
  @Tag("data.D17")
  void whatIsLongerThanATownMayBeAThirdOneAndGetsNoZip() {
    // 千代田区神田 begins no longer town of its own
    Finding f = only(address, new Address("1000001", "東京都", "千代田区", "丸の内裏1-9-1", ""));
    assertEquals("address.town", f.code());
    assertEquals(Fix.at(0), f.fix());
  }

  @Test
  @Tag("data.D17")
  void oldFormsOfCharactersAreTheSamePlace() {
    for (Address a :
        List.of(
            new Address("5013883", "岐阜県", "關市", "東日吉町1", ""),
            new Address("8320061", "福岡県", "栁川市", "本城町1", ""),
            new Address("7420021", "山口県", "栁井市", "柳井1", ""))) {
      assertEquals(List.of(), found(address, a), a.toString());
    }
  }

  /** 890-0000 is what is left of 鹿児島市, and of the islands of 三島村. */
  @Test
  @Tag("data.D17")
  void aZipThatAnIslandSharesWithTheMainlandIsTheOneThatIsWritten() {
    assertEquals(List.of(), found(area, new Address("890-0000", "鹿児島県", "鹿児島市", "架空町1-2", "")));
    for (String city : List.of("鹿児島郡三島村", "三島村")) {
      Finding f = only(area, new Address("8900000", "鹿児島県", city, "1", ""));
      assertEquals("address.island", f.code());
      assertTrue(f.ja().contains("三島"), f.ja());
    }
    assertTrue(only(area, new Address("9070000", "沖縄県", "八重山郡竹富町", "1", "")).ja().contains("竹富町"));
    assertTrue(only(area, new Address("9070000", "沖縄県", "石垣市", "1", "")).ja().contains("石垣島"));
  }

  @Test
  void aCityThatDoesNotExistIsReplacedByThatOfTheZip() {
    Finding f = only(address, new Address("1000005", "東京都", "千代区", "丸の内1-9-1", ""));
    assertEquals("address.city", f.code());
    assertEquals("千代田区", f.fix().values().get("city"));
    assertEquals("丸の内1-9-1", f.fix().values().get("street"));
  }

  @Test
  void aWrongPrefectureIsFound() {
    assertEquals(
        "address.city",
        only(address, new Address("1000005", "神奈川県", "千代田区", "丸の内1-9-1", "")).code());
  }

  @Test
  void wordsThatFitNoPlaceGetNoProposal() {
    Finding f = only(address, new Address("0000000", "どこか", "なにか市", "あそこ1", ""));
    assertEquals(Fix.at(0), f.fix());
    assertTrue(f.ja().contains("購入者に確認"));
  }

  @Test
  void aGiftWhoseAddressIsNotThereYetIsStopped() {
    assertEquals(
        Level.BLOCK, only(address, new Address("9999999", "入力待ち", "入力待ち", "入力待ち", "")).level());
  }

  @Test
  void anAddressWithoutHouseNumberIsFound() {
    for (String street : List.of("千代田", "千代田皇居前マンション")) {
      assertEquals(
          "address.house-number",
          only(number, new Address("1000001", "東京都", "千代田区", street, "101号室")).code());
    }
    assertEquals(
        "address.house-number",
        only(number, new Address("0600001", "北海道", "札幌市中央区", "北一条西", "")).code());
  }

  @Test
  void aHouseNumberInAnyFormPasses() {
    for (String street : List.of("千代田１－１", "千代田一丁目", "千代田無番地", "千代田1番")) {
      assertEquals(
          List.of(), found(number, new Address("1000001", "東京都", "千代田区", street, "")), street);
    }
    assertEquals(List.of(), found(number, new Address("1000001", "東京都", "千代田区", "千代田", "1-1 皇居")));
  }

  @Test
  void islandsOkinawaAndTheShopsOwnAreasAreFound() {
    assertEquals(
        "address.island", only(area, new Address("1002101", "東京都", "小笠原村", "父島字西町1", "")).code());
    assertTrue(
        only(area, new Address("9071801", "沖縄県", "八重山郡与那国町", "与那国1", "")).ja().contains("与那国島"));
    assertEquals(
        "address.okinawa", only(area, new Address("9000006", "沖縄県", "那覇市", "おもろまち1", "")).code());
    assertEquals(List.of(), found(area, new Address("9280072", "石川県", "輪島市", "海士町1", "")));
    assertEquals(
        "address.island", only(area, new Address("9280072", "石川県", "輪島市", "海士町舳倉島1", "")).code());
    cautions.put("1000", "館内配送です");
    assertEquals("要注意発送地域です: 館内配送です", only(area, Orders.GOOD).ja());
  }

  @Test
  void theMallsWordOnIslandsCounts() {
    assertEquals(
        "address.island",
        area.check(Orders.order(o -> o.flags(OrderFlag.ISLAND)), Desk.NEW).get(0).code());
  }

  @Test
  void aZipIsLookedUpForThePage() {
    assertEquals(
        List.of(new PostalResource.Place("1000001", "東京都", "千代田区", "千代田")),
        new PostalResource(POSTAL).find("〒100-0001"));
    assertEquals(List.of(), new PostalResource(POSTAL).find(""));
  }

  @Test
  void noFindingHoldsPersonalDataInItsSubject() {
    Finding f = only(address, new Address("1009999", "東京都", "千代田区", "丸の内1-9-1", ""));
    assertFalse(f.key().contains("丸の内"));
  }

  @Test
  void whereNothingIsProposedTheFindingSaysWhichOfThePlacesItIsAbout() {
    for (Map.Entry<Check, Address> e :
        Map.of(
                address, new Address("1000005", "東京都", "千代田区", "丸の外1-9-1", ""),
                number, new Address("1000005", "東京都", "千代田区", "丸の内", ""))
            .entrySet()) {
      Destination good = new Destination("D1", to(Orders.GOOD), "", "", "");
      Destination bad = good.to(to(e.getValue()));
      Order one = Orders.order(o -> o);
      Order two = one.with(c -> c.placed(one.placed().withDestinations(List.of(good, bad))));
      List<Finding> found = e.getKey().check(two, Desk.NEW);
      assertEquals(1, found.size(), found.toString());
      assertEquals(Fix.at(1), found.get(0).fix());
      assertFalse(found.get(0).fix().proposes());
    }
  }

  private static Person to(Address address) {
    return new Person("番頭 花子", "バントウ ハナコ", "", address, "03-0000-0000", "");
  }

  private static List<Finding> found(Check check, Address address) {
    return check.check(Orders.order(o -> o.to(address)), Desk.NEW);
  }

  private static Finding only(Check check, Address address) {
    List<Finding> found = found(check, address);
    assertEquals(1, found.size(), found.toString());
    return found.get(0);
  }

  private Settings settings() {
    return new Settings() {
      @Override
      public Map<String, String> read(AccountId account, String section) {
        return cautions;
      }

      @Override
      public Map<AccountId, Map<String, String>> readAll(String section) {
        throw new UnsupportedOperationException();
      }

      @Override
      public void write(AccountId a, String section, Map<String, String> values, Actor by) {
        throw new UnsupportedOperationException();
      }
    };
  }
}
