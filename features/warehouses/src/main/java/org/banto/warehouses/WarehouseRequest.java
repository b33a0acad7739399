// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouses;

import java.time.Instant;
import org.banto.base.AccountId;
import org.banto.base.CommandId;
import org.banto.base.OrderId;
import org.banto.shipment.ShipmentNumber;

/**
 * A shipment that a warehouse was chosen for.
 *
 * @param shipment which
 * @param warehouse a connection ({@code fba~main}), or {@code file~} and the id of a format; empty
 *     while none is chosen
 * @param attempt 1, and one more each time it is asked anew
 * @param state where it stands
 * @param words why, for staff; no personal data; may be empty
 * @param at when it came to stand there
 */
record WarehouseRequest(
    ShipmentNumber shipment, String warehouse, int attempt, State state, String words, Instant at) {
  /** Where a request stands. */
  enum State {
    /** 待ち: chosen, not asked yet. */
    WAITING,
    /** 依頼中: on its way to the warehouse. */
    ASKED,
    /** 依頼済: the warehouse took it. */
    TAKEN,
    /** 出荷済: it has its numbers. */
    SHIPPED,
    /** 欠品: the warehouse gave it up after it had taken it. */
    SHORT,
    /** 受付不可: the warehouse did not take it. */
    REFUSED,
    /** 取消依頼中. */
    CANCELLING,
    /** 取消済. */
    CANCELLED,
    /** 取消不可: it was too late, the warehouse ships. */
    LATE;

    /** Whether another warehouse, or the same once more, may be chosen. */
    boolean over() {
      return this == SHORT || this == REFUSED || this == CANCELLED;
    }

    /** Whether the warehouse may ship it. */
    boolean open() {
      return this == TAKEN || this == LATE;
    }
  }

  /** How ids of warehouses begin that work by files. */
  static final String FILE = "file~";

  private static final int LONGEST = 400;

  /** One that was chosen now. */
  static WarehouseRequest chosen(ShipmentNumber shipment, String warehouse, Instant now) {
    return new WarehouseRequest(shipment, warehouse, 1, State.WAITING, "", now);
  }

  OrderId order() {
    return shipment.order();
  }

  /** Whether the warehouse works by files. */
  boolean byFile() {
    return warehouse.startsWith(FILE);
  }

  WarehouseRequest in(State other, String why, Instant now) {
    String cut = why.length() > LONGEST ? why.substring(0, LONGEST) : why;
    return new WarehouseRequest(shipment, warehouse, attempt, other, cut, now);
  }

  /** Chosen anew, after it came to nothing. */
  WarehouseRequest anew(String other, Instant now) {
    return new WarehouseRequest(shipment, other, attempt + 1, State.WAITING, "", now);
  }

  /** What a command about it carries: the shipment and the attempt. */
  String argument() {
    return shipment + "/" + attempt;
  }

  /** The id of the command that does {@code what} about this attempt. */
  CommandId command(AccountId account, String what) {
    return new CommandId("warehouse:" + account + ":" + shipment + ":" + attempt + ":" + what);
  }
}
