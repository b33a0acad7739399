// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.house.Session;

/**
 * A logged-in user.
 *
 * @param login who
 * @param account on which account
 * @param rights what the user may do
 * @param csrf what every changing request must carry; empty for a program's token
 * @param mustChange only the password may be changed until it is
 * @param until when the session ends at the latest
 * @param maker the login of the one who made a program's token; empty for staff
 * @param home the account of the log-in; the same one in sessions from before it was kept
 */
record StaffSession(
    String login,
    AccountId account,
    Set<String> rights,
    String csrf,
    boolean mustChange,
    Instant until,
    String maker,
    AccountId home)
    implements Session {
  StaffSession {
    maker = maker == null ? "" : maker;
    home = home == null ? account : home;
  }

  /** One that begins on this account. */
  StaffSession(
      String login,
      AccountId account,
      Set<String> rights,
      String csrf,
      boolean mustChange,
      Instant until,
      String maker) {
    this(login, account, rights, csrf, mustChange, until, maker, account);
  }

  @Override
  public String getName() {
    return login;
  }

  @Override
  public Actor actor() {
    return Actor.staff(login);
  }

  @Override
  public boolean may(String right) {
    return rights.contains(right) || rights.contains(User.EVERY);
  }

  boolean program() {
    return csrf.isEmpty();
  }

  /** The member of staff who answers for what is done. */
  String person() {
    return program() ? maker : login;
  }

  /**
   * With the rights that are left of it today: never more than the person has now, and for a
   * program never the one to manage users or to do everything.
   */
  StaffSession within(Set<String> held) {
    boolean every = rights.contains(User.EVERY);
    Set<String> left =
        held.stream()
            .filter(r -> every || rights.contains(r))
            .filter(r -> !program() || !User.manages(Set.of(r)))
            .collect(Collectors.toUnmodifiableSet());
    return new StaffSession(login, account, left, csrf, mustChange, until, maker, home);
  }

  StaffSession on(AccountId other) {
    return new StaffSession(login, other, rights, csrf, mustChange, until, maker, home);
  }

  StaffSession changed() {
    return new StaffSession(login, account, rights, csrf, false, until, maker, home);
  }
}
