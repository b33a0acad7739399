// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.base.Text;
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
   * What there is and how much, in the words of the page, e.g. 保存した検索 3件 or
   * saved searches: 3; empty where nothing is.
   *
   * @param settings where most of it is kept
   */
  Optional<Text> of(AccountId account, Settings settings);

  /**
   * The same from a count: nothing where it is zero.
   *
   * @param unit what is counted in, in Japanese
   */
  static Optional<Text> counted(Text what, long count, String unit) {
    String number = String.format("%,d", count);
    return count == 0
        ? Optional.empty()
        : Optional.of(new Text(what.ja() + " " + number + unit, what.en() + ": " + number));
  }
}
