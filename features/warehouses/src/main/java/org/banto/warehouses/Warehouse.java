// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouses;

/**
 * A warehouse of the shop.
 *
 * @param id its connection, or {@code file~} and the id of its format
 * @param name its name, where the shop gave one; else empty
 * @param file whether it works by files
 * @param results whether results of it can be read from a file
 */
public record Warehouse(String id, String name, boolean file, boolean results) {}
