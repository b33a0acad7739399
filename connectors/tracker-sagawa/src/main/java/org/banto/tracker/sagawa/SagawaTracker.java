// SPDX-License-Identifier: Apache-2.0
package org.banto.tracker.sagawa;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.banto.connect.Connector;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorType;
import org.banto.connect.Outbound;
import org.banto.connect.ParcelTracker;
import org.banto.connect.Tracks;
import org.banto.shipment.ParcelStatus;
import org.banto.shipment.Waybill;
import org.banto.tracker.engine.Pages;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceScope;
import org.osgi.service.metatype.annotations.Designate;

/** Reads Sagawa's public page: a parcel a request and a request every five seconds at most. */
@Component(
    service = {Connector.class, ParcelTracker.class},
    configurationPid = "banto.carrier.sagawa-tracker",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = SagawaSettings.class, factory = true)
@ConnectorType(id = "sagawa-tracker", kind = ConnectorType.Kind.CARRIER, pace = 0.2)
@Tracks(carrier = "sagawa")
public final class SagawaTracker implements ParcelTracker {
  /** Nobody's number: the page says so, and that it can be read. */
  private static final Waybill NOBODYS = new Waybill("sagawa", "000000000000");

  private final Pages pages;
  private final String url;

  /** Remembers. */
  @Activate
  public SagawaTracker(
      SagawaSettings settings,
      @Reference(scope = ReferenceScope.PROTOTYPE_REQUIRED) Outbound outbound) {
    this(outbound, settings.url());
  }

  SagawaTracker(Outbound outbound, String url) {
    this.pages = new Pages(outbound, StandardCharsets.UTF_8);
    this.url = url.strip();
  }

  @Override
  public void check() throws ConnectorException {
    track(List.of(NOBODYS));
  }

  @Override
  public List<ParcelStatus> track(List<Waybill> waybills) throws ConnectorException {
    List<ParcelStatus> all = new ArrayList<>();
    for (Waybill waybill : waybills) {
      all.add(SagawaPage.read(pages.fetch(request(waybill)), waybill));
    }
    return all;
  }

  private HttpRequest request(Waybill waybill) throws ConnectorException {
    String number = URLEncoder.encode(waybill.number(), StandardCharsets.US_ASCII);
    return HttpRequest.newBuilder(Pages.address(url + "?okurijoNo=" + number)).GET().build();
  }
}
