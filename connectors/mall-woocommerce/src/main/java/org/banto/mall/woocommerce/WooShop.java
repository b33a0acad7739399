// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.woocommerce;

import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
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
import org.banto.connect.Push;
import org.banto.connect.PushVerifier;
import org.banto.connect.ReadOrder;
import org.banto.connect.Receipt;
import org.banto.connect.Reconciler;
import org.banto.connect.ShipmentReporter;
import org.banto.mall.engine.MallApi;
import org.banto.mall.engine.Signature;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceScope;
import org.osgi.service.metatype.annotations.Designate;

/** One WooCommerce site. */
@Component(
    service = {
      Connector.class,
      OrderSource.class,
      OrderReader.class,
      ShipmentReporter.class,
      OrderCanceller.class,
      Reconciler.class,
      PushVerifier.class
    },
    configurationPid = "banto.mall.woocommerce",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = WooSettings.class, factory = true)
@ConnectorType(id = "woocommerce", kind = ConnectorType.Kind.MALL, pace = 1)
public final class WooShop
    implements OrderSource,
        OrderReader,
        ShipmentReporter,
        OrderCanceller,
        Reconciler,
        PushVerifier {
  private static final String SIGNATURE = "X-WC-Webhook-Signature";

  private final WooAccount account;
  private final WooPages pages;
  private final WooReader reader;
  private final WooCommands commands;

  @Activate
  public WooShop(
      @Reference(scope = ReferenceScope.PROTOTYPE_REQUIRED) Outbound outbound,
      WooSettings settings) {
    this(outbound, WooAccount.of(settings), new HouseClock());
  }

  WooShop(Outbound outbound, WooAccount account, Clock clock) {
    this.account = account;
    MallApi api = account.api(outbound);
    this.pages = new WooPages(api, account, clock);
    this.reader = new WooReader(account);
    this.commands = new WooCommands(api, account);
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

  /** Webhooks of orders: created, updated, deleted. */
  @Override
  public boolean genuine(Push push) {
    Signature signature = account.pushes();
    return signature.given()
        && MessageDigest.isEqual(
            signature.base64(push.body()), Signature.bytes(push.header(SIGNATURE)));
  }
}
