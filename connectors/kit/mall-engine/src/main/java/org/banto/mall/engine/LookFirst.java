// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.Instruction;
import org.banto.connect.Receipt;

/**
 * Does what malls without idempotency keys are asked to do: looks at the order first and acts only on what is still to
 * be done, so that nothing is done twice; and looks up the same way what became of an instruction.
 *
 * @param <V> how a connector sees an order at the mall
 */
public final class LookFirst<V> {
  /** Looks at an order. */
  @FunctionalInterface
  public interface Look<V> {
    /** The order as it stands, empty when the mall has none of that number. */
    Optional<V> at(String order) throws ConnectorException;
  }

  /** What an order as it stands says of an instruction: done, or not to be done; empty when it is still to do. */
  @FunctionalInterface
  public interface Judge<I, V> {
    /** The receipt, where there is one without asking the mall to act. */
    Optional<Receipt> known(I instruction, V order);
  }

  /** Acts on an order that has been looked at. */
  @FunctionalInterface
  public interface Act<I, V> {
    /** What the mall said; empty to leave it for a later turn. */
    Optional<Receipt> on(I instruction, V order) throws ConnectorException;
  }

  private final Text mall;
  private final Look<V> look;

  /**
   * For one account.
   *
   * @param mall the mall's name, for messages
   */
  public LookFirst(Text mall, Look<V> look) {
    this.mall = mall;
    this.look = look;
  }

  /**
   * Does them one by one, at most so many a turn and one for each order. What was done before trouble is not forgotten;
   * those left out come again.
   */
  public <I extends Instruction> List<Receipt> perform(
      List<I> all, int atOnce, Judge<? super I, V> judge, Act<? super I, V> act)
      throws ConnectorException {
    List<Receipt> receipts = new ArrayList<>();
    Set<String> orders = new HashSet<>();
    for (I one : all) {
      if (orders.size() < atOnce && orders.add(order(one))) {
        try {
          one(one, judge, act).ifPresent(receipts::add);
        } catch (ConnectorException e) {
          return settle(receipts, one, e);
        }
      }
    }
    return receipts;
  }

  /** Looks up what became of them: what is still to do is UNKNOWN, so that it is tried again. */
  public List<Receipt> lookUp(
      List<? extends Instruction> all, int atOnce, Judge<? super Instruction, V> judge)
      throws ConnectorException {
    List<Receipt> receipts = new ArrayList<>();
    for (Instruction one : all.subList(0, Math.min(atOnce, all.size()))) {
      Optional<V> order = look.at(order(one));
      receipts.add(
          order
              .map(o -> judge.known(one, o).orElseGet(() -> open(one)))
              .orElseGet(() -> nowhere(one)));
    }
    return receipts;
  }

  private <I extends Instruction> Optional<Receipt> one(
      I one, Judge<? super I, V> judge, Act<? super I, V> act) throws ConnectorException {
    Optional<V> order = look.at(order(one));
    if (order.isEmpty()) {
      return Optional.of(nowhere(one));
    }
    Optional<Receipt> known = judge.known(one, order.get());
    return known.isPresent() ? known : act.on(one, order.get());
  }

  /** Nothing done before: the trouble itself, everything is looked at again anyway. */
  private static List<Receipt> settle(
      List<Receipt> done, Instruction open, ConnectorException trouble) throws ConnectorException {
    if (done.isEmpty()) {
      throw trouble;
    }
    List<Receipt> all = new ArrayList<>(done);
    switch (trouble.reason()) {
      case NO_ANSWER, UNAVAILABLE, MALFORMED ->
          all.add(new Receipt(open.id(), Receipt.Status.UNKNOWN, "", trouble.sentence()));
      case UNAUTHORIZED, MISCONFIGURED, THROTTLED -> {}
    }
    return all;
  }

  private Receipt nowhere(Instruction one) {
    return Receipt.refused(one.id(), RefusalWords.unknown(mall));
  }

  private static Receipt open(Instruction one) {
    return new Receipt(
        one.id(), Receipt.Status.UNKNOWN, "", new Text("まだ行われていません", "It has not been done yet"));
  }

  private static String order(Instruction one) {
    if (one instanceof Instruction.ConfirmOrder confirm) {
      return confirm.order();
    }
    if (one instanceof Instruction.ReportShipment report) {
      return report.order();
    }
    if (one instanceof Instruction.EditOrder edit) {
      return edit.order().key().number();
    }
    return one instanceof Instruction.CancelOrder cancel ? cancel.order() : "";
  }
}
