// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.banto.account.AccountId;

/** The versions of profiles that a shop has made, for ever. */
interface ProfileStore {
  /**
   * A version of a profile.
   *
   * @param edition what it says
   * @param at when it was made
   * @param by who made it
   */
  record Kept(Edition edition, Instant at, String by) {}

  /** The newest version of every profile. */
  List<Edition> newest(AccountId account);

  /** All versions of a profile, newest first. */
  List<Kept> versions(AccountId account, String id);

  Optional<Edition> find(AccountId account, String id, int version);

  /**
   * Keeps a version.
   *
   * @return false when somebody has made a version of this number meanwhile
   */
  boolean keep(AccountId account, Kept version);
}
