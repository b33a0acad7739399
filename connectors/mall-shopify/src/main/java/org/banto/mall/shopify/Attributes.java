// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.shopify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banto.base.DeliveryWish;
import org.banto.base.TimeSlot;
import org.banto.mall.engine.Json;
import org.banto.mall.engine.Slots;
import org.banto.mall.engine.Times;

/**
 * The note attributes of an order. Shopify itself knows neither delivery dates nor noshi: apps write them, each under
 * names of its own, so the shop says which. What is understood leaves the remarks, what is not stays in them.
 */
final class Attributes {
  private static final Pattern DAY = Pattern.compile("\\d{4}[-/年]\\d{1,2}[-/月]\\d{1,2}");

  private final List<String> rest = new ArrayList<>();
  private final ShopifyAccount.Keys keys;
  private Optional<LocalDate> date = Optional.empty();
  private Optional<TimeSlot> slot = Optional.empty();
  private String noshi = "";
  private String wrapping = "";

  Attributes(List<Json> attributes, ShopifyAccount.Keys keys) {
    this.keys = keys;
    for (Json one : attributes) {
      String key = one.text("key").strip();
      String value = one.text("value").strip();
      if (!value.isEmpty() && !taken(key, value) && !key.startsWith("_")) {
        rest.add(key + ": " + value);
      }
    }
  }

  private boolean taken(String key, String value) {
    if (keys.date().contains(key) && date.isEmpty()) {
      date = day(value);
      return date.isPresent() || nothing(value);
    }
    if (keys.time().contains(key) && slot.isEmpty()) {
      slot = Slots.read(value);
      return true;
    }
    if (keys.noshi().contains(key) && noshi.isEmpty()) {
      noshi = nothing(value) ? "" : value;
      return true;
    }
    if (keys.wrapping().contains(key) && wrapping.isEmpty()) {
      wrapping = nothing(value) ? "" : value;
      return true;
    }
    return false;
  }

  private static Optional<LocalDate> day(String value) {
    Matcher day = DAY.matcher(value);
    return day.find() ? Times.day(day.group()) : Optional.empty();
  }

  private static boolean nothing(String value) {
    return value.matches("(?:希望|指定)?(?:なし|無し|しない|不要)");
  }

  DeliveryWish wish() {
    return new DeliveryWish(date, slot);
  }

  String noshi() {
    return noshi;
  }

  String wrapping() {
    return wrapping;
  }

  /** The buyer's words, with the attributes nobody has understood. */
  String remarks(String note) {
    List<String> all = new ArrayList<>();
    if (!note.isBlank()) {
      all.add(note);
    }
    all.addAll(rest);
    return String.join("\n", all);
  }
}
