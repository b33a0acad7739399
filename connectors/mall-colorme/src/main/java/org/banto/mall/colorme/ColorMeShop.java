// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.colorme;

import java.time.Clock;
import java.util.List;
import org.banto.base.Text;
import org.banto.connect.Connector;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorType;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Instruction;
import org.banto.connect.OrderCanceller;
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

/** One shop on カラーミーショップ. */
@Component(
    service = {
      Connector.class,
      OrderSource.class,
      OrderReader.class,
      ShipmentReporter.class,
      OrderCanceller.class,
      Reconciler.class
    },
    configurationPid = "banto.mall.colorme",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = ColorMeSettings.class, factory = true)
@ConnectorType(id = "colorme", kind = ConnectorType.Kind.MALL, pace = 1)
public final class ColorMeShop
    implements OrderSource, OrderReader, ShipmentReporter, OrderCanceller, Reconciler {
  private final Account account;
  private final Sales sales;
  private final Commands commands;

  @Activate
  public ColorMeShop(
      @Reference(scope = ReferenceScope.PROTOTYPE_REQUIRED) Outbound outbound,
      ColorMeSettings settings) {
    this(outbound, Account.of(settings), new HouseClock());
  }

  ColorMeShop(Outbound outbound, Account account, Clock clock) {
    this.account = account;
    Signing signing =
        Signing.bearer(Account.FIELD_TOKEN, new Text("アクセストークン", "access token"), account.token());
    MallApi api = new MallApi(outbound, Account.MALL, account.url(), Account.FIELD_TOKEN, signing);
    this.sales = new Sales(api, account, clock);
    this.commands = new Commands(api, sales);
  }

  @Override
  public void check() throws ConnectorException {
    account.check();
    sales.check();
  }

  @Override
  public Page<IncomingOrder> orders(Cursor from) throws ConnectorException {
    return sales.next(from);
  }

  @Override
  public ReadOrder read(Payload payload) throws ConnectorException {
    return new SaleReader(account).read(payload);
  }

  @Override
  public List<Receipt> report(List<Instruction.ReportShipment> shipments)
      throws ConnectorException {
    return commands.report(shipments);
  }

  @Override
  public List<Receipt> cancel(List<Instruction.CancelOrder> orders) throws ConnectorException {
    return commands.cancel(orders);
  }

  @Override
  public List<Receipt> lookUp(List<? extends Instruction> instructions) throws ConnectorException {
    return commands.lookUp(instructions);
  }
}
