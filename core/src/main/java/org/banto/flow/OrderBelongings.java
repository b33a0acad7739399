// SPDX-License-Identifier: Apache-2.0
package org.banto.flow;

import java.util.List;
import org.banto.base.AccountId;
import org.banto.base.Document;
import org.banto.base.OrderId;
import org.osgi.annotation.versioning.ConsumerType;

/** What a room keeps of an order beside it, e.g. the letters written about it. */
@ConsumerType
public interface OrderBelongings {
  /** Everything, to be put into the archive with the order; names differ within an order. */
  List<Document> documents(AccountId account, OrderId order);
}
