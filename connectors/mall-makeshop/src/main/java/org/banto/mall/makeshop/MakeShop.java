// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.makeshop;

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
import org.banto.connect.ShipmentReporter;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceScope;
import org.osgi.service.metatype.annotations.Designate;

/**
 * One shop on MakeShop. No call is known that cancels an order or finds one by its number, so there is nothing to cancel
 * or to look up by; reports set values and may be sent again.
 */
@Component(
    service = {Connector.class, OrderSource.class, OrderReader.class, ShipmentReporter.class},
    configurationPid = "banto.mall.makeshop",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = MakeShopSettings.class, factory = true)
@ConnectorType(id = "makeshop", kind = ConnectorType.Kind.MALL, pace = 1)
public final class MakeShop implements OrderSource, OrderReader, ShipmentReporter {
  private final Account account;
  private final Orders orders;
  private final Shipments shipments;

  @Activate
  public MakeShop(
      @Reference(scope = ReferenceScope.PROTOTYPE_REQUIRED) Outbound outbound,
      MakeShopSettings settings) {
    this(outbound, Account.of(settings), new HouseClock());
  }

  MakeShop(Outbound outbound, Account account, Clock clock) {
    this.account = account;
    GraphQl api = new GraphQl(outbound, account, clock);
    this.orders = new Orders(api, account, clock);
    this.shipments = new Shipments(api, account);
  }

  @Override
  public void check() throws ConnectorException {
    account.check();
    orders.check();
  }

  @Override
  public Page<IncomingOrder> orders(Cursor from) throws ConnectorException {
    return orders.next(from);
  }

  @Override
  public ReadOrder read(Payload payload) throws ConnectorException {
    return new MakeShopReader(account).read(payload);
  }

  @Override
  public List<Receipt> report(List<Instruction.ReportShipment> all) throws ConnectorException {
    return shipments.report(all);
  }
}
