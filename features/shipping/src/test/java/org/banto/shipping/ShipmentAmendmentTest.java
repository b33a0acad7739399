// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.banto.base.DeliveryWish;
import org.banto.base.Text;
import org.banto.fakes.AmendmentContract;
import org.banto.flow.Amendment;
import org.banto.flow.Move;
import org.banto.order.Order;
import org.banto.order.OrderLine;
import org.banto.order.PaymentMethod.Kind;
import org.banto.order.Stage;
import org.banto.shipment.ShipmentState;
import org.junit.jupiter.api.Test;

class ShipmentAmendmentTest extends AmendmentContract {
  private final House house = new House();
  private final Order bare = House.order(7);
  private final Order planned = house.plan(bare);
  private final Order printed =
      planned.with(e -> e.shipment(planned.shipments().get(0).in(ShipmentState.PRINTED)));

  @Override
  protected Amendment amendment() {
    return house.planning();
  }

  @Override
  protected List<Move> moves() {
    Order fresh = bare.with(e -> e.stage(Stage.NEW));
    Order two = House.order(8, House.placed(Kind.COD, "冷凍便", DeliveryWish.NONE, 2));
    return List.of(
        move(fresh, fresh),
        move(fresh, bare),
        move(two.with(e -> e.stage(Stage.NEW)), two),
        move(planned, planned.with(e -> e.tag("t"))),
        move(planned, more(planned)),
        move(printed, more(printed)),
        move(planned, planned.with(e -> e.stage(Stage.CANCELLED))));
  }

  private static Move move(Order before, Order after) {
    return new Move(before, after, House.CLERK);
  }

  /** The same with one more of everything. */
  private static Order more(Order order) {
    List<OrderLine> lines =
        order.placed().lines().stream().map(l -> l.packed(l.quantity() + 1)).toList();
    return order.with(e -> e.placed(order.placed().withLines(lines)));
  }

  private List<String> did(Order before, Order after) {
    return amendment().amend(move(before, after)).did().stream().map(Text::ja).toList();
  }

  @Test
  void itSaysWhyAShipmentIsAsItIs() {
    assertEquals(
        List.of("出荷S0000000701を計画しました（配送方法「宅配便」、出荷日2026-07-01）"),
        did(bare.with(e -> e.stage(Stage.NEW)), bare));
  }

  @Test
  void itSaysWhatFollowsAndWhatIsSetAside() {
    assertEquals(List.of("出荷S0000000701を注文の内容に合わせました"), did(planned, more(planned)));
    List<String> late = did(printed, more(printed));
    assertEquals("保留にしました（出力済みの送り状と内容が違うため）", late.get(late.size() - 1));
  }

  @Test
  void whatChangesNeitherContentsNorShipmentsIsLeft() {
    Order wrong = planned.with(e -> e.shipment(planned.shipments().get(0).holding(List.of())));
    assertEquals(List.of(), did(wrong, wrong.with(e -> e.tag("t"))));
  }
}
