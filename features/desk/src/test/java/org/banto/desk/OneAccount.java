// SPDX-License-Identifier: Apache-2.0
package org.banto.desk;

import java.util.List;
import org.banto.account.Account;
import org.banto.account.AccountId;
import org.banto.account.Accounts;

/** The account of a new house. */
final class OneAccount implements Accounts {
  @Override
  public List<Account> all() {
    return List.of(new Account(new AccountId("main"), "本店"));
  }

  @Override
  public void keep(Account account) {
    throw new IllegalStateException("not in these tests");
  }
}
