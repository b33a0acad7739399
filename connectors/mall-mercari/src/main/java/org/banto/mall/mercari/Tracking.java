// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.mercari;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.banto.connect.ParcelNotice;
import org.banto.mall.engine.Carriers;

/** The mall's one text for waybill numbers: for each parcel a line with the carrier's name and one with its number. */
final class Tracking {
  private Tracking() {}

  static String text(List<ParcelNotice> parcels) {
    return parcels.stream()
        .map(p -> Carriers.name(p.carrier()) + '\n' + p.number())
        .distinct()
        .collect(Collectors.joining("\n\n"));
  }

  static List<ParcelNotice> read(String text, LocalDate day) {
    List<ParcelNotice> parcels = new ArrayList<>();
    String carrier = "";
    for (String line : text.split("\\R")) {
      String number = line.replaceAll("[-\\s]", "");
      if (number.matches("[0-9A-Za-z]{6,30}")) {
        parcels.add(new ParcelNotice("", carrier, number, day));
      } else if (!line.isBlank()) {
        carrier = Carriers.named(line.strip());
      }
    }
    return parcels;
  }
}
