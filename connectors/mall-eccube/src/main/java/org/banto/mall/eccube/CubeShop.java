// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.eccube;

import java.security.MessageDigest;
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
import org.banto.connect.Push;
import org.banto.connect.PushVerifier;
import org.banto.connect.ReadOrder;
import org.banto.connect.Receipt;
import org.banto.connect.Reconciler;
import org.banto.connect.ShipmentReporter;
import org.banto.connect.Tokens;
import org.banto.mall.engine.GraphQl;
import org.banto.mall.engine.Signature;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceScope;
import org.osgi.service.metatype.annotations.Designate;

/** One EC-CUBE site. */
@Component(
    service = {
      Connector.class,
      OrderSource.class,
      OrderReader.class,
      ShipmentReporter.class,
      Reconciler.class,
      PushVerifier.class
    },
    configurationPid = "banto.mall.eccube",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = CubeSettings.class, factory = true)
@ConnectorType(id = "eccube", kind = ConnectorType.Kind.MALL, pace = 1)
public final class CubeShop
    implements OrderSource, OrderReader, ShipmentReporter, Reconciler, PushVerifier {
  private static final String SIGNATURE = "X-ECCUBE-Signature";

  private final CubeAccount account;
  private final CubePages pages;
  private final CubeReader reader;
  private final CubeReports reports;

  @Activate
  public CubeShop(
      @Reference(scope = ReferenceScope.PROTOTYPE_REQUIRED) Outbound outbound,
      @Reference Tokens tokens,
      CubeSettings settings) {
    this(outbound, tokens, CubeAccount.of(settings), new HouseClock());
  }

  CubeShop(Outbound outbound, Tokens tokens, CubeAccount account, Clock clock) {
    GraphQl api = account.api(outbound, tokens, clock);
    this.account = account;
    this.pages = new CubePages(api, account, clock);
    this.reader = new CubeReader(account);
    this.reports = new CubeReports(api, account.sendMail());
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
    return reports.report(shipments);
  }

  @Override
  public List<Receipt> lookUp(List<? extends Instruction> instructions) throws ConnectorException {
    return reports.lookUp(instructions);
  }

  /** Webhooks of the plugin. */
  @Override
  public boolean genuine(Push push) {
    Signature signature = account.pushes();
    return signature.given()
        && MessageDigest.isEqual(
            signature.hex(push.body()), Signature.bytes(push.header(SIGNATURE)));
  }
}
