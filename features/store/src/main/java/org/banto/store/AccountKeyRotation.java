// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.util.List;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.banto.base.AccountId;
import org.banto.house.KeyRotation;
import org.banto.sql.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gives an account a new data key and seals everything of it anew, while the house works. */
@Component(service = AccountKeyRotation.class)
public final class AccountKeyRotation {
  private static final int STEP = 200;

  @Reference private volatile List<KeyRotation> rooms = List.of();

  private final Transactions transactions;
  private final DatabaseVault vault;

  /** For the service component runtime, and for tests. */
  @Activate
  public AccountKeyRotation(
      @Reference(target = "(osgi.unit.name=banto-store)") JpaTemplate jpa,
      @Reference DatabaseVault vault) {
    this.transactions = new Transactions(jpa);
    this.vault = vault;
  }

  /**
   * Rotates the key of an account. Run again after an interruption, it makes another key and seals
   * everything with that.
   *
   * @return how many rows of this room and pieces of the others were sealed anew
   */
  public long rotate(AccountId account) {
    vault.renew(account);
    long rows = settings(account);
    rows += walk(account, "orders", "id", List.of("buyer_name", "buyer", "places", "body"));
    rows += walk(account, "ledger", "seq", List.of("payload"));
    rows += walk(account, "ledger_aside", "seq", List.of("payload"));
    rows += walk(account, "order_correction", "seq", List.of("sealed"));
    // images for undo are short-lived: they are dropped, not sealed anew
    transactions.run(
        em ->
            new Sql()
                .add("DELETE FROM order_before WHERE account = ?", account.value())
                .update(em));
    for (KeyRotation room : rooms) {
      rows += room.reseal(account);
    }
    return rows;
  }

  /** For tests. */
  AccountKeyRotation with(KeyRotation room) {
    rooms = List.of(room);
    return this;
  }

  private long walk(AccountId account, String table, String id, List<String> columns) {
    long rows = 0;
    long from = 0;
    while (true) {
      long after = from;
      List<Object[]> part =
          transactions.run(
              em -> {
                List<Object[]> found = part(em, account, table, id, columns, after);
                reseal(em, account, table, id, columns, found);
                return found;
              });
      if (part.isEmpty()) {
        return rows;
      }
      rows += part.size();
      from = ((Number) part.get(part.size() - 1)[0]).longValue();
    }
  }

  private static List<Object[]> part(
      EntityManager em,
      AccountId account,
      String table,
      String id,
      List<String> columns,
      long after) {
    return new Sql()
        .add("SELECT " + id + ", " + String.join(", ", columns) + ", " + guard(table))
        .add(" FROM " + table)
        .add(" WHERE account = ? AND " + id + " > ?", account.value(), after)
        .add(" ORDER BY " + id + " FETCH FIRST " + STEP + " ROWS ONLY")
        .rows(em);
  }

  private void reseal(
      EntityManager em,
      AccountId account,
      String table,
      String id,
      List<String> columns,
      List<Object[]> rows) {
    String sets = String.join(" = ?, ", columns) + " = ?";
    RowBatch update =
        new RowBatch(
            em,
            "UPDATE "
                + table
                + " SET "
                + sets
                + " WHERE account = ? AND "
                + id
                + " = ?"
                + " AND "
                + guard(table)
                + " = ?");
    for (Object[] row : rows) {
      long number = ((Number) row[0]).longValue();
      Object[] values = new Object[columns.size() + 3];
      for (int i = 0; i < columns.size(); i++) {
        values[i] = reseal(account, context(table, columns.get(i), number), Sql.bytes(row[i + 1]));
      }
      values[columns.size()] = account.value();
      values[columns.size() + 1] = number;
      values[columns.size() + 2] = ((Number) row[columns.size() + 1]).longValue();
      update.row(values);
    }
    update.run();
  }

  private static String context(String table, String column, long number) {
    return switch (table) {
      case "orders" -> OrderSeal.context(column, number);
      case "order_correction" -> Corrections.context(number);
      default -> JpaLedger.context(number);
    };
  }

  /** What tells that a row was changed since, and so sealed with the new key already. */
  private static String guard(String table) {
    return table.equals("orders") ? "revision" : "seq";
  }

  private byte[] reseal(AccountId account, String context, byte[] sealed) {
    return vault.seal(account, context, vault.open(account, context, sealed));
  }

  private long settings(AccountId account) {
    return transactions.run(
        em -> {
          // whoever writes a setting writes the history too, so nobody does meanwhile
          ChainHeads.take(em, account.value(), ChainHeads.AUDIT, 0);
          RowBatch update =
              new RowBatch(
                  em, "UPDATE setting SET sealed = ? WHERE account = ? AND area = ? AND name = ?");
          List<Object[]> rows =
              new Sql()
                  .add("SELECT area, name, sealed FROM setting WHERE account = ?", account.value())
                  .rows(em);
          for (Object[] row : rows) {
            String context = JpaSettings.context((String) row[0], (String) row[1]);
            byte[] sealed = reseal(account, context, Sql.bytes(row[2]));
            update.row(sealed, account.value(), row[0], row[1]);
          }
          update.run();
          return (long) rows.size();
        });
  }
}
