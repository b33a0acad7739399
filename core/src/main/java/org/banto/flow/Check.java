// SPDX-License-Identifier: Apache-2.0
package org.banto.flow;

import java.util.List;
import org.banto.base.Desk;
import org.banto.order.Finding;
import org.banto.order.Order;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Looks at an order before it leaves a desk. Any room and any partner may register one as a
 * service; it is asked whenever the order changes. Must be fast (no I/O per order), pure, and safe
 * for many threads.
 */
@ConsumerType
public interface Check {
  /**
   * What stands against the order leaving this desk; empty when nothing does, or when the desk is
   * not this check's concern.
   */
  List<Finding> check(Order order, Desk leaving);
}
