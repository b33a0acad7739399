// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.base.AccountId;
import org.banto.base.Document;
import org.banto.base.OrderId;
import org.banto.house.KeyRotation;
import org.banto.house.Vault;
import org.banto.house.WaybillBatch;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Batches in the database. */
@Component(service = {JpaBatches.class, KeyRotation.class})
public final class JpaBatches implements Batches, KeyRotation {
  private static final int PART = 100;

  private final JpaTemplate jpa;
  private final Vault vault;
  private final String house;

  /** Remembers; the tables are ready. */
  @Activate
  public JpaBatches(
      BundleContext context,
      @Reference(target = "(osgi.unit.name=banto-shipping)") JpaTemplate jpa,
      @Reference Vault vault,
      @Reference ShippingTables tables) {
    this(jpa, vault, HouseName.of(context.getDataFile("house").toPath()));
  }

  JpaBatches(JpaTemplate jpa, Vault vault, String house) {
    this.jpa = jpa;
    this.vault = vault;
    this.house = house;
  }

  @Override
  public void keep(AccountId account, Stored stored, Document file) {
    String id = stored.batch().id();
    byte[] sealed = vault.seal(account, context(id), file.bytes());
    jpa.tx(
        TransactionType.Required,
        em -> {
          keep(em, account, stored, house);
          FileRow row =
              Optional.ofNullable(em.find(FileRow.class, key(account, id))).orElseGet(FileRow::new);
          row.account = account.value();
          row.id = id;
          row.name = file.name();
          row.mediaType = file.mediaType();
          row.sealed = sealed;
          em.persist(row);
        });
  }

  @Override
  public void keep(AccountId account, Stored stored) {
    jpa.tx(TransactionType.Required, em -> keep(em, account, stored, house));
  }

  private static void keep(EntityManager em, AccountId account, Stored stored, String house) {
    String id = stored.batch().id();
    BatchRow row =
        Optional.ofNullable(em.find(BatchRow.class, key(account, id))).orElseGet(BatchRow::new);
    row.account = account.value();
    row.id = id;
    row.house = house;
    row.set(stored);
    em.persist(row);
  }

  @Override
  public void drop(AccountId account, String id) {
    jpa.tx(
        TransactionType.Required,
        em -> {
          Optional.ofNullable(em.find(BatchRow.class, key(account, id))).ifPresent(em::remove);
          Optional.ofNullable(em.find(FileRow.class, key(account, id))).ifPresent(em::remove);
        });
  }

  @Override
  public Optional<Stored> find(AccountId account, String id) {
    return jpa.txExpr(
        TransactionType.Required,
        em -> Optional.ofNullable(em.find(BatchRow.class, key(account, id))).map(BatchRow::stored));
  }

  @Override
  public Optional<Document> file(AccountId account, String id) {
    Optional<FileRow> row =
        jpa.txExpr(
            TransactionType.Required,
            em -> Optional.ofNullable(em.find(FileRow.class, key(account, id))));
    return row.map(
        r -> new Document(r.name, r.mediaType, vault.open(account, context(id), r.sealed)));
  }

  @Override
  public List<Stored> ofJob(AccountId account, String job) {
    return list(
        "select b from BatchRow b where b.account = :account and b.job = :job order by b.id",
        q -> q.setParameter("account", account.value()).setParameter("job", job));
  }

  @Override
  public List<Stored> abandoned(AccountId account, Instant started, Instant gone) {
    return list(
        "select b from BatchRow b where b.account = :account and b.state = 0"
            + " and (b.at < :gone or b.at < :started and b.house = :house)",
        q ->
            q.setParameter("account", account.value())
                .setParameter("gone", gone.toEpochMilli())
                .setParameter("started", started.toEpochMilli())
                .setParameter("house", house));
  }

  /** A row names hundreds of shipments, so they are read a few at a time. */
  @Override
  public List<WaybillBatch> holding(AccountId account, Set<OrderId> orders) {
    List<WaybillBatch> holding = new ArrayList<>();
    List<Stored> part;
    String last = "";
    do {
      String after = last;
      part =
          list(
              "select b from BatchRow b where b.account = :account and b.id > :after order by b.id",
              q ->
                  q.setParameter("account", account.value())
                      .setParameter("after", after)
                      .setMaxResults(PART));
      part.stream()
          .map(Stored::batch)
          .filter(b -> b.shipments().stream().anyMatch(n -> orders.contains(n.order())))
          .forEach(holding::add);
      last = part.isEmpty() ? last : part.get(part.size() - 1).batch().id();
    } while (part.size() == PART);
    return holding;
  }

  @Override
  public List<WaybillBatch> newest(AccountId account, int limit) {
    return list(
            "select b from BatchRow b where b.account = :account and b.state > 0"
                + " order by b.at desc, b.id desc",
            q -> q.setParameter("account", account.value()).setMaxResults(limit))
        .stream()
        .map(Stored::batch)
        .toList();
  }

  @Override
  public long reseal(AccountId account) {
    List<String> ids =
        jpa.txExpr(
            TransactionType.Required,
            em ->
                em.createQuery(
                        "select f.id from FileRow f where f.account = :account", String.class)
                    .setParameter("account", account.value())
                    .getResultList());
    ids.forEach(id -> reseal(account, id));
    return ids.size();
  }

  /** The row is held meanwhile; a batch that was dropped has none. */
  private void reseal(AccountId account, String id) {
    jpa.tx(
        TransactionType.Required,
        em ->
            Optional.ofNullable(
                    em.find(FileRow.class, key(account, id), LockModeType.PESSIMISTIC_WRITE))
                .ifPresent(
                    row ->
                        row.sealed =
                            vault.seal(
                                account,
                                context(id),
                                vault.open(account, context(id), row.sealed))));
  }

  /** Sets a query's parameters. */
  @FunctionalInterface
  private interface Filled {
    TypedQuery<BatchRow> with(TypedQuery<BatchRow> query);
  }

  private List<Stored> list(String jpql, Filled filled) {
    return jpa.txExpr(
        TransactionType.Required,
        em ->
            filled.with(em.createQuery(jpql, BatchRow.class)).getResultList().stream()
                .map(BatchRow::stored)
                .toList());
  }

  private static BatchKey key(AccountId account, String id) {
    return new BatchKey(account.value(), id);
  }

  private static String context(String id) {
    return "waybill.file|" + id;
  }
}
