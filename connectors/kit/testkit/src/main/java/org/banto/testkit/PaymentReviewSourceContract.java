// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import java.util.ArrayList;
import java.util.List;
import org.banto.connect.ConnectorException;
import org.banto.connect.Cursor;
import org.banto.connect.Outbound;
import org.banto.connect.Page;
import org.banto.connect.PaymentReview;
import org.banto.connect.PaymentReviewSource;
import org.junit.jupiter.api.Test;

/** What every {@link PaymentReviewSource} keeps. */
public interface PaymentReviewSourceContract extends SourceContract<PaymentReview> {
  @Override
  PaymentReviewSource connector(Outbound outbound);

  @Override
  default Reading<PaymentReview> reading(Outbound outbound) {
    return connector(outbound)::reviews;
  }

  @Override
  default String key(PaymentReview item) {
    return item.order() + " " + item.payment() + " " + item.state();
  }

  /** What an agent decided is taken for that, and a refusal has its reason. */
  @Test
  default void aReviewSaysWhereThePaymentStands() throws ConnectorException {
    Reading<PaymentReview> reading = reading(farSide());
    List<PaymentReview> all = new ArrayList<>();
    Cursor from = Cursor.START;
    boolean more = true;
    for (int pages = 1; more; pages++) {
      PageWalk.counted(pages);
      Page<PaymentReview> page = reading.from(from);
      all.addAll(page.items());
      more = page.more() && !page.next().equals(from);
      from = page.next();
    }
    PaymentReviews.decided(all);
  }
}
