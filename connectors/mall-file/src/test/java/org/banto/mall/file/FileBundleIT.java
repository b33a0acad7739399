// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.file;

import org.banto.testkit.ArchitectureContract;
import org.banto.testkit.BundleContract;

class FileBundleIT implements BundleContract, ArchitectureContract {}
