// SPDX-License-Identifier: Apache-2.0
/** The house's time. */
@Export
@Version("1.0.0")
package org.banto.time;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
