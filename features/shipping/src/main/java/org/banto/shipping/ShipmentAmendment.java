// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.banto.base.Text;
import org.banto.flow.Amendment;
import org.banto.flow.Move;
import org.banto.order.Order;
import org.banto.order.Stage;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentState;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Gives an accepted order its shipments, and has them hold what the order holds: goods, wish and
 * cash on delivery. Those whose label is not out follow; goods that none of them can take become a
 * shipment of their own; those that have left stay. Where a label that is out says otherwise by now,
 * the order is set aside with a reason.
 */
@Component
public final class ShipmentAmendment implements Amendment {
  private static final Description IS =
      new Description("shipping.plan", new Text("出荷の計画", "Planning of shipments"), Phase.SHIPMENTS);

  private final Planner planner;
  private final Replan replan;

  /** Remembers. */
  @Activate
  public ShipmentAmendment(@Reference Planner planner) {
    this(planner, new HouseClock());
  }

  ShipmentAmendment(Planner planner, Clock clock) {
    this.planner = planner;
    this.replan = new Replan(planner, clock);
  }

  @Override
  public Description description() {
    return IS;
  }

  @Override
  public Amended amend(Move move) {
    Order given = move.after();
    Order before = move.before();
    boolean accepted = before.stage() == Stage.NEW && given.stage() == Stage.ACCEPTED;
    if (accepted && given.live().isEmpty()) {
      Order planned = planner.plan(given);
      return new Amended(planned, added(given, planned).map(s -> planned(planned, s)).toList());
    }
    boolean same =
        before.placed().equals(given.placed()) && before.shipments().equals(given.shipments());
    Order followed = same ? given : replan.follow(before, given);
    return followed.equals(given)
        ? Amended.same(given)
        : new Amended(followed, followed(given, followed));
  }

  private static Stream<Shipment> added(Order given, Order now) {
    return now.shipments().stream().filter(s -> given.shipment(s.number()).isEmpty());
  }

  private static Text planned(Order order, Shipment s) {
    String n = s.number().value();
    String method = order.placed().deliveryMethod();
    List<Text> because = new ArrayList<>();
    if (!method.isBlank()) {
      because.add(new Text("配送方法「" + method + "」", "delivery method \"" + method + "\""));
    }
    s.shipDate().ifPresent(day -> because.add(new Text("出荷日" + day, "ships on " + day)));
    if (because.isEmpty()) {
      return new Text("出荷" + n + "を計画しました", "Shipment " + n + " planned");
    }
    Text why = Text.joined(because, "、", ", ");
    return new Text(
        "出荷" + n + "を計画しました（" + why.ja() + "）", "Shipment " + n + " planned (" + why.en() + ")");
  }

  private static List<Text> followed(Order given, Order now) {
    List<Text> did = new ArrayList<>();
    for (Shipment s : now.shipments()) {
      String n = s.number().value();
      Optional<Shipment> was = given.shipment(s.number());
      if (was.isEmpty()) {
        did.add(
            new Text(
                "出荷" + n + "を追加しました（ほかの出荷に入らない商品のため）",
                "Shipment " + n + " added for goods that no other one can take"));
      } else if (!was.get().equals(s)) {
        did.add(
            s.state() == ShipmentState.VOID
                ? new Text(
                    "出荷" + n + "を取り消しました（商品がなくなったため）",
                    "Shipment " + n + " struck, as it holds nothing any more")
                : new Text(
                    "出荷" + n + "を注文の内容に合わせました", "Shipment " + n + " follows what was ordered"));
      }
    }
    if (!given.hold().equals(now.hold())) {
      did.add(
          new Text(
              "保留にしました（出力済みの送り状と内容が違うため）", "Set aside, as a label that is out says otherwise"));
    }
    return did;
  }
}
