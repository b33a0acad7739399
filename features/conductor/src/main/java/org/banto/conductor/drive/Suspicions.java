// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.drive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.banto.base.CommandId;
import org.banto.flow.Command;

/**
 * Commands in whose company a program fell over. Until it is settled each of them is dealt with
 * alone, so that the one it falls over keeps no other waiting. In memory only: after a start the
 * first failure finds them again.
 */
final class Suspicions {
  /** How often each fell alone. */
  private final Map<CommandId, Integer> fallen = new ConcurrentHashMap<>();

  /** Those nobody suspects together, and then each of the others, the one that fell most last. */
  List<List<Command>> apart(List<Command> claimed) {
    List<List<Command>> parts = new ArrayList<>();
    List<Command> together = claimed.stream().filter(c -> !fallen.containsKey(c.id())).toList();
    if (!together.isEmpty()) {
      parts.add(together);
    }
    claimed.stream()
        .filter(c -> !together.contains(c))
        .sorted(Comparator.comparing(c -> fallen.getOrDefault(c.id(), 0)))
        .forEach(c -> parts.add(List.of(c)));
    return parts;
  }

  /** How often the program has fallen over this one alone; 0 while it is not known which it is. */
  int fell(List<Command> some) {
    if (some.size() == 1) {
      return fallen.merge(some.get(0).id(), 1, Integer::sum);
    }
    some.forEach(c -> fallen.putIfAbsent(c.id(), 0));
    return 0;
  }

  /** How many fell alone at least so often. */
  long fallen(int times) {
    return fallen.values().stream().filter(n -> n >= times).count();
  }

  /** It is settled. */
  void clear(CommandId command) {
    fallen.remove(command);
  }
}
