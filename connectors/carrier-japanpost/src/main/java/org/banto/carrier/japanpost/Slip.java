// SPDX-License-Identifier: Apache-2.0
package org.banto.carrier.japanpost;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.banto.connect.Label;
import org.banto.file.engine.Addressee;
import org.banto.file.engine.LabelFaults;
import org.banto.file.engine.Windows31J;
import org.banto.shipment.Shipment;
import org.banto.shipment.Temperature;

/**
 * What every program asks of a shipment.
 *
 * @param kind 郵便種別, empty for none of Japan Post's
 * @param freight 元／着払／代引
 */
record Slip(String kind, String freight) {
  /** Japan Post's connector id. */
  static final String CARRIER = "japanpost";

  /** As much as the programs have digits for. */
  static final long MOST_YEN = 9_999_999;

  static final int MOST_PARCELS = 99;
  private static final String PARCEL = "0";
  private static final String COD = "2";

  static Slip of(Shipment s) {
    String[] codes = Tables.SLIPS.code(s.carriage().label()).orElse("/").split("/", -1);
    return new Slip(codes[0], codes[1]);
  }

  boolean parcel() {
    return kind.equals(PARCEL);
  }

  boolean collects() {
    return freight.equals(COD);
  }

  /** 保冷種別. */
  static String cool(Shipment s) {
    return Tables.COOL.code(s.carriage().temperature().name()).orElse("");
  }

  /** 敬称: 御中 or 様 for all where the shop says so. */
  static String honorific(Label label, Addressee to) {
    return to.honorific(label.shop().code(CARRIER, "honorific"), List.of("様", "御中"));
  }

  /** Mail goes as one piece, at no time, warm, and not to a post office. */
  static LabelFaults mail(LabelFaults faults, Shipment s, String slip, String parcels) {
    return faults
        .when(s.wish().date().isPresent(), slip, "mail-bin", "配達希望日")
        .when(s.wish().slot().isPresent(), slip, "mail-bin", "配達時間帯")
        .when(s.carriage().temperature() != Temperature.AMBIENT, slip, "mail-bin", "保冷")
        .when(s.carriage().depot().isPresent(), slip, "mail-bin", "局留め")
        .parcels(parcels, 1);
  }

  /** The flags that a note asks for, by name. */
  static Set<String> handling(String note) {
    Set<String> flags = new LinkedHashSet<>();
    for (String[] line : Tables.HANDLING) {
      if (note.contains(line[2])) {
        flags.add(line[1]);
      }
    }
    return flags;
  }

  /** A note without the words that became flags. */
  static String rest(String note) {
    String rest = note;
    for (String[] line : Tables.HANDLING) {
      rest = rest.replace(line[2], " ");
    }
    return Windows31J.clean(rest);
  }
}
