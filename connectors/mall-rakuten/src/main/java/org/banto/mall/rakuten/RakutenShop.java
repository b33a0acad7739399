// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.rakuten;

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
import org.banto.connect.Mail;
import org.banto.connect.OrderCanceller;
import org.banto.connect.OrderConfirmer;
import org.banto.connect.OrderEditor;
import org.banto.connect.OrderMail;
import org.banto.connect.OrderReader;
import org.banto.connect.OrderSource;
import org.banto.connect.Outbound;
import org.banto.connect.Page;
import org.banto.connect.Payload;
import org.banto.connect.Push;
import org.banto.connect.PushAnswer;
import org.banto.connect.PushAnswerer;
import org.banto.connect.PushVerifier;
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

/** One shop on Rakuten Ichiba. */
@Component(
    service = {
      Connector.class,
      OrderSource.class,
      OrderReader.class,
      OrderMail.class,
      OrderConfirmer.class,
      ShipmentReporter.class,
      OrderCanceller.class,
      OrderEditor.class,
      Reconciler.class,
      CredentialClock.class,
      PushVerifier.class,
      PushAnswerer.class
    },
    configurationPid = "banto.mall.rakuten",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = RakutenSettings.class, factory = true)
@ConnectorType(id = "rakuten", kind = ConnectorType.Kind.MALL, pace = 1)
public final class RakutenShop
    implements OrderSource,
        OrderReader,
        OrderMail,
        OrderConfirmer,
        ShipmentReporter,
        OrderCanceller,
        OrderEditor,
        Reconciler,
        CredentialClock,
        PushAnswerer {
  private final RmsAccount account;
  private final Rms rms;
  private final OrderPages pages;
  private final Tickets tickets;
  private final OrderMails mails;
  private final Notices notices;

  @Activate
  public RakutenShop(
      @Reference(scope = ReferenceScope.PROTOTYPE_REQUIRED) Outbound outbound,
      RakutenSettings settings) {
    this(
        outbound,
        RmsAccount.of(settings),
        OrderMails.of(settings),
        Notices.of(settings),
        new HouseClock());
  }

  RakutenShop(Outbound outbound, RmsAccount account, Clock clock) {
    this(outbound, account, OrderMails.PLAIN, Notices.NONE, clock);
  }

  RakutenShop(
      Outbound outbound, RmsAccount account, OrderMails mails, Notices notices, Clock clock) {
    this.mails = mails;
    this.notices = notices;
    this.account = account;
    this.rms = new Rms(outbound, account);
    this.pages = new OrderPages(rms, account, clock);
    this.tickets = new Tickets(rms, clock, account.bulkFrom() > 0);
  }

  @Override
  public void check() throws ConnectorException {
    Cancellations.reason(account);
    pages.check();
  }

  @Override
  public Page<IncomingOrder> orders(Cursor from) throws ConnectorException {
    return pages.next(from);
  }

  @Override
  public ReadOrder read(Payload payload) throws ConnectorException {
    return payload.type().equals(OrderMails.MEDIA_TYPE)
        ? MailReader.read(payload)
        : RakutenReader.read(payload);
  }

  @Override
  public Optional<IncomingOrder> read(Mail mail) throws ConnectorException {
    return mails.read(mail);
  }

  @Override
  public List<Receipt> confirm(List<Instruction.ConfirmOrder> orders) throws ConnectorException {
    return new Confirmations(rms, pages).confirm(orders);
  }

  @Override
  public List<Receipt> report(List<Instruction.ReportShipment> shipments)
      throws ConnectorException {
    return new ShipmentReports(rms, pages, tickets, account.bulkFrom()).report(shipments);
  }

  @Override
  public List<Receipt> cancel(List<Instruction.CancelOrder> orders) throws ConnectorException {
    return new Cancellations(rms, pages, Cancellations.reason(account)).cancel(orders);
  }

  @Override
  public List<Receipt> edit(List<Instruction.EditOrder> orders) throws ConnectorException {
    return edits().edit(orders);
  }

  private Edits edits() {
    return new Edits(rms, pages, account);
  }

  @Override
  public List<Receipt> lookUp(List<? extends Instruction> instructions) throws ConnectorException {
    return new LookUps(pages, tickets, edits()).lookUp(instructions);
  }

  @Override
  public Optional<LocalDate> lastDay() throws ConnectorException {
    return new Licence(rms, account).lastDay();
  }

  /** 受注通知, and the mall's other notifications. */
  @Override
  public boolean genuine(Push push) {
    return notices.genuine(push);
  }

  @Override
  public PushAnswer answer(Push push, boolean genuine) {
    return notices.answer(push, genuine);
  }
}
