// SPDX-License-Identifier: Apache-2.0
package org.banto.addresses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.banto.base.Address;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostalTest {
  @TempDir Path data;

  @Test
  void theMasterThatComesWithTheHouseKnowsEveryCity() {
    PostalMaster master = new PostalRoom(data).master();
    assertTrue(master.size() > 140_000, "entries " + master.size());
    assertEquals(
        47, master.cities().stream().map(PostalMaster.City::prefecture).distinct().count());
    PostalEntry chiyoda = master.find("1000001").get(0);
    assertEquals("東京都千代田区千代田", chiyoda.prefecture() + chiyoda.city() + chiyoda.town());
    assertEquals(List.of(), master.find("9999999"));
    assertEquals(List.of(), master.find("100-0001"));
    assertEquals(2, master.find("4980000").size());
  }

  @Test
  void bothEditionsOfJapanPostsFileGiveTheSameTowns() throws IOException {
    PostalMaster utf = imported("utf_ken_all_subset.csv");
    PostalMaster old = new PostalRoom(importFolder("ken_all_subset.csv")).master();
    for (String zip :
        List.of(
            "0640941", "0660005", "9218046", "4980000", "6180000", "8710099", "5220317", "9280072",
            "1506001", "0285102")) {
      assertEquals(towns(utf, zip), towns(old, zip), zip);
    }
    assertEquals(List.of("大桑町", "三小牛町"), sorted(towns(utf, "9218046"), "大桑町"));
    assertEquals(List.of("一円"), towns(utf, "5220317"));
    assertEquals(List.of(""), towns(utf, "8710099"));
    assertEquals(List.of("恵比寿恵比寿ガーデンプレイス（１階）"), towns(utf, "1506001"));
  }

  @Test
  void anImportReplacesTheTownsAndLeavesTheOfficesAndIsThereAfterARestart() throws IOException {
    PostalRoom room = new PostalRoom(data);
    room.take(resource("utf_ken_all_subset.csv"));
    assertEquals(List.of(), room.master().find("1000005"));
    int offices = room.master().size();
    room.take(resource("jigyosyo_subset.csv"));
    assertTrue(room.master().size() < offices);
    PostalMaster again = new PostalRoom(data).master();
    assertEquals(1, again.find("0608614").size());
    assertEquals(PostalEntry.Kind.OFFICE, again.find("0608614").get(0).kind());
    assertEquals(1, again.find("1000001").size());
  }

  @Test
  void aFileThatIsNotJapanPostsIsRefusedAndNothingChanges() throws IOException {
    Path wrong = Files.writeString(data.resolve("wrong.csv"), "a,b,c\n");
    PostalRoom room = new PostalRoom(data);
    assertThrows(IllegalArgumentException.class, () -> room.take(wrong));
    assertTrue(room.master().size() > 140_000);
  }

  @Test
  void peopleWriteTheSameAddressInManyWays() {
    PostalMaster master = new PostalRoom(data).master();
    for (Address a :
        List.of(
            address("0600001", "北海道", "札幌市中央区", "北１条西３－２"),
            address("060-0001", "北海道", "札幌市中央区", "北一条西三丁目2番地"),
            address("０６０００４２", "北海道", "札幌市中央区", "大通西10丁目4-1"),
            address("0640941", "北海道", "札幌市中央区", "旭ヶ丘1-2-3"),
            address("0640941", "", "", "北海道札幌市中央区旭が丘1-2-3"),
            address("0640941", "北海道", "札幌市中央区旭ケ丘", "1-2-3"),
            address("1000005", "東京都", "千代田区", "丸ノ内1丁目9番1号"),
            address("6040865", "京都府", "京都市中京区", "竹屋町通烏丸西入亀屋町146"),
            address("6040865", "京都府", "京都市中京区", "亀屋町146番地"),
            address("0391200", "青森県", "階上町", "大字道仏字天当平1-87"),
            address("0391201", "青森県", "三戸郡階上町", "大字道仏字天当平1-87"),
            address("5300001", "大阪府", "大阪市北区", "梅田三丁目一番一号"),
            address("1506018", "東京都", "渋谷区", "恵比寿4-20-3恵比寿ガーデンプレイスタワー18階"),
            address("8710099", "大分県", "中津市", "1234"),
            address("1002101", "東京都", "小笠原村", "父島字西町"),
            address("1002101", "東京都", "小笠原支庁小笠原村", "父島字西町"),
            address("9218046", "石川県", "金沢市", "大桑町ア10"))) {
      assertEquals(AddressMatch.Fit.GOOD, AddressMatch.of(master, a).fit(), a.toString());
    }
  }

  @Test
  void aZipOfAnotherPlaceIsFound() {
    PostalMaster master = new PostalRoom(data).master();
    assertEquals(AddressMatch.Fit.ZIP_UNKNOWN, fit(master, "0000000", "東京都", "千代田区", "千代田1"));
    assertEquals(AddressMatch.Fit.CITY_DIFFERS, fit(master, "5300001", "東京都", "千代田区", "千代田1"));
    assertEquals(AddressMatch.Fit.CITY_DIFFERS, fit(master, "1000001", "東京都", "中央区", "銀座1"));
    assertEquals(AddressMatch.Fit.TOWN_DIFFERS, fit(master, "1000001", "東京都", "千代田区", "丸の内1"));
  }

  /** Good addresses of all Japan, written as people write, against Japan Post's own file. */
  @Test
  void tenThousandGoodAddressesRaiseNoFalseAlarm() throws IOException {
    String fixtures = System.getProperty("banto.fixtures", "");
    Path zip = Path.of(fixtures, "third-party", "postal", "utf_ken_all.zip");
    Assumptions.assumeTrue(!fixtures.isEmpty() && Files.exists(zip), "no " + zip);
    PostalRoom room = new PostalRoom(data.resolve("own"));
    room.take(zip);
    List<GoodAddresses.Sample> samples =
        GoodAddresses.of(zip, Integer.getInteger("banto.addresses", 10_000), new Random(11));
    assertEquals(List.of(), alarms(room.master(), samples));
    int old = alarms(new PostalRoom(data).master(), samples).size();
    System.out.println("false alarms with the master inside: " + old + " of " + samples.size());
    assertTrue(old * 300 <= samples.size(), "false alarms " + old);
  }

  @Test
  void wrongZipsAndMissingHouseNumbersAreFound() throws IOException {
    PostalMaster master = new PostalRoom(data).master();
    Path zip =
        Path.of(System.getProperty("banto.fixtures", ""), "third-party/postal/utf_ken_all.zip");
    Assumptions.assumeTrue(Files.exists(zip), "no " + zip);
    List<GoodAddresses.Sample> samples = GoodAddresses.of(zip, 5_000, new Random(5));
    int zips = 0;
    int numbers = 0;
    int floors = 0;
    for (int i = 0; i < samples.size(); i++) {
      Address a = samples.get(i).address();
      Address other = samples.get((i + 1) % samples.size()).address();
      Address moved = new Address(other.zip(), a.prefecture(), a.city(), a.street(), "");
      zips += AddressMatch.of(master, moved).fit() == AddressMatch.Fit.GOOD ? 0 : 1;
      Address bare = GoodAddresses.withoutNumber(a);
      floors += samples.get(i).town().contains("階") ? 1 : 0;
      numbers += HouseNumberCheck.has(AddressMatch.of(master, bare), bare) ? 0 : 1;
    }
    System.out.println("found " + zips + " wrong zips and " + numbers + " of " + (5_000 - floors));
    assertTrue(zips >= 4_950, "wrong zips found " + zips);
    assertTrue(numbers * 100 >= (5_000 - floors) * 95, "missing numbers found " + numbers);
  }

  private static List<String> alarms(PostalMaster master, List<GoodAddresses.Sample> samples) {
    List<String> alarms = new ArrayList<>();
    for (GoodAddresses.Sample s : samples) {
      AddressMatch match = AddressMatch.of(master, s.address());
      if (match.fit() != AddressMatch.Fit.GOOD || !HouseNumberCheck.has(match, s.address())) {
        alarms.add(match.fit() + " " + s.address() + " of " + s.town() + " rest " + match.rest());
      }
    }
    return alarms;
  }

  private static AddressMatch.Fit fit(PostalMaster m, String zip, String p, String c, String s) {
    return AddressMatch.of(m, address(zip, p, c, s)).fit();
  }

  private static Address address(String zip, String prefecture, String city, String street) {
    return new Address(zip, prefecture, city, street, "");
  }

  private PostalMaster imported(String name) throws IOException {
    PostalRoom room = new PostalRoom(data.resolve("utf"));
    room.take(resource(name));
    return room.master();
  }

  private Path importFolder(String name) throws IOException {
    Path folder = data.resolve("old");
    new PostalRoom(folder).take(resource(name));
    return folder;
  }

  private static List<String> towns(PostalMaster master, String zip) {
    return master.find(zip).stream().map(PostalEntry::town).sorted().toList();
  }

  private static List<String> sorted(List<String> towns, String first) {
    return towns.stream().sorted((a, b) -> a.equals(first) ? -1 : 1).collect(Collectors.toList());
  }

  private Path resource(String name) throws IOException {
    Path copy = data.resolve(name);
    try (InputStream in = PostalTest.class.getResourceAsStream("/postal/" + name)) {
      Files.write(copy, in.readAllBytes());
    }
    return copy;
  }
}
