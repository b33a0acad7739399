// SPDX-License-Identifier: Apache-2.0
package org.banto.flow;

import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Looks whether something stands still that should move. One watcher asks every few seconds, raises
 * what is new and mends what is not said any more; so a watch remembers nothing of what it said.
 */
@ConsumerType
public interface Watch extends AlarmKinds {
  /**
   * Everything that is wrong now, of this watch's own kinds. Looks only, and answers soon; what it
   * throws counts as no answer: what stands, stands on.
   *
   * @param now the time
   */
  List<Alarm> look(Instant now);
}
