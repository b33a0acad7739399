// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.engine;

import java.util.List;
import java.util.Optional;
import org.banto.base.DeliveryWish;
import org.banto.base.TimeSlot;

/**
 * Wishes of several destinations. An order has one wish, the first that says something; where another destination wishes
 * otherwise, its note says so.
 *
 * @param each one for each destination
 */
public record Wishes(List<DeliveryWish> each) {
  public Wishes {
    each = List.copyOf(each);
  }

  /** The order's wish. */
  public DeliveryWish first() {
    return each.stream()
        .filter(w -> !w.equals(DeliveryWish.NONE))
        .findFirst()
        .orElse(DeliveryWish.NONE);
  }

  /** What a destination's note must say, or empty. */
  public String note(int destination) {
    DeliveryWish wish = each.get(destination);
    if (wish.equals(first())) {
      return "";
    }
    String day = wish.date().map(Object::toString).orElse("");
    String words = Words.join(" ", day, wish.slot().map(TimeSlot::label).orElse(""));
    return "配送希望: " + (words.isEmpty() ? "なし" : words);
  }

  /** A day and a time of day as a mall writes them. */
  public static DeliveryWish of(String day, String slot) {
    return of(day, Slots.read(slot));
  }

  /** A day as a mall writes it, and a time of day. */
  public static DeliveryWish of(String day, Optional<TimeSlot> slot) {
    return new DeliveryWish(Times.day(day), slot);
  }
}
