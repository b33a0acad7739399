// SPDX-License-Identifier: Apache-2.0
package org.banto.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.DeliveryWish;
import org.banto.base.Desk;
import org.banto.flow.Check;
import org.banto.house.Settings;
import org.banto.order.Finding;
import org.banto.order.Finding.Fix;
import org.banto.order.Order;
import org.banto.order.TaxRate;
import org.banto.order.TaxRates;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be true is found on an order, by whichever way it came. */
class PlausibleTest {
  private static List<Finding> found(Check check, UnaryOperator<Orders> edit) {
    return check.check(ContentChecksTest.order(edit), Desk.NEW);
  }

  @ParameterizedTest
  @Tag("data.D6")
  @ValueSource(
      strings = {
        "4633-02-05T00:00:00Z",
        "2026-06-04T00:00:00Z",
        "2019-01-01T00:00:00Z",
        "1900-01-01T00:00:00Z"
      })
  void anOrderOfTheFarFutureOrPastIsFound(String at) {
    Finding f = found(new OrderDateCheck(), o -> o.at(Instant.parse(at))).get(0);
    assertEquals("order.date", f.code());
  }

  @ParameterizedTest
  @Tag("data.D6")
  @ValueSource(
      strings = {
        "2026-06-01T03:00:00Z",
        "2026-06-02T00:00:00Z",
        "2025-01-01T00:00:00Z",
        "1970-01-01T00:00:00Z"
      })
  void anOrderOfTheseDaysIsGood(String at) {
    assertEquals(List.of(), found(new OrderDateCheck(), o -> o.at(Instant.parse(at))));
  }

  @Test
  @Tag("data.D6")
  void aWishOfTheFarFutureIsFoundAndTakenOffIsProposed() {
    DeliveryWish wish = new DeliveryWish(Optional.of(LocalDate.of(4633, 2, 5)), Optional.empty());
    Finding f = found(new OrderDateCheck(), o -> o.wish(wish)).get(0);
    assertEquals("wish.far", f.code());
    assertEquals(new Fix("wish.set", Map.of("date", "")), f.fix());
  }

  @Test
  @Tag("data.D7")
  @Tag("house.rates")
  void aRateThatIsNotInForceIsFoundAndThatOfItsKindProposed() {
    List<Finding> five = rates("", order("2026-05-30T03:00:00Z", 5));
    assertEquals("tax.rate", five.get(0).code());
    assertEquals(Fix.NONE, five.get(0).fix());
    assertEquals(List.of(), rates("", order("2026-05-30T03:00:00Z", 8)));
    Finding ten = rates("2026-05-01 標準 12", order("2026-05-30T03:00:00Z", 10)).get(0);
    assertEquals(new Fix("tax.set", Map.of("from", "10", "to", "12")), ten.fix());
    assertEquals(List.of(), rates("2026-06-01 標準 12", order("2026-05-30T03:00:00Z", 10)));
  }

  private static Order order(String at, int percent) {
    return ContentChecksTest.order(
        o ->
            o.at(Instant.parse(at))
                .lines(Orders.line(1, 1, 500).taxed(new TaxRate(percent)))
                .costs(Orders.amounts(500, 500, 500)));
  }

  private static List<Finding> rates(String set, Order order) {
    Settings settings =
        new Settings() {
          @Override
          public Map<String, String> read(AccountId account, String section) {
            return Map.of(TaxRates.SETTING, set);
          }

          @Override
          public Map<AccountId, Map<String, String>> readAll(String section) {
            throw new UnsupportedOperationException();
          }

          @Override
          public void write(
              AccountId account, String section, Map<String, String> values, Actor by) {
            throw new UnsupportedOperationException();
          }
        };
    return new TaxRateCheck(settings, Clock.systemUTC()).check(order, Desk.NEW);
  }
}
