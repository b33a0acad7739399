// SPDX-License-Identifier: Apache-2.0
/**
 * What the house offers its rooms: orders, shipments and money as services, what leaves because of them, jobs, the
 * history, accounts, staff, rights, settings, and the vault that seals what is personal. Connectors do not see it.
 */
@Export
@Version("4.3.0")
package org.banto.house;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
