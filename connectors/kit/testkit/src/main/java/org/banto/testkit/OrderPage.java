// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import org.banto.connect.Payload;
import org.banto.order.MallState.Standing;

/**
 * What the far side's own page shows of an order, copied from there by a person and not from what the
 * connector made of it: golden files hold what a connector understood on the day they were copied,
 * right or wrong.
 *
 * @param payload the order as the far side gives it
 * @param placed when it was placed, in Japan
 * @param due what the buyer pays, in yen
 * @param taxes the tax in it by rate, percent to yen; empty where the page shows none
 * @param lines how many lines the page shows, those of unknown goods too
 * @param standing where it stands at the far side
 */
public record OrderPage(
    Payload payload,
    LocalDateTime placed,
    long due,
    Map<Integer, Long> taxes,
    int lines,
    Standing standing) {
  public OrderPage {
    taxes = Map.copyOf(taxes);
  }

  /**
   * The same order when one word of its payload, in UTF-8, is another and it stands elsewhere.
   *
   * @throws IllegalArgumentException when the word does not stand in the payload
   */
  public OrderPage but(String word, String other, Standing there) {
    String text = new String(payload.bytes(), StandardCharsets.UTF_8);
    if (!text.contains(word)) {
      throw new IllegalArgumentException("not in the payload: " + word);
    }
    byte[] bytes = text.replace(word, other).getBytes(StandardCharsets.UTF_8);
    return new OrderPage(new Payload(payload.mediaType(), bytes), placed, due, taxes, lines, there);
  }
}
