// SPDX-License-Identifier: Apache-2.0
package org.banto.flow;

import java.util.List;
import java.util.function.Predicate;
import org.banto.base.OrderId;

/**
 * What happened to orders of one account since a {@link ChangeConsumer} was asked last.
 *
 * @param anew whether it has to look at everything anew, besides the lines: it is new here and began
 *     now, or lines were lost that it has not seen
 * @param lines oldest first; an order may stand in several
 */
public record ChangeBatch(boolean anew, List<Line> lines) {
  /** The act by which an order comes into the house. */
  public static final String RECEIVED = "order.received";

  public ChangeBatch {
    lines = List.copyOf(lines);
  }

  /**
   * A change of an order, as a line of the history.
   *
   * @param seq its number in the history of the account; they rise, and those between are of no order
   * @param order which
   * @param act what was done, stable
   */
  public record Line(long seq, OrderId order, String act) {}

  /** The orders of the lines, each once. */
  public List<OrderId> orders() {
    return of(line -> true);
  }

  /** Those that have come in, each once. */
  public List<OrderId> received() {
    return of(line -> line.act().equals(RECEIVED));
  }

  /** Those to which something else was done, each once. */
  public List<OrderId> changed() {
    return of(line -> !line.act().equals(RECEIVED));
  }

  private List<OrderId> of(Predicate<Line> which) {
    return lines.stream().filter(which).map(Line::order).distinct().toList();
  }
}
