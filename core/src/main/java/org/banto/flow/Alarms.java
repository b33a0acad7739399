// SPDX-License-Identifier: Apache-2.0
package org.banto.flow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.banto.base.AccountId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What a person should look at. Kept in the database, so that a restart forgets none; shown in the
 * page, and told by mail and webhook to whom the shop has chosen.
 *
 * <p>Whoever asks needs no transaction; in one, an alarm stays also where that one is rolled back.
 */
@ProviderType
public interface Alarms {
  /**
   * An alarm that stands.
   *
   * @param alarm the alarm
   * @param since since when
   */
  record Standing(Alarm alarm, Instant since) {}

  /** Raises an alarm; one of the same kind, account and subject that stands already stays as it is. */
  void raise(Alarm alarm);

  /** What was wrong is well again; does nothing where no such alarm stands. */
  void mend(AlarmKind kind, Optional<AccountId> account, String subject);

  /**
   * Something is gone: every alarm of the account about it ends, of whatever kind, and every one
   * whose sentence names it as {@code 「name」}.
   */
  void forget(AccountId account, String name);

  /**
   * The faults that stand in all accounts, oldest first, as last seen some seconds ago. Answers at
   * once whatever is down.
   */
  List<Standing> faults();
}
