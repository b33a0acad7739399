// SPDX-License-Identifier: Apache-2.0
package org.banto.tracker.japanpost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class JapanPostTrackerTest {
  private static final String URL = "https://japanpost.example/services/srv/search/direct";

  @Nested
  class Tracking implements ParcelTrackerContract {
    @Override
    public FarSide farSide() {
      return JapanPostFarSide.open();
    }

    @Override
    public ParcelTracker connector(Outbound outbound) {
      return new JapanPostTracker(outbound, URL);
    }

    @Override
    public Map<Waybill, State> parcels() {
      return Map.of(
          JapanPostFarSide.PAGES.waybill(JapanPostFarSide.DELIVERED), State.DELIVERED,
          JapanPostFarSide.PAGES.waybill("400000000022"), State.NOT_FOUND);
    }

    @Override
    public Waybill strange() {
      return JapanPostFarSide.PAGES.waybill(JapanPostFarSide.STRANGE);
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
            JapanPostFarSide.PAGES.waybill(JapanPostFarSide.DELIVERED),
            State.DELIVERED,
            "お届け先にお届け済み",
            Optional.of(Instant.parse("2026-07-03T01:40:00Z")),
            "架空郵便局"),
        read(JapanPostFarSide.PAGES.page("delivered")));
  }

  @Test
  void aPageOfAnotherShapeSaysNothing() {
    strange(JapanPostFarSide.PAGES.page("delivered").replace("履歴情報", "履歴"));
    strange(JapanPostFarSide.PAGES.page("delivered").replace("お届け先にお届け済み", ""));
    strange(JapanPostFarSide.PAGES.page("not_found").replace("見つかりません", "混み合っています"));
  }

  @Test
  @Tag("data.D14")
  void aPageOfAnotherParcelSaysNothing() {
    strange(JapanPostFarSide.PAGES.page("delivered").replace("6000-0000-0016", "6000-0000-0027"));
  }

  @Test
  void theLastEventCounts() throws ConnectorException {
    String page = JapanPostFarSide.PAGES.page("delivered");
    int last = page.indexOf("<tr><td rowspan=\"2\">2026/07/03 10:40");
    ParcelStatus status = read(page.substring(0, last) + "</table></body></html>");
    assertEquals(State.OUT_FOR_DELIVERY, status.state());
    assertEquals("持ち出し中", status.words());
  }

  @Test
  void aParcelFromOrToAbroadIsAskedAboutAsSuch() throws ConnectorException {
    FarSide far = JapanPostFarSide.open();
    new JapanPostTracker(far, URL)
        .track(
            List.of(
                JapanPostFarSide.PAGES.waybill("EM123456789JP"),
                JapanPostFarSide.PAGES.waybill(JapanPostFarSide.DELIVERED)));
    assertEquals(
        List.of("S004", "S002"), far.requests().stream().map(r -> r.query("searchKind")).toList());
  }

  private static void strange(String html) {
    ConnectorException e = assertThrows(ConnectorException.class, () -> read(html));
    assertEquals(Reason.MALFORMED, e.reason());
  }

  private static ParcelStatus read(String html) throws ConnectorException {
    return JapanPostPage.read(
        Pages.whole(html), JapanPostFarSide.PAGES.waybill(JapanPostFarSide.DELIVERED));
  }
}
