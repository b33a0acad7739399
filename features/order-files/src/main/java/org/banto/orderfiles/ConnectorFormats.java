// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.base.ConnectionId;
import org.banto.base.Document;
import org.banto.connect.Connector;
import org.banto.connect.OrderFile;
import org.banto.connect.OrderReader;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The file formats that connectors read by themselves, each for the shops of its own. */
@Component(service = ConnectorFormats.class)
public final class ConnectorFormats {
  /** The id of such a format in place of a profile's. */
  static final String ID = "connector";

  private static final String CONNECTION = "banto.connection";
  private static final String ACCOUNT = "banto.account";
  private static final String CONNECTOR = "banto.connector.id";

  @Reference(
      service = OrderFile.class,
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC)
  volatile List<Map.Entry<Map<String, Object>, OrderFile>> files = List.of();

  @Reference(
      service = OrderReader.class,
      target = "(" + CONNECTION + "=*)",
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC)
  volatile List<Map.Entry<Map<String, Object>, OrderReader>> readers = List.of();

  @Reference(
      service = Connector.class,
      target = "(&(" + CONNECTION + "=*)(banto.connector.kind=MALL))",
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC)
  volatile List<Map.Entry<Map<String, Object>, Connector>> malls = List.of();

  /** Remembers nothing yet. */
  @Activate
  public ConnectorFormats() {}

  /** Whether the connector of a shop reads files by itself. */
  boolean reads(AccountId account, ConnectionId shop) {
    return file(account, shop).isPresent() && reader(account, shop).isPresent();
  }

  /** Whether a connection is a shop at a mall, also while its connector is switched off or away. */
  boolean mall(ConnectionId connection) {
    boolean here =
        malls.stream()
            .map(m -> ConnectionId.of(String.valueOf(m.getKey().get(CONNECTION))))
            .anyMatch(id -> id.type().equals(connection.type()));
    return here
        || ProfileRoom.PRESETS.values().stream()
            .anyMatch(p -> p.malls().contains(connection.type()));
  }

  /** The orders of a file as a shop's connector reads it; empty when it reads none. */
  Optional<FileOrders> feed(AccountId account, ConnectionId shop, Document file) {
    return file(account, shop)
        .flatMap(f -> reader(account, shop).map(r -> new ConnectorFeed(f, r, file)));
  }

  /** A format needs no account: then it is for all shops of its connector. */
  private Optional<OrderFile> file(AccountId account, ConnectionId shop) {
    return files.stream()
        .filter(f -> f.getKey().containsKey(CONNECTION) ? of(f, account, shop) : of(f, shop))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private Optional<OrderReader> reader(AccountId account, ConnectionId shop) {
    return readers.stream().filter(r -> of(r, account, shop)).map(Map.Entry::getValue).findFirst();
  }

  private static boolean of(
      Map.Entry<Map<String, Object>, ?> service, AccountId account, ConnectionId shop) {
    return account.value().equals(service.getKey().getOrDefault(ACCOUNT, account.value()))
        && shop.toString().equals(service.getKey().get(CONNECTION));
  }

  private static boolean of(Map.Entry<Map<String, Object>, ?> service, ConnectionId shop) {
    return shop.type().equals(service.getKey().get(CONNECTOR));
  }
}
