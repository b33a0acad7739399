// SPDX-License-Identifier: Apache-2.0
package org.banto.tracker.japanpost;

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

/** Reads Japan Post's public page: a parcel a request and a request every five seconds at most. */
@Component(
    service = {Connector.class, ParcelTracker.class},
    configurationPid = "banto.carrier.japanpost-tracker",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = JapanPostSettings.class, factory = true)
@ConnectorType(id = "japanpost-tracker", kind = ConnectorType.Kind.CARRIER, pace = 0.2)
@Tracks(carrier = "japanpost")
public final class JapanPostTracker implements ParcelTracker {
  /** Nobody's number: the page says so, and that it can be read. */
  private static final Waybill NOBODYS = new Waybill("japanpost", "000000000000");

  private static final String INTERNATIONAL = "[A-Z]{2}[0-9]{9}[A-Z]{2}";

  private final Pages pages;
  private final String url;

  /** Remembers. */
  @Activate
  public JapanPostTracker(
      JapanPostSettings settings,
      @Reference(scope = ReferenceScope.PROTOTYPE_REQUIRED) Outbound outbound) {
    this(outbound, settings.url());
  }

  JapanPostTracker(Outbound outbound, String url) {
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
      all.add(JapanPostPage.read(pages.fetch(request(waybill)), waybill));
    }
    return all;
  }

  private HttpRequest request(Waybill waybill) throws ConnectorException {
    String number = URLEncoder.encode(waybill.number(), StandardCharsets.US_ASCII);
    String kind = waybill.number().matches(INTERNATIONAL) ? "S004" : "S002";
    String query = "?searchKind=" + kind + "&locale=ja&reqCodeNo1=" + number;
    return HttpRequest.newBuilder(Pages.address(url + query)).GET().build();
  }
}
