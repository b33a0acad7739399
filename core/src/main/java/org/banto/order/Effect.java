// SPDX-License-Identifier: Apache-2.0
package org.banto.order;

/**
 * What a room set on an order by itself, kept with the order: so the room can take it back as long as
 * it still is as it was left, and knows what staff set by hand. It stays when the room goes.
 *
 * @param by what set it, stable, begins with its room, e.g. {@code rules.gift-1}
 * @param version which version of that
 * @param kind what was done, e.g. {@code tag.add}
 * @param on to what of the order: the number of a shipment or of a line; empty for the whole of it
 * @param value as it was left
 * @param before as it was found, or empty
 */
public record Effect(String by, int version, String kind, String on, String value, String before) {}
