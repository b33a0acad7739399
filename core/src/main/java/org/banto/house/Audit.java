// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import java.util.List;
import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Slice;
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
   * Lines that a torn transaction has taken, as a line of the history itself says.
   *
   * @param first the first of them
   * @param last the last; the one before {@code first} where no line is missing but one hangs on
   *     lines before those that come before it
   * @param line the line that says so
   */
  record Gap(long first, long last, long line) {}

  /**
   * Walks the whole chain of an account; over a gap that the history acknowledges it goes on.
   *
   * @return the number of the first line that does not fit, or empty when all fit
   */
  Optional<Long> verify(AccountId account);

  /** The gaps that the history of an account acknowledges, oldest first. */
  List<Gap> gaps(AccountId account);
}
