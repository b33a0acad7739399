package ${package};

import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.base.AccountId;
import org.banto.base.OrderId;
import org.banto.flow.OrderClearing;
import org.banto.order.Order;
import org.banto.sql.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The orders whose buyers ask for it, in the room's table; those that leave the house leave it too. */
@Component(service = {${prefix}List.class, OrderClearing.class})
public final class ${prefix}List implements OrderClearing {
  private final JpaTemplate jpa;

  /** Remembers; the table is ready. */
  @Activate
  public ${prefix}List(
      @Reference(target = "(osgi.unit.name=banto-${id})") JpaTemplate jpa,
      @Reference ${prefix}Tables tables) {
    this(jpa);
  }

  ${prefix}List(JpaTemplate jpa) {
    this.jpa = jpa;
  }

  /**
   * Keeps how some orders are.
   *
   * @param looked which were looked at
   * @param found those of them that are there
   */
  void keep(AccountId account, Collection<OrderId> looked, List<Order> found) {
    jpa.tx(
        TransactionType.Required,
        em -> {
          looked.forEach(id -> remove(em, account, id));
          found.forEach(order -> ${prefix}.of(order).ifPresent(state -> add(em, order, state)));
        });
  }

  private static void remove(EntityManager em, AccountId account, OrderId order) {
    Sql.run(
        em,
        "DELETE FROM ${id}_order WHERE account = ? AND order_id = ?",
        account.value(),
        order.value());
  }

  private static void add(EntityManager em, Order order, ${prefix} state) {
    Sql.run(
        em,
        "INSERT INTO ${id}_order (account, order_id, revision, state) VALUES (?, ?, ?, ?)",
        order.account().value(),
        order.id().value(),
        order.revision(),
        state.name());
  }

  /** The first of those after an order, by their ids. */
  List<${prefix}Row> after(AccountId account, long order, int most) {
    return jpa.txExpr(
            TransactionType.Required,
            em ->
                Sql.first(
                    em,
                    most,
                    "SELECT order_id, revision, state FROM ${id}_order"
                        + " WHERE account = ? AND order_id > ? ORDER BY order_id",
                    account.value(),
                    order))
        .stream()
        .map(row -> new ${prefix}Row(Sql.number(row[0]), Sql.number(row[1]), (String) row[2]))
        .toList();
  }

  @Override
  public void clear(AccountId account, Set<OrderId> gone) {
    keep(account, gone, List.of());
  }
}
