// SPDX-License-Identifier: Apache-2.0
package org.banto.crm;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.banto.base.Japan;
import org.banto.base.OrderId;
import org.banto.base.Person;
import org.banto.base.Text;
import org.banto.connect.CustomerSharer;
import org.banto.connect.Instruction;
import org.banto.connect.Instruction.ShareCustomer;
import org.banto.connect.Receipt;
import org.banto.customer.Customer;
import org.banto.flow.Command;
import org.banto.flow.CommandKind;
import org.banto.flow.Correspondence;
import org.banto.flow.Errand;
import org.banto.flow.Verb;
import org.banto.house.OrderService;
import org.banto.order.Order;
import org.banto.order.OrderQuery;
import org.banto.order.Stage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Shares buyers with help desks, as they are known now. Who has the same mail address, or without one
 * the same phone number, is one buyer; known by the first of his orders.
 */
@Component(service = Correspondence.class)
public final class BuyerSharing implements Correspondence {
  private static final Text NO_ORDER = new Text("注文がありません", "There is no such order");
  private static final Text NO_DESK =
      new Text("顧客情報を送る接続がありません", "There is no connection that buyers are shared with");

  private final OrderService orders;
  private final List<CommandKind> kinds =
      List.of(
          new CommandKind(
              BuyerFollower.SHARE,
              new Text("顧客情報の連携", "Sharing of a buyer"),
              new Verb<>(CustomerSharer.class, ShareCustomer.class, CustomerSharer::share),
              true,
              this::prepare,
              (command, connected) -> Receipt.needless(command.id(), NO_DESK)));

  /** Remembers. */
  @Activate
  public BuyerSharing(@Reference OrderService orders) {
    this.orders = orders;
  }

  @Override
  public List<CommandKind> kinds() {
    return kinds;
  }

  private Errand prepare(List<Command> commands, Map<OrderId, Order> found) {
    List<Instruction> send = new ArrayList<>();
    List<Receipt> settled = new ArrayList<>();
    for (Command c : commands) {
      Optional.ofNullable(found.get(c.order()))
          .ifPresentOrElse(
              order -> send.add(new ShareCustomer(c.id(), customer(order))),
              () -> settled.add(Receipt.refused(c.id(), NO_ORDER)));
    }
    return new Errand(send, settled);
  }

  private Customer customer(Order order) {
    List<Order> all = of(order);
    List<Order> bought = all.stream().filter(o -> o.stage() != Stage.CANCELLED).toList();
    Order latest = all.get(all.size() - 1);
    Instant last = (bought.isEmpty() ? latest : bought.get(bought.size() - 1)).placed().orderedAt();
    return new Customer(
        all.stream().mapToLong(o -> o.id().value()).min().orElseThrow(),
        latest.placed().buyer(),
        bought.size(),
        LocalDate.ofInstant(last, Japan.ZONE));
  }

  /** All orders of its buyer, in the order in which they were placed. */
  private List<Order> of(Order order) {
    String key = key(order.placed().buyer());
    List<Order> all = new ArrayList<>(List.of(order));
    if (!key.isEmpty()) {
      orders.all(order.account(), OrderQuery.saying(key)).stream()
          .filter(o -> !o.id().equals(order.id()) && key(o.placed().buyer()).equals(key))
          .forEach(all::add);
    }
    all.sort(Comparator.comparing((Order o) -> o.placed().orderedAt()).thenComparing(Order::id));
    return all;
  }

  /** What one buyer is known by. */
  private static String key(Person buyer) {
    return buyer.mail().isBlank()
        ? buyer.phone().replaceAll("[^0-9]", "")
        : buyer.mail().strip().toLowerCase(Locale.ROOT);
  }
}
