// SPDX-License-Identifier: Apache-2.0
package org.banto.plans;

import java.util.Map;
import java.util.SortedSet;

/**
 * A plan as this house knows it.
 *
 * @param tier which one
 * @param name what the shop calls it
 * @param functions rows of plan-matrix.tsv that it switches on, by id
 * @param numbers its settings, e.g. {@code poll.seconds}
 */
public record Plan(
    Tier tier, String name, SortedSet<String> functions, Map<String, String> numbers) {}
