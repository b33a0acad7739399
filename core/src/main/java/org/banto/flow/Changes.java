// SPDX-License-Identifier: Apache-2.0
package org.banto.flow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.base.OrderId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What has happened to orders since one looked last, for whoever keeps something in the memory of
 * this house in step with them: the history has no gaps and stands in the order of the commits, so a
 * mark in it is all one has to remember, also over a restart, and also what another house did is
 * found. What is kept in the database is better a {@link ChangeConsumer}.
 */
@ProviderType
public interface Changes {
  /**
   * How far the history is, by account; an account without one is left out. One statement, however
   * many accounts there are.
   */
  Map<AccountId, String> marks();

  /**
   * The orders of a stretch of the history.
   *
   * @param orders each once
   * @param mark where the stretch ends; what follows comes with the next one
   */
  record Stretch(List<OrderId> orders, String mark) {}

  /**
   * The orders that changed after a mark.
   *
   * @param mark as {@link #marks} or a stretch gave it
   * @return empty where this history has no such place, because the database was put back: anything
   *     may have changed
   */
  Optional<Stretch> since(AccountId account, String mark);
}
