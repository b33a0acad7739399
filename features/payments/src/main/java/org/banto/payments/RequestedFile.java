// SPDX-License-Identifier: Apache-2.0
package org.banto.payments;

import java.time.Instant;

/**
 * A file that asks an agent for deferred payments.
 *
 * @param id its id
 * @param format in which format it was written
 * @param at when
 * @param by who wrote it
 * @param orders how many are in it
 * @param struck whether the marking of its orders was taken back
 * @param name its name
 */
public record RequestedFile(
    String id, String format, Instant at, String by, int orders, boolean struck, String name) {}
