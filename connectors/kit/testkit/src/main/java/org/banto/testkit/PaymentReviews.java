// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.banto.connect.PaymentReview;
import org.banto.payment.PaymentState;

/** What an agent can have decided. */
final class PaymentReviews {
  private static final Set<PaymentState> DECIDED =
      EnumSet.of(PaymentState.AUTHORISED, PaymentState.FAILED, PaymentState.MALL_REVIEW);

  private PaymentReviews() {}

  /** They say where each payment stands, and of each that will not come why. */
  static void decided(List<PaymentReview> reviews) {
    assertTrue(
        reviews.stream().anyMatch(r -> r.state() == PaymentState.FAILED),
        "none is refused: that proves too little");
    for (PaymentReview review : reviews) {
      assertTrue(DECIDED.contains(review.state()), "no decision of an agent: " + review.state());
      assertFalse(review.order().isEmpty() && review.payment().isEmpty(), "nobody knows of which");
      boolean refused = review.state() == PaymentState.FAILED;
      assertFalse(refused && review.reason().isEmpty(), "refused without a word why");
    }
  }
}
