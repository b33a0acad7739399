// SPDX-License-Identifier: Apache-2.0
package org.banto.tracker.yamato;

import org.banto.testkit.ArchitectureContract;
import org.banto.testkit.BundleContract;

class YamatoBundleIT implements BundleContract, ArchitectureContract {}
