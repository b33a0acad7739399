// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.EmFunction;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.sql.InClause;
import org.banto.sql.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What shops sell, in the database. */
@Component(service = {JpaProducts.class, ProductStore.class})
public final class JpaProducts implements ProductStore {
  private static final String BY_ID = Sql.keyed("products_item", "index=products_item_id");
  private static final String BY_NORMAL = Sql.keyed("products_item", "index=products_item_normal");
  private static final String BY_JAN = Sql.keyed("products_item", "index=products_item_jan");
  private static final String IN_ORDER =
      Sql.keyed("products_item", "constraint=products_item_normal_u");

  private final JpaTemplate jpa;

  /** Accounts that have goods: once seen, never asked again. */
  private final Set<AccountId> filled = ConcurrentHashMap.newKeySet();

  private final AtomicLong changes = new AtomicLong();

  /** Remembers; the tables are ready. */
  @Activate
  public JpaProducts(
      @Reference(target = "(osgi.unit.name=banto-products)") JpaTemplate jpa,
      @Reference ProductTables tables) {
    this(jpa);
  }

  JpaProducts(JpaTemplate jpa) {
    this.jpa = jpa;
  }

  /** Does something in one transaction; who changes goods of the account waits meanwhile. */
  <T> T alone(AccountId account, Supplier<T> work) {
    return changing(
        em -> {
          MasterState.turn(jpa, em, account, 0);
          return work.get();
        });
  }

  /** Counts the change once it is made. */
  private <T> T changing(EmFunction<T> work) {
    try {
      return jpa.txExpr(TransactionType.Required, work);
    } finally {
      changes.incrementAndGet();
    }
  }

  /** How often goods were changed by this house since it began, of whatever account. */
  long changes() {
    return changes.get();
  }

  @Override
  public Optional<Product> find(AccountId account, long id) {
    return byId(account, List.of(id)).values().stream().findFirst();
  }

  /** Those of these ids, by them, whole. */
  Map<Long, Product> byId(AccountId account, Collection<Long> ids) {
    return picked(account, BY_ID, "id", ids, true);
  }

  @Override
  public Map<String, Product> byCode(AccountId account, Collection<String> codes) {
    Map<String, Product> found = new HashMap<>();
    picked(account, BY_NORMAL, "normal", codes, true)
        .values()
        .forEach(p -> found.put(Product.normal(p.code()), p));
    return found;
  }

  /** Those of these ids, by them, without their links. */
  Map<Long, Product> unlinkedById(AccountId account, Collection<Long> ids) {
    return picked(account, BY_ID, "id", ids, false);
  }

  /** Those of these normal codes without their links. */
  Collection<Product> unlinkedByCode(AccountId account, Collection<String> codes) {
    return picked(account, BY_NORMAL, "normal", codes, false).values();
  }

  /** Those of these JANs without their links. */
  Collection<Product> unlinkedByJan(AccountId account, Collection<String> jans) {
    return picked(account, BY_JAN, "jan", jans, false).values();
  }

  private Map<Long, Product> picked(
      AccountId account, String table, String column, Collection<?> values, boolean links) {
    if (values.isEmpty()) {
      return Map.of();
    }
    Map<Long, Product> found = new LinkedHashMap<>();
    jpa.tx(
        TransactionType.Required,
        em -> {
          for (List<?> some : InClause.parts(Set.copyOf(values))) {
            List<Object[]> rows =
                new Sql()
                    .add("SELECT " + ProductRows.COLUMNS + " FROM " + table)
                    .add(" WHERE account = ? AND ", account.value())
                    .in(column, some)
                    .rows(em);
            products(em, account, rows, links).forEach(p -> found.put(p.id(), p));
          }
        });
    return found;
  }

  @Override
  public List<Product> after(AccountId account, String code, int limit) {
    return jpa.txExpr(
        TransactionType.Required,
        em ->
            products(
                em,
                account,
                Sql.first(
                    em,
                    limit,
                    "SELECT "
                        + ProductRows.COLUMNS
                        + " FROM "
                        + IN_ORDER
                        + " WHERE account = ? AND normal > ? ORDER BY normal",
                    account.value(),
                    code),
                true));
  }

  private static List<Product> products(
      EntityManager em, AccountId account, List<Object[]> rows, boolean linked) {
    List<Long> all = rows.stream().map(ProductRows::id).toList();
    List<Long> kits = rows.stream().filter(ProductRows::kit).map(ProductRows::id).toList();
    Map<Long, List<Product.Part>> parts = parts(em, account, kits);
    Map<Long, List<Product.Link>> links = linked ? links(em, account, all) : Map.of();
    return rows.stream()
        .map(ProductRows::product)
        .map(
            p ->
                p.with(
                    parts.getOrDefault(p.id(), List.of()), links.getOrDefault(p.id(), List.of())))
        .toList();
  }

  private static Map<Long, List<Product.Part>> parts(
      EntityManager em, AccountId account, List<Long> items) {
    Map<Long, List<Product.Part>> all = new HashMap<>();
    for (List<Long> some : InClause.parts(items)) {
      new Sql()
          .add("SELECT item, part, quantity FROM ")
          .add(Sql.keyed("products_part", "index=products_part_item"))
          .add(" WHERE account = ? AND ", account.value())
          .in("item", some)
          .add(" ORDER BY item, place_no")
          .rows(em)
          .forEach(
              row ->
                  all.computeIfAbsent(Sql.number(row[0]), id -> new ArrayList<>())
                      .add(new Product.Part((String) row[1], (int) Sql.number(row[2]))));
    }
    return all;
  }

  private static Map<Long, List<Product.Link>> links(
      EntityManager em, AccountId account, List<Long> items) {
    Map<Long, List<Product.Link>> all = new HashMap<>();
    for (List<Long> some : InClause.parts(items)) {
      new Sql()
          .add("SELECT item, shop, code FROM ")
          .add(Sql.keyed("products_link", "index=products_link_item"))
          .add(" WHERE account = ? AND ", account.value())
          .in("item", some)
          .add(" ORDER BY item, place_no")
          .rows(em)
          .forEach(
              row ->
                  all.computeIfAbsent(Sql.number(row[0]), id -> new ArrayList<>())
                      .add(new Product.Link((String) row[1], (String) row[2])));
    }
    return all;
  }

  @Override
  public Map<String, List<Product.Part>> parts(AccountId account, Collection<String> codes) {
    Map<String, List<Product.Part>> all = new HashMap<>();
    withParts(account, codes).forEach((code, p) -> all.put(code, p.parts()));
    return all;
  }

  /** Those of these normal codes and all that they are made of, level by level, by normal code, without their links. */
  Map<String, Product> withParts(AccountId account, Collection<String> codes) {
    Map<String, Product> all = new HashMap<>();
    Set<String> asked = new HashSet<>(codes);
    Set<String> next = asked;
    while (!next.isEmpty()) {
      Collection<Product> found = unlinkedByCode(account, next);
      found.forEach(p -> all.put(Product.normal(p.code()), p));
      next =
          found.stream()
              .flatMap(p -> p.parts().stream())
              .map(Product.Part::code)
              .filter(asked::add)
              .collect(Collectors.toSet());
    }
    return all;
  }

  /** Ids of the goods that are sold under these links, by the link with its code normal. */
  Map<Product.Link, Long> owners(AccountId account, Collection<Product.Link> links) {
    Set<Product.Link> wanted = links.stream().map(Product.Link::normal).collect(Collectors.toSet());
    Set<String> codes = wanted.stream().map(Product.Link::code).collect(Collectors.toSet());
    Map<Product.Link, Long> found = new HashMap<>();
    jpa.tx(
        TransactionType.Required,
        em -> {
          for (List<String> some : InClause.parts(codes)) {
            new Sql()
                .add("SELECT shop, normal, item FROM ")
                .add(Sql.keyed("products_link", "index=products_link_normal"))
                .add(" WHERE account = ? AND ", account.value())
                .in("normal", some)
                .rows(em)
                .forEach(
                    row ->
                        found.put(
                            new Product.Link((String) row[0], (String) row[1]),
                            Sql.number(row[2])));
          }
        });
    found.keySet().retainAll(wanted);
    return found;
  }

  @Override
  public Map<Product.Link, String> linked(AccountId account, Collection<Product.Link> links) {
    Map<Product.Link, Long> owners = owners(account, links);
    Map<Long, Product> goods = unlinkedById(account, owners.values());
    Map<Product.Link, String> codes = new HashMap<>();
    owners.forEach(
        (link, id) -> Optional.ofNullable(goods.get(id)).ifPresent(p -> codes.put(link, p.code())));
    return codes;
  }

  /** The kits of which these goods are a part, by their normal codes, without their links. */
  List<Product> kitsOf(AccountId account, String normal, int limit) {
    List<Long> ids =
        jpa.txExpr(TransactionType.Required, em -> holders(em, account, normal, limit));
    return unlinkedById(account, ids).values().stream()
        .sorted((a, b) -> Product.normal(a.code()).compareTo(Product.normal(b.code())))
        .toList();
  }

  /** Ids of kits that hold goods. */
  static List<Long> holders(EntityManager em, AccountId account, String normal, int limit) {
    return Sql.first(
            em,
            limit,
            "SELECT item, quantity FROM "
                + Sql.keyed("products_part", "index=products_part_part")
                + " WHERE account = ? AND part = ?",
            account.value(),
            normal)
        .stream()
        .map(row -> Sql.number(row[0]))
        .toList();
  }

  /** How often goods of the account were saved; whoever remembers some remembers that with them. */
  long revision(AccountId account) {
    long revision = jpa.txExpr(TransactionType.Required, em -> MasterState.revision(em, account));
    if (revision > 0) {
      filled.add(account);
    }
    return revision;
  }

  /** Whether goods of the account were seen here; where not, there may be some that another house has just saved. */
  boolean seen(AccountId account) {
    return filled.contains(account);
  }

  @Override
  public void save(AccountId account, List<Product> products, Actor by, Instant at) {
    if (products.isEmpty()) {
      return;
    }
    changing(
        em -> {
          new ProductSaving(jpa, em, account, by, at).save(products);
          return true;
        });
    filled.add(account);
  }

  /** Deletes goods; what is a part of a kit is refused. */
  void remove(AccountId account, long id, Actor by, Instant at) {
    changing(
        em -> {
          new ProductUpkeep(jpa, em, account, by, at).remove(id);
          return true;
        });
  }

  /** Says of some goods whether they are sold; of how many that was another before. */
  int end(AccountId account, Collection<Long> ids, boolean ended, Actor by, Instant at) {
    return changing(em -> new ProductUpkeep(jpa, em, account, by, at).end(ids, ended));
  }

  /**
   * Calls a category otherwise, in all goods of it.
   *
   * @param from the category below its upper ones, 1 to 3 of them
   * @param to its name from now on
   * @return of how many goods
   */
  int rename(AccountId account, List<String> from, String to, Actor by, Instant at) {
    return changing(em -> new ProductUpkeep(jpa, em, account, by, at).rename(from, to));
  }
}
