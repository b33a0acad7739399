// SPDX-License-Identifier: Apache-2.0
package org.banto.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Japan;
import org.banto.fakes.Orders;
import org.banto.house.Settings;
import org.banto.order.Order;
import org.banto.shipment.Carriage;
import org.banto.shipment.Shipment;
import org.banto.shipment.Temperature;
import org.junit.jupiter.api.Test;

class ShopCalendarTest {
  private final Map<String, Map<String, String>> sections = new HashMap<>();

  @Test
  void beforeTheCutOffAnOrderShipsTheSameDayAndFromItOnTheNext() {
    assertEquals("2026-06-03", earliest("2026-06-03T11:59"));
    assertEquals("2026-06-04", earliest("2026-06-03T12:00"));
  }

  @Test
  void aWeekendAndNationalHolidaysArePassedBy() {
    assertEquals("2026-06-08", earliest("2026-06-05T13:00"));
    assertEquals("2026-05-07", earliest("2026-05-01T13:00"));
    assertEquals("2026-09-24", earliest("2026-09-18T12:30"));
  }

  @Test
  void leadDaysAreCountedInShippingDays() {
    set("leadDays", "2");
    assertEquals("2026-06-09", earliest("2026-06-05T09:00"));
  }

  @Test
  void aShopThatWorksOnSaturdaysAndHolidaysShipsThen() {
    set("weekdays", "MON,TUE,WED,THU,FRI,SAT");
    set("holidays", "open");
    set("cutoff", "17:00");
    assertEquals("2026-05-04", earliest("2026-05-02T17:01"));
    assertEquals("2026-05-02", earliest("2026-05-02T16:59"));
  }

  @Test
  void daysTheShopIsClosedOrOpenCountBeforeWeekdays() {
    set("closed", "2026-06-03, 2026-06-04");
    set("open", "2026-06-06");
    assertEquals("2026-06-05", earliest("2026-06-03T09:00"));
    assertEquals("2026-06-06", earliest("2026-06-05T13:00"));
    assertTrue(calendar().shipsOn(Orders.MAIN, LocalDate.parse("2026-06-06")));
    assertFalse(calendar().shipsOn(Orders.MAIN, LocalDate.parse("2026-06-03")));
  }

  @Test
  void withoutTheCalendarAShopShipsOnItsWeekdaysWhateverItHasSet() {
    set("closed", "2026-06-03");
    set("open", "2026-06-06");
    assertTrue(weekdaysAlone().shipsOn(Orders.MAIN, LocalDate.parse("2026-06-03")));
    assertFalse(weekdaysAlone().shipsOn(Orders.MAIN, LocalDate.parse("2026-06-06")));
    assertTrue(weekdaysAlone().shipsOn(Orders.MAIN, LocalDate.parse("2026-05-04")), "a holiday");
    assertFalse(calendar().shipsOn(Orders.MAIN, LocalDate.parse("2026-05-04")), "with it");
  }

  @Test
  void settingsThatMakeNoSenseCountAsNotSet() {
    set("cutoff", "noon");
    set("leadDays", "-1");
    set("weekdays", "never");
    set("closed", "soon");
    assertEquals("2026-06-03", earliest("2026-06-03T11:59"));
  }

  @Test
  void aShopClosedForEverDoesNotLoop() {
    StringBuilder closed = new StringBuilder();
    LocalDate day = LocalDate.parse("2026-01-01");
    for (int i = 0; i < 800; i++) {
      closed.append(day.plusDays(i)).append(' ');
    }
    set("closed", closed.toString());
    assertEquals("2027-06-08", earliest("2026-06-03T12:00"));
  }

  @Test
  void aDayShipsWhenShopWarehouseAndCarrierAllWork() {
    set("carrier.yamato.weekdays", "MON,TUE,THU,FRI");
    set("carrier.yamato.closed", "06-04");
    set("warehouse.closed", "2026-06-05");
    Order order = Orders.everyday(1);
    Shipment s =
        order.shipments().get(0).by(new Carriage("yamato", "PREPAID", Temperature.AMBIENT));
    LocalDate wednesday = LocalDate.parse("2026-06-03");
    assertEquals(Optional.of(LocalDate.parse("2026-06-05")), calendar().next(order, s, wednesday));
    assertEquals(
        Optional.of(LocalDate.parse("2026-06-08")),
        calendar().shipping((o, one) -> true).next(order, s, wednesday),
        "what goes to a warehouse waits for that, too");
    Shipment other = s.by(new Carriage("sagawa", "X", Temperature.AMBIENT));
    assertEquals(Optional.of(wednesday), calendar().next(order, other, wednesday));
    assertEquals(Optional.of(wednesday), weekdaysAlone().next(order, s, wednesday));
  }

  @Test
  void whatAShopHadSetBeforeThereWereBandsHoldsUntilItSetsThose() {
    set("cutoff", "15:00");
    set("leadDays", "1");
    assertEquals("2026-06-04", earliest("2026-06-03T14:59"));
    assertEquals("2026-06-05", earliest("2026-06-03T15:00"));
    set("bands", "00:00=0,10:00=1");
    assertEquals("2026-06-03", earliest("2026-06-03T09:59"));
    set("bands.2026-06-03", "00:00=3");
    assertEquals("2026-06-08", earliest("2026-06-03T09:59"));
  }

  @Test
  void holidaysAreThoseOfTheFixture() throws Exception {
    List<String> lines =
        Files.readAllLines(
            Path.of(System.getProperty("banto.fixtures"), "own/carriers/holidays_2020_2035.tsv"));
    Set<LocalDate> all =
        lines.stream()
            .skip(1)
            .map(l -> LocalDate.parse(l.substring(0, 10)))
            .collect(Collectors.toSet());
    assertEquals(286, all.size());
    assertEquals(all, new HolidayRules().national());
  }

  @Test
  void daysOnTheWayFollowTheRegionsUnlessTheShopSaysOtherwise() {
    assertEquals(1, calendar().leadDays(Orders.MAIN, "神奈川県"));
    assertEquals(3, calendar().leadDays(Orders.MAIN, "沖縄県"));
    assertEquals(2, calendar().leadDays(Orders.MAIN, "北海道"));
    assertEquals(2, calendar().leadDays(Orders.MAIN, "どこか"));
    set("lead.沖縄県", "5");
    assertEquals(5, calendar().leadDays(Orders.MAIN, "沖縄県"));
    sections.put("shop", Map.of("prefecture", "沖縄県"));
    assertEquals(3, calendar().leadDays(Orders.MAIN, "東京都"));
  }

  private void set(String key, String value) {
    sections.computeIfAbsent("shipping", s -> new HashMap<>()).put(key, value);
  }

  private String earliest(String local) {
    return calendar()
        .earliest(Orders.MAIN, LocalDateTime.parse(local).atZone(Japan.ZONE).toInstant())
        .toString();
  }

  private ShopCalendar calendar() {
    return weekdaysAlone().with(new HolidayRules());
  }

  private ShopCalendar weekdaysAlone() {
    return new ShopCalendar(
        new Settings() {
          @Override
          public Map<String, String> read(AccountId account, String section) {
            return sections.getOrDefault(section, Map.of());
          }

          @Override
          public Map<AccountId, Map<String, String>> readAll(String section) {
            throw new UnsupportedOperationException();
          }

          @Override
          public void write(AccountId a, String section, Map<String, String> values, Actor by) {
            throw new UnsupportedOperationException();
          }
        },
        Clock.systemUTC());
  }
}
