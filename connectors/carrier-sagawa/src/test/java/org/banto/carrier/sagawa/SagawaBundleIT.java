// SPDX-License-Identifier: Apache-2.0
package org.banto.carrier.sagawa;

import org.banto.testkit.ArchitectureContract;
import org.banto.testkit.BundleContract;

class SagawaBundleIT implements BundleContract, ArchitectureContract {}
