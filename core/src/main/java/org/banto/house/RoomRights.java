// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The rights of a room, offered as a service: they can be given while the room is there. Who has one
 * keeps it while the room is away.
 */
@ConsumerType
public interface RoomRights {
  /** The rights, always the same. */
  List<Right> rights();
}
