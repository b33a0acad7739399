// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banto.base.DeliveryWish;
import org.banto.base.Desk;
import org.banto.base.Yen;
import org.banto.connect.Label;
import org.banto.house.WaybillWave;
import org.banto.order.Amounts;
import org.banto.order.Destination;
import org.banto.order.Finding;
import org.banto.order.Order;
import org.banto.order.OrderLine;
import org.banto.order.PaymentMethod.Kind;
import org.banto.order.PlacedOrder;
import org.banto.order.Stage;
import org.banto.order.TaxRate;
import org.banto.shipment.LabelProblem;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;
import org.banto.shipment.ShipmentState;
import org.junit.jupiter.api.Test;

/** A clerk changes an order in its page; two pieces of line 1 go to the first destination. */
class FollowTest {
  private static final DeliveryWish SATURDAY =
      new DeliveryWish(Optional.of(LocalDate.of(2026, 7, 4)), Optional.empty());

  private final House house = new House();
  private final ContentsCheck check = new ContentsCheck();

  private Order planned(int destinations) {
    return house.plan(
        House.order(7, House.placed(Kind.CARD, "宅配便", DeliveryWish.NONE, destinations)));
  }

  private static OrderLine line(int no, int destination, int quantity) {
    return new OrderLine(
        no,
        "",
        destination,
        "s" + no,
        "",
        "皿",
        List.of(),
        quantity,
        Yen.ZERO,
        TaxRate.STANDARD,
        false);
  }

  private static PlacedOrder placed(
      PlacedOrder p, List<OrderLine> lines, Amounts amounts, DeliveryWish wish) {
    return new PlacedOrder(
        p.orderedAt(),
        p.buyer(),
        p.destinations(),
        lines,
        amounts,
        p.payment(),
        p.deliveryMethod(),
        wish,
        p.remarks(),
        p.flags());
  }

  private static Amounts dearer(PlacedOrder p) {
    Optional<Yen> due = Optional.of(new Yen(2750));
    return new Amounts(p.amounts().goods(), due, due, List.of(), p.amounts().taxes());
  }

  /** The order after the clerk saved these lines. */
  private Order lines(Order before, OrderLine... lines) {
    PlacedOrder p = before.placed();
    return saved(before, placed(p, List.of(lines), p.amounts(), p.wish()));
  }

  private Order saved(Order before, PlacedOrder placed) {
    return house.follow(before, before.with(e -> e.placed(placed)));
  }

  private Order turned(Order before, Shipment shipment) {
    return house.follow(before, before.with(e -> e.shipment(shipment)));
  }

  private static Order all(Order order, ShipmentState state) {
    return order.with(e -> e.shipments(order.shipments().stream().map(s -> s.in(state)).toList()));
  }

  private static Shipment shipment(Order order, int n) {
    return order.shipment(ShipmentNumber.of(order.id(), n)).orElseThrow();
  }

  private static List<Shipment.Item> items(Order order, int n) {
    return shipment(order, n).items();
  }

  private static Shipment.Item item(int line, int quantity) {
    return new Shipment.Item(line, quantity);
  }

  /** The order with the second half of line 1 in a shipment of its own. */
  private Order halved() {
    Order order = planned(1);
    Shipment first = shipment(order, 1).holding(List.of(item(1, 1)));
    Shipment second = first.numberedAs(ShipmentNumber.of(order.id(), 2));
    return order.with(e -> e.shipments(List.of(first, second)));
  }

  private List<String> codes(Order order) {
    return check.check(order, order.with(e -> e.release()).desk()).stream()
        .map(f -> f.level() + " " + f.code() + " " + f.subject())
        .toList();
  }

  @Test
  void moreOfALineFewerOfItAndALineMoreAreInTheShipmentThatWaits() {
    for (ShipmentState state :
        List.of(ShipmentState.PLANNED, ShipmentState.BACKORDER, ShipmentState.RELEASED)) {
      Order order = all(planned(1), state);
      assertEquals(List.of(item(1, 5)), items(lines(order, line(1, 0, 5)), 1));
      assertEquals(List.of(item(1, 1)), items(lines(order, line(1, 0, 1)), 1));
      Order more = lines(order, line(1, 0, 2), line(2, 0, 3));
      assertEquals(List.of(item(1, 2), item(2, 3)), items(more, 1));
      assertEquals(state, shipment(more, 1).state());
      assertEquals(List.of(), codes(more));
    }
  }

  @Test
  void aStruckLineIsInNoShipmentAndTheLabelNamesTheOthersOnly() {
    Order order = lines(planned(1), line(1, 0, 2), line(2, 0, 3));
    OrderLine l = order.placed().lines().get(0);
    OrderLine struck =
        new OrderLine(
            l.no(), l.key(), 0, l.sku(), "", l.name(), List.of(), 2, Yen.ZERO, l.tax(), true);
    Order after = lines(order, struck, line(2, 0, 3));
    assertEquals(List.of(item(2, 3)), items(after, 1));
    Label label = house.room.labels(after, List.of(shipment(after, 1).number())).get(0);
    assertEquals(List.of(2), label.lines().stream().map(OrderLine::no).toList());
  }

  @Test
  void whatGoesElsewhereGoesFromOneShipmentToTheOtherAndAnEmptyOneIsStruck() {
    Order after = lines(planned(2), line(1, 1, 2), line(2, 1, 2));
    assertEquals(ShipmentState.VOID, shipment(after, 1).state());
    assertEquals(List.of(), items(after, 1));
    assertEquals(List.of(item(1, 2), item(2, 2)), items(after, 2));
  }

  @Test
  void theLastShipmentStaysEvenWhenNothingIsLeftInIt() {
    Order after = lines(planned(1), line(1, 0, 0));
    assertEquals(ShipmentState.PLANNED, shipment(after, 1).state());
    assertEquals(List.of(), items(after, 1));
  }

  @Test
  void ofASplitOrderTheLastPartGivesFirstAndTheFirstTakes() {
    assertEquals(List.of(item(1, 3)), items(lines(halved(), line(1, 0, 4)), 1));
    Order fewer = lines(halved(), line(1, 0, 1));
    assertEquals(List.of(item(1, 1)), items(fewer, 1));
    assertEquals(ShipmentState.VOID, shipment(fewer, 2).state());
  }

  @Test
  void theMoneyOfAStruckShipmentIsCollectedByTheOneThatIsLeft() {
    Order order = house.plan(House.order(7, House.placed(Kind.COD, "宅配便", DeliveryWish.NONE, 2)));
    Order after = lines(order, line(1, 1, 2));
    assertEquals(ShipmentState.VOID, shipment(after, 1).state());
    assertEquals(Optional.of(new Yen(1650)), shipment(after, 2).cod());
    assertEquals("COD", shipment(after, 2).carriage().label());
  }

  @Test
  void aLabelThatIsOutKeepsItsPiecesAndTheOrderIsSetAsideUntilItIsWrittenAgain() {
    Order printed = all(planned(1), ShipmentState.PRINTED);
    Order held = lines(printed, line(1, 0, 3));
    assertEquals(List.of(item(1, 2)), items(held, 1));
    assertEquals(19, held.hold().orElseThrow().box());
    assertEquals("送り状の出力後に商品が変わりました。荷物を止め、送り状を取り消して出し直してください。", held.hold().orElseThrow().reason());
    assertEquals(List.of("BLOCK contents.differ 1/1"), codes(held));
    Order back = turned(held, shipment(held, 1).in(ShipmentState.RELEASED));
    assertEquals(List.of(item(1, 3)), items(back, 1));
    assertEquals(List.of(), codes(back));
  }

  @Test
  void aLabelThatIsOutNamesTheOldAddressSoTheOrderIsSetAside() {
    Order moved = moved(all(planned(2), ShipmentState.PRINTED), 1);
    assertEquals(17, moved.hold().orElseThrow().box());
    assertTrue(moved.hold().orElseThrow().reason().startsWith("送り状の出力後にお届け先が変わりました"));
    assertTrue(moved(planned(2), 1).hold().isEmpty());
    Order first = planned(2);
    Order printed = first.with(e -> e.shipment(shipment(first, 1).in(ShipmentState.PRINTED)));
    assertTrue(moved(printed, 1).hold().isEmpty());
    assertTrue(moved(all(planned(2), ShipmentState.HANDED_OVER), 1).hold().isEmpty());
  }

  /** After the clerk put the buyer in the place of one recipient. */
  private Order moved(Order before, int destination) {
    PlacedOrder p = before.placed();
    List<Destination> all = new ArrayList<>(p.destinations());
    all.set(destination, all.get(destination).to(p.buyer()));
    assertNotEquals(p.destinations(), all);
    return saved(before, p.withDestinations(all));
  }

  @Test
  void aLabelThatIsOutIsNotWrittenAgainForOtherGoods() {
    Order held = lines(all(planned(1), ShipmentState.PRINTED), line(1, 0, 3));
    house.orders.put(held.with(e -> e.release()));
    WaybillWave wave = house.room.output(House.MAIN, House.ids(7), "j", "再発行", House.CLERK);
    assertEquals(List.of(), wave.batches());
    assertEquals(List.of("contents"), wave.problems().stream().map(LabelProblem::code).toList());
  }

  @Test
  void whatAWarehouseWasAskedForIsSetAsideUntilItTookItBack() {
    Order asked = all(planned(1), ShipmentState.REQUESTED);
    Order held = lines(asked, line(1, 0, 1));
    assertTrue(held.hold().orElseThrow().reason().startsWith("外部倉庫への依頼後に商品が変わりました"));
    assertEquals(List.of("BLOCK contents.differ 1/-1"), codes(held));
    Order back = turned(held, shipment(held, 1).in(ShipmentState.PLANNED));
    assertEquals(List.of(item(1, 1)), items(back, 1));
  }

  @Test
  void aClerkWhoTakesTheOrderOutOfItsBoxIsNotSentBackButStillTold() {
    Order held = lines(all(planned(1), ShipmentState.PRINTED), line(1, 0, 3));
    Order freed = held.with(e -> e.release());
    PlacedOrder p = freed.placed();
    Order saved = saved(freed, placed(p, p.lines(), dearer(p), p.wish()));
    assertTrue(saved.hold().isEmpty());
    assertEquals(List.of("BLOCK contents.differ 1/1"), codes(saved));
  }

  @Test
  void anOrderThatIsAsideForAnotherCauseSaysBoth() {
    Order printed = all(planned(1), ShipmentState.PRINTED);
    Order held = lines(lines(printed, line(1, 0, 3)), line(1, 0, 4));
    assertTrue(held.hold().orElseThrow().reason().contains(" / 送り状の出力後に"));
  }

  @Test
  void whatCanBePackedElsewhereStopsNothing() {
    Order order = halved();
    Order printed = order.with(e -> e.shipment(shipment(order, 1).in(ShipmentState.PRINTED)));
    Order after = lines(printed, line(1, 0, 4));
    assertTrue(after.hold().isEmpty());
    assertEquals(List.of(item(1, 3)), items(after, 2));
  }

  @Test
  void whatHasLeftStaysAndTheRestGoesByItself() {
    Order order = halved();
    Order left = order.with(e -> e.shipment(shipment(order, 1).in(ShipmentState.NUMBERED)));
    Order more = lines(left, line(1, 0, 2), line(2, 0, 1));
    assertEquals(List.of(item(1, 1), item(2, 1)), items(more, 2));
    Order fewer = lines(left, line(1, 0, 0), line(2, 0, 1));
    assertEquals(List.of(item(1, 1)), items(fewer, 1));
    assertEquals(List.of(item(2, 1)), items(fewer, 2));
    assertEquals(List.of("WARN contents.left 1/-1"), codes(fewer));
  }

  @Test
  void goodsThatNoShipmentCanTakeBecomeOneOfTheirOwn() {
    Order order = planned(2);
    Order left = order.with(e -> e.shipment(shipment(order, 1).in(ShipmentState.NUMBERED)));
    Order more = lines(left, line(1, 0, 2), line(2, 1, 2), line(3, 0, 1));
    assertEquals(List.of(item(3, 1)), items(more, 3));
    assertEquals(ShipmentState.PLANNED, shipment(more, 3).state());
    assertEquals(0, shipment(more, 3).destination());
  }

  @Test
  void piecesThatWereCalledOffNeedNotTravel() {
    Order order = halved();
    Order off =
        order.with(
            e ->
                e.shipments(
                    List.of(
                        shipment(order, 1).in(ShipmentState.PRINTED),
                        shipment(order, 2).in(ShipmentState.VOID))));
    Order back = turned(off, shipment(off, 1).in(ShipmentState.RELEASED));
    assertEquals(List.of(item(1, 1)), items(back, 1));
    assertEquals(List.of(item(1, 2)), items(lines(back, line(1, 0, 3)), 1));
  }

  @Test
  void anOrderThatIsGoneOrCalledOffStaysAsItIs() {
    Order gone = all(planned(1), ShipmentState.HANDED_OVER);
    assertEquals(gone.shipments(), lines(gone, line(1, 0, 9)).shipments());
    Order off = all(planned(1), ShipmentState.VOID).with(e -> e.stage(Stage.CANCELLED));
    assertEquals(off.shipments(), lines(off, line(1, 0, 9)).shipments());
    Order fresh = House.order(7);
    assertEquals(List.of(), lines(fresh, line(1, 0, 9)).shipments());
  }

  @Test
  void doneTwiceItIsAsDoneOnce() {
    Order once = lines(all(planned(2), ShipmentState.PRINTED), line(1, 0, 3), line(2, 1, 1));
    assertEquals(once, house.follow(once, once));
  }

  @Test
  void theWishedDayAndTheMoneyToCollectFollowToo() {
    Order order = house.plan(House.order(7, House.placed(Kind.COD, "宅配便", DeliveryWish.NONE, 1)));
    PlacedOrder p = order.placed();
    Amounts dearer = dearer(p);
    Order after = saved(order, placed(p, p.lines(), dearer, SATURDAY));
    assertEquals(SATURDAY, shipment(after, 1).wish());
    assertEquals(dearer.due(), shipment(after, 1).cod());
    assertTrue(after.hold().isEmpty());

    Order printed = all(order, ShipmentState.PRINTED);
    Order late = saved(printed, placed(p, p.lines(), p.amounts(), SATURDAY));
    assertEquals(18, late.hold().orElseThrow().box());
    assertEquals(SATURDAY, shipment(late, 1).wish());
    Order dear = saved(printed, placed(p, p.lines(), dearer, p.wish()));
    assertEquals(28, dear.hold().orElseThrow().box());
    assertEquals(dearer.due(), shipment(dear, 1).cod());
  }

  @Test
  void aDayThatStaffChoseForAShipmentStays() {
    Order order = planned(1);
    DeliveryWish own = new DeliveryWish(Optional.of(LocalDate.of(2026, 7, 9)), Optional.empty());
    Order chosen = order.with(e -> e.shipment(shipment(order, 1).wished(own)));
    PlacedOrder p = chosen.placed();
    assertEquals(
        own, shipment(saved(chosen, placed(p, p.lines(), p.amounts(), SATURDAY)), 1).wish());
  }

  @Test
  void theFindingSaysWhatToDo() {
    Order held = lines(all(planned(1), ShipmentState.PRINTED), line(1, 0, 3));
    Finding finding = check.check(held, Desk.TRACK_WAIT).get(0);
    assertEquals("出力または依頼した荷物に入る明細1の商品が受注より1点少ないです。取り消して出し直してください。", finding.ja());
    assertSame(Finding.Fix.NONE, finding.fix());
  }
}
