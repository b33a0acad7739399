// SPDX-License-Identifier: Apache-2.0
/** The ports for connectors: verbs a far side can do, and what the platform gives and asks. */
@Export
@Version("3.3.0")
package org.banto.connect;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
