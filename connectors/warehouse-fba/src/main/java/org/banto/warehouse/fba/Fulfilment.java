// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouse.fba;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.banto.base.Japan;
import org.banto.connect.Dispatch;
import org.banto.connect.Instruction.RequestFulfilment;
import org.banto.shipment.Waybill;
import org.banto.spapi.engine.Tables;

/**
 * A fulfilment order as Amazon shows it.
 *
 * @param key its number: the house's key of the request; others were not asked for by this house
 * @param status how it stands, in Amazon's word without case and underscores: documents, examples
 *     and versions write it differently
 * @param updated when its status changed
 * @param left the packages that left; empty when the answer shows no shipments at all
 * @param items what was asked for, as far as the answer shows it
 */
record Fulfilment(
    String key,
    String status,
    Optional<Instant> updated,
    Optional<List<Box>> left,
    List<Item> items) {
  private static final Set<String> OFF = Set.of("cancelled", "unfulfillable", "invalid");
  private static final Set<String> PARTLY = Set.of("completepartialled", "completepartial");
  private static final Map<String, String[]> CARRIERS = Tables.of(Fulfilment.class, "carriers.tsv");

  Fulfilment {
    status = status.replace("_", "").toLowerCase(Locale.ROOT);
    left = left.map(List::copyOf);
    items = List.copyOf(items);
  }

  /** Goods, and how many pieces of them Amazon will not ship. */
  record Item(String sku, int missing) {}

  /** A package on its way, with Amazon's code of the carrier; its number may be empty. */
  record Box(String carrier, String number, Instant at) {}

  /** Amazon will not ship it. */
  boolean off() {
    return OFF.contains(status);
  }

  /** All of it that Amazon ships has left. */
  boolean over() {
    return status.equals("complete") || PARTLY.contains(status);
  }

  /** Some of it may have left. */
  boolean onTheWay() {
    return over() || status.equals("processing");
  }

  /** What Amazon will not ship of an order of which a part left, in words; else empty. */
  String missing() {
    if (!over()) {
      return "";
    }
    String goods =
        items.stream()
            .filter(i -> i.missing() > 0)
            .map(i -> i.sku() + " " + i.missing() + "点")
            .collect(Collectors.joining("、"));
    return goods.isEmpty() && PARTLY.contains(status) ? "Amazon は品目を示していません" : goods;
  }

  /** The packages that left with a number, where this house asked for them. */
  List<Dispatch> dispatches() {
    return RequestFulfilment.shipment(key).stream()
        .flatMap(
            s ->
                left.orElse(List.of()).stream()
                    .flatMap(
                        b ->
                            waybill(b)
                                .map(
                                    w ->
                                        new Dispatch(
                                            s,
                                            w,
                                            b.at().atZone(Japan.ZONE).toLocalDate(),
                                            missing()))
                                .stream()))
        .toList();
  }

  private static Optional<Waybill> waybill(Box box) {
    String number = box.number().replaceAll("[^0-9A-Za-z]", "");
    return number.isEmpty()
        ? Optional.empty()
        : Optional.of(new Waybill(carrier(box.carrier()), number));
  }

  /** The connector id of a carrier; Amazon's code for one nobody knows. */
  static String carrier(String code) {
    String plain = code.replaceAll("[\\s_-]", "").toUpperCase(Locale.ROOT);
    return CARRIERS.containsKey(plain) ? CARRIERS.get(plain)[1] : code;
  }
}
