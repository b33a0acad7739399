// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.house.Right;

/**
 * A member of staff, or a program with a token.
 *
 * @param login 2 to 40 of a-z, 0-9, dot and hyphen
 * @param name as colleagues read it
 * @param hash {@link Passwords#hash}; empty for a program
 * @param rights what was given to the user, see {@link Right}; also of rooms that are away
 * @param accounts ids of the accounts the user may work on
 * @param mustChange whether the password is a one-time one
 * @param disabled may not log in; kept for the history
 * @param until when a one-time password ends
 */
record User(
    String login,
    String name,
    String hash,
    Set<String> rights,
    List<String> accounts,
    boolean mustChange,
    boolean disabled,
    Optional<Instant> until) {
  /** The right to manage users; no program ever has it. */
  static final String USERS = "users.manage";

  /** Every right there is and every one that comes later; no program ever has it. */
  static final String EVERY = "house.run";

  User {
    accounts = List.copyOf(accounts);
    // those who were kept before one-time passwords ended
    until = until == null ? Optional.empty() : until;
    boolean home = accounts.contains(Users.HOME.value());
    rights =
        rights.stream()
            .filter(r -> home || !r.equals(EVERY))
            .collect(Collectors.toUnmodifiableSet());
    if (!login.matches("[a-z0-9.-]{2,40}")) {
      throw new Rejection(
          new Text(
              "ログインIDは半角の英小文字・数字・ピリオド・ハイフンで2～40文字にしてください。",
              "A login has small letters, digits, periods and hyphens, from 2 to 40 characters."));
    }
    if (!rights.stream().allMatch(Right::isId)) {
      throw new Rejection(new Text("知らない権限です: " + rights, "unknown rights: " + rights));
    }
  }

  /** One whose password does not end. */
  User(
      String login,
      String name,
      String hash,
      Set<String> rights,
      List<String> accounts,
      boolean mustChange,
      boolean disabled) {
    this(login, name, hash, rights, accounts, mustChange, disabled, Optional.empty());
  }

  /** Whether the user can log in and manage users. */
  boolean managesUsers() {
    return !disabled && manages(rights);
  }

  /** Whether these rights are enough to manage users. */
  static boolean manages(Set<String> some) {
    return some.contains(USERS) || some.contains(EVERY);
  }

  /** Whether the user works on the first account, so that rights for the whole house hold. */
  boolean atHome() {
    return accounts.contains(Users.HOME.value());
  }

  /** Whether the one-time password has ended. */
  boolean expired(Instant now) {
    return until.filter(end -> !now.isBefore(end)).isPresent();
  }

  /** With a password of the user's own. */
  User withPassword(String chosen) {
    return new User(login, name, chosen, rights, accounts, false, disabled, Optional.empty());
  }

  /** With a one-time password that is good until then. */
  User withOneTime(String newHash, Instant end) {
    return new User(login, name, newHash, rights, accounts, true, disabled, Optional.of(end));
  }

  /** With another name, other rights and accounts. */
  User withDetails(String other, Set<String> given, List<String> others, boolean off) {
    return new User(login, other, hash, given, others, mustChange, off, until);
  }

  User withRights(Set<String> given) {
    return withDetails(name, given, accounts, disabled);
  }

  /** With every right, and therefore at work on the first account. */
  User withEverything() {
    List<String> more = new ArrayList<>(accounts);
    if (!atHome()) {
      more.add(Users.HOME.value());
    }
    Set<String> all = new HashSet<>(rights);
    all.add(EVERY);
    return withDetails(name, all, more, disabled);
  }

  User withAccounts(List<String> others) {
    return new User(login, name, hash, rights, others, mustChange, disabled, until);
  }

  User withDisabled(boolean off) {
    return new User(login, name, hash, rights, accounts, mustChange, off, until);
  }
}
