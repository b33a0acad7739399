// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.sql.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Small pictures of goods, in the database. */
@Component(service = ProductPictures.class)
public final class ProductPictures {
  private final JpaTemplate jpa;

  /** Remembers; the tables are ready. */
  @Activate
  public ProductPictures(
      @Reference(target = "(osgi.unit.name=banto-products)") JpaTemplate jpa,
      @Reference ProductTables tables) {
    this(jpa);
  }

  ProductPictures(JpaTemplate jpa) {
    this.jpa = jpa;
  }

  /** The JPEG of goods. */
  Optional<byte[]> find(AccountId account, long id) {
    return jpa
        .txExpr(
            TransactionType.Required,
            em ->
                Sql.rows(
                    em,
                    "SELECT body, at_ms FROM products_picture WHERE account = ? AND item = ?",
                    account.value(),
                    id))
        .stream()
        .map(row -> Sql.bytes(row[0]))
        .findFirst();
  }

  /** Keeps a JPEG in the place of the one before. */
  void keep(AccountId account, long id, byte[] jpeg, Actor by, Instant at) {
    jpa.tx(
        TransactionType.Required,
        em -> {
          say(em, account, id, true, by, at);
          remove(em, account, id);
          new RowWrites(
                  em,
                  "INSERT INTO products_picture (account, item, body, at_ms) VALUES (?, ?, ?, ?)")
              .row(account.value(), id, jpeg, at.toEpochMilli())
              .run();
        });
  }

  /** Takes it away; nothing where there is none. */
  void remove(AccountId account, long id, Actor by, Instant at) {
    jpa.tx(
        TransactionType.Required,
        em -> {
          say(em, account, id, false, by, at);
          remove(em, account, id);
        });
  }

  private void say(
      EntityManager em, AccountId account, long id, boolean there, Actor by, Instant at) {
    if (!new ProductUpkeep(jpa, em, account, by, at).pictured(id, there)) {
      throw Rejection.notFound(new Text("この商品はありません。", "There are no such goods."));
    }
  }

  private static void remove(EntityManager em, AccountId account, long id) {
    Sql.run(em, "DELETE FROM products_picture WHERE account = ? AND item = ?", account.value(), id);
  }
}
