// SPDX-License-Identifier: Apache-2.0
package org.banto.payments;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.EmConsumer;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.base.AccountId;
import org.banto.base.Document;
import org.banto.base.OrderId;
import org.banto.flow.OrderClearing;
import org.banto.house.KeyRotation;
import org.banto.house.Vault;
import org.banto.order.Order;
import org.banto.sql.InClause;
import org.banto.sql.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Files that ask agents for payments, sealed, as they hold names and addresses, and the orders that are
 * in them.
 */
@Component(service = {JpaRequestedFiles.class, KeyRotation.class, OrderClearing.class})
public final class JpaRequestedFiles implements KeyRotation, OrderClearing {
  private static final String BYTES =
      "SELECT name, media_type, sealed FROM payment_file WHERE account = ?1 AND id = ?2";
  private static final String FILED =
      "SELECT order_id, mall_number, file_id, contents FROM payment_filed WHERE account = ? AND live = 1 AND ";

  private final JpaTemplate jpa;
  private final Vault vault;

  /** Remembers; the tables are ready. */
  @Activate
  public JpaRequestedFiles(
      @Reference(target = "(osgi.unit.name=banto-payments)") JpaTemplate jpa,
      @Reference Vault vault,
      @Reference PaymentTables tables) {
    this(jpa, vault);
  }

  JpaRequestedFiles(JpaTemplate jpa, Vault vault) {
    this.jpa = jpa;
    this.vault = vault;
  }

  /**
   * An order that is in a file.
   *
   * @param order which
   * @param number its number, as the agent was given it
   * @param file in which file
   * @param contents the version of what the agent was told by it
   */
  record Filed(OrderId order, String number, String file, String contents) {
    private static Filed of(Object[] row) {
      return new Filed(
          new OrderId(Sql.number(row[0])), (String) row[1], (String) row[2], (String) row[3]);
    }
  }

  /**
   * Keeps a file and which orders are in it, in one transaction with what else happens then; one that
   * is in another file already is in this one from now on.
   */
  void keep(AccountId account, RequestedFile file, Document bytes, List<Order> in, Runnable then) {
    byte[] sealed = vault.seal(account, context(file.id()), bytes.bytes());
    run(
        em -> {
          Sql.run(
              em,
              "INSERT INTO payment_file (account, id, format, at_ms, actor, orders, struck, name,"
                  + " media_type, sealed) VALUES (?1, ?2, ?3, ?4, ?5, ?6, 0, ?7, ?8, ?9)",
              account.value(),
              file.id(),
              file.format(),
              file.at().toEpochMilli(),
              file.by(),
              file.orders(),
              file.name(),
              bytes.mediaType(),
              sealed);
          in.forEach(o -> put(em, account, o, file.id()));
          then.run();
        });
  }

  private static void put(EntityManager em, AccountId account, Order order, String file) {
    remove(em, account, order.id());
    Sql.run(
        em,
        "INSERT INTO payment_filed (account, order_id, file_id, mall_number, contents, live)"
            + " VALUES (?1, ?2, ?3, ?4, ?5, 1)",
        account.value(),
        order.id().value(),
        file,
        order.key().number(),
        AgentContents.version(order));
  }

  private static void remove(EntityManager em, AccountId account, OrderId order) {
    Sql.run(
        em,
        "UPDATE payment_filed SET live = 0 WHERE account = ?1 AND order_id = ?2",
        account.value(),
        order.value());
  }

  /** Notes the contents that staff are asked to tell the agent, with how they are asked. */
  void told(AccountId account, Filed filed, String contents, Runnable then) {
    run(
        em -> {
          Sql.run(
              em,
              "UPDATE payment_filed SET contents = ?1"
                  + " WHERE account = ?2 AND order_id = ?3 AND live = 1",
              contents,
              account.value(),
              filed.order().value());
          then.run();
        });
  }

  /** Takes the marking of orders back, in one transaction with what else happens then. */
  void strike(AccountId account, String file, Collection<OrderId> orders, Runnable then) {
    run(
        em -> {
          Sql.run(
              em,
              "UPDATE payment_file SET struck = 1 WHERE account = ?1 AND id = ?2",
              account.value(),
              file);
          orders.forEach(o -> remove(em, account, o));
          then.run();
        });
  }

  private void run(EmConsumer work) {
    jpa.tx(TransactionType.Required, work);
  }

  /** The newest files. */
  List<RequestedFile> newest(AccountId account, int limit) {
    return jpa.txExpr(
        TransactionType.Required,
        em ->
            Sql.first(
                    em,
                    limit,
                    "SELECT id, format, at_ms, actor, orders, struck, name FROM payment_file"
                        + " WHERE account = ?1 ORDER BY at_ms DESC, id DESC",
                    account.value())
                .stream()
                .map(JpaRequestedFiles::file)
                .toList());
  }

  private static RequestedFile file(Object[] row) {
    return new RequestedFile(
        (String) row[0],
        (String) row[1],
        Instant.ofEpochMilli(Sql.number(row[2])),
        (String) row[3],
        (int) Sql.number(row[4]),
        Sql.number(row[5]) == 1,
        (String) row[6]);
  }

  /** The very bytes that were written. */
  Optional<Document> bytes(AccountId account, String id) {
    return jpa.txExpr(
        TransactionType.Required,
        em ->
            Sql.rows(em, BYTES, account.value(), id).stream()
                .findFirst()
                .map(
                    r ->
                        new Document(
                            (String) r[0],
                            (String) r[1],
                            vault.open(account, context(id), Sql.bytes(r[2])))));
  }

  /** Those of these orders that are in a file. */
  List<Filed> of(AccountId account, Collection<OrderId> orders) {
    return filed(account, "order_id", orders.stream().map(OrderId::value).toList());
  }

  /** The orders of these numbers that are in a file. */
  List<Filed> numbered(AccountId account, Collection<String> numbers) {
    return filed(account, "mall_number", numbers);
  }

  /** The orders of a file. */
  List<Filed> in(AccountId account, String file) {
    return filed(account, "file_id", List.of(file));
  }

  private List<Filed> filed(AccountId account, String column, Collection<?> values) {
    return values.isEmpty()
        ? List.of()
        : jpa.txExpr(
            TransactionType.Required,
            em ->
                new Sql()
                    .add(FILED, account.value()).in(column, List.copyOf(values)).rows(em).stream()
                        .map(Filed::of)
                        .toList());
  }

  /** A file goes with the last of its orders: it names the buyers of all of them. */
  @Override
  public void clear(AccountId account, Set<OrderId> gone) {
    for (List<Long> part : InClause.parts(gone.stream().map(OrderId::value).sorted().toList())) {
      run(em -> clear(em, account, part));
    }
  }

  private static void clear(EntityManager em, AccountId account, List<Long> gone) {
    List<?> files =
        new Sql()
            .add(
                "SELECT DISTINCT file_id FROM payment_filed WHERE account = ? AND ",
                account.value())
            .in("order_id", gone)
            .column(em);
    new Sql()
        .add("DELETE FROM payment_filed WHERE account = ? AND ", account.value())
        .in("order_id", gone)
        .update(em);
    for (Object file : files) {
      Sql.run(
          em,
          "DELETE FROM payment_file WHERE account = ?1 AND id = ?2 AND NOT EXISTS"
              + " (SELECT 1 FROM payment_filed f WHERE f.account = ?3 AND f.file_id = ?4)",
          account.value(),
          file,
          account.value(),
          file);
    }
  }

  @Override
  public long reseal(AccountId account) {
    List<String> ids =
        jpa.txExpr(
            TransactionType.Required,
            em ->
                new Sql()
                        .add("SELECT id FROM payment_file WHERE account = ?", account.value())
                        .column(em)
                        .stream()
                        .map(String.class::cast)
                        .toList());
    ids.forEach(id -> reseal(account, id));
    return ids.size();
  }

  private void reseal(AccountId account, String id) {
    run(
        em ->
            Sql.rows(em, BYTES, account.value(), id)
                .forEach(
                    r ->
                        Sql.run(
                            em,
                            "UPDATE payment_file SET sealed = ?1 WHERE account = ?2 AND id = ?3",
                            vault.seal(
                                account,
                                context(id),
                                vault.open(account, context(id), Sql.bytes(r[2]))),
                            account.value(),
                            id)));
  }

  private static String context(String id) {
    return "payment.file|" + id;
  }
}
