// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.stores;

import java.time.Clock;
import java.util.List;
import org.banto.base.Text;
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
import org.banto.mall.engine.MallApi;
import org.banto.mall.engine.Signing;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceScope;
import org.osgi.service.metatype.annotations.Designate;

/** One shop on STORES. It has no call to cancel an order: that is done on its own page. */
@Component(
    service = {
      Connector.class,
      OrderSource.class,
      OrderReader.class,
      ShipmentReporter.class,
      Reconciler.class
    },
    configurationPid = "banto.mall.stores",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = StoresSettings.class, factory = true)
@ConnectorType(id = "stores", kind = ConnectorType.Kind.MALL, pace = 1)
public final class StoresShop implements OrderSource, OrderReader, ShipmentReporter, Reconciler {
  private final Account account;
  private final Orders orders;
  private final Shipments shipments;

  @Activate
  public StoresShop(
      @Reference(scope = ReferenceScope.PROTOTYPE_REQUIRED) Outbound outbound,
      StoresSettings settings) {
    this(outbound, Account.of(settings), new HouseClock());
  }

  StoresShop(Outbound outbound, Account account, Clock clock) {
    this.account = account;
    Signing signing =
        Signing.bearer(Account.FIELD_TOKEN, new Text("認証情報", "access token"), account.token());
    MallApi api = new MallApi(outbound, Account.MALL, account.url(), Account.FIELD_TOKEN, signing);
    this.orders = new Orders(api, account, clock);
    this.shipments = new Shipments(api, account, orders);
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
    return new StoresReader(account).read(payload);
  }

  @Override
  public List<Receipt> report(List<Instruction.ReportShipment> all) throws ConnectorException {
    return shipments.report(all);
  }

  @Override
  public List<Receipt> lookUp(List<? extends Instruction> all) throws ConnectorException {
    return shipments.lookUp(all);
  }
}
