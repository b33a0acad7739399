// SPDX-License-Identifier: Apache-2.0
package org.banto.flow;

import java.util.List;
import org.banto.connect.Connector;
import org.banto.connect.ConnectorException;
import org.banto.connect.Instruction;
import org.banto.connect.Receipt;

/**
 * The one thing that a port does when it is asked to act.
 *
 * @param port the port
 * @param instruction what it is asked
 * @param call its method
 */
public record Verb<P extends Connector, I extends Instruction>(
    Class<P> port, Class<I> instruction, Call<P, I> call) {
  /** The method of a port. */
  @FunctionalInterface
  public interface Call<P, I> {
    /** A receipt for each one tried; those left out come again. */
    List<Receipt> send(P port, List<I> instructions) throws ConnectorException;
  }

  /** Asks a far side that has the port; as {@link Call#send}. */
  public List<Receipt> send(Connector farSide, List<Instruction> all) throws ConnectorException {
    return call.send(port.cast(farSide), all.stream().map(instruction::cast).toList());
  }
}
