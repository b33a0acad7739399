// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.sql.InClause;
import org.banto.sql.Sql;

/** What is done to goods without a form of them, in a transaction that is under way. */
final class ProductUpkeep {
  private static final List<String> CATEGORIES = List.of("category_l", "category_m", "category_s");
  private static final int NAMED = 5;

  private final JpaTemplate jpa;
  private final EntityManager em;
  private final AccountId account;
  private final Actor by;
  private final Instant at;

  ProductUpkeep(JpaTemplate jpa, EntityManager em, AccountId account, Actor by, Instant at) {
    this.jpa = jpa;
    this.em = em;
    this.account = account;
    this.by = by;
    this.at = at;
  }

  /** As {@link JpaProducts#remove}. */
  void remove(long id) {
    MasterState state = MasterState.saving(jpa, em, account, 0);
    List<Object[]> there =
        Sql.rows(
            em,
            "SELECT normal, id FROM products_item WHERE account = ? AND id = ?",
            account.value(),
            id);
    if (there.isEmpty()) {
      return;
    }
    List<String> kits = kits((String) there.get(0)[0]);
    if (!kits.isEmpty()) {
      throw Rejection.conflict(
          new Text(
              "セット商品の内訳に入っているため、削除できません: " + String.join("、", kits),
              "It is a part of kits and cannot be deleted: " + String.join(", ", kits)));
    }
    ProductSaving.take(em, account, List.of(id));
    Sql.run(em, "DELETE FROM products_picture WHERE account = ? AND item = ?", account.value(), id);
    Sql.run(
        em,
        "INSERT INTO products_gone (account, id, revision) VALUES (?, ?, ?)",
        account.value(),
        id,
        state.revision());
    state.done(em, account);
  }

  /** Codes of some kits that hold goods. */
  private List<String> kits(String normal) {
    List<Long> ids = JpaProducts.holders(em, account, normal, NAMED);
    if (ids.isEmpty()) {
      return List.of();
    }
    return new Sql()
            .add("SELECT code, id FROM ")
            .add(Sql.keyed("products_item", "index=products_item_id"))
            .add(" WHERE account = ? AND ", account.value())
            .in("id", ids)
            .add(" ORDER BY code")
            .rows(em)
            .stream()
            .map(row -> (String) row[0])
            .toList();
  }

  /** As {@link JpaProducts#end}. */
  int end(Collection<Long> ids, boolean ended) {
    MasterState state = MasterState.saving(jpa, em, account, 0);
    RowWrites changes =
        new RowWrites(
            em,
            "UPDATE products_item SET ended = ?, version = version + 1, revision = ?, changed_ms ="
                + " ?, changed_by = ? WHERE account = ? AND id = ?");
    List<Long> changed = new ArrayList<>();
    for (List<Long> some : InClause.parts(Set.copyOf(ids))) {
      new Sql()
              .add("SELECT id, ended FROM ")
              .add(Sql.keyed("products_item", "index=products_item_id"))
              .add(" WHERE account = ? AND ", account.value())
              .in("id", some)
              .rows(em)
              .stream()
              .filter(row -> (Sql.number(row[1]) == 1) != ended)
              .forEach(row -> changed.add(Sql.number(row[0])));
    }
    changed.forEach(
        id ->
            changes.row(
                ended ? 1 : 0,
                state.revision(),
                at.toEpochMilli(),
                by.name(),
                account.value(),
                id));
    changes.run();
    state.done(em, account);
    return changed.size();
  }

  /** As {@link JpaProducts#rename}. */
  int rename(List<String> from, String to) {
    if (from.get(from.size() - 1).equals(to)) {
      return 0;
    }
    MasterState state = MasterState.saving(jpa, em, account, 0);
    Sql change =
        new Sql()
            .add(
                "UPDATE products_item SET "
                    + CATEGORIES.get(from.size() - 1)
                    + " = ?,"
                    + " version = version + 1, revision = ?, changed_ms = ?, changed_by = ?"
                    + " WHERE account = ?",
                to,
                state.revision(),
                at.toEpochMilli(),
                by.name(),
                account.value());
    for (int i = 0; i < from.size(); i++) {
      change.add(" AND " + CATEGORIES.get(i) + " = ?", from.get(i));
    }
    int changed = change.update(em);
    state.done(em, account);
    return changed;
  }

  /** Says whether there is a picture of goods; whether there are such goods. */
  boolean pictured(long id, boolean there) {
    MasterState state = MasterState.saving(jpa, em, account, 0);
    int changed =
        Sql.run(
            em,
            "UPDATE products_item SET picture = ?, revision = ? WHERE account = ? AND id = ?",
            there ? 1 : 0,
            state.revision(),
            account.value(),
            id);
    state.done(em, account);
    return changed > 0;
  }
}
