// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.aupay;

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
import org.banto.connect.OrderCanceller;
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

/** One shop on au PAY マーケット. */
@Component(
    service = {
      Connector.class,
      OrderSource.class,
      OrderReader.class,
      OrderConfirmer.class,
      ShipmentReporter.class,
      OrderCanceller.class,
      Reconciler.class,
      CredentialClock.class
    },
    configurationPid = "banto.mall.aupay",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = AuPaySettings.class, factory = true)
@ConnectorType(id = "aupay", kind = ConnectorType.Kind.MALL, pace = 1)
public final class AuPayShop
    implements OrderSource,
        OrderReader,
        OrderConfirmer,
        ShipmentReporter,
        OrderCanceller,
        Reconciler,
        CredentialClock {
  private final AuPayAccount account;
  private final AuPayPages pages;
  private final AuPayReader reader;
  private final AuPayCommands commands;

  @Activate
  public AuPayShop(
      @Reference(scope = ReferenceScope.PROTOTYPE_REQUIRED) Outbound outbound,
      AuPaySettings settings) {
    this(outbound, AuPayAccount.of(settings), new HouseClock());
  }

  AuPayShop(Outbound outbound, AuPayAccount account, Clock clock) {
    AuPay api = new AuPay(outbound, account);
    this.account = account;
    this.pages = new AuPayPages(api, account, clock);
    this.reader = new AuPayReader(account);
    this.commands = new AuPayCommands(api, account, reader);
  }

  @Override
  public void check() throws ConnectorException {
    account.check();
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
  public List<Receipt> cancel(List<Instruction.CancelOrder> orders) throws ConnectorException {
    return commands.cancel(orders);
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
