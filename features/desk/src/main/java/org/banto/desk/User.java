// SPDX-License-Identifier: Apache-2.0
package org.banto.desk;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A member of staff, or a program with a token.
 *
 * @param login 2 to 40 of a-z, 0-9, dot and hyphen
 * @param name as colleagues read it
 * @param hash {@link Passwords#hash}; empty for a program
 * @param rights see {@link org.banto.account.Needs}
 * @param accounts ids of the accounts the user may work on
 * @param mustChange whether the password is a one-time one
 * @param disabled may not log in; kept for the history
 */
record User(
    String login,
    String name,
    String hash,
    Set<String> rights,
    List<String> accounts,
    boolean mustChange,
    boolean disabled) {
  /** Every right there is. */
  static final List<String> RIGHTS =
      List.of(
          "orders",
          "orders.edit",
          "shipping",
          "shipping.codes",
          "payments",
          "documents",
          "mail",
          "customers",
          "analysis",
          "settings",
          "plans",
          "connectors",
          "users",
          "audit");

  /** The right to manage users; no program ever has it. */
  static final String USERS = "users";

  /** What changes the house for all its accounts: only who works on the first account has it. */
  static final Set<String> OF_THE_HOUSE = Set.of("connectors", "plans");

  User {
    accounts = List.copyOf(accounts);
    boolean home = accounts.contains(Users.HOME.value());
    rights =
        rights.stream()
            .filter(r -> home || !OF_THE_HOUSE.contains(r))
            .collect(Collectors.toUnmodifiableSet());
    if (!login.matches("[a-z0-9.-]{2,40}")) {
      throw new IllegalArgumentException("ログインIDは半角の英小文字・数字・ピリオド・ハイフンで2～40文字にしてください。");
    }
    if (!RIGHTS.containsAll(rights)) {
      throw new IllegalArgumentException("知らない権限です: " + rights);
    }
  }

  /** Whether the user can log in and manage users. */
  boolean managesUsers() {
    return !disabled && rights.contains(USERS);
  }

  User withPassword(String newHash, boolean oneTime) {
    return new User(login, name, newHash, rights, accounts, oneTime, disabled);
  }

  User withAccounts(List<String> others) {
    return new User(login, name, hash, rights, others, mustChange, disabled);
  }

  User withDisabled(boolean off) {
    return new User(login, name, hash, rights, accounts, mustChange, off);
  }
}
