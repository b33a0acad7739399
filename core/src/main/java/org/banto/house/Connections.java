// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.ConnectionId;
import org.banto.connect.ConnectorException;
import org.osgi.annotation.versioning.ProviderType;

/** The accounts at far sides that the shop has set up. */
@ProviderType
public interface Connections {
  /** All connections of an account. */
  List<Connection> list(AccountId account);

  /** One of them. */
  Optional<Connection> find(AccountId account, ConnectionId id);

  /**
   * Sets up a connection, or changes it: a value {@code ••••} leaves a secret as it is. Takes
   * effect at once.
   */
  Connection save(AccountId account, ConnectionId id, Map<String, String> settings, Actor by);

  /** Switches a connection on or off. */
  void enable(AccountId account, ConnectionId id, boolean on, Actor by);

  /** Where the plan reads one shop of each mall, this one is read from now on; the others rest. */
  void choose(AccountId account, ConnectionId id, Actor by);

  /** Takes a connection away; its orders stay. */
  void remove(AccountId account, ConnectionId id, Actor by);

  /**
   * Asks the far side whether the account works.
   *
   * @throws ConnectorException why it does not
   */
  void test(AccountId account, ConnectionId id) throws ConnectorException;

  /** Wakes the reader of a connection: it reads as soon as its pace allows. */
  void wake(AccountId account, ConnectionId id);
}
