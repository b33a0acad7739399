// SPDX-License-Identifier: Apache-2.0
/** Who works here and for which shop: accounts, staff, rights, settings, and the vault that seals what is personal. */
@Export
@Version("1.2.0")
package org.banto.account;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
