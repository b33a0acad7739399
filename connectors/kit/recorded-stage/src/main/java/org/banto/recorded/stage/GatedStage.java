// SPDX-License-Identifier: Apache-2.0
package org.banto.recorded.stage;

import org.banto.testkit.FarSide;
import org.banto.testkit.Relay;

/** A stage whose far side is behind a gate. */
public abstract class GatedStage extends Stage {
  private final String path;
  private final String code;

  /**
   * A stage.
   *
   * @param orders what the far side holds at first, as its control is told
   * @param path where tokens are given
   * @param code for which the first token is given
   */
  protected GatedStage(String orders, String path, String code) {
    super(orders);
    this.path = path;
    this.code = code;
  }

  @Override
  FarSide far(Relay relay) {
    Gate gate = new Gate(relay, path, code);
    return new FarSide(gate).with(gate);
  }

  /** What gives the tokens of a far side. */
  protected final Gate gate(FarSide far) {
    return far.model(Gate.class);
  }
}
