// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouses;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banto.base.Text;
import org.banto.connect.Dispatch;
import org.banto.connect.Instruction;
import org.banto.connect.Instruction.CancelFulfilment;
import org.banto.connect.Instruction.RequestFulfilment;
import org.banto.connect.Receipt;
import org.banto.connect.Receipt.Status;
import org.banto.shipment.ShipmentNumber;
import org.banto.shipment.Waybill;

/** A warehouse in memory: what it was asked for by key, each key once. */
final class Depot {
  enum Fate {
    TAKEN,
    PACKED,
    GIVEN_UP,
    CANCELLED
  }

  final Map<String, Fate> asked = new LinkedHashMap<>();
  final List<String> effects = new ArrayList<>();
  boolean refuses;

  List<Receipt> carry(List<Instruction> all) {
    return all.stream().map(this::carry).toList();
  }

  private Receipt carry(Instruction one) {
    if (one instanceof RequestFulfilment r) {
      if (refuses) {
        return Receipt.refused(r.id(), new Text("取り扱いのない商品です", "The goods are not stored here"));
      }
      if (asked.putIfAbsent(r.key(), Fate.TAKEN) == null) {
        effects.add("asked " + r.key());
      }
      return Receipt.accepted(r.id(), r.key());
    }
    CancelFulfilment c = (CancelFulfilment) one;
    if (asked.get(c.key()) == Fate.PACKED) {
      return Receipt.refused(c.id(), new Text("梱包済みです", "It is packed already"));
    }
    asked.computeIfPresent(c.key(), (k, f) -> Fate.CANCELLED);
    effects.add("cancelled " + c.key());
    return Receipt.accepted(c.id(), c.key());
  }

  List<Receipt> lookUp(List<? extends Instruction> all) {
    return all.stream()
        .map(RequestFulfilment.class::cast)
        .map(
            r ->
                asked.containsKey(r.key())
                    ? asked.get(r.key()) == Fate.GIVEN_UP
                        ? Receipt.refused(r.id(), new Text("在庫不足", "out of stock"))
                        : Receipt.accepted(r.id(), r.key())
                    : new Receipt(r.id(), Status.UNKNOWN, ""))
        .toList();
  }

  static Dispatch dispatch(ShipmentNumber shipment, String number) {
    return new Dispatch(shipment, new Waybill("yamato", number), LocalDate.of(2026, 11, 25));
  }
}
