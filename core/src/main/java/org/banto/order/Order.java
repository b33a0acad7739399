// SPDX-License-Identifier: Apache-2.0
package org.banto.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banto.base.AccountId;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.payment.Deposit;
import org.banto.payment.PaymentState;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;
import org.banto.shipment.ShipmentState;

/**
 * An order with everything the house knows of it: one value, changed as a whole.
 *
 * @param id the house's number
 * @param account whose order
 * @param key what makes it the same order
 * @param revision counts changes from 1; 0 for one not stored yet
 * @param receivedAt when it came into the house
 * @param changedAt when it last changed
 * @param placed what was ordered
 * @param mall how the mall sees it
 * @param stage what has been decided
 * @param route the desks it passes
 * @param hold set aside, and why
 * @param payment the payment axis
 * @param deposits money that came in for it
 * @param shipments one or more once accepted; struck ones stay with state VOID
 * @param findings what the checks say at its present desk, worst first
 * @param acknowledged yeses given
 * @param tags free tags
 * @param assignee the log-in of the member of staff who looks after it
 * @param cancelReason the mall's code of the reason for which staff called it off; empty where none was named
 * @param notes memos, oldest first
 * @param traces what rooms did to it on its way, oldest first
 * @param effects what rooms keep with it of what they set on it, so that they can take it back
 */
public record Order(
    OrderId id,
    AccountId account,
    OrderKey key,
    long revision,
    Instant receivedAt,
    Instant changedAt,
    PlacedOrder placed,
    MallState mall,
    Stage stage,
    Route route,
    Optional<Hold> hold,
    PaymentState payment,
    List<Deposit> deposits,
    List<Shipment> shipments,
    List<Finding> findings,
    List<Acknowledgement> acknowledged,
    Set<String> tags,
    Optional<String> assignee,
    Optional<String> cancelReason,
    List<Note> notes,
    List<Trace> traces,
    List<Effect> effects) {
  public Order {
    deposits = List.copyOf(deposits);
    shipments = List.copyOf(shipments);
    findings = List.copyOf(findings);
    acknowledged = List.copyOf(acknowledged);
    tags = Set.copyOf(tags);
    notes = List.copyOf(notes);
    traces = List.copyOf(traces);
    effects = List.copyOf(effects);
  }

  /** One on which no room has set anything by itself. */
  public Order(
      OrderId id,
      AccountId account,
      OrderKey key,
      long revision,
      Instant receivedAt,
      Instant changedAt,
      PlacedOrder placed,
      MallState mall,
      Stage stage,
      Route route,
      Optional<Hold> hold,
      PaymentState payment,
      List<Deposit> deposits,
      List<Shipment> shipments,
      List<Finding> findings,
      List<Acknowledgement> acknowledged,
      Set<String> tags,
      Optional<String> assignee,
      Optional<String> cancelReason,
      List<Note> notes,
      List<Trace> traces) {
    this(
        id,
        account,
        key,
        revision,
        receivedAt,
        changedAt,
        placed,
        mall,
        stage,
        route,
        hold,
        payment,
        deposits,
        shipments,
        findings,
        acknowledged,
        tags,
        assignee,
        cancelReason,
        notes,
        traces,
        List.of());
  }

  /** Whether both are known by the same: id, account, key, revision and when it came. */
  public boolean sameAs(Order other) {
    return id.equals(other.id)
        && account.equals(other.account)
        && key.equals(other.key)
        && revision == other.revision
        && receivedAt.equals(other.receivedAt);
  }

  /** The one desk this order stands on: computed from stage, hold, axes and route. */
  public Desk desk() {
    if (stage == Stage.CANCELLED) {
      return Desk.CANCELLED;
    }
    if (stage == Stage.RETURNED) {
      return Desk.RETURN;
    }
    if (hold.isPresent()) {
      return Desk.HOLD;
    }
    if (stage == Stage.NEW) {
      return Desk.NEW;
    }
    Desk shipping = shipping();
    if (shipping != Desk.SHIPPED) {
      return payment.awaited() && route.has(Desk.PAY_WAIT) ? Desk.PAY_WAIT : route.pass(shipping);
    }
    if (stage != Stage.TOLD) {
      return Desk.SHIPPED;
    }
    return route.pass(awaitsMoney() ? Desk.POSTPAY_WAIT : Desk.DONE);
  }

  /**
   * Whether money is still to come after shipping. What an agent of deferred payments has captured is:
   * it has been told of the parcels, and pays later.
   */
  public boolean awaitsMoney() {
    return payment.open() || atAgent();
  }

  private boolean atAgent() {
    return payment == PaymentState.CAPTURED
        && placed.payment().kind() == PaymentMethod.Kind.DEFERRED;
  }

  /** What is under way comes first, then what waits; only when nothing does, all of it has left. */
  private Desk shipping() {
    Set<Desk> at = live().stream().map(s -> s.state().desk()).collect(Collectors.toSet());
    return Stream.of(Desk.DOC_WAIT, Desk.TRACK_WAIT, Desk.SHIP_WAIT)
        .filter(at::contains)
        .findFirst()
        .orElse(at.isEmpty() ? Desk.SHIP_WAIT : Desk.SHIPPED);
  }

  /** The shipments that are not struck. */
  public List<Shipment> live() {
    return shipments.stream().filter(s -> s.state() != ShipmentState.VOID).toList();
  }

  /** The shipments between being released and having their numbers. */
  public List<Shipment> underWay() {
    return live().stream().filter(Shipment::underWay).toList();
  }

  /** The shipment of this number, struck or not. */
  public Optional<Shipment> shipment(ShipmentNumber number) {
    return shipments.stream().filter(s -> s.number().equals(number)).findFirst();
  }

  /** Whether some of it has left and some has not. */
  public boolean partlyShipped() {
    return live().stream().map(Shipment::shipped).distinct().count() > 1;
  }

  /** The earliest planned ship date of what has not left, or of all that has. */
  public Optional<LocalDate> shipDate() {
    boolean left = live().stream().allMatch(Shipment::shipped);
    return live().stream()
        .filter(s -> left || !s.shipped())
        .flatMap(s -> s.shipDate().stream())
        .min(LocalDate::compareTo);
  }

  /** Findings that still stop this order: blocks, and warnings nobody acknowledged. */
  public List<Finding> open() {
    return findings.stream()
        .filter(
            f ->
                f.level() == Finding.Level.BLOCK
                    || (f.level() == Finding.Level.WARN
                        && acknowledged.stream().noneMatch(a -> a.finding().equals(f.key()))))
        .toList();
  }

  /** A changed copy, e.g. {@code order.with(e -> e.stage(Stage.ACCEPTED))}. */
  public Order with(UnaryOperator<OrderEdit> edit) {
    return edit.apply(new OrderEdit(this)).toOrder();
  }

  @Override
  public String toString() {
    return "Order[" + id + " r" + revision + " " + key + " " + desk() + "]";
  }
}
