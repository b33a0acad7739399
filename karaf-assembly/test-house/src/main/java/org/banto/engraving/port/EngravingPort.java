// SPDX-License-Identifier: Apache-2.0
package org.banto.engraving.port;

import java.util.List;
import org.banto.base.CommandId;
import org.banto.connect.Connector;
import org.banto.connect.ConnectorException;
import org.banto.connect.Instruction;
import org.banto.connect.Receipt;

/** A port that core does not have: a room brings it. */
public interface EngravingPort extends Connector {
  /** Engraves; a receipt for each that was tried. */
  List<Receipt> engrave(List<Engraving> all) throws ConnectorException;

  /**
   * What is engraved.
   *
   * @param id the command's
   * @param order of which order
   */
  record Engraving(CommandId id, String order) implements Instruction {}
}
