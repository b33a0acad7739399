// SPDX-License-Identifier: Apache-2.0
package org.banto.flow;

import java.time.Instant;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The house is open: every room that was to start has started. A service from that moment on, so
 * that whoever brings orders in or judges them waits for it: before, an order would be judged
 * without the checks that are still to come. The porter of the house is the one who says it.
 */
@ProviderType
public interface Opened {
  /** When it opened. */
  Instant since();
}
