// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.woocommerce;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.banto.connect.ParcelNotice;
import org.banto.mall.engine.Carriers;
import org.banto.mall.engine.Json;

/**
 * The parcels a site has been told of. WooCommerce itself knows no waybill numbers, so the house keeps them in meta data
 * of its own: {@code yamato 123456789012 2026-11-21}, one a parcel. That makes a report one that can be looked up.
 */
final class WooTold {
  static final String KEY = "_banto_parcels";

  private WooTold() {}

  static String text(List<ParcelNotice> parcels) {
    return parcels.stream()
        .map(p -> p.carrier() + ' ' + p.number() + ' ' + p.shipped())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  static List<ParcelNotice> read(Json order) {
    List<ParcelNotice> parcels = new ArrayList<>();
    for (String parcel : WooMeta.value(order, KEY).split(",")) {
      String[] p = parcel.strip().split(" ");
      try {
        if (p.length == 3) {
          parcels.add(new ParcelNotice("", p[0], p[1], LocalDate.parse(p[2])));
        }
      } catch (DateTimeException e) {
        // somebody else wrote there
      }
    }
    return parcels;
  }

  /** What an update writes: the house's key, and a tracking plugin's where the shop names one. */
  static void write(ObjectNode update, List<ParcelNotice> parcels, String trackingKey) {
    ArrayNode meta = update.putArray("meta_data");
    meta.addObject().put("key", KEY).put("value", text(parcels));
    if (!trackingKey.isEmpty()) {
      String numbers =
          parcels.stream().map(ParcelNotice::number).distinct().collect(Collectors.joining(","));
      meta.addObject().put("key", trackingKey).put("value", numbers);
    }
  }

  /** The note of a shipment, as staff and buyers read it. */
  static String note(List<ParcelNotice> parcels) {
    return parcels.stream()
        .map(
            p ->
                Carriers.name(p.carrier()) + " お問い合わせ番号 " + p.number() + "（" + p.shipped() + " 発送）")
        .distinct()
        .collect(Collectors.joining("\n"));
  }
}
