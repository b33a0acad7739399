// SPDX-License-Identifier: Apache-2.0
package org.banto.tracking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.banto.base.AccountId;
import org.banto.base.OrderId;
import org.banto.base.Slice;
import org.banto.house.SettingsRules;
import org.banto.shipment.ParcelStatus.State;
import org.junit.jupiter.api.Test;

class ReportsTest {
  @Test
  void parcelsComePageByPageTheLastToChangeFirst() throws Exception {
    House.onBoth(
        house -> {
          house.connect("yamato");
          for (long id = 1; id <= 7; id++) {
            house.left(id, "n" + id);
          }
          house.later(Duration.ofSeconds(10));
          house.now = house.now.plus(Duration.ofHours(1));
          house.says("n3", State.IN_TRANSIT, "輸送中");
          List<String> seen = new ArrayList<>();
          Optional<String> from = Optional.empty();
          do {
            Slice<Reports.Row> slice =
                house.reports.list(House.MAIN, Reports.Show.OPEN, "", from, 3);
            slice.items().forEach(r -> seen.add(r.parcel().waybill().number()));
            from = slice.next();
          } while (from.isPresent());
          assertEquals(List.of("n3", "n7", "n6", "n5", "n4", "n2", "n1"), seen);
          assertEquals(Map.of("yamato", 7L), house.reports.open(House.MAIN));
          assertEquals(
              List.of(),
              house
                  .reports
                  .list(House.MAIN, Reports.Show.OPEN, "sagawa", Optional.empty(), 3)
                  .items());
          AccountId other = new AccountId("other");
          assertTrue(
              house
                  .reports
                  .list(other, Reports.Show.OPEN, "", Optional.empty(), 3)
                  .items()
                  .isEmpty());
        });
  }

  @Test
  void theParcelsOfOrdersAreFoundByOrder() throws Exception {
    House.onBoth(
        house -> {
          house.connect("yamato");
          house.left(1, "1", "2");
          house.left(2, "2");
          house.later(Duration.ofSeconds(10));
          Map<Long, List<String>> found =
              house
                  .reports
                  .of(House.MAIN, List.of(new OrderId(1), new OrderId(2), new OrderId(3)))
                  .entrySet()
                  .stream()
                  .collect(
                      Collectors.toMap(
                          e -> e.getKey().value(),
                          e -> e.getValue().stream().map(t -> t.waybill().number()).toList()));
          assertEquals(Map.of(1L, List.of("1", "2"), 2L, List.of("2"), 3L, List.of()), found);
        });
  }

  @Test
  void settingsOutOfTheirSpanAndPagesThatAreNoneAreRefused() {
    change("every", "48");
    change("absent", "");
    assertThrows(IllegalArgumentException.class, () -> change("every", "0"));
    assertThrows(IllegalArgumentException.class, () -> change("days", "2"));
    assertThrows(IllegalArgumentException.class, () -> change("pace", "1"));
    Reports reports = new Reports((org.apache.aries.jpa.template.JpaTemplate) null);
    assertThrows(
        IllegalArgumentException.class,
        () -> reports.list(House.MAIN, Reports.Show.OPEN, "", Optional.of("x"), 3));
  }

  private static void change(String key, String value) {
    SettingsRules rules = SettingsRules.of(new TrackingRules());
    SettingsRules.check(List.of(rules), rules.section(), Map::of, Map.of(key, value));
  }

  @Test
  void everyCarrierOfTheHouseHasItsPage() {
    assertEquals(
        List.of("yamato", "sagawa", "japanpost", "seino", "fukutsu"),
        Link.all().stream().map(Link::carrier).toList());
    assertTrue(Link.all().stream().allMatch(l -> l.address().startsWith("https://")));
  }
}
