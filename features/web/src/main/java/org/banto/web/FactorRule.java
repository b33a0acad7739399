// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.banto.house.Right;

/**
 * Of whom the house asks a second factor, and how long a proof of who somebody is holds.
 *
 * @param who of whom; everybody else may have one
 * @param proof how long after a proof nobody is asked for another ({@link org.banto.house.FreshProof})
 */
record FactorRule(Who who, Duration proof) {
  /** The section of the settings of the whole house. */
  static final String SECTION = "second-factor";

  static final String WHO = "who";

  /** Minutes of {@link #proof}. */
  static final String MINUTES = "minutes";

  static final int SHORTEST = 1;

  /** As long as a session: nobody is asked twice then. */
  static final int LONGEST = (int) OpenSession.LONGEST.toMinutes();

  private static final String USUAL = "10";

  /** Of whom it is asked. */
  public enum Who {
    /** Of nobody. */
    ADVISED,
    /** Of whoever may do more than look: has a {@link Right} that does not end in {@code see}, or reads the history. */
    RIGHTS,
    /** Of everybody. */
    ALL
  }

  /** As it is set; advised where nothing is. */
  static FactorRule of(Map<String, String> set) {
    return new FactorRule(
        Who.valueOf(set.getOrDefault(WHO, Who.ADVISED.name())),
        Duration.ofMinutes(Long.parseLong(set.getOrDefault(MINUTES, USUAL))));
  }

  /** Whether it is asked of somebody with these rights. */
  boolean asks(Set<String> rights) {
    return switch (who) {
      case ADVISED -> false;
      case RIGHTS -> rights.stream().anyMatch(FactorRule::acts);
      case ALL -> true;
    };
  }

  private static boolean acts(String right) {
    return !right.endsWith(".see") || right.equals("audit.see");
  }
}
