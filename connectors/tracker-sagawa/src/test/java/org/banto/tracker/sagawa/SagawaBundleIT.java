// SPDX-License-Identifier: Apache-2.0
package org.banto.tracker.sagawa;

import org.banto.testkit.ArchitectureContract;
import org.banto.testkit.BundleContract;

class SagawaBundleIT implements BundleContract, ArchitectureContract {}
