// SPDX-License-Identifier: Apache-2.0
/** What was bought, by whom and for whom; what can be said of it, and asked. */
@Export
@Version("2.5.0")
package org.banto.order;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
