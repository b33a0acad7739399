// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.base.AccountId;
import org.banto.house.ProductCodes;
import org.banto.house.Vault;
import org.banto.sql.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Taught codes in the database. */
@Component(service = ProductCodes.class)
public final class TaughtCodes implements ProductCodes {
  /** Under which name goods have always been hidden: they were the packing room's once. */
  private static final String HIDDEN = "packing.item";

  private final JpaTemplate jpa;
  private final Vault vault;

  /** Remembers; the tables are ready. */
  @Activate
  public TaughtCodes(
      @Reference(target = "(osgi.unit.name=banto-products)") JpaTemplate jpa,
      @Reference Vault vault,
      @Reference ProductTables tables) {
    this(jpa, vault);
  }

  TaughtCodes(JpaTemplate jpa, Vault vault) {
    this.jpa = jpa;
    this.vault = vault;
  }

  @Override
  public Map<Goods, List<String>> of(AccountId account, Collection<Goods> goods) {
    Map<Goods, String> items = new HashMap<>();
    goods.forEach(g -> items.put(g, item(account, g)));
    Map<String, List<String>> known = new HashMap<>();
    jpa.tx(
        TransactionType.Required,
        em ->
            items.values().forEach(i -> known.computeIfAbsent(i, item -> read(em, account, item))));
    Map<Goods, List<String>> codes = new HashMap<>();
    items.forEach((g, item) -> codes.put(g, known.get(item)));
    return codes;
  }

  private static List<String> read(EntityManager em, AccountId account, String item) {
    return Sql.rows(
            em,
            "SELECT code, item FROM products_code WHERE account = ?1 AND item = ?2 ORDER BY code",
            account.value(),
            item)
        .stream()
        .map(row -> (String) row[0])
        .toList();
  }

  @Override
  public void teach(AccountId account, Goods goods, String code, String by, Instant at) {
    String item = item(account, goods);
    take(account, List.of(new Taught(item, code, goods.sku(), goods.name(), by, at)));
  }

  @Override
  public void take(AccountId account, List<Taught> codes) {
    jpa.tx(TransactionType.Required, em -> codes.forEach(code -> keep(em, account, code)));
  }

  private static void keep(EntityManager em, AccountId account, Taught taught) {
    if (!read(em, account, taught.item()).contains(taught.code())) {
      Sql.run(
          em,
          "INSERT INTO products_code (account, item, code, sku, name, taught_by, at_ms)"
              + " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
          account.value(),
          taught.item(),
          taught.code(),
          cut(taught.sku(), 200),
          cut(taught.name(), 400),
          taught.by(),
          taught.at().toEpochMilli());
    }
  }

  @Override
  public void forget(AccountId account, String item, String code) {
    jpa.tx(
        TransactionType.Required,
        em ->
            Sql.run(
                em,
                "DELETE FROM products_code WHERE account = ?1 AND item = ?2 AND code = ?3",
                account.value(),
                item,
                code));
  }

  @Override
  public List<Taught> newest(AccountId account, int limit) {
    return jpa.txExpr(
        TransactionType.Required,
        em ->
            Sql.first(
                    em,
                    limit,
                    "SELECT item, code, sku, name, taught_by, at_ms FROM products_code"
                        + " WHERE account = ?1 ORDER BY at_ms DESC",
                    account.value())
                .stream()
                .map(
                    r ->
                        new Taught(
                            (String) r[0],
                            (String) r[1],
                            (String) r[2],
                            (String) r[3],
                            (String) r[4],
                            Instant.ofEpochMilli(Sql.number(r[5]))))
                .toList());
  }

  private String item(AccountId account, Goods goods) {
    List<String> what = new ArrayList<>();
    what.add(ProductCodes.scanned(goods.sku()));
    what.add(goods.sku().isBlank() ? goods.name().strip() : "");
    what.add(String.join("\n", goods.options()));
    return HexFormat.of().formatHex(vault.blind(account, HIDDEN, String.join("\n", what)));
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest);
  }
}
