// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.yahoo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.banto.base.Japan;
import org.banto.connect.Connector;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorType;
import org.banto.connect.CredentialClock;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Instruction;
import org.banto.connect.OrderCanceller;
import org.banto.connect.OrderEditor;
import org.banto.connect.OrderReader;
import org.banto.connect.OrderSource;
import org.banto.connect.Outbound;
import org.banto.connect.Page;
import org.banto.connect.Payload;
import org.banto.connect.ReadOrder;
import org.banto.connect.Receipt;
import org.banto.connect.Reconciler;
import org.banto.connect.ShipmentReporter;
import org.banto.connect.Tokens;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceScope;
import org.osgi.service.metatype.annotations.Designate;

/** One store on Yahoo! Shopping. */
@Component(
    service = {
      Connector.class,
      OrderSource.class,
      OrderReader.class,
      ShipmentReporter.class,
      OrderCanceller.class,
      OrderEditor.class,
      Reconciler.class,
      CredentialClock.class
    },
    configurationPid = "banto.mall.yahoo",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = YahooSettings.class, factory = true)
@ConnectorType(id = "yahoo", kind = ConnectorType.Kind.MALL, pace = 1)
public final class YahooShop
    implements OrderSource,
        OrderReader,
        ShipmentReporter,
        OrderCanceller,
        OrderEditor,
        Reconciler,
        CredentialClock {
  private final YahooAccount account;
  private final Yconnect yconnect;
  private final Orders orders;
  private final Commands commands;
  private final YahooReader reader;

  @Activate
  public YahooShop(
      @Reference(scope = ReferenceScope.PROTOTYPE_REQUIRED) Outbound outbound,
      @Reference Tokens tokens,
      YahooSettings settings) {
    this(outbound, tokens, YahooAccount.of(settings), new HouseClock());
  }

  YahooShop(Outbound outbound, Tokens tokens, YahooAccount account, Clock clock) {
    this.account = account;
    this.yconnect = new Yconnect(outbound, tokens, account, clock);
    Circus circus = new Circus(outbound, account, yconnect, clock);
    this.orders = new Orders(circus, account, clock);
    this.commands = new Commands(circus, orders, account);
    this.reader = new YahooReader(account.payments(), account.carriers());
  }

  @Override
  public void check() throws ConnectorException {
    account.payments().check();
    account.companies().check();
    orders.check();
  }

  @Override
  public Page<IncomingOrder> orders(Cursor from) throws ConnectorException {
    return orders.next(from);
  }

  @Override
  public ReadOrder read(Payload payload) throws ConnectorException {
    return reader.read(payload);
  }

  @Override
  public List<Receipt> report(List<Instruction.ReportShipment> shipments)
      throws ConnectorException {
    return commands.report(shipments);
  }

  @Override
  public List<Receipt> cancel(List<Instruction.CancelOrder> cancels) throws ConnectorException {
    return commands.cancel(cancels);
  }

  @Override
  public List<Receipt> edit(List<Instruction.EditOrder> edits) throws ConnectorException {
    return commands.edit(edits);
  }

  @Override
  public List<Receipt> lookUp(List<? extends Instruction> instructions) throws ConnectorException {
    return commands.lookUp(instructions);
  }

  /** The day on which the refresh token ends: the shop has to authorize again before. */
  @Override
  public Optional<LocalDate> lastDay() throws ConnectorException {
    return yconnect.token().refreshEnds().map(at -> at.atZone(Japan.ZONE).toLocalDate());
  }
}
