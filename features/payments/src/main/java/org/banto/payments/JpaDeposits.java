// SPDX-License-Identifier: Apache-2.0
package org.banto.payments;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.base.AccountId;
import org.banto.base.OrderId;
import org.banto.base.Yen;
import org.banto.house.KeyRotation;
import org.banto.house.Vault;
import org.banto.payment.Deposit;
import org.banto.payments.IncomingDeposit.State;
import org.banto.sql.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Money that far sides told of, in the database; who paid is sealed, as long as somebody has to know. */
@Component(service = {JpaDeposits.class, KeyRotation.class})
public final class JpaDeposits implements KeyRotation {
  private static final String COLUMNS =
      "SELECT id, paid_day, amount, payer, source, state, order_id FROM deposit";

  private final JpaTemplate jpa;
  private final Vault vault;

  /** Remembers; the tables are ready. */
  @Activate
  public JpaDeposits(
      @Reference(target = "(osgi.unit.name=banto-payments)") JpaTemplate jpa,
      @Reference Vault vault,
      @Reference PaymentTables tables) {
    this(jpa, vault);
  }

  JpaDeposits(JpaTemplate jpa, Vault vault) {
    this.jpa = jpa;
    this.vault = vault;
  }

  /** Keeps those that are not known yet. */
  void add(AccountId account, List<Deposit> deposits, Instant now) {
    jpa.tx(
        TransactionType.Required,
        em -> {
          Set<String> known = new HashSet<>(known(em, account, deposits));
          deposits.stream()
              .filter(d -> known.add(d.id()))
              .forEach(d -> insert(em, account, d, now));
        });
  }

  private static List<String> known(EntityManager em, AccountId account, List<Deposit> deposits) {
    return deposits.isEmpty()
        ? List.of()
        : new Sql()
                .add("SELECT id FROM deposit WHERE account = ? AND ", account.value())
                .in("id", deposits.stream().map(Deposit::id).distinct().toList())
                .column(em)
                .stream()
                .map(String.class::cast)
                .toList();
  }

  private void insert(EntityManager em, AccountId account, Deposit d, Instant now) {
    Sql.run(
        em,
        "INSERT INTO deposit (account, id, source, paid_day, amount, payer, state, order_id, at_ms)"
            + " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 0, ?8)",
        account.value(),
        d.id(),
        d.source(),
        d.day().toString(),
        d.amount().value(),
        vault.seal(account, context(d.id()), d.payer().getBytes(StandardCharsets.UTF_8)),
        State.WAITING.name(),
        now.toEpochMilli());
  }

  /** Those in a state, the first to come first. */
  List<IncomingDeposit> in(AccountId account, State state, int limit) {
    return jpa.txExpr(
        TransactionType.Required,
        em ->
            Sql.first(
                    em,
                    limit,
                    COLUMNS + " WHERE account = ?1 AND state = ?2 ORDER BY at_ms, id",
                    account.value(),
                    state.name())
                .stream()
                .map(row -> read(account, row))
                .toList());
  }

  /** One of them. */
  Optional<IncomingDeposit> find(AccountId account, String id) {
    return jpa.txExpr(
        TransactionType.Required,
        em ->
            Sql.rows(em, COLUMNS + " WHERE account = ?1 AND id = ?2", account.value(), id).stream()
                .map(row -> read(account, row))
                .findFirst());
  }

  private IncomingDeposit read(AccountId account, Object[] row) {
    String id = (String) row[0];
    String payer =
        row[3] == null
            ? ""
            : new String(
                vault.open(account, context(id), Sql.bytes(row[3])), StandardCharsets.UTF_8);
    Deposit deposit =
        new Deposit(
            id,
            LocalDate.parse((String) row[1]),
            new Yen(Sql.number(row[2])),
            payer,
            (String) row[4]);
    long order = Sql.number(row[6]);
    return new IncomingDeposit(
        deposit,
        State.valueOf((String) row[5]),
        order == 0 ? Optional.empty() : Optional.of(new OrderId(order)));
  }

  /** Moves one on if it still stands where it was seen; whether it did. */
  boolean move(AccountId account, String id, State seen, State to, Optional<OrderId> order) {
    boolean over = to == State.BOOKED;
    return jpa.txExpr(
        TransactionType.Required,
        em ->
            Sql.run(
                    em,
                    "UPDATE deposit SET state = ?1, order_id = ?2"
                        + (over ? ", payer = NULL" : "")
                        + " WHERE account = ?3 AND id = ?4 AND state = ?5",
                    to.name(),
                    order.map(OrderId::value).orElse(0L),
                    account.value(),
                    id,
                    seen.name())
                == 1);
  }

  /** Has one that was set aside, or booked and taken back, wait again; whether it did. */
  boolean back(AccountId account, IncomingDeposit seen, String payer) {
    String id = seen.deposit().id();
    return jpa.txExpr(
        TransactionType.Required,
        em ->
            Sql.run(
                    em,
                    "UPDATE deposit SET state = ?1, payer = ?2"
                        + " WHERE account = ?3 AND id = ?4 AND state = ?5",
                    State.WAITING.name(),
                    vault.seal(account, context(id), payer.getBytes(StandardCharsets.UTF_8)),
                    account.value(),
                    id,
                    seen.state().name())
                == 1);
  }

  /** Takes out who paid money that was set aside and came in before this. */
  void forget(AccountId account, Instant before) {
    jpa.tx(
        TransactionType.Required,
        em ->
            Sql.run(
                em,
                "UPDATE deposit SET payer = NULL WHERE account = ?1 AND state = ?2 AND at_ms < ?3"
                    + " AND payer IS NOT NULL",
                account.value(),
                State.PASSED.name(),
                before.toEpochMilli()));
  }

  @Override
  public long reseal(AccountId account) {
    List<String> ids =
        jpa.txExpr(
            TransactionType.Required,
            em ->
                new Sql()
                        .add("SELECT id FROM deposit WHERE account = ?", account.value())
                        .add(" AND payer IS NOT NULL")
                        .column(em)
                        .stream()
                        .map(String.class::cast)
                        .toList());
    ids.forEach(id -> reseal(account, id));
    return ids.size();
  }

  private void reseal(AccountId account, String id) {
    jpa.tx(
        TransactionType.Required,
        em ->
            Sql.rows(em, COLUMNS + " WHERE account = ?1 AND id = ?2", account.value(), id).stream()
                .filter(row -> row[3] != null)
                .forEach(
                    row ->
                        Sql.run(
                            em,
                            "UPDATE deposit SET payer = ?1 WHERE account = ?2 AND id = ?3"
                                + " AND payer IS NOT NULL",
                            vault.seal(
                                account,
                                context(id),
                                vault.open(account, context(id), Sql.bytes(row[3]))),
                            account.value(),
                            id)));
  }

  private static String context(String id) {
    return "deposit.payer|" + id;
  }
}
