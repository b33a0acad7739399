// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.amazon;

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
import org.banto.connect.PushQueue;
import org.banto.connect.ReadOrder;
import org.banto.connect.Receipt;
import org.banto.connect.Reconciler;
import org.banto.connect.ShipmentReporter;
import org.banto.spapi.engine.Login;
import org.banto.spapi.engine.SpApi;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceScope;
import org.osgi.service.metatype.annotations.Designate;

/** One shop on Amazon.co.jp. */
@Component(
    service = {
      Connector.class,
      OrderSource.class,
      OrderReader.class,
      ShipmentReporter.class,
      Reconciler.class,
      PushQueue.class
    },
    configurationPid = "banto.mall.amazon",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = AmazonSettings.class, factory = true)
@ConnectorType(id = "amazon", kind = ConnectorType.Kind.MALL, pace = 5)
public final class AmazonShop
    implements OrderSource, OrderReader, ShipmentReporter, Reconciler, PushQueue {
  private final OrderPages pages;
  private final AmazonReader reader;
  private final ShipmentReports reports;
  private final AmazonAccount account;
  private final ChangeQueue changes;

  @Activate
  public AmazonShop(
      @Reference(scope = ReferenceScope.PROTOTYPE_REQUIRED) Outbound outbound,
      AmazonSettings settings) {
    this(outbound, AmazonAccount.of(settings), new HouseClock());
  }

  AmazonShop(Outbound outbound, AmazonAccount account, Clock clock) {
    Login login = new Login(outbound, account.grant(), account::check, clock);
    SpApi api = new SpApi(outbound, account.grant(), login, new Text("注文", "orders"));
    Login own =
        Login.withoutGrant(outbound, account.grant(), account::check, Subscription.SCOPE, clock);
    Subscription subscription =
        new Subscription(
            api,
            new SpApi(outbound, account.grant(), own, new Text("通知", "notifications")),
            account.queue());
    this.account = account;
    this.pages = new OrderPages(api, account, clock);
    this.reader = new AmazonReader(account.rate(), account.codes());
    this.reports = new ShipmentReports(api, pages, account.codes(), clock);
    Sqs sqs = new Sqs(outbound, account.queue(), clock);
    this.changes = new ChangeQueue(sqs, subscription, pages, account, clock);
  }

  @Override
  public void check() throws ConnectorException {
    account.check();
    pages.check();
    changes.check();
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

  @Override
  public List<IncomingOrder> collect() throws ConnectorException {
    return changes.collect();
  }
}
