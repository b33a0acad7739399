// SPDX-License-Identifier: Apache-2.0
package org.banto.mailin;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.base.AccountId;
import org.banto.house.KeyRotation;
import org.banto.house.Vault;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Every mail that came in, kept before anybody reads it; sender, subject and bytes are sealed. */
@Component(service = {MailArchive.class, KeyRotation.class})
public final class MailArchive implements KeyRotation {
  private final JpaTemplate jpa;
  private final Seal seal;

  /** Remembers; the tables are ready. */
  @Activate
  public MailArchive(
      @Reference(target = "(osgi.unit.name=banto-mail-in)") JpaTemplate jpa,
      @Reference Vault vault,
      @Reference MailInTables tables) {
    this(jpa, vault);
  }

  MailArchive(JpaTemplate jpa, Vault vault) {
    this.jpa = jpa;
    this.seal = new Seal(vault);
  }

  /**
   * Keeps a mail and remembers where it lay, in one transaction; one that was kept before stays as
   * it is.
   *
   * @param place what the mail server calls it, or empty when it has no name for it
   */
  void keep(AccountId account, KeptMail mail, byte[] raw, String place) {
    jpa.tx(
        TransactionType.Required,
        em -> {
          if (em.find(MailRow.class, new MailKey(account.value(), mail.id())) == null) {
            em.persist(seal.row(account, mail, raw));
            em.flush();
          }
          SeenMails.remember(em, account, mail.box(), place);
        });
  }

  /** What the mail server calls the mails of a mailbox that were seen. */
  Set<String> places(AccountId account, String box) {
    return jpa.txExpr(TransactionType.Required, em -> SeenMails.of(em, account, box));
  }

  /** Remembers that a mail needs no look. */
  void pass(AccountId account, String box, String place) {
    jpa.tx(TransactionType.Required, em -> SeenMails.remember(em, account, box, place));
  }

  /** Forgets all places of a mailbox but these. */
  void forgetPlaces(AccountId account, String box, Set<String> but) {
    Set<String> gone = new HashSet<>(places(account, box));
    gone.removeAll(but);
    jpa.tx(
        TransactionType.Required,
        em -> gone.forEach(place -> SeenMails.forget(em, account, box, place)));
  }

  /** Mails of a mailbox that nobody has looked at, oldest first. */
  List<KeptMail> waiting(AccountId account, String box, int limit) {
    return list(
        account,
        " and m.box = :box and m.state = :state order by m.at, m.id",
        q -> q.setParameter("box", box).setParameter("state", "NEW").setMaxResults(limit));
  }

  /**
   * The newest.
   *
   * @param state only these; empty for all
   * @param before only those older than this one
   */
  List<KeptMail> newest(
      AccountId account, Optional<KeptMail.State> state, Optional<KeptMail> before, int limit) {
    String where =
        (state.isPresent() ? " and m.state = :state" : "")
            + (before.isPresent() ? " and (m.at < :at or m.at = :at and m.id < :id)" : "");
    return list(
        account,
        where + " order by m.at desc, m.id desc",
        q -> {
          state.ifPresent(s -> q.setParameter("state", s.name()));
          before.ifPresent(
              b -> q.setParameter("at", b.at().toEpochMilli()).setParameter("id", b.id()));
          return q.setMaxResults(limit);
        });
  }

  /** Mails that the connector of this connection could not read, oldest first. */
  List<KeptMail> unreadable(AccountId account, String box, String connection, int limit) {
    return list(
        account,
        " and m.box = :box and m.state = :state and m.connection = :connection"
            + " order by m.at, m.id",
        q ->
            q.setParameter("box", box)
                .setParameter("state", "UNREADABLE")
                .setParameter("connection", connection)
                .setMaxResults(limit));
  }

  /** One of them. */
  Optional<KeptMail> find(AccountId account, String id) {
    return row(account, id).map(r -> seal.kept(account, r));
  }

  /** The mail as it came. */
  Optional<byte[]> raw(AccountId account, String id) {
    return row(account, id).map(r -> seal.raw(account, r));
  }

  private Optional<MailRow> row(AccountId account, String id) {
    MailKey key = new MailKey(account.value(), id);
    return jpa.txExpr(
        TransactionType.Required, em -> Optional.ofNullable(em.find(MailRow.class, key)));
  }

  /**
   * Keeps what became of a mail, together with what is done about it.
   *
   * @param from the state it must still be in
   * @param work done in the same transaction, only when it is
   * @return whether it was
   */
  boolean settle(
      AccountId account, KeptMail mail, KeptMail.State from, Consumer<EntityManager> work) {
    return jpa.txExpr(
        TransactionType.Required,
        em -> {
          MailRow row =
              em.find(
                  MailRow.class,
                  new MailKey(account.value(), mail.id()),
                  LockModeType.PESSIMISTIC_WRITE);
          if (row == null || !row.state.equals(from.name())) {
            return false;
          }
          row.state = mail.state().name();
          row.connection = mail.connection();
          row.number = mail.number();
          row.why = mail.why();
          work.accept(em);
          return true;
        });
  }

  /**
   * Takes out some of the mails that came before a moment and were looked at.
   *
   * @param most at once, in one transaction
   * @return how many
   */
  int forget(AccountId account, Instant since, int most) {
    return jpa.txExpr(
        TransactionType.Required,
        em -> {
          List<String> old =
              em.createQuery(
                      "select m.id from MailRow m where m.account = :account and m.at < :since"
                          + " and m.state <> :fresh",
                      String.class)
                  .setParameter("account", account.value())
                  .setParameter("since", since.toEpochMilli())
                  .setParameter("fresh", KeptMail.State.NEW.name())
                  .setMaxResults(most)
                  .getResultList();
          return old.isEmpty()
              ? 0
              : em.createQuery("delete from MailRow m where m.account = :account and m.id in :ids")
                  .setParameter("account", account.value())
                  .setParameter("ids", old)
                  .executeUpdate();
        });
  }

  private List<KeptMail> list(
      AccountId account, String rest, UnaryOperator<TypedQuery<MailRow>> filled) {
    String all = "select m from MailRow m where m.account = :account";
    List<MailRow> rows =
        jpa.txExpr(
            TransactionType.Required,
            em ->
                filled
                    .apply(
                        em.createQuery(all + rest, MailRow.class)
                            .setParameter("account", account.value()))
                    .getResultList());
    return rows.stream().map(r -> seal.kept(account, r)).toList();
  }

  @Override
  public long reseal(AccountId account) {
    List<String> ids =
        jpa.txExpr(
            TransactionType.Required,
            em ->
                em.createQuery(
                        "select m.id from MailRow m where m.account = :account", String.class)
                    .setParameter("account", account.value())
                    .getResultList());
    ids.forEach(id -> reseal(account, new MailKey(account.value(), id)));
    return ids.size();
  }

  /** The row is held, so that a mail settled meanwhile is not set back; one taken out stays out. */
  private void reseal(AccountId account, MailKey key) {
    jpa.tx(
        TransactionType.Required,
        em -> {
          MailRow row = em.find(MailRow.class, key, LockModeType.PESSIMISTIC_WRITE);
          if (row != null) {
            seal.anew(account, row);
          }
        });
  }
}
