// SPDX-License-Identifier: Apache-2.0
package org.banto.malls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banto.base.Actor;
import org.banto.base.Address;
import org.banto.base.DeliveryWish;
import org.banto.base.OrderId;
import org.banto.base.Person;
import org.banto.base.Text;
import org.banto.base.Yen;
import org.banto.connect.EditPart;
import org.banto.connect.Instruction.EditOrder;
import org.banto.connect.Receipt;
import org.banto.fakes.CorrespondenceContract;
import org.banto.fakes.MemorySettings;
import org.banto.flow.Command;
import org.banto.flow.Errand;
import org.banto.flow.engine.FlowHouse;
import org.banto.flow.fake.Samples;
import org.banto.house.ActRequest;
import org.banto.house.Change;
import org.banto.order.Destination;
import org.banto.order.Finding;
import org.banto.order.MallState;
import org.banto.order.Order;
import org.banto.order.OrderLine;
import org.banto.order.PlacedOrder;
import org.banto.order.Route;
import org.banto.order.TaxRate;
import org.banto.payment.PaymentState;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What staff change of an order is told to its mall, and what becomes of that. */
class EditCorrespondenceTest {
  private static final Text WHY = new Text("変更できる状態ではありません", "it cannot be changed now");

  private final FlowHouse house = new FlowHouse();
  private final MemorySettings settings = new MemorySettings();
  private final EditCorrespondence room =
      new EditCorrespondence(house.orders, house.flow, house.clock);

  private OrderId received() {
    house.followers.add(new MallFollower());
    house.checks.add(new EditRefusalCheck(settings));
    return house.receive(Route.STANDARD, PaymentState.AUTHORISED);
  }

  private static PlacedOrder wished(PlacedOrder placed, int days) {
    return placed.withWish(
        new DeliveryWish(Optional.of(Samples.TODAY.plusDays(days)), Optional.empty()));
  }

  private static PlacedOrder moved(PlacedOrder placed) {
    Destination one = placed.destinations().get(0);
    return placed.withDestinations(List.of(one.to(elsewhere(one.recipient()))));
  }

  private static Person elsewhere(Person p) {
    return p.at(new Address("1000002", "東京都", "千代田区", "皇居外苑1-1", ""));
  }

  private void edit(OrderId id, PlacedOrder placed, Actor by) {
    Order after = house.get(id).with(e -> e.placed(placed));
    house.flow.submit(Samples.MAIN, List.of(new Change(after, by, "order.edited", "")));
  }

  private List<Command> edits() {
    return house.outbox.commands().stream().filter(c -> c.kind().equals("mall.edit")).toList();
  }

  private Errand errand(List<Command> commands) {
    OrderId id = commands.get(0).order();
    return room.kinds().get(0).preparation().prepare(commands, Map.of(id, house.get(id)));
  }

  private void said(Command command, Receipt receipt) {
    errand(List.of(command)).hearing().said(List.of(receipt));
  }

  private List<String> findings(OrderId id) {
    return house.get(id).findings().stream().map(Finding::code).toList();
  }

  @Test
  void anEditByStaffIsToldOnceWithTheOrderAsItIsByThen() {
    OrderId id = received();
    edit(id, moved(wished(house.get(id).placed(), 3)), Samples.CLERK);
    assertEquals(List.of("RECIPIENT,WISH"), edits().stream().map(Command::argument).toList());
    assertEquals("demo~one", edits().get(0).target());
    edit(id, wished(house.get(id).placed(), 5), Samples.CLERK);
    edit(id, house.get(id).placed(), Samples.CLERK);
    assertEquals(2, edits().size(), "what changes nothing is not told");
    EditOrder told = (EditOrder) errand(edits().subList(0, 1)).send().get(0);
    assertEquals(Set.of(EditPart.RECIPIENT, EditPart.WISH), told.parts());
    assertEquals(house.get(id), told.order());
  }

  private static PlacedOrder beside(PlacedOrder placed, int no, int pieces) {
    OrderLine other =
        new OrderLine(
            no, "", 0, "GIFT", "", "試供品", List.of(), pieces, Yen.ZERO, TaxRate.STANDARD, false);
    List<OrderLine> lines = new ArrayList<>(placed.ordered().lines());
    lines.add(other);
    return placed.withLines(lines);
  }

  @Test
  void whatTheHousePutInNoMallIsToldOf() {
    OrderId id = received();
    edit(id, beside(house.get(id).placed(), OrderLine.GIVEN, 1), Samples.CLERK);
    edit(id, beside(house.get(id).placed(), OrderLine.GIVEN, 3), Samples.CLERK);
    assertEquals(List.of(), edits());
    edit(id, wished(house.get(id).placed(), 3), Samples.CLERK);
    EditOrder told = (EditOrder) errand(edits()).send().get(0);
    assertEquals(house.get(id).placed().ordered(), told.order().placed());
    assertEquals(1, house.get(id).placed().lines().stream().filter(OrderLine::given).count());
    edit(id, beside(house.get(id).placed(), 7, 1), Samples.CLERK);
    assertEquals("LINES", edits().get(1).argument(), "any other line it is told of");
  }

  @Test
  void whatTheMallOrTheHouseChangesIsNotToldBack() {
    OrderId id = received();
    for (Actor by : List.of(Actor.mall("demo~one"), Actor.system("addresses"), Actor.robot("r"))) {
      edit(id, wished(house.get(id).placed(), by.name().length()), by);
    }
    assertEquals(List.of(), edits());
    edit(id, wished(house.get(id).placed(), 30), Samples.CLERK);
    assertEquals(1, edits().size(), "by staff it is told");
  }

  @Test
  void anOrderOfNoMallOrThatIsOffTellsNothing() {
    OrderId id = received();
    house.submit(house.get(id).with(e -> e.mall(MallState.NONE)));
    edit(id, wished(house.get(id).placed(), 3), Samples.CLERK);
    assertEquals(List.of(), edits());
  }

  @Test
  void aRefusalStandsOnTheOrderUntilALaterEditIsTaken() {
    OrderId id = received();
    edit(id, wished(house.get(id).placed(), 3), Samples.CLERK);
    Command first = edits().get(0);
    said(first, Receipt.accepted(first.id(), "N-1"));
    assertEquals(List.of(), house.get(id).traces(), "a yes is no news where nothing was refused");
    said(first, Receipt.refused(first.id(), WHY));
    assertEquals(List.of("mall.edit-refused"), findings(id));
    Finding found = house.get(id).findings().get(0);
    assertEquals("編集がモールに伝わっていません: " + WHY.ja(), found.ja());
    assertEquals(1, edits().size(), "saying so is no edit");
    said(first, Receipt.needless(first.id(), WHY));
    assertEquals(List.of("mall.edit-refused"), findings(id), "what was not told settles nothing");

    edit(id, wished(house.get(id).placed(), 4), Samples.CLERK);
    Command second = edits().get(1);
    said(second, Receipt.accepted(second.id(), "N-1"));
    assertEquals(List.of(), findings(id));
    assertEquals(2, house.get(id).traces().size());
  }

  private static PlacedOrder more(PlacedOrder placed) {
    return placed.withLines(placed.lines().stream().map(l -> l.packed(l.quantity() + 1)).toList());
  }

  @Test
  @Tag("page.15")
  void goodsOfWhichTheMallIsToldNothingAreDoneThereByHandAndTicked() {
    settings.write(
        Samples.MAIN, "malls", Map.of("demo", "https://mall.example/o?n={number}"), Samples.CLERK);
    OrderId id = received();
    edit(id, wished(house.get(id).placed(), 3), Samples.CLERK);
    said(edits().get(0), Receipt.needless(edits().get(0).id(), WHY));
    assertEquals(List.of(), findings(id), "when it is to arrive, the mall need not know");

    edit(id, more(house.get(id).placed()), Samples.CLERK);
    Command second = edits().get(1);
    said(second, untold(second));
    said(second, untold(second));
    Finding found = house.get(id).findings().get(0);
    assertEquals("モールの画面でも直してください: 商品・数量", found.ja());
    String number = house.get(id).key().number();
    assertEquals(Map.of("page", "https://mall.example/o?n=" + number), found.fix().values());
    assertEquals(1, house.get(id).traces().size(), "heard twice it is one edit");
    assertTrue(house.act(id, ActRequest.acknowledge("mall.edit-by-hand"), "").applied());
    assertEquals(0, house.get(id).open().size(), "somebody has done it");

    edit(id, more(house.get(id).placed()), Samples.CLERK);
    Command third = edits().get(2);
    said(third, untold(third));
    assertEquals(1, house.get(id).open().size(), "a yes to one is no yes to the next");
    edit(id, more(house.get(id).placed()), Samples.CLERK);
    said(edits().get(3), Receipt.accepted(edits().get(3).id(), "N-1"));
    assertEquals(List.of(), findings(id));
  }

  private static Receipt untold(Command command) {
    return Receipt.needless(command.id(), WHY);
  }

  @Test
  void twoEditsOfAnOrderAreToldOneAfterTheOther() {
    OrderId id = received();
    edit(id, wished(house.get(id).placed(), 3), Samples.CLERK);
    edit(id, moved(house.get(id).placed()), Samples.CLERK);
    Errand both = errand(edits());
    assertEquals(List.of(edits().get(0).id()), both.send().stream().map(i -> i.id()).toList());
    assertEquals(List.of(), both.settled());
    assertEquals(1, errand(edits().subList(1, 2)).send().size());
  }

  @Nested
  class Contract implements CorrespondenceContract {
    @Override
    public void staged(Walk walk) throws Exception {
      FlowHouse alone = new FlowHouse();
      alone.followers.add(new MallFollower());
      Map<Command, Order> waiting = new LinkedHashMap<>();
      Map<Command, Order> needless = new LinkedHashMap<>();
      for (boolean off : new boolean[] {false, false, true}) {
        OrderId id = alone.receive(Route.STANDARD, PaymentState.AUTHORISED);
        Order edited = alone.get(id).with(e -> e.placed(wished(alone.get(id).placed(), 3)));
        alone.submit(edited);
        Command command = alone.outbox.commands().get(alone.outbox.commands().size() - 1);
        if (off) {
          needless.put(command, alone.get(id).with(e -> e.stage(org.banto.order.Stage.CANCELLED)));
        } else {
          waiting.put(command, alone.get(id));
        }
      }
      EditCorrespondence malls = new EditCorrespondence(alone.orders, alone.flow, alone.clock);
      walk.on(
          new Stage(
              malls,
              waiting,
              needless,
              () ->
                  waiting.values().stream()
                      .map(o -> alone.get(o.id()).traces().toString())
                      .toList()
                      .toString()));
    }
  }
}
