// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.recorded;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.banto.simulators.Json;
import org.banto.simulators.KeptOrder;

/**
 * An order of which only a few fields are alive; the rest stands in its template.
 *
 * @param number the far side's number
 * @param placed when the buyer ordered
 * @param changed when it was last changed
 * @param state a word of the tape, such as {@code open} or {@code shipped}
 * @param json the fields: orderNumber, seq, kind, state, placed, changed, set, reports
 */
record RecordedOrder(String number, Instant placed, Instant changed, String state, byte[] json)
    implements KeptOrder {

  static RecordedOrder of(ObjectNode tree) {
    return new RecordedOrder(
        tree.path("orderNumber").asText(),
        Instant.parse(tree.path("placed").asText()),
        Instant.parse(tree.path("changed").asText()),
        tree.path("state").asText(),
        Json.bytes(tree));
  }

  @Override
  public ObjectNode tree() {
    return Json.own(json);
  }

  /** What an effect reported anew. */
  static String reported(ObjectNode effect) {
    return effect.path("detail").path("report").isObject()
        ? effect.path("detail").path("report").toString()
        : "";
  }
}
