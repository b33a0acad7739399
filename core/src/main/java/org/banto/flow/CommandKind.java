// SPDX-License-Identifier: Apache-2.0
package org.banto.flow;

import java.util.List;
import java.util.Map;
import org.banto.base.OrderId;
import org.banto.base.Text;
import org.banto.connect.Receipt;
import org.banto.order.Order;

/**
 * A kind of command that far sides do.
 *
 * @param id what {@link Command#kind()} says
 * @param name what staff call it
 * @param verb which port does it, and how it is asked
 * @param repeatable whether doing one twice has one effect, so that one whose answer was lost is sent
 *     again where nobody can be asked
 * @param preparation what is asked
 * @param ending how one ends that no program can carry
 * @param tells what it makes known of an order: an order that goes back says what is known already
 *     and keeps what still waits, and a shipped one is done once all is known
 */
public record CommandKind(
    String id,
    Text name,
    Verb<?, ?> verb,
    boolean repeatable,
    Preparation preparation,
    Ending ending,
    Tidings tells) {
  /** One that asks for something and makes nothing known. */
  public CommandKind(
      String id,
      Text name,
      Verb<?, ?> verb,
      boolean repeatable,
      Preparation preparation,
      Ending ending) {
    this(id, name, verb, repeatable, preparation, ending, Tidings.NONE);
  }

  /** Says what is asked of a far side by commands of this kind. */
  @FunctionalInterface
  public interface Preparation {
    /**
     * Changes nothing: it is said again when an answer was lost, and what is sent is then looked up
     * first.
     *
     * @param commands of one account and one target
     * @param orders those of their orders that exist, as they are now
     */
    Errand prepare(List<Command> commands, Map<OrderId, Order> orders);
  }

  /** Says how a command ends that no program can carry. */
  @FunctionalInterface
  public interface Ending {
    /**
     * The end, as if the far side had said so.
     *
     * @param connected false when the shop has no such connection; true when it has, and its
     *     connector is at work without a port for this
     */
    Receipt of(Command command, boolean connected);
  }
}
