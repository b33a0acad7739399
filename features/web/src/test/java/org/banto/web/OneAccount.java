// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.util.ArrayList;
import java.util.List;
import org.banto.base.AccountId;
import org.banto.house.Account;
import org.banto.house.Accounts;

/** The account of a new house, and those that are opened in it. */
final class OneAccount implements Accounts {
  private final List<Account> all =
      new ArrayList<>(List.of(new Account(new AccountId("main"), "本店")));

  @Override
  public List<Account> all() {
    return List.copyOf(all);
  }

  @Override
  public void keep(Account account) {
    boolean practice =
        all.stream()
            .filter(a -> a.id().equals(account.id()))
            .findFirst()
            .orElse(account)
            .practice();
    all.removeIf(a -> a.id().equals(account.id()));
    all.add(new Account(account.id(), account.name(), practice));
  }
}
