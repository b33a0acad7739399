// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.util.List;
import org.banto.base.Desk;
import org.banto.base.Text;
import org.banto.flow.Amendment;
import org.banto.flow.Move;
import org.banto.order.Order;
import org.banto.order.PlacedOrder;
import org.banto.shipment.ShipDateChoice;
import org.banto.shipment.Shipment;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Chooses ship dates anew where what they come of has changed: the money has come, or the wish, the
 * destinations, the goods, the carrier or the route are others. Days that somebody chose stay.
 */
@Component
public final class ShipDateAmendment implements Amendment {
  private static final Description IS =
      new Description(
          "shipping.ship-date", new Text("出荷日の見直し", "Ship dates looked at again"), Phase.SHIP_DATE);

  private final Planner planner;

  /** Remembers. */
  @Activate
  public ShipDateAmendment(@Reference Planner planner) {
    this.planner = planner;
  }

  @Override
  public Description description() {
    return IS;
  }

  @Override
  public Amended amend(Move move) {
    Order given = move.after();
    boolean paid = move.from() == Desk.PAY_WAIT && move.to() == Desk.SHIP_WAIT;
    if (!paid && !other(move.before(), given)) {
      return Amended.same(given);
    }
    Order dated = planner.redate(given);
    List<Text> did =
        dated.live().stream()
            .filter(
                s ->
                    given
                        .shipment(s.number())
                        .filter(o -> o.shipDate().equals(s.shipDate()))
                        .isEmpty())
            .map(ShipDateAmendment::moved)
            .toList();
    return did.isEmpty() ? Amended.same(given) : new Amended(dated, did);
  }

  /** Whether something that a ship date comes of is other than it was. */
  private static boolean other(Order before, Order given) {
    PlacedOrder was = before.placed();
    PlacedOrder now = given.placed();
    return !before.live().isEmpty()
        && !(was.wish().equals(now.wish())
            && was.destinations().equals(now.destinations())
            && was.lines().equals(now.lines())
            && before.route().equals(given.route())
            && ways(before).equals(ways(given)));
  }

  private static List<Object> ways(Order order) {
    return order.live().stream()
        .<Object>map(s -> List.of(s.number(), s.wish(), s.carriage().carrier(), s.items()))
        .toList();
  }

  private static Text moved(Shipment s) {
    String n = s.number().value();
    String day = s.shipDate().map(Object::toString).orElse("—");
    Text why = s.dateChoice().flatMap(ShipDateChoice::why).orElse(Text.same("—"));
    return new Text(
        "出荷" + n + "の出荷予定日を" + day + "にしました（" + why.ja() + "）",
        "Shipment " + n + " ships on " + day + " (" + why.en() + ")");
  }
}
