// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.util.List;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.base.AccountId;
import org.banto.house.Account;
import org.banto.house.Accounts;
import org.banto.sql.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The accounts in the database. */
@Component
public final class JpaAccounts implements Accounts {
  private final JpaTemplate jpa;
  private final Transactions transactions;
  private final DatabaseVault vault;

  /** For the service component runtime, and for tests. */
  @Activate
  public JpaAccounts(
      @Reference(target = "(osgi.unit.name=banto-store)") JpaTemplate jpa,
      @Reference DatabaseVault vault) {
    this.jpa = jpa;
    this.transactions = new Transactions(jpa);
    this.vault = vault;
  }

  @Override
  public List<Account> all() {
    return jpa.txExpr(
        TransactionType.Required,
        em ->
            new Sql()
                .add("SELECT id, title, practice FROM account ORDER BY id").rows(em).stream()
                    .map(JpaAccounts::read)
                    .toList());
  }

  private static Account read(Object[] row) {
    boolean practice = ((Number) row[2]).intValue() == 1;
    return new Account(new AccountId((String) row[0]), (String) row[1], practice);
  }

  @Override
  public void keep(Account account) {
    String id = account.id().value();
    transactions.run(
        em -> {
          int found =
              new Sql()
                  .add("UPDATE account SET title = ? WHERE id = ?", account.name(), id)
                  .update(em);
          return found > 0
              ? found
              : new Sql()
                  .add("INSERT INTO account (id, title, practice)")
                  .add(" VALUES (?, ?, ?)", id, account.name(), account.practice() ? 1 : 0)
                  .update(em);
        });
    vault.keys(account.id());
  }
}
