// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.banto.flow.Command;

/**
 * How many commands of one kind would leave the house.
 *
 * @param kind the kind of {@link Command}
 * @param count how many
 */
public record CommandCount(String kind, long count) {
  /** Counts commands by kind, the most frequent first. */
  public static List<CommandCount> of(Collection<Command> commands) {
    Map<String, Long> counts = new TreeMap<>();
    commands.forEach(c -> counts.merge(c.kind(), 1L, Long::sum));
    return counts.entrySet().stream()
        .map(e -> new CommandCount(e.getKey(), e.getValue()))
        .sorted(Comparator.comparingLong(CommandCount::count).reversed())
        .toList();
  }
}
