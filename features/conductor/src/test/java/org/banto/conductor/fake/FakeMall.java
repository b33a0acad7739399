// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.fake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.banto.base.CommandId;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Instruction;
import org.banto.connect.Instruction.ConfirmOrder;
import org.banto.connect.Instruction.ReportShipment;
import org.banto.connect.OrderConfirmer;
import org.banto.connect.OrderSource;
import org.banto.connect.Page;
import org.banto.connect.Payload;
import org.banto.connect.Receipt;
import org.banto.connect.Receipt.Status;
import org.banto.connect.Reconciler;
import org.banto.connect.ShipmentReporter;

/** A mall in memory that remembers what it was told and fails as told. */
public final class FakeMall implements OrderSource, OrderConfirmer, ShipmentReporter, Reconciler {
  /** Order numbers the mall has, in the order it serves them. */
  public final List<String> numbers = new CopyOnWriteArrayList<>();

  /** What was done at the mall, once per effect. */
  public final List<CommandId> effects = new CopyOnWriteArrayList<>();

  /** Shipments as the mall knows them. */
  public final List<ReportShipment> shipments = new CopyOnWriteArrayList<>();

  public int pageSize = 10;
  public int requests;
  public int lookUps;

  /** Thrown by the next calls, one each. */
  public final List<ConnectorException> failures = new ArrayList<>();

  /** The next calls do the work and then lose the answer. */
  public int lostAnswers;

  /** What the next reports are answered with. */
  public final Map<String, Status> answers = new HashMap<>();

  @Override
  public void check() throws ConnectorException {
    fail();
  }

  @Override
  public Page<IncomingOrder> orders(Cursor from) throws ConnectorException {
    requests++;
    fail();
    int at = from.equals(Cursor.START) ? 0 : Integer.parseInt(from.value());
    int end = Math.min(at + pageSize, numbers.size());
    List<IncomingOrder> items = numbers.subList(at, end).stream().map(FakeMall::incoming).toList();
    return new Page<>(items, new Cursor(Integer.toString(end)), end < numbers.size());
  }

  private static IncomingOrder incoming(String number) {
    byte[] bytes = number.getBytes(StandardCharsets.UTF_8);
    return new IncomingOrder(number, new Payload("text/plain", bytes));
  }

  @Override
  public List<Receipt> confirm(List<ConfirmOrder> orders) throws ConnectorException {
    fail();
    List<Receipt> receipts = orders.stream().map(o -> effect(o.id(), o.order())).toList();
    lose();
    return receipts;
  }

  @Override
  public List<Receipt> report(List<ReportShipment> all) throws ConnectorException {
    fail();
    List<Receipt> receipts = new ArrayList<>();
    for (ReportShipment s : all) {
      shipments.add(s);
      receipts.add(effect(s.id(), s.order()));
    }
    lose();
    return receipts;
  }

  private Receipt effect(CommandId id, String order) {
    Status status = answers.getOrDefault(order, Status.ACCEPTED);
    if (status == Status.ACCEPTED || status == Status.PENDING) {
      effects.add(id);
    }
    Optional<Text> why =
        Optional.of(new Text("できません", "It cannot be done")).filter(w -> status == Status.REFUSED);
    return new Receipt(id, status, "ref", why);
  }

  @Override
  public List<Receipt> lookUp(List<? extends Instruction> instructions) throws ConnectorException {
    lookUps++;
    fail();
    return instructions.stream()
        .map(
            i ->
                new Receipt(
                    i.id(), effects.contains(i.id()) ? Status.ACCEPTED : Status.UNKNOWN, ""))
        .toList();
  }

  private void fail() throws ConnectorException {
    if (!failures.isEmpty()) {
      throw failures.remove(0);
    }
  }

  private void lose() throws ConnectorException {
    if (lostAnswers > 0) {
      lostAnswers--;
      throw new ConnectorException(
          Reason.NO_ANSWER, Text.same("no answer"), "", Optional.empty(), null);
    }
  }
}
