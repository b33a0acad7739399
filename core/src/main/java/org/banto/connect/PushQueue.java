// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A far side that keeps its pushes in a queue instead of sending them. The platform looks often and
 * keeps what it gets as if it had been read; a push that is lost, doubled or mixed with others costs
 * nothing, because {@link OrderSource} goes on besides.
 */
@ConsumerType
public interface PushQueue extends Connector {
  /**
   * Takes pushes off the queue, a bounded number, and gives the orders they are about as they stand
   * now: read anew, because what a push says is not believed. Whatever else lies in the queue is
   * taken off too. Asks nobody while the shop has set up no queue.
   *
   * @return each order once; empty when there was none. More may wait when there was one
   * @throws ConnectorException when the queue or an order cannot be read; what was taken off and
   *     not given is left to {@link OrderSource}
   */
  List<IncomingOrder> collect() throws ConnectorException;
}
