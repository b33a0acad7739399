// SPDX-License-Identifier: Apache-2.0
package org.banto.flow;

import java.util.List;
import org.banto.connect.Instruction;
import org.banto.connect.Receipt;

/**
 * What is asked of a far side at one time. A command that is neither sent nor settled comes again
 * later.
 *
 * @param send what is asked, each with the id of its command
 * @param settled what need not be asked any more, or cannot be
 * @param hearing who hears what the far side said
 */
public record Errand(List<Instruction> send, List<Receipt> settled, Hearing hearing) {
  /** Hears what a far side said. */
  @FunctionalInterface
  public interface Hearing {
    /**
     * Told before it is booked: after a crash in between it is told once more. Hearing the same twice
     * changes nothing.
     *
     * @param said a receipt for each that was tried; what is PENDING or UNKNOWN is asked about again
     */
    void said(List<Receipt> said);
  }

  public Errand {
    send = List.copyOf(send);
    settled = List.copyOf(settled);
  }

  /** One whose answers mean no more than what is booked of them. */
  public Errand(List<Instruction> send, List<Receipt> settled) {
    this(send, settled, said -> {});
  }
}
