// SPDX-License-Identifier: Apache-2.0
package org.banto.packing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banto.base.Text;
import org.banto.shipment.Shipment;
import org.banto.shipment.Temperature;

/**
 * A shipment in the end check, and what to do about it.
 *
 * @param shipment its number
 * @param order the order's id
 * @param number the order's number
 * @param label slip type
 * @param temperature how cold
 * @param cod yen to collect, or 0
 * @param numbers the waybill numbers of its boxes, those that are known
 * @param parcels how many boxes
 * @param packed whether it was packed by scan
 * @param loaded how many of its boxes are on the pallet
 * @param kind where it stands
 * @param ja what to do; empty when nothing is
 * @param en the same in English
 */
public record CheckRow(
    String shipment,
    long order,
    String number,
    String label,
    Temperature temperature,
    long cod,
    List<String> numbers,
    int parcels,
    boolean packed,
    int loaded,
    Kind kind,
    String ja,
    String en) {
  /** Where a shipment stands at the end of the day, what is most urgent first. */
  public enum Kind {
    /** Must not leave. */
    PULL,
    /** Packed and numbered, not on the pallet. */
    NOT_LOADED,
    /** Packed, without all its numbers. */
    NOT_NUMBERED,
    /** Printed, not packed. */
    NOT_PACKED,
    /** Goes with the next hand-over. */
    READY,
    /** Is on a hand-over list. */
    LEFT
  }

  /**
   * What is known beside the order.
   *
   * @param packed whether it was packed by scan
   * @param unscanned whether the shop does not scan goods
   * @param pallet whether labels are read at the pallet of this carrier
   * @param left whether it is on a hand-over list of the day
   * @param loaded the numbers on the pallet
   */
  record Facts(
      boolean packed, boolean unscanned, boolean pallet, boolean left, Set<String> loaded) {}

  public CheckRow {
    numbers = List.copyOf(numbers);
  }

  static CheckRow of(Slips.Found f, Facts facts) {
    Shipment s = f.shipment();
    List<String> numbers = EndCheck.numbers(s);
    int loaded = (int) numbers.stream().filter(facts.loaded()::contains).count();
    Verdict verdict = verdict(f, facts, numbers.size(), loaded);
    return new CheckRow(
        s.number().value(),
        f.order().id().value(),
        f.order().key().number(),
        s.carriage().label(),
        s.carriage().temperature(),
        s.cod().map(y -> y.value()).orElse(0L),
        numbers,
        s.parcels().size(),
        facts.packed(),
        loaded,
        verdict.kind(),
        verdict.sentence().map(Text::ja).orElse(""),
        verdict.sentence().map(Text::en).orElse(""));
  }

  private record Verdict(Kind kind, Optional<Text> sentence) {
    Verdict(Kind kind) {
      this(kind, Optional.empty());
    }

    Verdict(Kind kind, Text sentence) {
      this(kind, Optional.of(sentence));
    }
  }

  private static Verdict verdict(Slips.Found f, Facts facts, int numbered, int loaded) {
    Shipment s = f.shipment();
    if (facts.left() || f.gone()) {
      return new Verdict(Kind.LEFT);
    }
    Optional<PackingRefusal> refusal = PackingRefusal.of(f.order(), s);
    if (refusal.isPresent()) {
      return new Verdict(
          Kind.PULL,
          new Text(
              refusal.get().sentence().ja() + (loaded > 0 ? "パレットから下ろしてください。" : "送り状も抜いてください。"),
              refusal.get().sentence().en()
                  + (loaded > 0 ? " It is on the pallet." : " Pull the label, too.")));
    }
    if (!facts.packed() && !facts.unscanned()) {
      return loaded > 0
          ? new Verdict(
              Kind.NOT_PACKED,
              new Text(
                  "検品せずにパレットにあります。下ろして検品してください。",
                  "On the pallet without having been packed: take it down and pack it."))
          : new Verdict(
              Kind.NOT_PACKED,
              new Text(
                  "検品していません。検品するか、明日に回してください。", "Not packed: pack it, or move it to tomorrow."));
    }
    if (numbered < s.parcels().size()) {
      return new Verdict(
          Kind.NOT_NUMBERED,
          new Text(
              "伝票番号がありません。送り状を読み取るか、番号を取り込んでください。",
              "It has no number: read its label, or import the numbers."));
    }
    return facts.pallet() && loaded < s.parcels().size()
        ? new Verdict(
            Kind.NOT_LOADED,
            new Text(
                "パレットにありません（%d個口のうち%d個）。探して載せてください。".formatted(s.parcels().size(), loaded),
                "Not on the pallet (%d of %d boxes): find and load it."
                    .formatted(loaded, s.parcels().size())))
        : new Verdict(Kind.READY);
  }
}
