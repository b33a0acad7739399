// SPDX-License-Identifier: Apache-2.0
package org.banto.packing;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banto.shipment.Temperature;

/**
 * One carrier in the end check.
 *
 * @param carrier its id
 * @param printed shipments with a label, those to be pulled left out
 * @param packed of these, packed by scan
 * @param numbered of these, with all numbers
 * @param loaded of these, with all boxes on the pallet
 * @param parcels boxes that go with the next hand-over
 * @param left shipments that are on a list already
 * @param groups the boxes that go, by slip type, temperature and cash on delivery
 * @param rows every shipment, what is most urgent first
 */
public record CarrierSheet(
    String carrier,
    long printed,
    long packed,
    long numbered,
    long loaded,
    int parcels,
    long left,
    List<Group> groups,
    List<CheckRow> rows) {
  /**
   * Boxes of one kind.
   *
   * @param label slip type
   * @param temperature how cold
   * @param cod whether money is collected
   * @param parcels how many boxes
   * @param yen how much is collected in all
   */
  public record Group(String label, Temperature temperature, boolean cod, int parcels, long yen) {
    Group and(int more, long money) {
      return new Group(label, temperature, cod, parcels + more, yen + money);
    }
  }

  private record Same(String label, Temperature temperature, boolean cod) {}

  public CarrierSheet {
    groups = List.copyOf(groups);
    rows = List.copyOf(rows);
  }

  static CarrierSheet of(String carrier, List<CheckRow> all) {
    List<CheckRow> live = all.stream().filter(r -> r.kind() != CheckRow.Kind.PULL).toList();
    List<CheckRow> ready = live.stream().filter(r -> r.kind() == CheckRow.Kind.READY).toList();
    Map<Same, Group> groups = new LinkedHashMap<>();
    for (CheckRow r : ready) {
      Same same = new Same(r.label(), r.temperature(), r.cod() > 0);
      Group none = new Group(r.label(), r.temperature(), r.cod() > 0, 0, 0);
      groups.merge(same, none.and(r.parcels(), r.cod()), (a, b) -> a.and(b.parcels(), b.yen()));
    }
    List<CheckRow> rows =
        all.stream()
            .sorted(Comparator.comparing(CheckRow::kind).thenComparing(CheckRow::shipment))
            .toList();
    return new CarrierSheet(
        carrier,
        live.size(),
        live.stream().filter(CheckRow::packed).count(),
        live.stream().filter(r -> r.numbers().size() >= r.parcels()).count(),
        live.stream().filter(r -> r.loaded() > 0 && r.loaded() >= r.parcels()).count(),
        ready.stream().mapToInt(CheckRow::parcels).sum(),
        live.stream().filter(r -> r.kind() == CheckRow.Kind.LEFT).count(),
        List.copyOf(groups.values()),
        rows);
  }

  /** Whether something has to be done first. */
  boolean differs() {
    return rows.stream().anyMatch(r -> !r.ja().isEmpty());
  }
}
