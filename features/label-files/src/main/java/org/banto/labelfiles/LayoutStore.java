// SPDX-License-Identifier: Apache-2.0
package org.banto.labelfiles;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.banto.account.AccountId;

/** The versions of layouts that a shop has made, for ever. */
interface LayoutStore {
  /**
   * A version of a layout.
   *
   * @param edition what it says
   * @param at when it was made
   * @param by who made it
   */
  record Kept(Edition edition, Instant at, String by) {}

  /** The newest version of every layout. */
  List<Edition> newest(AccountId account);

  /** All versions of a layout, newest first. */
  List<Kept> versions(AccountId account, String id);

  Optional<Edition> find(AccountId account, String id, int version);

  /**
   * Keeps a version.
   *
   * @return false when somebody has made a version of this number meanwhile
   */
  boolean keep(AccountId account, Kept version);
}
