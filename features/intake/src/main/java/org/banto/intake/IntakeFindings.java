// SPDX-License-Identifier: Apache-2.0
package org.banto.intake;

import org.banto.checks.RoomFindings;

/** What the checks of this room find. */
final class IntakeFindings {
  static final RoomFindings OURS = new RoomFindings("banto-intake");

  private IntakeFindings() {}
}
