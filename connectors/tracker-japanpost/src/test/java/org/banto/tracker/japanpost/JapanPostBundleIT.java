// SPDX-License-Identifier: Apache-2.0
package org.banto.tracker.japanpost;

import org.banto.testkit.ArchitectureContract;
import org.banto.testkit.BundleContract;

class JapanPostBundleIT implements BundleContract, ArchitectureContract {}
