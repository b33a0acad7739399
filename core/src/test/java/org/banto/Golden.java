// SPDX-License-Identifier: Apache-2.0
package org.banto;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What others rely on, one promise a line, and the file of docs/api where it is written down. A line
 * that is gone breaks whoever relies on it. A new one breaks nobody and is only to be written down,
 * but for one that everybody has to fulfil from now on.
 *
 * @param path the file
 * @param subject of what a line speaks: a line that is gone and a new one of the same subject are one change
 * @param asks whether a new line asks something of those who were content before
 */
public record Golden(Path path, UnaryOperator<String> subject, Predicate<String> asks) {
  static final String BREAKS = "BREAKS: ";
  static final String ADDS = "adds: ";

  /** What fails, or writes the file anew with {@code -Dgolden.write=true}. */
  public void holds(List<String> now) throws IOException {
    if (Boolean.getBoolean("golden.write")) {
      Files.write(path, now);
    }
    List<String> written = written();
    List<String> found = differences(written, now);
    assertEquals(
        "",
        String.join("\n", found),
        "What BREAKS makes a bundle or a house fail that was made for what "
            + path.getFileName()
            + " says: leave it as it was, or raise its major version."
            + " What adds breaks nobody. Write it down by: ./banto golden\n");
    assertEquals(written, now, "in another order; write it down by: ./banto golden");
  }

  /** The lines of the file; none where it is not there yet. */
  public List<String> written() throws IOException {
    return Files.exists(path) ? Files.readAllLines(path) : List.of();
  }

  /** What breaks, in the order of what is written, and what is new. */
  public List<String> differences(List<String> written, List<String> now) {
    Set<String> gone = new LinkedHashSet<>(written);
    Set<String> added = new LinkedHashSet<>(now);
    added.removeAll(gone);
    now.forEach(gone::remove);
    List<String> found = new ArrayList<>();
    for (String line : gone) {
      Optional<String> instead =
          added.stream().filter(a -> subject.apply(a).equals(subject.apply(line))).findFirst();
      instead.ifPresent(added::remove);
      found.add(BREAKS + line + instead.map(i -> " is now " + i).orElse(" is gone"));
    }
    added.forEach(line -> found.add((asks.test(line) ? BREAKS : ADDS) + line));
    return found;
  }
}
