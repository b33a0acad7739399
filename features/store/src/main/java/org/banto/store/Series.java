// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.banto.flow.Repair.Book;
import org.banto.flow.Repair.Damage;
import org.banto.sql.Sql;

/** Series of numbers that stand behind the numbers given out: whoever takes the next one fails. */
final class Series {
  /** The tables that are numbered by each series. */
  private static final Map<String, List<String>> TABLES =
      Map.of(
          ChainHeads.AUDIT, List.of("audit"),
          ChainHeads.LEDGER, List.of("ledger", "ledger_aside"));

  private final EntityManager em;
  private final String account;

  Series(EntityManager em, String account) {
    this.em = em;
    this.account = account;
  }

  List<Damage> look() {
    List<Damage> all = new ArrayList<>();
    long behind =
        TABLES.keySet().stream()
            .filter(name -> highest(name) > ChainHeads.last(em, account, name))
            .count();
    JpaRepair.add(
        all,
        Book.NUMBERS,
        behind,
        "番号の控えが%d つ、使われた番号より後れています",
        "%d series of numbers stand behind");
    return all;
  }

  void mend() {
    for (String name : TABLES.keySet().stream().sorted().toList()) {
      ChainHeads.take(em, account, name, 0);
      long highest = highest(name);
      if (highest > ChainHeads.last(em, account, name)) {
        new Sql()
            .add("UPDATE head SET seq = ? WHERE account = ? AND name = ?", highest, account, name)
            .update(em);
      }
    }
  }

  private long highest(String name) {
    return TABLES.get(name).stream()
        .flatMap(
            t ->
                new Sql()
                        .add("SELECT MAX(seq) FROM " + t + " WHERE account = ?", account)
                        .column(em)
                        .stream())
        .mapToLong(n -> n == null ? 0 : ((Number) n).longValue())
        .max()
        .orElse(0);
  }
}
