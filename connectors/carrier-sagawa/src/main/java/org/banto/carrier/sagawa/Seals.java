// SPDX-License-Identifier: Apache-2.0
package org.banto.carrier.sagawa;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.banto.file.engine.CodeMap;
import org.banto.file.engine.Row;
import org.banto.file.engine.Windows31J;
import org.banto.shipment.Shipment;

/**
 * The seals (指定シール) printed beside a slip. Three are printed; the day and the time of day have
 * columns of their own, so theirs is left out where others take the room, and there is one for both.
 */
final class Seals {
  static final int MOST = 3;
  private static final String DEPOT = "004";
  private static final String DAY = "005";
  private final Row row;
  private final Shipment shipment;

  /** Of a row that is filled but for its seals. */
  Seals(Row row, Shipment shipment) {
    this.row = row;
    this.shipment = shipment;
  }

  /** As many as are printed. */
  List<String> all() {
    List<String> all = needed();
    if (all.size() < MOST) {
      if (shipment.wish().date().isPresent()) {
        all.add(DAY);
      } else {
        Tables.SLOT_SEALS.code(row.get("slot")).ifPresent(all::add);
      }
    }
    return all.stream().limit(MOST).toList();
  }

  /** Those that say what nothing else on the slip says. */
  List<String> needed() {
    Set<String> all = new LinkedHashSet<>();
    Tables.COOL_SEALS.code(shipment.carriage().temperature().name()).ifPresent(all::add);
    Tables.SETTLEMENT_SEALS.code(row.get("settlement")).ifPresent(all::add);
    if (shipment.carriage().depot().isPresent()) {
      all.add(DEPOT);
    }
    EhidenRows.slip(shipment)
        .map(Tables.Slip::seal)
        .filter(seal -> !seal.isEmpty())
        .ifPresent(all::add);
    String note = Windows31J.clean(shipment.labelNote());
    Tables.HANDLING.all().stream()
        .filter(c -> note.contains(c.neutral()))
        .map(CodeMap.Code::code)
        .forEach(all::add);
    return new ArrayList<>(all);
  }

  /** A note without the words that have a seal. */
  static String withoutWords(String note) {
    String rest = note;
    for (CodeMap.Code word : Tables.HANDLING.all()) {
      rest = rest.replace(word.neutral(), " ");
    }
    return Windows31J.clean(rest);
  }
}
