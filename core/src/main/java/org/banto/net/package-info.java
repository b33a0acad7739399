// SPDX-License-Identifier: Apache-2.0
/** The way out of the house: to public addresses, and to those in the house's own network that its operator lists. */
@Export
@Version("2.0.0")
package org.banto.net;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
