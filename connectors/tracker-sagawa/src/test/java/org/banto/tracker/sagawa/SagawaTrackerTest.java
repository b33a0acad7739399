// SPDX-License-Identifier: Apache-2.0
package org.banto.tracker.sagawa;

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
import org.junit.jupiter.api.Test;

class SagawaTrackerTest {
  private static final String URL = "https://sagawa.example/p/web/okurijosearch.do";

  @Nested
  class Tracking implements ParcelTrackerContract {
    @Override
    public FarSide farSide() {
      return SagawaFarSide.open();
    }

    @Override
    public ParcelTracker connector(Outbound outbound) {
      return new SagawaTracker(outbound, URL);
    }

    @Override
    public Map<Waybill, State> parcels() {
      return Map.of(
          SagawaFarSide.PAGES.waybill(SagawaFarSide.DELIVERED), State.DELIVERED,
          SagawaFarSide.PAGES.waybill("400000000022"), State.NOT_FOUND);
    }

    @Override
    public Waybill strange() {
      return SagawaFarSide.PAGES.waybill(SagawaFarSide.STRANGE);
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
            SagawaFarSide.PAGES.waybill(SagawaFarSide.DELIVERED),
            State.DELIVERED,
            "配達完了",
            Optional.of(Instant.parse("2026-01-02T02:20:00Z")),
            "架空配達店"),
        read(SagawaFarSide.PAGES.page("delivered")));
  }

  @Test
  void aPageOfAnotherShapeSaysNothing() {
    strange(SagawaFarSide.PAGES.page("delivered").replace("class=\"state\"", "class=\"status\""));
    strange(SagawaFarSide.PAGES.page("delivered").replace(">配達完了</span>", "></span>"));
  }

  @Test
  void aPageThatLostItsTableHasAStateAndNoTime() throws ConnectorException {
    ParcelStatus status = read(SagawaFarSide.PAGES.page("delivered").replace("detail1", "detail"));
    assertEquals(State.DELIVERED, status.state());
    assertEquals(Optional.empty(), status.at());
  }

  private static void strange(String html) {
    ConnectorException e = assertThrows(ConnectorException.class, () -> read(html));
    assertEquals(Reason.MALFORMED, e.reason());
  }

  private static ParcelStatus read(String html) throws ConnectorException {
    return SagawaPage.read(Pages.whole(html), SagawaFarSide.PAGES.waybill(SagawaFarSide.DELIVERED));
  }
}
