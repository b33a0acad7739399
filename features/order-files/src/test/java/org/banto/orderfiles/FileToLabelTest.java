// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banto.addresses.WholeAddresses;
import org.banto.base.Address;
import org.banto.base.Document;
import org.banto.connect.OrderReader;
import org.banto.connect.ReadOrder;
import org.banto.editions.Edition;
import org.banto.fakes.MemoryEditions;
import org.banto.flow.engine.AcceptedFix;
import org.banto.intake.WholeIntake;
import org.banto.order.Finding;
import org.banto.order.Order;
import org.banto.shipment.LabelProblem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The whole way of clean orders: the file of a mall, the intake, the label file of every carrier in every
 * layout. Addresses are real towns of all Japan, people and numbers invented.
 */
@Tag("data.D1")
class FileToLabelTest {
  private static final Instant NOW = Instant.now();
  private static final int EACH = 100;

  /** Their files give the city in one line with the street. */
  private static final Set<String> IN_ONE_LINE =
      Set.of(
          "amazon",
          "aupay",
          "base",
          "eccube4",
          "stores",
          "minne",
          "creema",
          "ebisumart",
          "next-engine");

  private final ProfileRoom profiles = new ProfileRoom(new MemoryEditions<>(), Clock.systemUTC());
  private final OrderReader reader = new RowsReader(profiles);
  private final WholeAddresses addresses = new WholeAddresses();

  /** What both rooms have against an order on its way to the label. */
  private List<Finding> findings(Order order) {
    return Stream.concat(addresses.findings(order).stream(), WholeIntake.findings(order).stream())
        .toList();
  }

  @Test
  void ofThirteenHundredCleanOrdersNearlyAllStandInTheFileOfEveryCarrier() throws Exception {
    Map<String, Samples.Taken> taken = files();
    Map<String, List<Order>> orders = new LinkedHashMap<>();
    for (Map.Entry<String, Samples.Taken> t : taken.entrySet()) {
      orders.put(
          t.getKey(),
          new WholeIntake(addresses.fields(), NOW).orders(t.getValue().incoming, reader));
    }
    Map<String, Map<String, Long>> table = table(orders);
    print("data.D1: clean orders that stand in the label file", table);
    tell(orders);
    for (Slips slips : Slips.all()) {
      long all = table.values().stream().mapToLong(row -> row.get(slips.name())).sum();
      assertTrue(all >= 1287, slips.name() + ": " + all + " of 1300");
    }
    List<Finding> found =
        orders.values().stream().flatMap(List::stream).flatMap(o -> findings(o).stream()).toList();
    System.out.println("data.D1: findings on clean orders: " + counts(found));
    assertTrue(found.size() <= 12, counts(found).toString());
  }

  /** The negative control: without the splitting exactly these presets come to nothing. */
  @Test
  void withoutTheSplittingExactlyTheFilesWithOneLineStandNowhere() throws Exception {
    Map<String, List<Order>> orders = new LinkedHashMap<>();
    for (Map.Entry<String, Samples.Taken> t : files().entrySet()) {
      List<Order> whole =
          new WholeIntake(addresses.fields(), NOW).orders(t.getValue().incoming, reader);
      List<Order> unparted = new ArrayList<>();
      for (int i = 0; i < whole.size(); i++) {
        ReadOrder read = t.getValue().orders.get(i);
        unparted.add(whole.get(i).with(e -> e.placed(read.placed())));
      }
      orders.put(t.getKey(), unparted);
    }
    Map<String, Map<String, Long>> table = table(orders);
    print("data.D1: the same without the splitting", table);
    table.forEach(
        (preset, row) ->
            row.forEach(
                (slips, stand) -> {
                  if (IN_ONE_LINE.contains(preset)) {
                    assertEquals(0, stand, preset + " " + slips);
                  } else {
                    assertTrue(stand >= 60, preset + " " + slips + ": " + stand);
                  }
                }));
  }

  /** A known flaw, and the finding it must carry. */
  private enum Flaw {
    NO_PREFECTURE("address.parts"),
    UNKNOWN_ZIP("address.zip"),
    ZIP_OF_ANOTHER_CITY("address.city"),
    ZIP_WITHOUT_ITS_FIRST_ZERO("address.zip"),
    NO_HOUSE_NUMBER("address.house-number"),
    BUILDING_IN_THE_TOWN("address.house-number"),
    STREET_TOO_LONG("label.ES001014"),
    PHONE_WITHOUT_ITS_FIRST_ZERO("phone.form"),
    WIDE_PHONE_FROM_ABROAD("phone.form"),
    NAME_OF_A_SPREADSHEET("name.implausible");

    private final String code;

    Flaw(String code) {
      this.code = code;
    }
  }

  @Test
  void aHundredOrdersWithAKnownFlawCarryAFindingWhoseAcceptedProposalLetsThemThrough()
      throws Exception {
    Samples.Taken taken = flawed();
    List<Order> orders = new WholeIntake(addresses.fields(), NOW).orders(taken.incoming, reader);
    assertEquals(100, orders.size());
    Slips b2 = Slips.all().get(2);
    Map<String, Integer> through = new LinkedHashMap<>();
    for (int i = 0; i < orders.size(); i++) {
      Flaw flaw = Flaw.values()[i / 10];
      Order order = orders.get(i);
      List<Finding> found = new ArrayList<>(findings(order));
      found.addAll(b2.findings(order));
      Finding of =
          found.stream()
              .filter(f -> f.code().equals(flaw.code))
              .findFirst()
              .orElseThrow(() -> new AssertionError(flaw + ": " + counts(found)));
      Order fixed = AcceptedFix.of(order, of);
      assertEquals(List.of(), findings(fixed), flaw.name());
      for (Slips slips : Slips.all()) {
        assertEquals(1, slips.stand(List.of(fixed)), flaw + " " + slips.name());
      }
      through.merge(flaw.name(), 1, Integer::sum);
    }
    System.out.println("data.D1: flawed orders let through by the accepted proposal: " + through);
    assertEquals(100, through.values().stream().mapToInt(n -> n).sum());
  }

  /** Ten orders with each flaw, in files of the shop's own columns. */
  private Samples.Taken flawed() throws UnreadableRows, IOException {
    List<Address> towns = new ArrayList<>(WholeAddresses.towns());
    towns.removeIf(
        t ->
            t.street().length() < 2
                || t.street().length() > 6
                || !t.street().matches("[^0-9０-９一二三四五六七八九十百千]+")
                || !t.prefecture().matches("宮城県|福島県|埼玉県|千葉県|神奈川県|愛知県|兵庫県"));
    Random random = new Random(12);
    Collections.shuffle(towns, random);
    // a zip can be proposed only where the words leave no doubt
    List<Address> certain = addresses.certain(towns, 200);
    List<Crowd.Said> said = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      said.add(flawed(Flaw.values()[i / 10], i, certain.get(i), certain.get(i + 100)));
    }
    return read("free", new Crowd("free").file(said));
  }

  private static Crowd.Said flawed(Flaw flaw, int n, Address t, Address other) {
    String street = t.street() + "1-2-3";
    Address good = new Address(t.zip(), t.prefecture(), t.city(), street, "");
    String phone = "090-1234-%04d".formatted(n);
    Map<OrderFileField, String> more = new HashMap<>();
    more.put(OrderFileField.BUYER_ZIP, t.zip());
    more.put(OrderFileField.BUYER_PREFECTURE, t.prefecture());
    more.put(OrderFileField.BUYER_CITY, t.city());
    more.put(OrderFileField.BUYER_STREET, street);
    more.put(OrderFileField.BUYER_PHONE, phone);
    switch (flaw) {
      case NO_PREFECTURE -> more.put(OrderFileField.PLACE_PREFECTURE, "");
      case UNKNOWN_ZIP -> more.put(OrderFileField.PLACE_ZIP, "9999998");
      case ZIP_OF_ANOTHER_CITY -> more.put(OrderFileField.PLACE_ZIP, other.zip());
      case ZIP_WITHOUT_ITS_FIRST_ZERO -> more.put(OrderFileField.PLACE_ZIP, t.zip().substring(1));
      case NO_HOUSE_NUMBER -> more.put(OrderFileField.PLACE_STREET, t.street());
      case BUILDING_IN_THE_TOWN -> more.put(OrderFileField.PLACE_STREET, t.street() + "見本マンション101");
      case STREET_TOO_LONG -> {
        // sixteen characters before the number: the line of B2 is full
        String hamlet = "字架空記念公園前大通り南側東部".substring(0, 16 - t.street().length());
        more.put(OrderFileField.PLACE_STREET, t.street() + hamlet + "1-2-3");
      }
      case PHONE_WITHOUT_ITS_FIRST_ZERO ->
          more.put(OrderFileField.PLACE_PHONE, "901234" + (1000 + n));
      case WIDE_PHONE_FROM_ABROAD -> more.put(OrderFileField.PLACE_PHONE, "８１９０１２３４" + (1000 + n));
      case NAME_OF_A_SPREADSHEET -> more.put(OrderFileField.PLACE_NAME, "#N/A");
    }
    return new Crowd.Said("flaw-" + n, "見本 花子", good, phone, more);
  }

  private Map<String, Samples.Taken> files() throws UnreadableRows, IOException {
    List<Address> towns = new ArrayList<>(WholeAddresses.towns());
    Random random = new Random(11);
    Collections.shuffle(towns, random);
    Map<String, Samples.Taken> all = new TreeMap<>();
    int n = 0;
    for (String preset : new TreeMap<>(Crowd.SAMPLES).keySet()) {
      List<Crowd.Said> said = new ArrayList<>();
      for (int i = 0; i < EACH; i++, n++) {
        said.add(Crowd.said(preset, n, towns.get(n), random));
      }
      Samples.Taken taken = read(preset, new Crowd(preset).file(said));
      assertEquals(List.of(), taken.faults, preset);
      assertEquals(EACH, taken.orders.size(), preset);
      all.put(preset, taken);
    }
    return all;
  }

  private Samples.Taken read(String preset, Document file) throws UnreadableRows {
    Edition<Profile> now = profiles.profiles().now(Samples.MAIN, preset).orElseThrow();
    Edition<Profile> edition = profiles.fixed(Samples.MAIN, now);
    Samples.Taken taken = new Samples.Taken();
    FileOrderSheet sheet = Formats.open(edition, List.of(edition), List.of(file));
    new ProfileFeed(Samples.MAIN, edition, sheet).walk(taken);
    return taken;
  }

  private static Map<String, Map<String, Long>> table(Map<String, List<Order>> orders) {
    Map<String, Map<String, Long>> table = new LinkedHashMap<>();
    orders.forEach(
        (preset, all) -> {
          assertEquals(EACH, all.size(), preset);
          Map<String, Long> row = new LinkedHashMap<>();
          Slips.all().forEach(s -> row.put(s.name(), s.stand(all)));
          table.put(preset, row);
        });
    return table;
  }

  private static void print(String title, Map<String, Map<String, Long>> table) {
    System.out.println(title);
    System.out.println(
        "preset\t" + Slips.all().stream().map(Slips::name).collect(Collectors.joining("\t")));
    table.forEach(
        (preset, row) ->
            System.out.println(
                preset
                    + "\t"
                    + row.values().stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining("\t"))));
  }

  /** Why those that stand nowhere do not: the carriers' codes, with how often. */
  private static void tell(Map<String, List<Order>> orders) {
    for (Slips slips : Slips.all()) {
      Map<String, Long> why =
          orders.values().stream()
              .flatMap(o -> slips.problems(o).stream())
              .collect(Collectors.groupingBy(LabelProblem::code, Collectors.counting()));
      System.out.println("data.D1: " + slips.name() + " refuses " + why);
    }
  }

  private static Map<String, Long> counts(List<Finding> found) {
    return found.stream().collect(Collectors.groupingBy(Finding::code, Collectors.counting()));
  }
}
