// SPDX-License-Identifier: Apache-2.0
/** Who buys, across orders. */
@Export
@Version("1.0.0")
package org.banto.customer;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
