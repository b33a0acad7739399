// SPDX-License-Identifier: Apache-2.0
package org.banto.labelfiles;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.aries.jpa.template.EmFunction;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.account.AccountId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Layouts in the database; they hold names of columns, nobody's data, so they are not sealed. */
@Component(service = JpaLayouts.class)
public final class JpaLayouts implements LayoutStore {
  private final JpaTemplate jpa;

  /** Remembers; the table is ready. */
  @Activate
  public JpaLayouts(
      @Reference(target = "(osgi.unit.name=banto-label-files)") JpaTemplate jpa,
      @Reference LayoutTables tables) {
    this(jpa);
  }

  JpaLayouts(JpaTemplate jpa) {
    this.jpa = jpa;
  }

  @Override
  public List<Edition> newest(AccountId account) {
    return read(
            em ->
                em.createQuery(
                        "select p from LayoutRow p where p.account = :account and p.version ="
                            + " (select max(q.version) from LayoutRow q"
                            + " where q.account = p.account and q.id = p.id) order by p.id",
                        LayoutRow.class)
                    .setParameter("account", account.value())
                    .getResultList())
        .stream()
        .map(r -> kept(r).edition())
        .toList();
  }

  @Override
  public List<Kept> versions(AccountId account, String id) {
    return read(
            em ->
                em.createQuery(
                        "select p from LayoutRow p where p.account = :account and p.id = :id"
                            + " order by p.version desc",
                        LayoutRow.class)
                    .setParameter("account", account.value())
                    .setParameter("id", id)
                    .getResultList())
        .stream()
        .map(JpaLayouts::kept)
        .toList();
  }

  @Override
  public Optional<Edition> find(AccountId account, String id, int version) {
    LayoutKey key = new LayoutKey(account.value(), id, version);
    return read(em -> Optional.ofNullable(em.find(LayoutRow.class, key)))
        .map(r -> kept(r).edition());
  }

  @Override
  public boolean keep(AccountId account, Kept version) {
    LayoutRow row = new LayoutRow();
    row.account = account.value();
    row.id = version.edition().id();
    row.version = version.edition().version();
    row.at = version.at().toEpochMilli();
    row.by = version.by();
    String text = LayoutText.write(version.edition().layout());
    row.body = text.getBytes(StandardCharsets.UTF_8);
    try {
      jpa.tx(
          TransactionType.Required,
          em -> {
            em.persist(row);
            em.flush();
          });
      return true;
    } catch (RuntimeException e) {
      if (find(account, row.id, row.version).isPresent()) {
        return false;
      }
      throw e;
    }
  }

  private static Kept kept(LayoutRow row) {
    LabelLayout layout = LayoutText.read(new String(row.body, StandardCharsets.UTF_8));
    Edition edition = new Edition(row.id, row.version, layout);
    return new Kept(edition, Instant.ofEpochMilli(row.at), row.by);
  }

  private <R> R read(EmFunction<R> work) {
    return jpa.txExpr(TransactionType.Required, work);
  }
}
