// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.time.Instant;

/**
 * A line of a history as it was when somebody looked, kept outside of the database.
 *
 * @param seq its number
 * @param hash its hash, hex
 * @param at when somebody looked
 */
record Anchor(long seq, String hash, Instant at) {}
