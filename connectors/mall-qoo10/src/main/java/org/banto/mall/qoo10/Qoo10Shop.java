// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.qoo10;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.banto.connect.Connector;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorType;
import org.banto.connect.CredentialClock;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Instruction;
import org.banto.connect.OrderConfirmer;
import org.banto.connect.OrderReader;
import org.banto.connect.OrderSource;
import org.banto.connect.Outbound;
import org.banto.connect.Page;
import org.banto.connect.Payload;
import org.banto.connect.ReadOrder;
import org.banto.connect.Receipt;
import org.banto.connect.Reconciler;
import org.banto.connect.ShipmentReporter;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceScope;
import org.osgi.service.metatype.annotations.Designate;

/** One shop on Qoo10. */
@Component(
    service = {
      Connector.class,
      OrderSource.class,
      OrderReader.class,
      OrderConfirmer.class,
      ShipmentReporter.class,
      Reconciler.class,
      CredentialClock.class
    },
    configurationPid = "banto.mall.qoo10",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = Qoo10Settings.class, factory = true)
@ConnectorType(id = "qoo10", kind = ConnectorType.Kind.MALL, pace = 1)
public final class Qoo10Shop
    implements OrderSource,
        OrderReader,
        OrderConfirmer,
        ShipmentReporter,
        Reconciler,
        CredentialClock {
  private final Qoo10Account account;
  private final Qoo10Pages pages;
  private final Qoo10Reader reader;
  private final Qoo10Commands commands;

  @Activate
  public Qoo10Shop(
      @Reference(scope = ReferenceScope.PROTOTYPE_REQUIRED) Outbound outbound,
      Qoo10Settings settings) {
    this(outbound, Qoo10Account.of(settings), new HouseClock());
  }

  Qoo10Shop(Outbound outbound, Qoo10Account account, Clock clock) {
    Qapi api = new Qapi(outbound, account);
    this.account = account;
    this.pages = new Qoo10Pages(api, account, clock);
    this.reader = new Qoo10Reader(account);
    this.commands = new Qoo10Commands(api, account, reader, clock);
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

  @Override
  public List<Receipt> confirm(List<Instruction.ConfirmOrder> orders) throws ConnectorException {
    return commands.confirm(orders);
  }

  @Override
  public List<Receipt> report(List<Instruction.ReportShipment> shipments)
      throws ConnectorException {
    return commands.report(shipments);
  }

  @Override
  public List<Receipt> lookUp(List<? extends Instruction> instructions) throws ConnectorException {
    return commands.lookUp(instructions);
  }

  @Override
  public Optional<LocalDate> lastDay() throws ConnectorException {
    return account.lastDay();
  }
}
