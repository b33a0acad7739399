// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.ebisumart;

import java.time.Clock;
import org.banto.connect.Connector;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorType;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.OrderReader;
import org.banto.connect.OrderSource;
import org.banto.connect.Outbound;
import org.banto.connect.Page;
import org.banto.connect.Payload;
import org.banto.connect.ReadOrder;
import org.banto.connect.Tokens;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceScope;
import org.osgi.service.metatype.annotations.Designate;

/** One ebisumart site. */
@Component(
    service = {Connector.class, OrderSource.class, OrderReader.class},
    configurationPid = "banto.mall.ebisumart",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = EbisuSettings.class, factory = true)
@ConnectorType(id = "ebisumart", kind = ConnectorType.Kind.MALL, pace = 1)
public final class EbisuShop implements OrderSource, OrderReader {
  private final EbisuPages pages;
  private final EbisuReader reader;

  @Activate
  public EbisuShop(
      @Reference(scope = ReferenceScope.PROTOTYPE_REQUIRED) Outbound outbound,
      @Reference Tokens tokens,
      EbisuSettings settings) {
    this(outbound, tokens, EbisuAccount.of(settings), new HouseClock());
  }

  EbisuShop(Outbound outbound, Tokens tokens, EbisuAccount account, Clock clock) {
    this.pages = new EbisuPages(account.api(outbound, tokens, clock), account, clock);
    this.reader = new EbisuReader(account);
  }

  @Override
  public void check() throws ConnectorException {
    reader.check();
    pages.check();
  }

  @Override
  public Page<IncomingOrder> orders(Cursor from) throws ConnectorException {
    return pages.next(from);
  }

  @Override
  public ReadOrder read(Payload payload) throws ConnectorException {
    return reader.read(payload);
  }
}
