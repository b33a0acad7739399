// SPDX-License-Identifier: Apache-2.0
package org.banto.fakes;

import org.banto.base.AccountId;
import org.banto.net.WayOut;
import org.banto.net.WaysOut;

/**
 * The same way out for everybody.
 *
 * @param out the way
 */
public record OneWay(WayOut out) implements WaysOut {
  @Override
  public WayOut of(AccountId account) {
    return out;
  }

  @Override
  public WayOut ofTheHouse() {
    return out;
  }
}
