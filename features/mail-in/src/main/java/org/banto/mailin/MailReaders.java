// SPDX-License-Identifier: Apache-2.0
package org.banto.mailin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.banto.base.AccountId;
import org.banto.base.ConnectionId;
import org.banto.connect.OrderMail;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The connectors at work that can read order mails. */
@Component(service = MailReaders.class)
public final class MailReaders {
  /** The service property of a connector that names its connection as {@code type~name}. */
  static final String CONNECTION = "banto.connection";

  /** The service property of a connector that names its account. */
  static final String ACCOUNT = "banto.account";

  private record Reader(String account, String connection, OrderMail port) {}

  private final List<Reader> readers = new CopyOnWriteArrayList<>();

  @Reference(
      service = OrderMail.class,
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC)
  void bind(OrderMail port, Map<String, Object> properties) {
    readers.add(
        new Reader(
            String.valueOf(properties.get(ACCOUNT)),
            String.valueOf(properties.get(CONNECTION)),
            port));
  }

  void unbind(OrderMail port) {
    readers.removeIf(r -> r.port() == port);
  }

  /** The reader of a connection, if its connector is here and can read mails. */
  Optional<OrderMail> find(AccountId account, ConnectionId connection) {
    return readers.stream()
        .filter(r -> r.account().equals(account.value()))
        .filter(r -> r.connection().equals(connection.toString()))
        .map(Reader::port)
        .findFirst();
  }

  /** The connections of an account that can read mails. */
  List<String> connections(AccountId account) {
    return readers.stream()
        .filter(r -> r.account().equals(account.value()))
        .map(Reader::connection)
        .distinct()
        .sorted()
        .toList();
  }
}
