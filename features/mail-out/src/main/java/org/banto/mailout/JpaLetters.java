// SPDX-License-Identifier: Apache-2.0
package org.banto.mailout;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.base.AccountId;
import org.banto.base.Document;
import org.banto.base.OrderId;
import org.banto.flow.OrderBelongings;
import org.banto.flow.OrderClearing;
import org.banto.house.KeyRotation;
import org.banto.house.Vault;
import org.banto.sql.InClause;
import org.banto.sql.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Mails in the database; address, subject and text are sealed together. */
@Component(
    service = {JpaLetters.class, KeyRotation.class, OrderBelongings.class, OrderClearing.class})
public final class JpaLetters implements Letters, KeyRotation, OrderBelongings, OrderClearing {
  private static final String CUT = "\u0000";
  private static final String BY_ID = Sql.keyed("letter", "index=letter_id");

  private final JpaTemplate jpa;
  private final Vault vault;

  /** Remembers; the tables are ready. */
  @Activate
  public JpaLetters(
      @Reference(target = "(osgi.unit.name=banto-mail-out)") JpaTemplate jpa,
      @Reference Vault vault,
      @Reference MailOutTables tables) {
    this(jpa, vault);
  }

  JpaLetters(JpaTemplate jpa, Vault vault) {
    this.jpa = jpa;
    this.vault = vault;
  }

  @Override
  public void keep(AccountId account, List<Letter> letters) {
    if (letters.isEmpty()) {
      return;
    }
    List<LetterRow> rows = letters.stream().map(l -> row(account, l)).toList();
    jpa.tx(
        TransactionType.Required,
        em -> {
          Set<String> there =
              rows(em, account, rows.stream().map(r -> r.id).toList()).stream()
                  .map(r -> r.id)
                  .collect(Collectors.toSet());
          for (LetterRow row : rows) {
            if (there.contains(row.id)) {
              em.merge(row);
            } else {
              em.persist(row);
            }
          }
        });
  }

  private LetterRow row(AccountId account, Letter letter) {
    String plain =
        String.join(CUT, letter.to(), letter.wording().subject(), letter.wording().body());
    LetterRow row = new LetterRow();
    row.account = account.value();
    row.id = letter.id();
    row.order = letter.order().value();
    row.template = letter.template();
    row.at = letter.at().toEpochMilli();
    row.state = letter.state().name();
    row.sealed = vault.seal(account, context(letter.id()), plain.getBytes(StandardCharsets.UTF_8));
    return row;
  }

  @Override
  public void mark(AccountId account, String id, Letter.State state) {
    jpa.tx(
        TransactionType.Required,
        em ->
            em.createQuery(
                    "update LetterRow l set l.state = :state"
                        + " where l.account = :account and l.id = :id")
                .setParameter("state", state.name())
                .setParameter("account", account.value())
                .setParameter("id", id)
                .executeUpdate());
  }

  @Override
  public List<Letter> find(AccountId account, Collection<String> ids) {
    return jpa.txExpr(TransactionType.Required, em -> rows(em, account, List.copyOf(ids))).stream()
        .map(r -> letter(account, r))
        .toList();
  }

  private static List<LetterRow> rows(EntityManager em, AccountId account, List<String> ids) {
    List<LetterRow> rows = new ArrayList<>();
    for (List<String> part : InClause.parts(ids)) {
      rows.addAll(
          new Sql()
              .add("SELECT * FROM " + BY_ID + " WHERE account = ? AND ", account.value())
              .in("id", part)
              .managed(em, LetterRow.class));
    }
    return rows;
  }

  @Override
  public List<Letter> of(AccountId account, OrderId order) {
    return list(
        account,
        " and l.order = :order order by l.at desc, l.id desc",
        q -> q.setParameter("order", order.value()).setMaxResults(200));
  }

  /** A letter as a text: what it says of itself, an empty line, and what it says. */
  @Override
  public List<Document> documents(AccountId account, OrderId order) {
    return of(account, order).stream().map(JpaLetters::document).toList();
  }

  private static Document document(Letter letter) {
    String text =
        String.join(
            "\n",
            "日時: " + letter.at(),
            "宛先: " + letter.to(),
            "件名: " + letter.wording().subject(),
            "雛形: " + letter.template(),
            "状態: " + letter.state(),
            "",
            letter.wording().body());
    return new Document(
        "letter-" + letter.id().replaceAll("[^A-Za-z0-9._-]", "_") + ".txt",
        "text/plain; charset=utf-8",
        text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void clear(AccountId account, Set<OrderId> gone) {
    for (List<Long> part : InClause.parts(gone.stream().map(OrderId::value).sorted().toList())) {
      Sql sql =
          new Sql()
              .add("DELETE FROM letter WHERE account = ? AND ", account.value())
              .in("order_id", part);
      jpa.tx(TransactionType.Required, sql::update);
    }
  }

  @Override
  public List<Letter> newest(AccountId account, Optional<Letter> before, int limit) {
    String end = " order by l.at desc, l.id desc";
    return before
        .map(
            b ->
                list(
                    account,
                    " and (l.at < :at or l.at = :at and l.id < :id)" + end,
                    q ->
                        q.setParameter("at", b.at().toEpochMilli())
                            .setParameter("id", b.id())
                            .setMaxResults(limit)))
        .orElseGet(() -> list(account, end, q -> q.setMaxResults(limit)));
  }

  private List<Letter> list(
      AccountId account, String rest, UnaryOperator<TypedQuery<LetterRow>> filled) {
    String all = "select l from LetterRow l where l.account = :account";
    List<LetterRow> rows =
        jpa.txExpr(
            TransactionType.Required,
            em ->
                filled
                    .apply(
                        em.createQuery(all + rest, LetterRow.class)
                            .setParameter("account", account.value()))
                    .getResultList());
    return rows.stream().map(r -> letter(account, r)).toList();
  }

  @Override
  public long reseal(AccountId account) {
    List<String> ids =
        jpa.txExpr(
            TransactionType.Required,
            em ->
                em.createQuery(
                        "select l.id from LetterRow l where l.account = :account", String.class)
                    .setParameter("account", account.value())
                    .getResultList());
    ids.forEach(id -> reseal(account, new LetterKey(account.value(), id)));
    return ids.size();
  }

  /** The row is held, so that a mail sent meanwhile is not set back. */
  private void reseal(AccountId account, LetterKey key) {
    jpa.tx(
        TransactionType.Required,
        em -> {
          LetterRow row = em.find(LetterRow.class, key, LockModeType.PESSIMISTIC_WRITE);
          String context = context(row.id);
          row.sealed = vault.seal(account, context, vault.open(account, context, row.sealed));
        });
  }

  private Letter letter(AccountId account, LetterRow row) {
    byte[] plain = vault.open(account, context(row.id), row.sealed);
    String[] parts = new String(plain, StandardCharsets.UTF_8).split(CUT, 3);
    return new Letter(
        row.id,
        new OrderId(row.order),
        row.template,
        parts[0],
        new TemplateWords(parts[1], parts[2]),
        Instant.ofEpochMilli(row.at),
        Letter.State.valueOf(row.state));
  }

  private static String context(String id) {
    return "mail|" + id;
  }
}
