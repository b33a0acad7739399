// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import org.osgi.annotation.versioning.ConsumerType;

/** Reads what an agent has decided of payments it was asked for, on from a bookmark. */
@ConsumerType
public interface PaymentReviewSource extends Connector {
  /** The next page. */
  Page<PaymentReview> reviews(Cursor from) throws ConnectorException;
}
