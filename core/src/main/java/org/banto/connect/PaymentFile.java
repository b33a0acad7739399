// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import java.util.List;
import org.banto.base.Document;
import org.banto.order.Order;
import org.osgi.annotation.versioning.ConsumerType;

/** Writes an agent's payment request file. Pure. */
@ConsumerType
public interface PaymentFile {
  /** The file, in the given order. */
  Document write(List<Order> orders);
}
