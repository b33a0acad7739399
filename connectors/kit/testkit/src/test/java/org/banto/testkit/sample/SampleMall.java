// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit.sample;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import org.banto.connect.Connector;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorType;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.OrderSource;
import org.banto.connect.Outbound;
import org.banto.connect.Page;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceScope;
import org.osgi.service.metatype.annotations.Designate;

/** The component of the sample bundle. */
@Component(
    service = {Connector.class, OrderSource.class},
    configurationPid = "banto.mall.sample",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = SampleSettings.class, factory = true)
@ConnectorType(id = "sample", kind = ConnectorType.Kind.MALL)
public final class SampleMall implements OrderSource {
  private final Outbound outbound;
  private final String url;

  /** Remembers. */
  @Activate
  public SampleMall(
      @Reference(scope = ReferenceScope.PROTOTYPE_REQUIRED) Outbound outbound,
      SampleSettings settings) {
    this.outbound = outbound;
    this.url = settings.url();
  }

  @Override
  public void check() throws ConnectorException {
    outbound.send(HttpRequest.newBuilder(URI.create(url)).build());
  }

  @Override
  public Page<IncomingOrder> orders(Cursor from) throws ConnectorException {
    check();
    return new Page<>(List.of(), from, false);
  }
}
