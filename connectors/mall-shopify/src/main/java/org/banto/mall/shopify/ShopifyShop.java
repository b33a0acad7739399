// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.shopify;

import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.connect.Connector;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
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
import org.banto.mall.engine.Json;
import org.banto.mall.engine.Signature;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceScope;
import org.osgi.service.metatype.annotations.Designate;

/** One Shopify store. */
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
    configurationPid = "banto.mall.shopify",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = ShopifySettings.class, factory = true)
@ConnectorType(
    id = "shopify",
    kind = ConnectorType.Kind.MALL,
    pace = 2,
    places = "shop",
    // a shop may be given by its name alone
    hosts = "*.myshopify.com")
public final class ShopifyShop
    implements OrderSource,
        OrderReader,
        ShipmentReporter,
        OrderCanceller,
        Reconciler,
        PushVerifier {
  private static final String SIGNATURE = "X-Shopify-Hmac-Sha256";

  private final ShopifyAccount account;
  private final Graph graph;
  private final OrderPages pages;
  private final ShopifyReader reader;
  private final Commands commands;

  @Activate
  public ShopifyShop(
      @Reference(scope = ReferenceScope.PROTOTYPE_REQUIRED) Outbound outbound,
      ShopifySettings settings) {
    this(outbound, ShopifyAccount.of(settings), new HouseClock());
  }

  ShopifyShop(Outbound outbound, ShopifyAccount account, Clock clock) {
    this.account = account;
    this.graph = new Graph(outbound, account);
    this.pages = new OrderPages(graph, account, clock);
    this.reader = new ShopifyReader(account);
    this.commands = new Commands(graph, account);
  }

  @Override
  public void check() throws ConnectorException {
    reader.check();
    Cancels.check(account);
    Json shop = graph.ask(Operation.CHECK, Json.object()).data().at("shop");
    if (!Checked.text(shop, "currencyCode").equals("JPY")) {
      throw new ConnectorException(
          Reason.MISCONFIGURED,
          new Text("ストアの通貨が日本円ではありません", "The currency of the store is not the yen"),
          "shop",
          Optional.empty(),
          null);
    }
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

  /** Webhooks of whatever topic. */
  @Override
  public boolean genuine(Push push) {
    byte[] given = Signature.bytes(push.header(SIGNATURE));
    return account.pushes().given()
        && MessageDigest.isEqual(account.pushes().base64(push.body()), given);
  }
}
