// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.mercari;

import java.time.Clock;
import java.util.List;
import org.banto.connect.Connector;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorType;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Instruction;
import org.banto.connect.OrderReader;
import org.banto.connect.OrderSource;
import org.banto.connect.Outbound;
import org.banto.connect.Page;
import org.banto.connect.Payload;
import org.banto.connect.ReadOrder;
import org.banto.connect.Receipt;
import org.banto.connect.Reconciler;
import org.banto.connect.ShipmentReporter;
import org.banto.mall.engine.GraphQl;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceScope;
import org.osgi.service.metatype.annotations.Designate;

/** One shop on メルカリShops. */
@Component(
    service = {
      Connector.class,
      OrderSource.class,
      OrderReader.class,
      ShipmentReporter.class,
      Reconciler.class
    },
    configurationPid = "banto.mall.mercari",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = MercariSettings.class, factory = true)
@ConnectorType(id = "mercari", kind = ConnectorType.Kind.MALL, pace = 1)
public final class MercariShop implements OrderSource, OrderReader, ShipmentReporter, Reconciler {
  private final MercariPages pages;
  private final MercariReader reader;
  private final MercariReports reports;

  @Activate
  public MercariShop(
      @Reference(scope = ReferenceScope.PROTOTYPE_REQUIRED) Outbound outbound,
      MercariSettings settings) {
    this(outbound, MercariAccount.of(settings), new HouseClock());
  }

  MercariShop(Outbound outbound, MercariAccount account, Clock clock) {
    GraphQl api = account.api(outbound);
    this.pages = new MercariPages(api, account, clock);
    this.reader = new MercariReader(account.reduced());
    this.reports = new MercariReports(api);
  }

  @Override
  public void check() throws ConnectorException {
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

  @Override
  public List<Receipt> report(List<Instruction.ReportShipment> shipments)
      throws ConnectorException {
    return reports.report(shipments);
  }

  @Override
  public List<Receipt> lookUp(List<? extends Instruction> instructions) throws ConnectorException {
    return reports.lookUp(instructions);
  }
}
