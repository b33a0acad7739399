// SPDX-License-Identifier: Apache-2.0
package org.banto.addresses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banto.base.Address;
import org.banto.base.Desk;
import org.banto.order.Finding;
import org.banto.order.Finding.Level;
import org.banto.order.Order;
import org.banto.order.PlacedOrder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("data.D1")
class AddressPartsTest {
  private static final PostalRoom POSTAL = new PostalRoom(Path.of("target/no-import"));
  private final PostalMaster master = POSTAL.master();
  private final AddressParts parts = new AddressParts(master);

  private Address whole(String zip, String prefecture, String line) {
    return parts.of(new Address(zip, prefecture, "", line, ""));
  }

  @Test
  void everyMunicipalityOfJapanIsFoundAtTheHeadOfALine() {
    List<String> wrong = new ArrayList<>();
    for (PostalMaster.City city : master.cities()) {
      Address a = whole("", city.prefecture(), city.name() + "架空町1-2-3");
      Address b = whole("", "", city.prefecture() + city.name() + "架空町1-2-3");
      if (!a.city().equals(city.name()) || !a.street().equals("架空町1-2-3") || !a.equals(b)) {
        wrong.add(city + " -> " + a.city() + "|" + a.street());
      }
    }
    System.out.println("data.D1: municipalities " + master.cities().size() + ", wrong " + wrong);
    assertEquals(List.of(), wrong);
  }

  @Test
  void namesThatHoldTheMarkOfAnotherKindAreNotCutInside() {
    Map.ofEntries(
            Map.entry("三重県四日市市諏訪町1-5", "四日市市"),
            Map.entry("北海道余市郡余市町黒川町1-5", "余市郡余市町"),
            Map.entry("北海道余市町黒川町1-5", "余市町"),
            Map.entry("千葉県市川市八幡1-5", "市川市"),
            Map.entry("広島県廿日市市下平良1-5", "廿日市市"),
            Map.entry("長野県大町市大町1-5", "大町市"),
            Map.entry("新潟県十日町市千歳町1-5", "十日町市"),
            Map.entry("東京都東村山市本町1-5", "東村山市"),
            Map.entry("東京都武蔵村山市本町1-5", "武蔵村山市"),
            Map.entry("福島県田村市船引町1-5", "田村市"),
            Map.entry("群馬県佐波郡玉村町下新田1-5", "佐波郡玉村町"),
            Map.entry("群馬県玉村町下新田1-5", "玉村町"),
            Map.entry("奈良県大和郡山市北郡山町1-5", "大和郡山市"),
            Map.entry("東京都町田市森野1-5", "町田市"),
            Map.entry("石川県野々市市三納1-5", "野々市市"),
            Map.entry("千葉県八街市八街ほ1-5", "八街市"),
            Map.entry("神奈川県横浜市中区本町1-5", "横浜市中区"),
            Map.entry("神奈川県横浜市 中区 本町1-5", "横浜市中区"),
            Map.entry("北海道札幌市北一条西1-5", "札幌市"),
            Map.entry("東京都三宅島三宅村神着1-5", "三宅島三宅村"),
            Map.entry("東京都三宅村神着1-5", "三宅村"),
            Map.entry("東京都八丈町大賀郷1-5", "八丈町"),
            Map.entry("茨城県龍ヶ崎市米町1-5", "龍ヶ崎市"),
            Map.entry("茨城県龍ケ崎市米町1-5", "龍ケ崎市"))
        .forEach(
            (line, city) -> {
              Address a = whole("", "", line);
              assertEquals(city, a.city(), line);
              assertTrue(line.startsWith(a.prefecture()) && !a.prefecture().isEmpty(), line);
            });
  }

  @Test
  void theBuildingBehindTheNumberGetsItsOwnField() {
    Address close = whole("1000014", "東京都", "千代田区永田町1-7-1見本マンション101");
    assertEquals("永田町1-7-1", close.street());
    assertEquals("見本マンション101", close.building());
    assertEquals("見本ビル 3F", whole("", "東京都", "千代田区永田町1-7-1　見本ビル 3F").building());
    for (String street : List.of("北一条西1丁目2番3号", "大字上ノ原113番地の2", "西3-1-2", "川内6-12-1号室")) {
      assertEquals(street, whole("", "北海道", "札幌市中央区" + street).street());
    }
  }

  @Test
  void whatTheMallPartedItselfAndWhatIsNowhereInJapanStays() {
    for (Address a :
        List.of(
            Orders.GOOD,
            new Address("1000014", "東京都", "千代田区", "永田町1-7-1", "101"),
            new Address("90210", "California", "Beverly Hills", "1 Sample Road", ""),
            new Address("", "", "", "どこか1-2-3", ""),
            Address.NONE)) {
      assertEquals(a, parts.of(a));
    }
  }

  /** 府中市 is in Tokyo and in Hiroshima: only the zip can tell. */
  @Test
  void aMissingPrefectureIsStoppedAndProposedWhereTheZipTellsIt() {
    Finding f = only(new Address("1830055", "", "府中市", "府中町1-2-3", ""));
    assertEquals(Level.BLOCK, f.level());
    assertEquals("address.parts", f.code());
    assertEquals("東京都", f.fix().values().get("prefecture"));
    assertEquals("府中市", f.fix().values().get("city"));
    Finding none = found(new Address("", "", "府中市", "府中町1-2-3", "")).get(0);
    assertEquals(Level.WARN, none.level());
    assertEquals(Finding.Fix.at(0), none.fix());
  }

  @Test
  void anOrderThatCameBeforeIsStoppedWithItsPartsProposed() {
    Finding f = only(new Address("1000014", "東京都", "", "千代田区永田町1-7-1", ""));
    assertEquals("address.parts", f.code());
    assertEquals("千代田区", f.fix().values().get("city"));
    assertEquals("永田町1-7-1", f.fix().values().get("street"));
  }

  @Test
  void aRoomIsNoHouseNumberAndTheBuyersOwnAddressIsProposed() {
    Address home = new Address("1000014", "東京都", "千代田区", "永田町1-7-1", "");
    Address room = new Address("1000014", "東京都", "千代田区", "永田町見本ビル101", "");
    Order order = Orders.order(o -> o.to(room));
    PlacedOrder placed = order.placed().withBuyer(order.placed().buyer().at(home));
    order = order.with(e -> e.placed(placed));
    List<Finding> found = new HouseNumberCheck(POSTAL).check(order, Desk.NEW);
    assertEquals(1, found.size());
    assertEquals("永田町1-7-1", found.get(0).fix().values().get("street"));
    assertEquals("見本ビル101", found.get(0).fix().values().get("building"));
  }

  private static List<Finding> found(Address address) {
    return new AddressCheck(POSTAL).check(Orders.order(o -> o.to(address)), Desk.NEW);
  }

  private static Finding only(Address address) {
    List<Finding> found = found(address);
    assertEquals(1, found.size(), found.toString());
    return found.get(0);
  }
}
