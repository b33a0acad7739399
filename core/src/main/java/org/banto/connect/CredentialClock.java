// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import java.time.LocalDate;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** Knows when the account's credential ends. */
@ConsumerType
public interface CredentialClock extends Connector {
  /** The last day it works; empty when the far side does not say. */
  Optional<LocalDate> lastDay() throws ConnectorException;
}
