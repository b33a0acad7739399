// SPDX-License-Identifier: Apache-2.0
package org.banto.crm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.CommandId;
import org.banto.base.Person;
import org.banto.connect.Instruction.ShareCustomer;
import org.banto.customer.Customer;
import org.banto.fakes.CorrespondenceContract;
import org.banto.fakes.MemoryOrders;
import org.banto.fakes.Orders;
import org.banto.flow.Command;
import org.banto.flow.Move;
import org.banto.order.Order;
import org.banto.order.Stage;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BuyerSharingTest {
  private static final String DESK = "desk~main";
  private static final Actor CLERK = Actor.staff("hanako");

  private final MemoryOrders orders = new MemoryOrders();
  private final BuyerSharing room = new BuyerSharing(orders);
  private final BuyerFollower follower = new BuyerFollower(new HelpDesks(Orders.MAIN, DESK));

  private static Command command(Order order) {
    return new Command(
        new CommandId("customer:" + order.id()),
        order.account(),
        BuyerFollower.SHARE,
        DESK,
        order.id(),
        "");
  }

  @Nested
  class Letters implements CorrespondenceContract {
    @Override
    public void staged(Walk walk) throws Exception {
      Map<Command, Order> waiting = new LinkedHashMap<>();
      for (long id : new long[] {1, 2}) {
        Order order = orders.put(Orders.mailed(id, "buyer" + id + "@example.jp"));
        waiting.put(command(order), order);
      }
      walk.on(new Stage(room, waiting, Map.of(), () -> ""));
    }
  }

  private Customer shared(Order order) {
    return ((ShareCustomer)
            room.kinds()
                .get(0)
                .preparation()
                .prepare(List.of(command(order)), Map.of(order.id(), order))
                .send()
                .get(0))
        .customer();
  }

  private static Order called(Order order, String name) {
    Person p = order.placed().buyer();
    Person other = new Person(name, p.kana(), p.company(), p.address(), p.phone(), p.mail());
    return order.with(e -> e.placed(order.placed().withBuyer(other)));
  }

  @Test
  void aBuyerIsKnownByTheMailAddressAcrossOrders() {
    Order first = orders.put(Orders.mailed(1, "hanako@example.jp"));
    orders.put(Orders.mailed(2, "taro@example.jp"));
    Order off =
        orders.put(Orders.mailed(3, "hanako@example.jp").with(e -> e.stage(Stage.CANCELLED)));
    Order last = orders.put(called(Orders.mailed(4, "Hanako@Example.jp"), "佐藤 花"));
    for (Order order : List.of(first, off, last)) {
      Customer customer = shared(order);
      assertEquals(1, customer.id(), "known by the first order");
      assertEquals(2, customer.purchases(), "what was called off is no purchase");
      assertEquals("佐藤 花", customer.person().name(), "as on the latest order");
    }
  }

  @Test
  void whoGaveNeitherAddressNorNumberIsABuyerOfOneOrder() {
    Order one = orders.put(nameless(Orders.mailless(1)));
    orders.put(nameless(Orders.mailless(2)));
    assertEquals(1, shared(one).purchases());
  }

  private static Order nameless(Order order) {
    Person p = order.placed().buyer();
    Person other = new Person(p.name(), p.kana(), p.company(), p.address(), "", "");
    return order.with(e -> e.placed(order.placed().withBuyer(other)));
  }

  private List<String> told(Order before, Order after) {
    return follower.follow(new Move(before, after, CLERK)).stream()
        .map(c -> c.target() + " " + c.kind())
        .toList();
  }

  @Test
  void helpDesksAreToldOfWhatIsNewOfABuyerAndOfNothingElse() {
    Order accepted = Orders.mailed(1, "hanako@example.jp").with(e -> e.stage(Stage.ACCEPTED));
    Order fresh = accepted.with(e -> e.stage(Stage.NEW));
    List<String> told = List.of(DESK + " customer.share");
    assertEquals(told, told(fresh, accepted));
    assertEquals(told, told(accepted, called(accepted, "佐藤 花")));
    assertEquals(told, told(accepted, accepted.with(e -> e.stage(Stage.CANCELLED))));
    assertEquals(List.of(), told(fresh, fresh.with(e -> e.tag("急ぎ"))));
    assertEquals(List.of(), told(accepted, accepted.with(e -> e.tag("急ぎ"))));
  }

  @Test
  void aShopWithoutAHelpDeskTellsNobody() {
    Order accepted = Orders.mailed(1, "hanako@example.jp").with(e -> e.stage(Stage.ACCEPTED));
    Order fresh = accepted.with(e -> e.stage(Stage.NEW));
    BuyerFollower other = new BuyerFollower(new HelpDesks(new AccountId("other"), DESK));
    assertEquals(List.of(), other.follow(new Move(fresh, accepted, CLERK)));
  }
}
