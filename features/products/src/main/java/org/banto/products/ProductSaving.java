// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.sql.InClause;
import org.banto.sql.Sql;

/** One saving of goods, in a transaction that is under way. */
final class ProductSaving {
  private final JpaTemplate jpa;
  private final EntityManager em;
  private final AccountId account;
  private final Actor by;
  private final Instant at;

  /** What lies in the table of goods that are saved. */
  private record Kept(String normal, boolean picture, int version) {}

  ProductSaving(JpaTemplate jpa, EntityManager em, AccountId account, Actor by, Instant at) {
    this.jpa = jpa;
    this.em = em;
    this.account = account;
    this.by = by;
    this.at = at;
  }

  /** As {@link ProductStore#save}. */
  void save(List<Product> products) {
    int fresh = (int) products.stream().filter(p -> p.id() == 0).count();
    MasterState state = MasterState.saving(jpa, em, account, fresh);
    Map<Long, Kept> kept = kept(products.stream().map(Product::id).filter(id -> id != 0).toList());
    products.forEach(p -> current(p, kept));
    codesAreFree(products, kept.keySet());
    linksAreFree(products, kept.keySet());
    follow(products, kept);
    take(em, account, kept.keySet());
    put(products, kept, state);
    UnknownGoods.known(em, account, products);
    state.done(em, account);
  }

  private Map<Long, Kept> kept(Collection<Long> ids) {
    Map<Long, Kept> all = new HashMap<>();
    for (List<Long> some : InClause.parts(ids)) {
      new Sql()
          .add("SELECT id, normal, picture, version FROM ")
          .add(Sql.keyed("products_item", "index=products_item_id"))
          .add(" WHERE account = ? AND ", account.value())
          .in("id", some)
          .rows(em)
          .forEach(
              row ->
                  all.put(
                      Sql.number(row[0]),
                      new Kept(
                          (String) row[1], Sql.number(row[2]) == 1, (int) Sql.number(row[3]))));
    }
    return all;
  }

  private static void current(Product p, Map<Long, Kept> kept) {
    if (p.id() == 0) {
      return;
    }
    Kept there = kept.get(p.id());
    if (there == null) {
      throw Rejection.conflict(
          new Text(
              "商品「" + p.code() + "」は削除されています。", "The goods \"" + p.code() + "\" were deleted."));
    }
    if (there.version() != p.version()) {
      throw new Rejection(
          Rejection.Kind.STALE,
          new Text(
              "商品「" + p.code() + "」はほかの人が先に変更しました。開き直してください。",
              "Somebody else has changed the goods \""
                  + p.code()
                  + "\" meanwhile. Open them again."));
    }
  }

  private void codesAreFree(List<Product> products, Set<Long> changed) {
    Set<String> codes = new HashSet<>();
    for (Product p : products) {
      if (!codes.add(Product.normal(p.code()))) {
        throw taken(p.code());
      }
    }
    for (List<String> some : InClause.parts(codes)) {
      new Sql()
              .add("SELECT id, code FROM ")
              .add(Sql.keyed("products_item", "index=products_item_normal"))
              .add(" WHERE account = ? AND ", account.value())
              .in("normal", some)
              .rows(em)
              .stream()
              .filter(row -> !changed.contains(Sql.number(row[0])))
              .findFirst()
              .ifPresent(
                  row -> {
                    throw taken((String) row[1]);
                  });
    }
  }

  private static Rejection taken(String code) {
    return Rejection.conflict(
        new Text(
            "商品コード「" + code + "」はすでに使われています。",
            "The code \"" + code + "\" is that of other goods."));
  }

  private void linksAreFree(List<Product> products, Set<Long> changed) {
    Set<Product.Link> links = new HashSet<>();
    for (Product p : products) {
      for (Product.Link link : p.links()) {
        if (!links.add(link.normal())) {
          throw owned(link);
        }
      }
    }
    Set<String> codes = links.stream().map(Product.Link::code).collect(Collectors.toSet());
    for (List<String> some : InClause.parts(codes)) {
      new Sql()
              .add("SELECT item, shop, normal FROM ")
              .add(Sql.keyed("products_link", "index=products_link_normal"))
              .add(" WHERE account = ? AND ", account.value())
              .in("normal", some)
              .rows(em)
              .stream()
              .filter(row -> !changed.contains(Sql.number(row[0])))
              .map(row -> new Product.Link((String) row[1], (String) row[2]))
              .filter(links::contains)
              .findFirst()
              .ifPresent(
                  link -> {
                    throw owned(link);
                  });
    }
  }

  private static Rejection owned(Product.Link link) {
    return Rejection.conflict(
        new Text(
            "「" + link.shop() + "」のコード「" + link.code() + "」は別の商品にひも付いています。",
            "The code \"" + link.code() + "\" of " + link.shop() + " is that of other goods."));
  }

  /** Kits go on holding goods whose code is another now. */
  private void follow(List<Product> products, Map<Long, Kept> kept) {
    Map<String, String> renamed = new HashMap<>();
    for (Product p : products) {
      String normal = Product.normal(p.code());
      if (p.id() != 0 && !kept.get(p.id()).normal().equals(normal)) {
        renamed.put(kept.get(p.id()).normal(), normal);
      }
    }
    RowWrites moves =
        new RowWrites(
            em,
            "UPDATE products_part SET part = ? WHERE account = ? AND item = ? AND place_no = ?");
    for (List<String> some : InClause.parts(renamed.keySet())) {
      new Sql()
          .add("SELECT part, item, place_no FROM ")
          .add(Sql.keyed("products_part", "index=products_part_part"))
          .add(" WHERE account = ? AND ", account.value())
          .in("part", some)
          .rows(em)
          .forEach(
              row ->
                  moves.row(
                      renamed.get((String) row[0]),
                      account.value(),
                      Sql.number(row[1]),
                      (int) Sql.number(row[2])));
    }
    moves.run();
  }

  /** Takes the rows of goods out, which come back as they are now, or not at all. */
  static void take(EntityManager em, AccountId account, Collection<Long> ids) {
    List.of(
            "DELETE FROM products_item WHERE account = ? AND id = ?",
            "DELETE FROM products_part WHERE account = ? AND item = ?",
            "DELETE FROM products_link WHERE account = ? AND item = ?")
        .forEach(
            sql -> {
              RowWrites out = new RowWrites(em, sql);
              ids.forEach(id -> out.row(account.value(), id));
              out.run();
            });
  }

  private void put(List<Product> products, Map<Long, Kept> kept, MasterState state) {
    RowWrites items = new RowWrites(em, ProductRows.INSERT);
    RowWrites parts =
        new RowWrites(
            em,
            "INSERT INTO products_part (account, item, place_no, part, quantity)"
                + " VALUES (?, ?, ?, ?, ?)");
    RowWrites links =
        new RowWrites(
            em,
            "INSERT INTO products_link (account, shop, normal, code, item, place_no)"
                + " VALUES (?, ?, ?, ?, ?, ?)");
    long next = state.id();
    for (Product p : products) {
      long id = p.id() == 0 ? next++ : p.id();
      Kept there = kept.getOrDefault(id, new Kept("", false, 0));
      items.row(
          ProductRows.values(
              account, p, id, there.picture(), there.version() + 1, state.revision(), by, at));
      for (int i = 0; i < p.parts().size(); i++) {
        Product.Part part = p.parts().get(i);
        parts.row(account.value(), id, i, Product.normal(part.code()), part.quantity());
      }
      for (int i = 0; i < p.links().size(); i++) {
        Product.Link link = p.links().get(i);
        links.row(account.value(), link.shop(), Product.normal(link.code()), link.code(), id, i);
      }
    }
    items.run();
    parts.run();
    links.run();
  }
}
