// SPDX-License-Identifier: Apache-2.0
package org.banto.tracker.yamato;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.banto.base.Parts;
import org.banto.connect.Connector;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorType;
import org.banto.connect.Outbound;
import org.banto.connect.ParcelTracker;
import org.banto.connect.Tracks;
import org.banto.shipment.ParcelStatus;
import org.banto.shipment.Waybill;
import org.banto.time.HouseClock;
import org.banto.tracker.engine.Pages;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceScope;
import org.osgi.service.metatype.annotations.Designate;

/** Reads Yamato's public page, ten parcels a request and a request every five seconds at most. */
@Component(
    service = {Connector.class, ParcelTracker.class},
    configurationPid = "banto.carrier.yamato-tracker",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = YamatoSettings.class, factory = true)
@ConnectorType(id = "yamato-tracker", kind = ConnectorType.Kind.CARRIER, pace = 0.2)
@Tracks(carrier = "yamato", batch = YamatoTracker.AT_ONCE)
public final class YamatoTracker implements ParcelTracker {
  /** The page's form has ten fields. */
  static final int AT_ONCE = 10;

  /** Nobody's number: the page says so, and that it can be read. */
  private static final Waybill NOBODYS = new Waybill("yamato", "000000000000");

  private final Pages pages;
  private final String url;
  private final Clock clock;

  /** Remembers. */
  @Activate
  public YamatoTracker(
      YamatoSettings settings,
      @Reference(scope = ReferenceScope.PROTOTYPE_REQUIRED) Outbound outbound) {
    this(outbound, settings.url(), new HouseClock());
  }

  YamatoTracker(Outbound outbound, String url, Clock clock) {
    this.pages = new Pages(outbound, StandardCharsets.UTF_8);
    this.url = url.strip();
    this.clock = clock;
  }

  @Override
  public void check() throws ConnectorException {
    track(List.of(NOBODYS));
  }

  @Override
  public List<ParcelStatus> track(List<Waybill> waybills) throws ConnectorException {
    List<ParcelStatus> all = new ArrayList<>();
    for (List<Waybill> some : Parts.of(waybills, AT_ONCE)) {
      all.addAll(YamatoPage.read(pages.fetch(request(some)), some, clock.instant()));
    }
    return all;
  }

  private HttpRequest request(List<Waybill> some) throws ConnectorException {
    StringBuilder form = new StringBuilder("category=0");
    for (int i = 0; i < some.size(); i++) {
      form.append(String.format(Locale.ROOT, "&number%02d=", i + 1))
          .append(URLEncoder.encode(some.get(i).number(), StandardCharsets.US_ASCII));
    }
    return HttpRequest.newBuilder(Pages.address(url))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(form.toString(), StandardCharsets.US_ASCII))
        .build();
  }
}
