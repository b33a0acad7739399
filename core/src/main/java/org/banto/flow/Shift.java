// SPDX-License-Identifier: Apache-2.0
package org.banto.flow;

import java.time.Duration;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Whoever is at work in the house: requests, jobs, those who talk with far sides. When the house
 * closes, the porter tells each of them before anything is stopped, and waits: so nothing is torn
 * down under work that is being done. Found as a service; the rooms of the house are on it, no partner.
 */
@ProviderType
public interface Shift {
  /**
   * The house closes: takes nothing new, and brings what is under way to its next good end. Returns
   * at once, and interrupts no thread: an interrupt inside an embedded database closes its files.
   */
  void end();

  /** What is still under way, in words without personal data; empty when everybody has left. */
  List<String> underWay();

  /** How long it is waited for after {@link #end}; what takes longer is left behind. */
  default Duration patience() {
    return Duration.ofSeconds(20);
  }

  /**
   * Whether it is told only when all others have left or were left behind, and nothing may be
   * stopped before it has ended.
   */
  default boolean locksUp() {
    return false;
  }
}
