// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.util.List;

/**
 * A setting that has another name than it had in houses that are still to be started on this program.
 *
 * @param section its section
 * @param name the name it had
 * @param now the name it has
 */
record FormerSetting(String section, String name, String now) {
  /** All there are. */
  static final List<FormerSetting> ALL =
      List.of(new FormerSetting("shop", "yamatoCode", "carrier.yamato.billing"));
}
