// SPDX-License-Identifier: Apache-2.0
package org.banto.requests;

import java.util.List;
import java.util.Locale;
import org.banto.base.OrderId;
import org.banto.house.Outcome;

/**
 * What became of a change, as whoever asked for it reads it.
 *
 * @param order of which order
 * @param result what happened
 * @param revision the order's revision afterwards
 * @param detail why nothing did, in the reader's language; empty when there is nothing to say
 */
public record OutcomeView(OrderId order, Outcome.Result result, long revision, String detail) {
  /**
   * In the reader's language.
   *
   * @param reader the languages of the request's {@code Accept-Language}
   */
  public static OutcomeView of(Outcome o, List<Locale> reader) {
    return new OutcomeView(
        o.order(), o.result(), o.revision(), o.detail().map(d -> d.in(reader)).orElse(""));
  }
}
