// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import java.util.List;
import java.util.Map;
import org.banto.base.AccountId;
import org.banto.base.ConnectionId;
import org.banto.base.Violation;
import org.osgi.annotation.versioning.ProviderType;

/** Says which connections could not go on with a connector that is not installed yet. */
@ProviderType
public interface UpgradeCheck {
  /**
   * A connection that would stop.
   *
   * @param account whose
   * @param connection its id
   * @param violations what its connector would not take, by setting
   */
  record Unfit(AccountId account, ConnectionId connection, List<Violation> violations) {}

  /**
   * The connections of all accounts whose settings would be refused; changes nothing.
   *
   * @param kind what the connector connects to
   * @param type its id
   * @param described the entries of its bundle below {@code OSGI-INF/}, by path: the description of
   *     its settings and its texts
   */
  List<Unfit> unfit(ConnectorType.Kind kind, String type, Map<String, byte[]> described);
}
