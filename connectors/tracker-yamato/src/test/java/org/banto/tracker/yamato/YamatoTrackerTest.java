// SPDX-License-Identifier: Apache-2.0
package org.banto.tracker.yamato;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Outbound;
import org.banto.connect.ParcelTracker;
import org.banto.shipment.ParcelStatus;
import org.banto.shipment.ParcelStatus.State;
import org.banto.shipment.Waybill;
import org.banto.testkit.FarSide;
import org.banto.testkit.ParcelTrackerContract;
import org.banto.tracker.engine.Pages;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class YamatoTrackerTest {
  private static final String URL = "https://yamato.example/cgi-bin/tneko";

  @Nested
  class Tracking implements ParcelTrackerContract {
    @Override
    public FarSide farSide() {
      return YamatoFarSide.open();
    }

    @Override
    public ParcelTracker connector(Outbound outbound) {
      return tracker(outbound, "2026-07-05T00:00:00Z");
    }

    @Override
    public Map<Waybill, State> parcels() {
      return Map.of(
          YamatoFarSide.PAGES.waybill(YamatoFarSide.DELIVERED), State.DELIVERED,
          YamatoFarSide.PAGES.waybill(YamatoFarSide.INVALID), State.INVALID,
          YamatoFarSide.PAGES.waybill(YamatoFarSide.NOT_REGISTERED), State.NOT_FOUND);
    }

    @Override
    public Waybill strange() {
      return YamatoFarSide.PAGES.waybill(YamatoFarSide.STRANGE);
    }

    @Override
    public Collection<String> secrets() {
      return List.of();
    }

    @Override
    public Set<String> settings() {
      return Set.of("url");
    }
  }

  @Test
  void aDeliveredParcelHasTheCarriersWordItsDepotAndItsTimeInJapan() throws ConnectorException {
    assertEquals(
        new ParcelStatus(
            YamatoFarSide.PAGES.waybill(YamatoFarSide.DELIVERED),
            State.DELIVERED,
            "配達完了",
            Optional.of(Instant.parse("2026-07-03T01:02:00Z")),
            "架空札幌営業所"),
        track(YamatoFarSide.DELIVERED, "2026-07-05T00:00:00Z"));
  }

  @Test
  void aTimeWithoutAYearIsOfTheYearInWhichItCanHaveBeen() throws ConnectorException {
    assertEquals(
        Optional.of(Instant.parse("2026-01-02T01:02:00Z")),
        track(YamatoFarSide.OVER_NEW_YEAR, "2026-01-03T00:00:00Z").at());
    assertEquals(
        Optional.of(Instant.parse("2025-07-03T01:02:00Z")),
        track(YamatoFarSide.DELIVERED, "2026-01-03T00:00:00Z").at());
  }

  @Test
  void tenParcelsAreOneRequest() throws ConnectorException {
    FarSide far = YamatoFarSide.open();
    List<Waybill> many =
        IntStream.range(0, 21)
            .mapToObj(n -> YamatoFarSide.PAGES.waybill("9100000000" + (10 + n)))
            .toList();
    assertEquals(21, tracker(far, "2026-07-05T00:00:00Z").track(many).size());
    assertEquals(
        List.of(10, 10, 1),
        far.requests().stream().map(r -> YamatoFarSide.numbers(r).size()).toList());
  }

  @Test
  void aPageOfAnotherShapeOrOfAnotherParcelSaysNothing() throws ConnectorException {
    String page = YamatoFarSide.PAGES.page("delivered");
    strange(page.replace("tracking-invoice-block-state-title", "state"));
    strange(page.replace("parts-tracking-invoice-block", "block"));
    strange(page.replace("9000-0000-0011", "9000-0000-0099"));
  }

  private static void strange(String html) throws ConnectorException {
    var page = Pages.whole(html);
    List<Waybill> asked = List.of(YamatoFarSide.PAGES.waybill(YamatoFarSide.DELIVERED));
    ConnectorException e =
        assertThrows(ConnectorException.class, () -> YamatoPage.read(page, asked, Instant.EPOCH));
    assertEquals(Reason.MALFORMED, e.reason());
  }

  private static ParcelStatus track(String number, String now) throws ConnectorException {
    return tracker(YamatoFarSide.open(), now)
        .track(List.of(YamatoFarSide.PAGES.waybill(number)))
        .get(0);
  }

  private static YamatoTracker tracker(Outbound outbound, String now) {
    return new YamatoTracker(outbound, URL, Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
  }
}
