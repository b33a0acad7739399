// SPDX-License-Identifier: Apache-2.0
package org.banto.payment.np;

import java.util.List;
import org.banto.testkit.ArchitectureContract;
import org.banto.testkit.BundleContract;

class NpBundleIT implements BundleContract, ArchitectureContract {
  /** The house's own connectors share the Jackson of its base: both are built together. */
  @Override
  public List<String> alsoImports() {
    return List.of("com.fasterxml.jackson");
  }
}
