// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.base.AccountId;
import org.banto.base.OrderId;
import org.banto.sql.InClause;
import org.banto.sql.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Orders that have come in, until there is time to look at what they sell. */
@Component(service = NewOrders.class)
public final class NewOrders {
  private final JpaTemplate jpa;

  /** Remembers; the tables are ready. */
  @Activate
  public NewOrders(
      @Reference(target = "(osgi.unit.name=banto-products)") JpaTemplate jpa,
      @Reference ProductTables tables) {
    this(jpa);
  }

  NewOrders(JpaTemplate jpa) {
    this.jpa = jpa;
  }

  /** Notes some; those that are noted already stay so. */
  void add(AccountId account, Collection<OrderId> orders) {
    if (!orders.isEmpty()) {
      jpa.tx(
          TransactionType.Required,
          em -> {
            remove(em, account, orders);
            RowWrites in =
                new RowWrites(
                    em, "INSERT INTO products_new_order (account, order_id) VALUES (?, ?)");
            orders.stream().distinct().forEach(o -> in.row(account.value(), o.value()));
            in.run();
          });
    }
  }

  /** The oldest of an account or of several, at most so many. */
  Map<AccountId, List<OrderId>> next(int most) {
    return jpa.txExpr(
        TransactionType.Required,
        em ->
            Sql.first(
                    em,
                    most,
                    "SELECT account, order_id FROM products_new_order ORDER BY account, order_id")
                .stream()
                .collect(
                    Collectors.groupingBy(
                        row -> new AccountId((String) row[0]),
                        LinkedHashMap::new,
                        Collectors.mapping(
                            row -> new OrderId(Sql.number(row[1])), Collectors.toList()))));
  }

  /** These were looked at. */
  void done(AccountId account, Collection<OrderId> orders) {
    jpa.tx(TransactionType.Required, em -> remove(em, account, orders));
  }

  private static void remove(EntityManager em, AccountId account, Collection<OrderId> orders) {
    for (List<Long> some :
        InClause.parts(orders.stream().map(OrderId::value).collect(Collectors.toSet()))) {
      new Sql()
          .add("DELETE FROM products_new_order WHERE account = ? AND ", account.value())
          .in("order_id", some)
          .update(em);
    }
  }
}
