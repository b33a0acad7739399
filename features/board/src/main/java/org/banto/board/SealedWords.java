// SPDX-License-Identifier: Apache-2.0
package org.banto.board;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.base.AccountId;
import org.banto.house.Vault;
import org.banto.sql.Sql;

/** Words of staff as they lie in a table: they may name people, so they are sealed, bound to their row. */
record SealedWords(Vault vault, String kind) {
  /** Words cannot hold it: whoever writes is asked for printable signs. */
  private static final String CUT = "\u0000";

  /** Seals several texts as one. */
  String seal(AccountId account, String row, String... texts) {
    byte[] plain = String.join(CUT, texts).getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(vault.seal(account, context(row), plain));
  }

  /** The texts as they were sealed. */
  List<String> open(AccountId account, String row, Object sealed) {
    byte[] bytes = Base64.getDecoder().decode((String) sealed);
    String all = new String(vault.open(account, context(row), bytes), StandardCharsets.UTF_8);
    return List.of(all.split(CUT, -1));
  }

  /**
   * Seals the words of a table with the key that the account has now, row by row: one that somebody
   * changes meanwhile is sealed with it anyhow.
   *
   * @return how many rows there are
   */
  long reseal(JpaTemplate jpa, String table, AccountId account) {
    List<Object[]> ids =
        jpa.txExpr(
            TransactionType.Required,
            em ->
                Sql.rows(
                    em,
                    "SELECT id, account FROM " + table + " WHERE account = ?",
                    account.value()));
    ids.forEach(row -> reseal(jpa, table, account, (String) row[0]));
    return ids.size();
  }

  private void reseal(JpaTemplate jpa, String table, AccountId account, String id) {
    jpa.tx(
        TransactionType.Required,
        em ->
            Sql.rows(
                    em,
                    "SELECT words, id FROM " + table + " WHERE account = ? AND id = ?",
                    account.value(),
                    id)
                .forEach(
                    row ->
                        Sql.run(
                            em,
                            "UPDATE "
                                + table
                                + " SET words = ? WHERE account = ? AND id = ? AND words = ?",
                            anew(account, id, row[0]),
                            account.value(),
                            id,
                            row[0])));
  }

  private String anew(AccountId account, String row, Object sealed) {
    return seal(account, row, open(account, row, sealed).toArray(String[]::new));
  }

  private String context(String row) {
    return kind + "|" + row;
  }
}
