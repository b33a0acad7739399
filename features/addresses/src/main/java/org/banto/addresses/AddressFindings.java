// SPDX-License-Identifier: Apache-2.0
package org.banto.addresses;

import org.banto.checks.RoomFindings;

/** What the checks of this room find. */
final class AddressFindings {
  static final RoomFindings OURS = new RoomFindings("banto-addresses");

  private AddressFindings() {}
}
