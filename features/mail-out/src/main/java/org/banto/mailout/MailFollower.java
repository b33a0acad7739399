// SPDX-License-Identifier: Apache-2.0
package org.banto.mailout;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.banto.base.Actor;
import org.banto.base.CommandId;
import org.banto.base.Desk;
import org.banto.flow.Command;
import org.banto.flow.Follower;
import org.banto.flow.Move;
import org.banto.house.Observation;
import org.banto.order.Order;
import org.banto.order.Stage;
import org.banto.payment.PaymentState;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentState;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Says which mails go out because an order moves: one per (order or shipment, template), ever. */
@Component
public final class MailFollower implements Follower {
  private static final Set<PaymentState> IN =
      Set.of(PaymentState.PAID, PaymentState.OVER, PaymentState.CAPTURED);

  private final Observation observation;

  /** Remembers. */
  @Activate
  public MailFollower(@Reference Observation observation) {
    this.observation = observation;
  }

  @Override
  public List<Command> follow(Move move) {
    Order before = move.before();
    Order after = move.after();
    if (after.placed().buyer().mail().isBlank()) {
      return List.of();
    }
    List<Command> mails = new ArrayList<>();
    if (before.stage() == Stage.NEW && after.stage() == Stage.ACCEPTED && !carried(after)) {
      mails.add(mail(after, MailTemplate.THANKS, ""));
    }
    if (move.from() == Desk.PAY_WAIT
        && move.to() != Desk.PAY_WAIT
        && IN.contains(after.payment())) {
      mails.add(mail(after, MailTemplate.PAYMENT_RECEIVED, ""));
    }
    if (move.from() == Desk.PAY_WAIT
        && move.arrives(Desk.CANCELLED)
        && move.by().kind() == Actor.Kind.ROBOT) {
      mails.add(mail(after, MailTemplate.CANCELLED_UNPAID, ""));
    }
    for (Shipment shipment : after.shipments()) {
      if (leaves(before, shipment)) {
        mails.add(mail(after, MailTemplate.SHIPPED, shipment.number().value()));
      }
    }
    return mails;
  }

  /** Whether another system has accepted it, and thanked its buyer. */
  private boolean carried(Order order) {
    return observation
        .carriedBefore(order.account())
        .filter(live -> order.receivedAt().isBefore(live))
        .isPresent();
  }

  /** With its numbers, or, where the shop tells of it then, when its carrier takes it along. */
  private static boolean leaves(Order before, Shipment shipment) {
    return switch (shipment.state()) {
      case NUMBERED -> !wasNumbered(before, shipment);
      case HANDED_OVER -> before.shipment(shipment.number()).filter(Shipment::underWay).isPresent();
      default -> false;
    };
  }

  private static boolean wasNumbered(Order before, Shipment shipment) {
    return before.shipments().stream()
        .anyMatch(
            s ->
                s.number().equals(shipment.number())
                    && s.state().compareTo(ShipmentState.NUMBERED) >= 0
                    && s.state() != ShipmentState.VOID);
  }

  /** The command for a mail about an order, or about a shipment of it. */
  static Command mail(Order order, MailTemplate template, String shipment) {
    String about = shipment.isEmpty() ? order.id().toString() : shipment;
    return new Command(
        new CommandId("mail/" + order.account() + "/" + template.code() + "/" + about),
        order.account(),
        MailWorker.KIND,
        "",
        order.id(),
        (template.code() + " " + shipment).strip());
  }
}
