// SPDX-License-Identifier: Apache-2.0
/** What everything else stands on: values that belong to no trade. */
@Export
@Version("2.1.0")
package org.banto.base;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
