// SPDX-License-Identifier: Apache-2.0
package org.banto.packing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.banto.base.AccountId;

/** Keeps hand-over lists. */
interface HandOvers {
  /**
   * Keeps a new one.
   *
   * @return false when somebody closed the same run at the same time; nothing is kept then
   */
  boolean keep(AccountId account, HandOver list);

  /** Takes boxes off a list: all whose lines this one does not have. */
  void shorten(AccountId account, HandOver list);

  /** Keeps that one was taken back, and by whom. */
  void reopen(AccountId account, HandOver list);

  /** Those of a day, oldest first. */
  List<HandOver> of(AccountId account, LocalDate day);

  /** One of them. */
  Optional<HandOver> find(AccountId account, String id);
}
