// SPDX-License-Identifier: Apache-2.0
package org.banto.carrier.seino;

import org.banto.testkit.ArchitectureContract;
import org.banto.testkit.BundleContract;

class SeinoBundleIT implements BundleContract, ArchitectureContract {}
