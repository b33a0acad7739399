// SPDX-License-Identifier: Apache-2.0
package org.banto.flow;

import org.banto.base.AccountId;
import org.banto.connect.ConnectorException;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A way to tell somebody of an alarm, named by the service property {@code banto.alarm.way}. It
 * goes past the outbox, which may be what stands still; whoever calls tries again.
 */
@ConsumerType
public interface AlarmWay {
  /**
   * Tells it, and waits until it is told.
   *
   * @param account whose settings say how
   * @param to to whom, e.g. a mail address
   * @throws ConnectorException when it could not be told, or nobody knows whether it was
   */
  void tell(AccountId account, String to, AlarmMessage message) throws ConnectorException;
}
