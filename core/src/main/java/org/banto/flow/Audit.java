// SPDX-License-Identifier: Apache-2.0
package org.banto.flow;

import java.util.Optional;
import org.banto.account.AccountId;
import org.banto.account.Actor;
import org.banto.order.Slice;
import org.osgi.annotation.versioning.ProviderType;

/** The history of who did what; changes to orders write it by themselves. */
@ProviderType
public interface Audit {
  /** Writes a line about something that is no change to an order: a log-in, a setting, a plan. */
  void write(AccountId account, Actor by, String act, String detail);

  /**
   * The history, newest first.
   *
   * @param staff only lines of this actor name; empty for all
   * @param act only lines whose act starts with this; empty for all
   */
  Slice<AuditEntry> read(
      AccountId account, String staff, String act, Optional<String> from, int limit);

  /**
   * Walks the whole chain of an account.
   *
   * @return the number of the first line that does not fit, or empty when all fit
   */
  Optional<Long> verify(AccountId account);
}
