// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouses;

import java.time.Instant;

/**
 * A request file that was written for a warehouse.
 *
 * @param id its id
 * @param warehouse for which
 * @param at when
 * @param by who wrote it
 * @param shipments how many are in it
 * @param name its name
 */
public record RequestFile(
    String id, String warehouse, Instant at, String by, int shipments, String name) {}
