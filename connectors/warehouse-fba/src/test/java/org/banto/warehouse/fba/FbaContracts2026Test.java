// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouse.fba;

class FbaContracts2026Test extends FbaContracts {
  FbaContracts2026Test() {
    super(Version2026.NAME);
  }
}
