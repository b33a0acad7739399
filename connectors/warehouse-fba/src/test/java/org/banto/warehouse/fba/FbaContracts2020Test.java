// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouse.fba;

class FbaContracts2020Test extends FbaContracts {
  FbaContracts2020Test() {
    super(Version2020.NAME);
  }
}
