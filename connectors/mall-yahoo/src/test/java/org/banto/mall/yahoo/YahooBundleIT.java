// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.yahoo;

import java.util.List;
import org.banto.testkit.ArchitectureContract;
import org.banto.testkit.BundleContract;

class YahooBundleIT implements BundleContract, ArchitectureContract {
  /** The house's own malls share the Jackson of its base: both are built together. */
  @Override
  public List<String> alsoImports() {
    return List.of("com.fasterxml.jackson");
  }
}
