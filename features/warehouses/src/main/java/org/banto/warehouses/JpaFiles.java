// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouses;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.base.AccountId;
import org.banto.base.Document;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.house.KeyRotation;
import org.banto.house.Vault;
import org.banto.sql.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Request files in the database, sealed: they hold names and addresses. */
@Component(service = {JpaFiles.class, KeyRotation.class})
public final class JpaFiles implements RequestFiles, KeyRotation {
  private static final String BYTES =
      "SELECT name, media_type, sealed FROM fulfilment_file WHERE account = ?1 AND id = ?2";

  private final JpaTemplate jpa;
  private final Vault vault;

  /** Remembers; the tables are ready. */
  @Activate
  public JpaFiles(
      @Reference(target = "(osgi.unit.name=banto-warehouses)") JpaTemplate jpa,
      @Reference Vault vault,
      @Reference WarehouseTables tables) {
    this(jpa, vault);
  }

  JpaFiles(JpaTemplate jpa, Vault vault) {
    this.jpa = jpa;
    this.vault = vault;
  }

  @Override
  public void keep(
      AccountId account,
      RequestFile file,
      Document bytes,
      List<WarehouseRequest> requests,
      Instant now) {
    byte[] sealed = vault.seal(account, context(file.id()), bytes.bytes());
    jpa.tx(
        TransactionType.Required,
        em -> {
          Sql.run(
              em,
              "INSERT INTO fulfilment_file (account, id, warehouse, at_ms, actor, shipments, name,"
                  + " media_type, sealed) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
              account.value(),
              file.id(),
              file.warehouse(),
              file.at().toEpochMilli(),
              file.by(),
              file.shipments(),
              file.name(),
              bytes.mediaType(),
              sealed);
          requests.forEach(r -> take(em, account, r, now));
        });
  }

  private static void take(EntityManager em, AccountId account, WarehouseRequest r, Instant now) {
    int taken =
        Sql.run(
            em,
            "UPDATE fulfilment_request SET state = ?1, words = '', at_ms = ?2"
                + " WHERE account = ?3 AND shipment = ?4 AND state = ?5 AND attempt = ?6",
            WarehouseRequest.State.TAKEN.name(),
            now.toEpochMilli(),
            account.value(),
            r.shipment().value(),
            WarehouseRequest.State.WAITING.name(),
            r.attempt());
    if (taken != 1) {
      throw Rejection.conflict(
          new Text(
              r.shipment() + " をほかの人が同時に出力しました",
              "Somebody else put out " + r.shipment() + " at the same time"));
    }
  }

  @Override
  public List<RequestFile> newest(AccountId account, int limit) {
    return jpa.txExpr(
        TransactionType.Required,
        em ->
            Sql.first(
                    em,
                    limit,
                    "SELECT id, warehouse, at_ms, actor, shipments, name FROM fulfilment_file"
                        + " WHERE account = ?1 ORDER BY at_ms DESC, id DESC",
                    account.value())
                .stream()
                .map(
                    r ->
                        new RequestFile(
                            (String) r[0],
                            (String) r[1],
                            Instant.ofEpochMilli(Sql.number(r[2])),
                            (String) r[3],
                            (int) Sql.number(r[4]),
                            (String) r[5]))
                .toList());
  }

  @Override
  public Optional<Document> file(AccountId account, String id) {
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

  @Override
  public long reseal(AccountId account) {
    List<?> ids =
        jpa.txExpr(
            TransactionType.Required,
            em ->
                em.createNativeQuery("SELECT id FROM fulfilment_file WHERE account = ?1")
                    .setParameter(1, account.value())
                    .getResultList());
    ids.forEach(id -> reseal(account, String.valueOf(id)));
    return ids.size();
  }

  private void reseal(AccountId account, String id) {
    jpa.tx(
        TransactionType.Required,
        em ->
            Sql.rows(em, BYTES, account.value(), id)
                .forEach(
                    r ->
                        Sql.run(
                            em,
                            "UPDATE fulfilment_file SET sealed = ?1 WHERE account = ?2 AND id = ?3",
                            vault.seal(
                                account,
                                context(id),
                                vault.open(account, context(id), Sql.bytes(r[2]))),
                            account.value(),
                            id)));
  }

  private static String context(String id) {
    return "fulfilment.file|" + id;
  }
}
