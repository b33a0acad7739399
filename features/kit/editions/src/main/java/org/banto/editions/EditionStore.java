// SPDX-License-Identifier: Apache-2.0
package org.banto.editions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.banto.base.AccountId;

/**
 * The versions that a shop has made, for ever.
 *
 * @param <T> the kind of thing
 */
public interface EditionStore<T> {
  /**
   * A version.
   *
   * @param <T> the kind of thing
   * @param edition what it says
   * @param at when it was made
   * @param by who made it
   */
  record Kept<T>(Edition<T> edition, Instant at, String by) {}

  /** The newest version of everything. */
  List<Edition<T>> newest(AccountId account);

  /** All versions of one, newest first. */
  List<Kept<T>> versions(AccountId account, String id);

  /** A version. */
  Optional<Edition<T>> find(AccountId account, String id, int version);

  /**
   * Keeps a version.
   *
   * @return false when somebody has made a version of this number meanwhile
   */
  boolean keep(AccountId account, Kept<T> version);
}
