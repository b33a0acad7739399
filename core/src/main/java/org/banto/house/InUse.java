// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import java.util.Optional;
import org.banto.base.AccountId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What a shop has made with a function of its plan: said before it changes to a plan without it. The
 * function's room offers it as a service for as long as the function is there. What is said stays,
 * and rests until the function comes back.
 */
@ProviderType
public interface InUse {
  /** Which function: its id in the plan matrix. */
  String function();

  /**
   * What there is and how much, in the words of the page, e.g. 保存した検索 3件; empty where nothing is.
   *
   * @param settings where most of it is kept
   */
  Optional<String> of(AccountId account, Settings settings);

  /** The same from a count: nothing where it is zero. */
  static Optional<String> counted(String what, long count, String unit) {
    return count == 0
        ? Optional.empty()
        : Optional.of(what + " " + String.format("%,d", count) + unit);
  }
}
