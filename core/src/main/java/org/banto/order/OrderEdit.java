// SPDX-License-Identifier: Apache-2.0
package org.banto.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banto.payment.Deposit;
import org.banto.payment.PaymentState;
import org.banto.shipment.Shipment;

/** The changes to one order, gathered; see {@link Order#with}. Each method returns this. */
public final class OrderEdit {
  private final Order from;
  private long revision;
  private Instant changedAt;
  private PlacedOrder placed;
  private MallState mall;
  private Stage stage;
  private Route route;
  private Optional<Hold> hold;
  private PaymentState payment;
  private List<Deposit> deposits;
  private List<Shipment> shipments;
  private List<Finding> findings;
  private List<Acknowledgement> acknowledged;
  private Set<String> tags;
  private Optional<String> assignee;
  private Optional<String> cancelReason;
  private List<Note> notes;
  private List<Trace> traces;
  private List<Effect> effects;

  OrderEdit(Order from) {
    this.from = from;
    this.revision = from.revision();
    this.changedAt = from.changedAt();
    this.placed = from.placed();
    this.mall = from.mall();
    this.stage = from.stage();
    this.route = from.route();
    this.hold = from.hold();
    this.payment = from.payment();
    this.deposits = from.deposits();
    this.shipments = from.shipments();
    this.findings = from.findings();
    this.acknowledged = from.acknowledged();
    this.tags = from.tags();
    this.assignee = from.assignee();
    this.cancelReason = from.cancelReason();
    this.notes = from.notes();
    this.traces = from.traces();
    this.effects = from.effects();
  }

  /** Sets the revision; for the room that stores. */
  public OrderEdit revision(long value) {
    revision = value;
    return this;
  }

  /** Sets the time of the change. */
  public OrderEdit changedAt(Instant value) {
    changedAt = value;
    return this;
  }

  /** Replaces the contents. */
  public OrderEdit placed(PlacedOrder value) {
    placed = value;
    return this;
  }

  /** Mirrors the mall's state. */
  public OrderEdit mall(MallState value) {
    mall = value;
    return this;
  }

  /** Sets the stage. */
  public OrderEdit stage(Stage value) {
    stage = value;
    return this;
  }

  /** Sets the route. */
  public OrderEdit route(Route value) {
    route = value;
    return this;
  }

  /** Puts the order into a hold box. */
  public OrderEdit hold(Hold value) {
    hold = Optional.of(value);
    return this;
  }

  /** Takes the order out of its hold box. */
  public OrderEdit release() {
    hold = Optional.empty();
    return this;
  }

  /** Sets the payment axis. */
  public OrderEdit payment(PaymentState value) {
    payment = value;
    return this;
  }

  /** Adds money that came in. */
  public OrderEdit deposit(Deposit value) {
    deposits = new ArrayList<>(deposits);
    deposits.add(value);
    return this;
  }

  /** Replaces all shipments. */
  public OrderEdit shipments(List<Shipment> value) {
    shipments = value;
    return this;
  }

  /** Replaces the shipment of the same number. */
  public OrderEdit shipment(Shipment value) {
    shipments = shipments.stream().map(s -> s.number().equals(value.number()) ? value : s).toList();
    return this;
  }

  /** Replaces the findings. */
  public OrderEdit findings(List<Finding> value) {
    findings = value;
    return this;
  }

  /** Adds a yes. */
  public OrderEdit acknowledge(Acknowledgement value) {
    acknowledged = new ArrayList<>(acknowledged);
    acknowledged.add(value);
    return this;
  }

  /** Adds a tag. */
  public OrderEdit tag(String value) {
    tags = new HashSet<>(tags);
    tags.add(value);
    return this;
  }

  /** Takes a tag away. */
  public OrderEdit untag(String value) {
    tags = new HashSet<>(tags);
    tags.remove(value);
    return this;
  }

  /** Gives it to a member of staff, or to nobody. */
  public OrderEdit assignee(Optional<String> login) {
    assignee = login;
    return this;
  }

  /** Says by the mall's code why it is called off, or that no reason is named. */
  public OrderEdit cancelReason(Optional<String> code) {
    cancelReason = code;
    return this;
  }

  /** Adds a memo. */
  public OrderEdit note(Note value) {
    notes = new ArrayList<>(notes);
    notes.add(value);
    return this;
  }

  /** Puts a memo in the place of one that is there, from 0. */
  public OrderEdit note(int at, Note value) {
    notes = new ArrayList<>(notes);
    notes.set(at, value);
    return this;
  }

  /** Adds what was done to it; of what was done before, the newest stay. */
  public OrderEdit traced(List<Trace> more) {
    List<Trace> all = new ArrayList<>(traces);
    all.addAll(more);
    traces = all.subList(Math.max(0, all.size() - Trace.MOST), all.size());
    return this;
  }

  /** Replaces what rooms keep of what they set on it. */
  public OrderEdit effects(List<Effect> value) {
    effects = value;
    return this;
  }

  Order toOrder() {
    return new Order(
        from.id(),
        from.account(),
        from.key(),
        revision,
        from.receivedAt(),
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
        effects);
  }
}
