// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import org.banto.base.AccountId;

/**
 * A shop account: its orders, settings and keys are apart from every other account's.
 *
 * @param id its id
 * @param name the name its staff reads
 * @param practice whether it is for practice (練習用): nothing of it leaves but to simulated far sides; it is so from its
 *     first moment or never
 */
public record Account(AccountId id, String name, boolean practice) {
  /** One that is at work. */
  public Account(AccountId id, String name) {
    this(id, name, false);
  }
}
