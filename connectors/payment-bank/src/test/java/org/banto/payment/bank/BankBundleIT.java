// SPDX-License-Identifier: Apache-2.0
package org.banto.payment.bank;

import org.banto.testkit.ArchitectureContract;
import org.banto.testkit.BundleContract;

class BankBundleIT implements BundleContract, ArchitectureContract {}
