// SPDX-License-Identifier: Apache-2.0
package org.banto.packing;

import org.banto.base.Text;

/**
 * What a label that is read at the pallet is.
 *
 * @param state how it went
 * @param ja the sentence staff reads; empty when there is nothing to say
 * @param en the same in English
 * @param shipment of which shipment, or empty
 */
public record PalletScan(State state, String ja, String en, String shipment) {
  /** How it went. */
  public enum State {
    /** On the pallet. */
    LOADED,
    /** On the pallet since before. */
    AGAIN,
    /** It must not be there. */
    REFUSED
  }

  static PalletScan say(State state, Text sentence, String shipment) {
    return new PalletScan(state, sentence.ja(), sentence.en(), shipment);
  }

  static PalletScan no(Text sentence, String shipment) {
    return say(State.REFUSED, sentence, shipment);
  }
}
