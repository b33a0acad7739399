// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.util.List;
import org.banto.base.Desk;
import org.banto.base.Text;
import org.banto.flow.Amendment;
import org.banto.flow.Move;
import org.banto.order.Order;
import org.banto.shipment.Shipment;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Plans anew the ship dates that an order cannot keep any more, as its money took longer to come. */
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
    if (move.from() != Desk.PAY_WAIT || move.to() != Desk.SHIP_WAIT) {
      return Amended.same(given);
    }
    Order dated = planner.redate(given);
    List<Text> did =
        dated.live().stream()
            .filter(s -> given.shipment(s.number()).filter(s::equals).isEmpty())
            .map(ShipDateAmendment::moved)
            .toList();
    return did.isEmpty() ? Amended.same(given) : new Amended(dated, did);
  }

  private static Text moved(Shipment s) {
    String n = s.number().value();
    String day = s.shipDate().map(Object::toString).orElse("");
    return new Text(
        "出荷" + n + "の出荷日を" + day + "に変更しました（入金を待つ間に過ぎたため）",
        "Shipment " + n + " ships on " + day + ", as its day passed while the money was awaited");
  }
}
