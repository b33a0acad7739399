// SPDX-License-Identifier: Apache-2.0
package org.banto.packing;

import java.util.Optional;
import org.banto.base.Desk;
import org.banto.base.Text;
import org.banto.order.MallState;
import org.banto.order.Order;
import org.banto.shipment.Shipment;

/**
 * Why a shipment must not be packed, or must not leave (K4, T17).
 *
 * @param code stable: {@code cancelled}, {@code cancelled-at-mall}, {@code cancel-pending}, {@code
 *     hold}, {@code returned}, {@code void}, {@code not-printed}, {@code left}, {@code elsewhere}
 * @param sentence what staff reads
 */
record PackingRefusal(String code, Text sentence) {
  /** What stands against packing it, if anything. */
  static Optional<PackingRefusal> of(Order order, Shipment s) {
    return order(order).or(() -> state(s));
  }

  /** What stands against anything of this order leaving the house. */
  static Optional<PackingRefusal> order(Order order) {
    if (order.desk() == Desk.CANCELLED) {
      return say(
          "cancelled", "キャンセルされた受注です。荷物を抜いてください。", "The order is cancelled: pull the parcel.");
    }
    if (order.desk() == Desk.RETURN) {
      return say("returned", "返品になった受注です。荷物を抜いてください。", "The order is returned: pull the parcel.");
    }
    if (order.mall().standing() == MallState.Standing.CANCELLED) {
      return say(
          "cancelled-at-mall",
          "モールでキャンセルされました。荷物を抜いてください。",
          "The mall cancelled the order: pull the parcel.");
    }
    if (order.mall().standing() == MallState.Standing.CANCEL_PENDING) {
      return say(
          "cancel-pending",
          "モールでキャンセルの手続き中です。荷物を抜いてください。",
          "The mall is cancelling the order: pull the parcel.");
    }
    return order.desk() == Desk.HOLD
        ? say("hold", "保留中の受注です。荷物を抜いてください。", "The order is on hold: pull the parcel.")
        : Optional.empty();
  }

  private static Optional<PackingRefusal> state(Shipment s) {
    return switch (s.state()) {
      case PRINTED, PACKED, NUMBERED -> Optional.empty();
      case PLANNED, BACKORDER, RELEASED ->
          say("not-printed", "送り状データがまだ出力されていません。", "Its label data has not been written yet.");
      case REQUESTED ->
          say("elsewhere", "外部倉庫から出る出荷です。", "It leaves from a warehouse outside the house.");
      case VOID ->
          say("void", "取り消された出荷です。荷物を抜いてください。", "The shipment was struck: pull the parcel.");
      case HANDED_OVER, DELIVERED, RETURNED, LOST ->
          say("left", "もう引き渡した出荷です。", "It has left already.");
    };
  }

  private static Optional<PackingRefusal> say(String code, String ja, String en) {
    return Optional.of(new PackingRefusal(code, new Text(ja, en)));
  }
}
