// SPDX-License-Identifier: Apache-2.0
package org.banto.bench.filler;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.banto.base.AccountId;
import org.banto.house.Account;
import org.banto.house.Accounts;

/** {@code bench:accounts n}: opens so many shop accounts in which nothing happens. */
@Service
@Command(scope = "bench", name = "accounts", description = "Opens shop accounts")
public final class AccountsCommand implements Action {
  @Reference private Accounts accounts;

  @Argument(name = "accounts", required = true)
  private int count;

  @Override
  public Object execute() {
    for (int i = 0; i < count; i++) {
      accounts.keep(new Account(new AccountId("shop%05d".formatted(i)), "支店" + i));
    }
    System.out.printf("opened %d%n", count);
    return null;
  }
}
