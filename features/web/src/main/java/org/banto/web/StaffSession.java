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
 * @param stage how far the log-in has come; all the way in sessions from before it was kept
 * @param proved when it was last proved who works in it; long ago in those sessions
 */
record StaffSession(
    String login,
    AccountId account,
    Set<String> rights,
    String csrf,
    boolean mustChange,
    Instant until,
    String maker,
    AccountId home,
    LogInStage stage,
    Instant proved)
    implements Session {
  StaffSession {
    maker = maker == null ? "" : maker;
    home = home == null ? account : home;
    stage = stage == null ? LogInStage.IN : stage;
    proved = proved == null ? Instant.EPOCH : proved;
  }

  /** The same, which ends then. */
  StaffSession until(Instant end) {
    return new StaffSession(
        login, account, rights, csrf, mustChange, end, maker, home, stage, proved);
  }

  /** One that begins on this account, with the log-in complete. */
  StaffSession(
      String login,
      AccountId account,
      Set<String> rights,
      String csrf,
      boolean mustChange,
      Instant until,
      String maker) {
    this(
        login,
        account,
        rights,
        csrf,
        mustChange,
        until,
        maker,
        account,
        LogInStage.IN,
        Instant.EPOCH);
  }

  /** The same at a stage of the log-in. */
  StaffSession at(LogInStage reached) {
    return new StaffSession(
        login, account, rights, csrf, mustChange, until, maker, home, reached, proved);
  }

  /** The same, of whom it was proved then who it is. */
  StaffSession proved(Instant then) {
    return new StaffSession(
        login, account, rights, csrf, mustChange, until, maker, home, stage, then);
  }

  /** Whether the log-in is complete. */
  boolean in() {
    return stage == LogInStage.IN;
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
    return in() && (rights.contains(right) || rights.contains(User.EVERY));
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
    return new StaffSession(
        login, account, left, csrf, mustChange, until, maker, home, stage, proved);
  }

  StaffSession on(AccountId other) {
    return new StaffSession(
        login, other, rights, csrf, mustChange, until, maker, home, stage, proved);
  }

  /** As if one had logged in on that account. */
  StaffSession begunOn(AccountId other) {
    return new StaffSession(
        login, other, rights, csrf, mustChange, until, maker, other, stage, proved);
  }

  StaffSession changed() {
    return new StaffSession(login, account, rights, csrf, false, until, maker, home, stage, proved);
  }
}
