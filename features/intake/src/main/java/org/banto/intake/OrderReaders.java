// SPDX-License-Identifier: Apache-2.0
package org.banto.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.banto.base.AccountId;
import org.banto.base.ConnectionId;
import org.banto.connect.OrderReader;
import org.banto.connect.Payload;

/**
 * The readers that are here.
 *
 * @param all each with its service properties
 */
record OrderReaders(List<Map.Entry<Map<String, Object>, OrderReader>> all) {
  /** The service property of a reader that names its connection as {@code type~name}. */
  static final String CONNECTION = "banto.connection";

  /** The service property of a reader that names its account; without it, it reads for all. */
  static final String ACCOUNT = "banto.account";

  /** The service property of a reader of one media type; see {@code PayloadType}. */
  static final String TYPE = "banto.payload.type";

  /** Who reads this payload: whoever names its media type, else the connection's own reader. */
  Optional<OrderReader> of(AccountId account, ConnectionId connection, Payload payload) {
    return Stream.concat(typed(payload.type()), own(account, connection)).findFirst();
  }

  /** All who may be asked for a connection's payloads. */
  List<OrderReader> of(AccountId account, ConnectionId connection) {
    Stream<OrderReader> typed =
        all.stream().filter(r -> r.getKey().containsKey(TYPE)).map(Map.Entry::getValue);
    return Stream.concat(own(account, connection), typed).toList();
  }

  private Stream<OrderReader> typed(String type) {
    return all.stream().filter(r -> type.equals(r.getKey().get(TYPE))).map(Map.Entry::getValue);
  }

  private Stream<OrderReader> own(AccountId account, ConnectionId connection) {
    return all.stream()
        .filter(r -> connection.toString().equals(r.getKey().get(CONNECTION)))
        .filter(r -> account.value().equals(r.getKey().getOrDefault(ACCOUNT, account.value())))
        .map(Map.Entry::getValue);
  }
}
