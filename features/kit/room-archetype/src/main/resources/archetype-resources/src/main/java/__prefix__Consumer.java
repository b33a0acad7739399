package ${package};

import java.util.List;
import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.base.OrderId;
import org.banto.base.Parts;
import org.banto.base.Slice;
import org.banto.flow.ChangeBatch;
import org.banto.flow.ChangeConsumer;
import org.banto.house.OrderService;
import org.banto.order.Order;
import org.banto.order.OrderQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the room's table in step with the orders. */
@Component(property = ChangeConsumer.NAME + "=${id}.list")
public final class ${prefix}Consumer implements ChangeConsumer {
  private static final int AT_ONCE = 200;

  private final OrderService orders;
  private final ${prefix}List list;

  /** Remembers. */
  @Activate
  public ${prefix}Consumer(@Reference OrderService orders, @Reference ${prefix}List list) {
    this.orders = orders;
    this.list = list;
  }

  @Override
  public void take(AccountId account, ChangeBatch batch) {
    if (batch.anew()) {
      all(account);
    }
    for (List<OrderId> some : Parts.of(batch.orders(), AT_ONCE)) {
      list.keep(account, some, orders.find(account, some));
    }
  }

  /** What is in the table may be gone, and what is in the house may not be in the table. */
  private void all(AccountId account) {
    long last = 0;
    List<OrderId> rows;
    do {
      rows = list.after(account, last, AT_ONCE).stream().map(r -> new OrderId(r.order())).toList();
      if (!rows.isEmpty()) {
        list.keep(account, rows, orders.find(account, rows));
        last = rows.get(rows.size() - 1).value();
      }
    } while (!rows.isEmpty());
    Optional<String> from = Optional.empty();
    do {
      Slice<Order> slice = orders.search(account, OrderQuery.ALL, from, AT_ONCE);
      List<OrderId> ids = slice.items().stream().map(Order::id).toList();
      list.keep(account, ids, slice.items());
      from = slice.next();
    } while (from.isPresent());
  }
}
