// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.woocommerce;

import java.util.List;
import java.util.Set;
import org.banto.connect.ParcelNotice;
import org.banto.mall.engine.Json;

/**
 * An order as it stands at the site, as far as instructions need to know.
 *
 * @param status its state
 * @param parcels what the house has told of its parcels
 * @param notes its notes, without blanks
 */
record WooView(String status, String parcels, List<String> notes) {
  private static final Set<String> OFF = Set.of("cancelled", "refunded", "trash");

  static WooView of(Json order, List<Json> notes) {
    return new WooView(
        order.needed("status"),
        WooMeta.value(order, WooTold.KEY),
        notes.stream().map(n -> bare(n.text("note"))).toList());
  }

  boolean off() {
    return OFF.contains(status);
  }

  boolean completed() {
    return status.equals("completed");
  }

  boolean shows(List<ParcelNotice> told) {
    return completed() && parcels.equals(WooTold.text(told));
  }

  /** Sites turn line ends into tags. */
  boolean notes(List<ParcelNotice> told) {
    return notes.contains(bare(WooTold.note(told)));
  }

  private static String bare(String note) {
    return Entities.plain(note).replaceAll("\\s+", "");
  }
}
