// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.banto.base.AccountId;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.house.Account;
import org.banto.house.Accounts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Opens shop accounts, and lets users in. */
@Component(service = AccountOpening.class)
public final class AccountOpening {
  private final Accounts accounts;
  private final Users users;

  /** Remembers. */
  @Activate
  public AccountOpening(@Reference Accounts accounts, @Reference Users users) {
    this.accounts = accounts;
    this.users = users;
  }

  /**
   * Opens an account for a user.
   *
   * @param practice whether it is for practice
   * @throws IllegalArgumentException when the id cannot be one or is taken
   */
  Account open(String id, String name, boolean practice, User user) {
    if (id == null || !id.matches("[a-z0-9-]{1,20}")) {
      throw new Rejection(
          new Text(
              "店舗IDは半角の英小文字・数字・ハイフンで20文字までにしてください。",
              "An account id has small letters, digits and hyphens, 20 characters at most."));
    }
    if (accounts.all().stream().anyMatch(a -> a.id().value().equals(id))) {
      throw new Rejection(
          new Text("この店舗IDはすでに使われています: " + id, "This account id is in use already: " + id));
    }
    Account account = new Account(new AccountId(id), named(name), practice);
    accounts.keep(account);
    let(user, account.id());
    return account;
  }

  /** Renames an account. */
  Account rename(String id, String name) {
    AccountId renamed = new AccountId(id);
    accounts.keep(new Account(renamed, named(name)));
    return accounts.all().stream().filter(a -> a.id().equals(renamed)).findFirst().orElseThrow();
  }

  /** Lets a user work on an account as well. */
  void let(User user, AccountId account) {
    if (!user.accounts().contains(account.value())) {
      users.change(
          user.login(),
          u -> {
            Set<String> more = new LinkedHashSet<>(u.accounts());
            more.add(account.value());
            return u.withAccounts(List.copyOf(more));
          });
    }
  }

  private static String named(String name) {
    String given = name == null ? "" : name.strip();
    if (given.isEmpty() || given.length() > 60) {
      throw new Rejection(
          new Text("店舗の名前は1～60文字にしてください。", "The name of a shop has from 1 to 60 characters."));
    }
    return given;
  }
}
