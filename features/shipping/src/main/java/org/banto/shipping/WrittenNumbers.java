// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.shipment.Parcel;
import org.banto.shipment.Shipment;
import org.banto.shipment.Waybill;

/**
 * The waybill numbers of a shipment as staff type them: its slip was written by hand, or has another
 * number than the carrier's file says.
 *
 * @param numbers one of each parcel, with hyphens or without; where several go under one number, each
 *     has it
 */
public record WrittenNumbers(List<String> numbers) {
  /** Half-width letters and digits alone. */
  public WrittenNumbers {
    numbers = numbers == null ? List.of() : numbers.stream().map(TypedNumber::of).toList();
  }

  /**
   * The shipment with these.
   *
   * @param checked whether the last of twelve digits is the rest of the others by seven at its carrier
   * @throws Rejection in words, when it cannot have them
   */
  Shipment on(Shipment s, boolean checked) {
    look(s);
    numbers.forEach(n -> TypedNumber.check(n, checked));
    if (numbers.equals(NumberVerdicts.numbers(s))) {
      throw new Rejection(new Text("番号は変わっていません。", "These are its numbers already."));
    }
    String carrier = s.carriage().carrier();
    if (!s.shipped()) {
      return s.numbered(numbers.stream().map(n -> new Waybill(carrier, n)).toList());
    }
    List<Parcel> parcels = new ArrayList<>();
    for (Parcel p : s.parcels()) {
      Optional<Waybill> now = Optional.of(new Waybill(carrier, numbers.get(parcels.size())));
      parcels.add(now.equals(p.waybill()) ? p : new Parcel(p.no(), now));
    }
    return s.boxed(parcels);
  }

  private void look(Shipment s) {
    switch (s.state()) {
      case RELEASED, PRINTED, PACKED, NUMBERED, HANDED_OVER -> {}
      case REQUESTED ->
          throw new Rejection(
              new Text(
                  "倉庫が出荷します。番号は倉庫から届きます。",
                  "The warehouse ships it. The numbers come from the warehouse."));
      case PLANNED, BACKORDER ->
          throw new Rejection(
              new Text(
                  "発送待ちの出荷です。伝票待ちへ進めてから番号を入れてください。",
                  "This shipment still waits for its day or its goods. Release it first."));
      case DELIVERED, RETURNED, LOST, VOID ->
          throw new Rejection(
              new Text(
                  "配達が終わったか取り消された出荷の番号は変更できません。",
                  "The numbers of a shipment that is delivered or cancelled cannot be changed."));
    }
    if (s.carriage().carrier().isEmpty()) {
      throw new Rejection(new Text("先に運送会社を選んでください。", "Choose the carrier first."));
    }
    if (numbers.size() != s.parcels().size()) {
      throw new Rejection(
          new Text(
              "番号を" + s.parcels().size() + "個口の分だけ入れてください。",
              "Give a number for each parcel: " + s.parcels().size() + "."));
    }
  }

  /** What was done, in words. */
  String done(Shipment before) {
    List<String> old = NumberVerdicts.numbers(before);
    String now = String.join("、", numbers);
    return "出荷 "
        + before.number()
        + (old.isEmpty()
            ? " の伝票番号を入力（" + now + "）"
            : " の伝票番号を変更（" + String.join("、", old) + " → " + now + "）");
  }
}
