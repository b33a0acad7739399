// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import java.util.List;
import org.banto.base.Document;
import org.banto.connect.ConnectorException;
import org.banto.connect.PaymentResultFile;
import org.banto.connect.PaymentReview;
import org.junit.jupiter.api.Test;

/** What every {@link PaymentResultFile} keeps. */
public interface PaymentResultFileContract extends ReadFileContract<PaymentReview> {
  /** The port. */
  PaymentResultFile file();

  @Override
  default List<PaymentReview> read(Document document) throws ConnectorException {
    return file().read(document);
  }

  /** What an agent decided is taken for that, and a refusal has its reason. */
  @Test
  default void aResultSaysWhereThePaymentStands() throws ConnectorException {
    PaymentReviews.decided(read(sample()));
  }
}
