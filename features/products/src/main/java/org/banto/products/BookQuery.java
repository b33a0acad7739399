// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.util.List;
import java.util.Optional;

/**
 * Which goods are looked for.
 *
 * @param words each of them stands in one of their texts, {@linkplain SearchWords#asked plain}
 * @param category large, middle and small, as many as matter
 * @param supplier who they are bought of
 * @param shown which of them
 */
record BookQuery(
    List<String> words, List<String> category, Optional<String> supplier, ShownGoods shown) {}
