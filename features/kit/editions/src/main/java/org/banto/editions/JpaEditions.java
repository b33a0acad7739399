// SPDX-License-Identifier: Apache-2.0
package org.banto.editions;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.aries.jpa.template.EmFunction;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.base.AccountId;

/**
 * Versions in the database, as text; they hold names of columns, nobody's data, so they are not
 * sealed.
 *
 * @param <T> the kind of thing
 * @param <R> its row
 */
public final class JpaEditions<T, R extends EditionRow> implements EditionStore<T> {
  private final JpaTemplate jpa;
  private final Class<R> type;
  private final Supplier<R> row;
  private final Function<String, T> read;
  private final Function<T, String> write;

  /**
   * Those of one table.
   *
   * @param type the entity
   * @param row makes an empty one
   * @param read reads the text that {@code write} writes
   */
  public JpaEditions(
      JpaTemplate jpa,
      Class<R> type,
      Supplier<R> row,
      Function<String, T> read,
      Function<T, String> write) {
    this.jpa = jpa;
    this.type = type;
    this.row = row;
    this.read = read;
    this.write = write;
  }

  @Override
  public List<Edition<T>> newest(AccountId account) {
    String rows = type.getSimpleName();
    return read(
            em ->
                em.createQuery(
                        "select p from "
                            + rows
                            + " p where p.account = :account and p.version = (select max(q.version) from "
                            + rows
                            + " q where q.account = p.account and q.id = p.id) order by p.id",
                        type)
                    .setParameter("account", account.value())
                    .getResultList())
        .stream()
        .map(r -> kept(r).edition())
        .toList();
  }

  @Override
  public List<Kept<T>> versions(AccountId account, String id) {
    return read(
            em ->
                em.createQuery(
                        "select p from "
                            + type.getSimpleName()
                            + " p where p.account = :account and p.id = :id order by p.version desc",
                        type)
                    .setParameter("account", account.value())
                    .setParameter("id", id)
                    .getResultList())
        .stream()
        .map(this::kept)
        .toList();
  }

  @Override
  public Optional<Edition<T>> find(AccountId account, String id, int version) {
    EditionKey key = new EditionKey(account.value(), id, version);
    return read(em -> Optional.ofNullable(em.find(type, key))).map(r -> kept(r).edition());
  }

  @Override
  public boolean keep(AccountId account, Kept<T> version) {
    R next = row.get();
    next.account = account.value();
    next.id = version.edition().id();
    next.version = version.edition().version();
    next.at = version.at().toEpochMilli();
    next.by = version.by();
    next.body = write.apply(version.edition().body()).getBytes(StandardCharsets.UTF_8);
    try {
      jpa.tx(
          TransactionType.Required,
          em -> {
            em.persist(next);
            em.flush();
          });
      return true;
    } catch (RuntimeException e) {
      if (find(account, next.id, next.version).isPresent()) {
        return false;
      }
      throw e;
    }
  }

  private Kept<T> kept(R found) {
    T body = read.apply(new String(found.body, StandardCharsets.UTF_8));
    Edition<T> edition = new Edition<>(found.id, found.version, body);
    return new Kept<>(edition, Instant.ofEpochMilli(found.at), found.by);
  }

  private <A> A read(EmFunction<A> work) {
    return jpa.txExpr(TransactionType.Required, work);
  }
}
