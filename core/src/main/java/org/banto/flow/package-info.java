// SPDX-License-Identifier: Apache-2.0
/** What a room takes part with in how an order moves: checks, amendments, actions, moves, followers, stations, changes, settings, alarms, and how long orders stay. */
@Export
@Version("2.3.0")
package org.banto.flow;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
