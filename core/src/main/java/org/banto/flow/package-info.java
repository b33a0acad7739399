// SPDX-License-Identifier: Apache-2.0
/** How an order moves: checks, moves, what leaves the house because of them, jobs, and the history. */
@Export
@Version("1.2.0")
package org.banto.flow;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
