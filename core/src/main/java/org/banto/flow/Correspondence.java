// SPDX-License-Identifier: Apache-2.0
package org.banto.flow;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a room has far sides do. The conductor carries it, whatever the far side is: lanes, pace,
 * retries, lost answers and the booking are the same for all. While the room is away its commands
 * wait.
 */
@ConsumerType
public interface Correspondence {
  /** The kinds of command that are carried for the room, always the same. */
  List<CommandKind> kinds();
}
