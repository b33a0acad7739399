// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How far a manager of users reaches: the accounts they work on and the rights they have
 * themselves.
 *
 * @param accounts ids of these accounts
 * @param rights what they may do
 */
record AccountScope(List<String> accounts, Set<String> rights) {
  /** Whether a user works on any of them. */
  boolean sees(User user) {
    return user.accounts().isEmpty() || user.accounts().stream().anyMatch(accounts::contains);
  }

  /** Whether a user works on none but them. */
  boolean covers(User user) {
    return accounts.containsAll(user.accounts());
  }

  /** Whether all of these rights are one's own, so that one may give and take them. */
  boolean holds(Set<String> some) {
    return rights.contains(User.EVERY) || rights.containsAll(some);
  }

  /** The accounts of a user that may be told. */
  List<String> shown(User user) {
    return user.accounts().stream().filter(accounts::contains).toList();
  }

  /**
   * The accounts to give a user.
   *
   * @param wished may be null or empty
   * @param otherwise those to give then
   * @return empty when one of them is beyond reach
   */
  Optional<List<String>> grant(List<String> wished, List<String> otherwise) {
    List<String> given = wished == null || wished.isEmpty() ? otherwise : wished;
    return Optional.of(given.stream().distinct().toList()).filter(accounts::containsAll);
  }
}
