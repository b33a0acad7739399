// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banto.base.Yen;
import org.banto.connect.ConnectorException;
import org.banto.connect.OrderReader;
import org.banto.connect.ParcelNotice;
import org.banto.connect.Payload;
import org.banto.connect.ReadOrder;
import org.banto.order.Charge;
import org.banto.order.Destination;
import org.banto.order.MallState.Standing;
import org.banto.order.OrderLine;
import org.banto.order.PlacedOrder;
import org.junit.jupiter.api.Test;

/**
 * What every {@link OrderReader} keeps: a pure function from bytes to an order that adds up. Golden
 * files show everything it understood, time zones included.
 */
public interface OrderReaderContract {
  /** Where the far sides' pages are read. */
  ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  /** The reader; it asks nobody. */
  OrderReader reader();

  /**
   * Payloads as the far side gives them, by the name of the golden file (beside the test class) that
   * tells what they say. The first test run writes the golden files into {@code target/golden}.
   */
  Map<String, Payload> payloads();

  /**
   * Orders with what the far side's own page shows of each: one with goods of two rates of tax and sums
   * that do not come out even, one that was cancelled.
   */
  default List<OrderPage> orderPages() {
    return Unproved.skipped(
        "orderPages()", "orders are read as the far side's own page shows them");
  }

  /** The moment is the one that the far side's page shows, in Japan. */
  @Test
  default void anOrderIsPlacedWhenTheFarSidesPageSays() throws ConnectorException {
    for (OrderPage page : shown()) {
      ReadOrder read = reader().read(page.payload());
      LocalDateTime placed = LocalDateTime.ofInstant(read.placed().orderedAt(), JAPAN);
      assertEquals(page.placed(), placed, read.number() + ": placed, in Japan");
    }
  }

  /** What is due is what the far side's page shows, to the yen. */
  @Test
  default void theMoneyIsTheFarSidesToTheYen() throws ConnectorException {
    for (OrderPage page : shown()) {
      ReadOrder read = reader().read(page.payload());
      Optional<Long> due = read.placed().amounts().due().map(Yen::value);
      assertEquals(Optional.of(page.due()), due, read.number() + ": due");
    }
  }

  /** Tax is rounded for each rate, and not once for all. */
  @Test
  default void taxIsRoundedForEachRate() throws ConnectorException {
    List<OrderPage> taxed = shown().stream().filter(p -> p.taxes().size() > 1).toList();
    if (taxed.isEmpty()) {
      Unproved.skipped("orderPages()", "no page shows the tax of two rates");
    }
    for (OrderPage page : taxed) {
      ReadOrder read = reader().read(page.payload());
      Map<Integer, Long> taxes =
          read.placed().amounts().taxes().stream()
              .collect(Collectors.toMap(t -> t.rate().percent(), t -> t.tax().value()));
      assertEquals(page.taxes(), taxes, read.number() + ": tax by rate");
    }
  }

  /** A cancel is no edit, and an edit no cancel; the house would ship, or not ship. */
  @Test
  default void aCancelledOrderIsReadAsCancelled() throws ConnectorException {
    List<OrderPage> pages = shown();
    if (pages.stream().noneMatch(p -> p.standing() == Standing.CANCELLED)) {
      Unproved.skipped("orderPages()", "no page shows a cancelled order");
    }
    for (OrderPage page : pages) {
      ReadOrder read = reader().read(page.payload());
      assertEquals(page.standing(), read.mall().standing(), read.number() + ": standing");
    }
  }

  /** Lines of unknown goods are lines: what is not read is not shipped. */
  @Test
  default void everyLineOfTheFarSidesPageIsRead() throws ConnectorException {
    for (OrderPage page : shown()) {
      ReadOrder read = reader().read(page.payload());
      assertEquals(page.lines(), read.placed().lines().size(), read.number() + ": lines");
    }
  }

  /** Every field is as the golden file says. */
  @Test
  default void everythingIsReadAsTheGoldenFilesSay() throws ConnectorException {
    assertFalse(payloads().isEmpty(), "no samples");
    for (Map.Entry<String, Payload> sample : payloads().entrySet()) {
      ValueText told = ValueText.of(reader().read(sample.getValue()));
      assertEquals(List.of(), told.nulls(), "null crosses the port");
      Golden.same(getClass(), sample.getKey(), told.text());
    }
  }

  /** The money of every order adds up: lines, charges and what is due. */
  @Test
  default void theMoneyAddsUp() throws ConnectorException {
    for (Map.Entry<String, Payload> sample : payloads().entrySet()) {
      PlacedOrder placed = reader().read(sample.getValue()).placed();
      long lines =
          placed.lines().stream()
              .filter(l -> !l.struck())
              .map(OrderLine::amount)
              .mapToLong(Yen::value)
              .sum();
      long charges =
          placed.amounts().charges().stream().map(Charge::amount).mapToLong(Yen::value).sum();
      String name = sample.getKey();
      placed.amounts().goods().ifPresent(g -> assertEquals(lines, g.value(), name + ": goods"));
      placed
          .amounts()
          .due()
          .ifPresent(d -> assertEquals(lines + charges, d.value(), name + ": due"));
    }
  }

  /** Lines are numbered 1, 2, 3 and, like destinations, can be told apart by their keys. */
  @Test
  default void linesAndDestinationsHaveNumbersAndKeys() throws ConnectorException {
    for (Map.Entry<String, Payload> sample : payloads().entrySet()) {
      ReadOrder read = reader().read(sample.getValue());
      List<OrderLine> lines = read.placed().lines();
      for (int i = 0; i < lines.size(); i++) {
        assertEquals(i + 1, lines.get(i).no(), sample.getKey() + ": number of a line");
      }
      distinct(sample.getKey() + ": lines", lines.stream().map(OrderLine::key).toList());
      List<String> places = read.placed().destinations().stream().map(Destination::key).toList();
      distinct(sample.getKey() + ": destinations", places);
      for (ParcelNotice parcel : read.shipped()) {
        assertTrue(
            places.contains(parcel.destination()), sample.getKey() + ": a parcel to nowhere");
      }
    }
  }

  /** The same bytes are the same order, also where the machine speaks another language. */
  @Test
  default void theSameBytesAreTheSameOrder() throws ConnectorException {
    for (Payload payload : payloads().values()) {
      ReadOrder here = reader().read(payload);
      assertEquals(here, ForeignLocale.call(() -> reader().read(payload)));
    }
  }

  /** A damaged payload is MALFORMED, says what is wrong and names nobody. */
  @Test
  default void aDamagedPayloadIsMalformedAndNamesNobody() throws ConnectorException {
    for (Map.Entry<String, Payload> sample : payloads().entrySet()) {
      Payload whole = sample.getValue();
      Set<String> persons = persons(reader().read(whole).placed());
      for (byte[] cut : Damage.cuts(whole.bytes())) {
        String what = sample.getKey() + " cut at " + cut.length;
        Damage.refused(
            what, cut, persons, b -> reader().read(with(whole, b)), OrderReaderContract::whole);
      }
      Damage.strangers()
          .forEach(
              (what, bytes) ->
                  assertTrue(
                      Damage.refused(
                          what, bytes, persons, b -> reader().read(with(whole, b)), o -> {}),
                      what + " was read as an order"));
      assertTrue(
          Damage.refused(
              "nothing", new byte[0], persons, b -> reader().read(with(whole, b)), o -> {}),
          "no bytes were read as an order");
    }
  }

  private List<OrderPage> shown() {
    List<OrderPage> pages = orderPages();
    assertFalse(pages.isEmpty(), "orderPages() gives none");
    return pages;
  }

  private static void whole(ReadOrder order) {
    assertEquals(List.of(), ValueText.of(order).nulls(), "null crosses the port");
  }

  private static Payload with(Payload whole, byte[] bytes) {
    return new Payload(whole.mediaType(), bytes);
  }

  private static Set<String> persons(PlacedOrder placed) {
    return Stream.concat(
            NoLeaks.traits(placed.buyer()),
            placed.destinations().stream().flatMap(d -> NoLeaks.traits(d.recipient())))
        .collect(Collectors.toSet());
  }

  private static void distinct(String what, List<String> keys) {
    assertEquals(keys.size(), new HashSet<>(keys).size(), what + " with the same key: " + keys);
  }
}
