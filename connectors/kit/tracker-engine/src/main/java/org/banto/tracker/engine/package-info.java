// SPDX-License-Identifier: Apache-2.0
/** What the trackers of all carriers have in common: pages, words and times. */
package org.banto.tracker.engine;
