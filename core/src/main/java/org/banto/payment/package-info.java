// SPDX-License-Identifier: Apache-2.0
/** What is owed and what came in. */
@Export
@Version("2.0.0")
package org.banto.payment;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
