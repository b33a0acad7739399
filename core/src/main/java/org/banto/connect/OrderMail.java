// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** Reads a mall's order mail. Pure. */
@ConsumerType
public interface OrderMail {
  /**
   * The order in the mail, or empty when it is no order mail.
   *
   * @throws ConnectorException MALFORMED when it is one but cannot be read
   */
  Optional<IncomingOrder> read(Mail mail) throws ConnectorException;
}
