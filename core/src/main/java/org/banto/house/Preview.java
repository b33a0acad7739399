// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import java.util.List;
import java.util.Optional;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.base.Text;
import org.banto.flow.Command;

/**
 * What a deed would come to for one order, with nothing stored.
 *
 * @param order which order
 * @param desk where it would stand afterwards
 * @param leaves what would leave the house because of it
 * @param stop why it would stay as it is; empty when it would change
 * @param reason whether it stays only because no reason is given
 */
public record Preview(
    OrderId order, Desk desk, List<Command> leaves, Optional<Text> stop, boolean reason) {
  public Preview {
    leaves = List.copyOf(leaves);
  }

  /** Whether it would change. */
  public boolean goes() {
    return stop.isEmpty();
  }
}
