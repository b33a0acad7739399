// SPDX-License-Identifier: Apache-2.0
package org.banto.plans;

import java.util.Map;
import java.util.SortedSet;

/**
 * A plan as this house knows it.
 *
 * @param tier which one
 * @param name what the shop calls it
 * @param functions the features it switches on, without those of the base
 * @param numbers its settings, e.g. {@code poll.seconds}
 */
public record Plan(
    Tier tier, String name, SortedSet<String> functions, Map<String, String> numbers) {}
