// SPDX-License-Identifier: Apache-2.0
package org.banto.desk;

import java.time.Instant;
import java.util.Set;
import org.banto.account.AccountId;
import org.banto.account.Actor;
import org.banto.account.Session;

/**
 * A logged-in user.
 *
 * @param login who
 * @param account on which account
 * @param rights what the user may do
 * @param csrf what every changing request must carry; empty for a program's token
 * @param mustChange only the password may be changed until it is
 * @param until when the session ends at the latest
 */
record StaffSession(
    String login,
    AccountId account,
    Set<String> rights,
    String csrf,
    boolean mustChange,
    Instant until)
    implements Session {
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
    return rights.contains(right);
  }

  StaffSession on(AccountId other) {
    return new StaffSession(login, other, rights, csrf, mustChange, until);
  }

  StaffSession changed() {
    return new StaffSession(login, account, rights, csrf, false, until);
  }
}
