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
 * A parcel more of a shipment whose label is out (個口追加): its goods did not fit into one box.
 *
 * @param number its waybill number, with hyphens or without; empty for one that is not known yet, which
 *     only a shipment that waits for its numbers may have
 */
public record FurtherParcel(String number) {
  private static final int MOST = 99;

  /** Half-width letters and digits alone. */
  public FurtherParcel {
    number = TypedNumber.of(number);
  }

  /**
   * The shipment with it.
   *
   * @param checked whether the last of twelve digits is the rest of the others by seven at this carrier
   * @throws IllegalArgumentException in words, when it cannot be
   */
  Shipment on(Shipment s, boolean checked) {
    boolean waits =
        switch (s.state()) {
          case PRINTED, PACKED -> true;
          case NUMBERED, HANDED_OVER -> false;
          case PLANNED, BACKORDER, RELEASED ->
              throw new Rejection(
                  new Text(
                      "送り状データを出力する前の出荷です。個口数を変更してください。",
                      "The label file of this shipment is not put out yet. Change its number of parcels."));
          case REQUESTED ->
              throw new Rejection(
                  new Text(
                      "倉庫が出荷します。番号は倉庫から届きます。",
                      "The warehouse ships it. The numbers come from the warehouse."));
          case DELIVERED, RETURNED, LOST, VOID ->
              throw new Rejection(
                  new Text(
                      "配達が終わったか取り消された出荷には、個口を追加できません。",
                      "A shipment that is delivered or cancelled gets no further parcel."));
        };
    if (s.parcels().size() >= MOST) {
      throw new Rejection(
          new Text("個口数は" + MOST + "までです。", "A shipment has " + MOST + " parcels at most."));
    }
    if (number.isEmpty() && !waits) {
      throw new Rejection(
          new Text(
              "発送した出荷に追加する個口には、伝票番号が要ります。",
              "A further parcel of a shipment that has left needs a waybill number."));
    }
    if (!number.isEmpty()) {
      TypedNumber.check(number, checked);
    }
    if (NumberVerdicts.numbers(s).contains(number)) {
      throw new Rejection(
          new Text(
              "「" + number + "」はこの出荷にもう付いています。", "This shipment has \"" + number + "\" already."));
    }
    List<Parcel> all = new ArrayList<>(s.parcels());
    int no = all.stream().mapToInt(Parcel::no).max().orElse(0) + 1;
    Optional<Waybill> waybill =
        Optional.of(number)
            .filter(n -> !n.isEmpty())
            .map(n -> new Waybill(s.carriage().carrier(), n));
    all.add(new Parcel(no, waybill));
    return s.boxed(all);
  }

  /** What was done, in words. */
  String done(Shipment s) {
    return "出荷 " + s.number() + " に個口を追加" + (number.isEmpty() ? "" : "（" + number + "）");
  }
}
