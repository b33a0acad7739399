// SPDX-License-Identifier: Apache-2.0
package org.banto.carrier.fukutsu;

import org.banto.testkit.ArchitectureContract;
import org.banto.testkit.BundleContract;

class FukutsuBundleIT implements BundleContract, ArchitectureContract {}
