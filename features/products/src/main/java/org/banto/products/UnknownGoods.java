// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.base.AccountId;
import org.banto.base.OrderId;
import org.banto.flow.OrderClearing;
import org.banto.sql.InClause;
import org.banto.sql.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The tray of goods that orders name and the master does not know, in the database. */
@Component(service = {UnknownGoods.class, OrderClearing.class})
public final class UnknownGoods implements OrderClearing {
  /** Rows of an account that wait for somebody, at most; what comes then is not gathered. */
  static final int MOST = 10_000;

  private static final int LONGEST = 400;
  private static final String BY_NORMAL =
      Sql.keyed("products_unknown", "index=products_unknown_normal");
  private static final String SHOWN = Sql.keyed("products_unknown", "index=products_unknown_shown");
  private static final String COLUMNS =
      "id, shop, code, item_code, name, orders, order_id, order_number, at_ms, normal";

  private final JpaTemplate jpa;

  /**
   * Goods of orders that nobody has entered.
   *
   * @param id which row
   * @param shop the shop that sells them, {@code mall~name}
   * @param code as the mall writes it
   * @param itemCode the code of the page the buyer saw, or empty
   * @param name as the mall gives it
   * @param orders how many orders had them
   * @param last the last of these
   */
  record Row(
      long id, String shop, String code, String itemCode, String name, int orders, Sale last) {}

  /** An order that has them. */
  record Sale(long order, String number, Instant at) {}

  /**
   * Goods that some orders have.
   *
   * @param link the shop, and the code as it is compared
   * @param code as the mall writes it
   * @param itemCode the code of the page the buyer saw, or empty
   * @param name as the mall gives it
   * @param sales the orders by their ids, each once; one or more
   */
  record Met(Product.Link link, String code, String itemCode, String name, List<Sale> sales) {
    private static final Comparator<Met> BY_CODE =
        Comparator.comparing((Met m) -> m.link().shop()).thenComparing(m -> m.link().code());
  }

  /** What the table has of goods. */
  private record Kept(long id, long order, boolean ignored) {}

  /** Remembers; the tables are ready. */
  @Activate
  public UnknownGoods(
      @Reference(target = "(osgi.unit.name=banto-products)") JpaTemplate jpa,
      @Reference ProductTables tables) {
    this(jpa);
  }

  UnknownGoods(JpaTemplate jpa) {
    this.jpa = jpa;
  }

  /** How many wait for somebody. */
  int count(AccountId account) {
    return jpa.txExpr(TransactionType.Required, em -> count(em, account));
  }

  private static int count(EntityManager em, AccountId account) {
    return (int)
        Sql.number(
            Sql.rows(
                    em,
                    "SELECT COUNT(*), MAX(id) FROM " + SHOWN + " WHERE account = ? AND ignored = 0",
                    account.value())
                .get(0)[0]);
  }

  /**
   * Those that wait, or those that were put aside, the newest first, older than one; of all where that is empty.
   */
  List<Row> before(AccountId account, boolean ignored, Optional<Long> id, int limit) {
    return jpa
        .txExpr(
            TransactionType.Required,
            em ->
                Sql.first(
                    em,
                    limit,
                    "SELECT "
                        + COLUMNS
                        + " FROM "
                        + SHOWN
                        + " WHERE account = ? AND ignored = ? AND id < ? ORDER BY id DESC",
                    account.value(),
                    ignored ? 1 : 0,
                    id.orElse(Long.MAX_VALUE)))
        .stream()
        .map(UnknownGoods::row)
        .toList();
  }

  /** One that waits. */
  Optional<Row> find(AccountId account, long id) {
    return jpa
        .txExpr(
            TransactionType.Required,
            em ->
                Sql.rows(
                    em,
                    "SELECT "
                        + COLUMNS
                        + " FROM products_unknown WHERE account = ? AND id = ? AND ignored = 0",
                    account.value(),
                    id))
        .stream()
        .map(UnknownGoods::row)
        .findFirst();
  }

  private static Row row(Object[] row) {
    return new Row(
        Sql.number(row[0]),
        (String) row[1],
        (String) row[2],
        (String) row[3],
        (String) row[4],
        (int) Sql.number(row[5]),
        new Sale(Sql.number(row[6]), (String) row[7], Instant.ofEpochMilli(Sql.number(row[8]))));
  }

  /**
   * Notes goods of orders. An order counts once: ids of orders rise, and those up to the last one that is noted have been
   * counted. While it looks at what is there nobody else gathers for the account, in this house or another, and nobody saves
   * goods.
   *
   * @param known of some links those whose goods are in the master by now
   */
  void gather(AccountId account, Collection<Met> met, UnaryOperator<Set<Product.Link>> known) {
    if (met.isEmpty()) {
      return;
    }
    jpa.tx(
        TransactionType.Required,
        em -> {
          MasterState.turn(jpa, em, account, 0);
          Map<Product.Link, Kept> kept =
              kept(em, account, met.stream().map(m -> m.link().code()).collect(Collectors.toSet()));
          List<Met> fresh = new ArrayList<>();
          RowWrites more =
              new RowWrites(
                  em,
                  "UPDATE products_unknown SET orders = orders + ?, order_id = ?, order_number = ?,"
                      + " at_ms = ?, name = ? WHERE account = ? AND id = ?");
          for (Met m : met) {
            Kept there = kept.get(m.link());
            if (there == null) {
              fresh.add(m);
            } else if (!there.ignored()) {
              count(more, account, m, there);
            }
          }
          more.run();
          if (!fresh.isEmpty()) {
            Set<Product.Link> entered =
                known.apply(fresh.stream().map(Met::link).collect(Collectors.toSet()));
            fresh.removeIf(m -> entered.contains(m.link()));
          }
          add(em, account, fresh.stream().sorted(Met.BY_CODE).toList());
        });
  }

  private static void count(RowWrites more, AccountId account, Met met, Kept there) {
    List<Sale> later = met.sales().stream().filter(s -> s.order() > there.order()).toList();
    if (!later.isEmpty()) {
      Sale last = later.get(later.size() - 1);
      more.row(
          later.size(),
          last.order(),
          last.number(),
          last.at().toEpochMilli(),
          cut(met.name()),
          account.value(),
          there.id());
    }
  }

  private void add(EntityManager em, AccountId account, List<Met> fresh) {
    if (fresh.isEmpty()) {
      return;
    }
    long room = Math.max(0, MOST - count(em, account));
    List<Met> some = fresh.subList(0, (int) Math.min(room, fresh.size()));
    long id = some.isEmpty() ? 0 : MasterState.turn(jpa, em, account, some.size());
    RowWrites in =
        new RowWrites(
            em,
            "INSERT INTO products_unknown (account, id, shop, normal, code, item_code, name,"
                + " orders, order_id, order_number, at_ms, ignored) VALUES (?, ?, ?, ?, ?, ?, ?, ?,"
                + " ?, ?, ?, 0)");
    for (Met m : some) {
      Sale last = m.sales().get(m.sales().size() - 1);
      in.row(
          account.value(),
          id++,
          m.link().shop(),
          m.link().code(),
          m.code(),
          cut(m.itemCode()),
          cut(m.name()),
          m.sales().size(),
          last.order(),
          last.number(),
          last.at().toEpochMilli());
    }
    in.run();
  }

  /** So much of a text as a column has room for, and no half character. */
  private static String cut(String text) {
    String plain = UnseenSigns.straight(text).replaceAll("[\\p{Cc}\\p{Cs}]", " ");
    int length = plain.codePointCount(0, plain.length());
    return length <= LONGEST ? plain : plain.substring(0, plain.offsetByCodePoints(0, LONGEST));
  }

  private static Map<Product.Link, Kept> kept(
      EntityManager em, AccountId account, Collection<String> codes) {
    Map<Product.Link, Kept> all = new HashMap<>();
    for (List<String> some : InClause.parts(codes)) {
      new Sql()
          .add("SELECT shop, normal, id, order_id, ignored FROM " + BY_NORMAL)
          .add(" WHERE account = ? AND ", account.value())
          .in("normal", some)
          .rows(em)
          .forEach(
              row ->
                  all.put(
                      new Product.Link((String) row[0], (String) row[1]),
                      new Kept(Sql.number(row[2]), Sql.number(row[3]), Sql.number(row[4]) == 1)));
    }
    return all;
  }

  /** Takes out what has become known by the saving of these, put aside or not, in its transaction. */
  static void known(EntityManager em, AccountId account, List<Product> saved) {
    Set<String> codes = new HashSet<>();
    Set<Product.Link> links = new HashSet<>();
    for (Product p : saved) {
      codes.add(Product.normal(p.code()));
      codes.add(p.jan());
      p.links().forEach(l -> links.add(l.normal()));
    }
    codes.remove("");
    Set<String> asked = new HashSet<>(codes);
    links.forEach(l -> asked.add(l.code()));
    RowWrites out = new RowWrites(em, "DELETE FROM products_unknown WHERE account = ? AND id = ?");
    kept(em, account, asked)
        .forEach(
            (link, row) -> {
              if (codes.contains(link.code()) || links.contains(link)) {
                out.row(account.value(), row.id());
              }
            });
    out.run();
  }

  /** Puts one aside, where it is not gathered again, or takes it back; whether it was there to be. */
  boolean ignore(AccountId account, long id, boolean ignored) {
    return jpa.txExpr(
            TransactionType.Required,
            em ->
                Sql.run(
                    em,
                    "UPDATE products_unknown SET ignored = ?"
                        + " WHERE account = ? AND id = ? AND ignored = ?",
                    ignored ? 1 : 0,
                    account.value(),
                    id,
                    ignored ? 0 : 1))
        > 0;
  }

  /** What was last sold so long ago that the order is gone leaves the tray; what is ignored stays so. */
  @Override
  public void clear(AccountId account, Set<OrderId> gone) {
    jpa.tx(
        TransactionType.Required,
        em -> {
          RowWrites out =
              new RowWrites(
                  em, "DELETE FROM products_unknown WHERE account = ? AND id = ? AND ignored = 0");
          RowWrites blank =
              new RowWrites(
                  em, "UPDATE products_unknown SET order_number = '' WHERE account = ? AND id = ?");
          for (List<Long> some :
              InClause.parts(gone.stream().map(OrderId::value).collect(Collectors.toSet()))) {
            new Sql()
                .add("SELECT id, ignored FROM ")
                .add(Sql.keyed("products_unknown", "index=products_unknown_order"))
                .add(" WHERE account = ? AND ", account.value())
                .in("order_id", some)
                .rows(em)
                .forEach(
                    row ->
                        (Sql.number(row[1]) == 1 ? blank : out)
                            .row(account.value(), Sql.number(row[0])));
          }
          out.run();
          blank.run();
        });
  }

  /** Goods of orders by shop and code, with the orders that have them. */
  static Collection<Met> met(Map<Product.Link, List<Met>> each) {
    List<Met> all = new ArrayList<>();
    each.forEach(
        (link, some) -> {
          TreeMap<Long, Sale> sales = new TreeMap<>();
          some.forEach(m -> m.sales().forEach(s -> sales.put(s.order(), s)));
          Met last = some.get(some.size() - 1);
          all.add(
              new Met(
                  link, last.code(), last.itemCode(), last.name(), List.copyOf(sales.values())));
        });
    return all;
  }
}
