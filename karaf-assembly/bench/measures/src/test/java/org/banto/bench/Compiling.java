// SPDX-License-Identifier: Apache-2.0
package org.banto.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * How much of a processor a Java machine has taken to compile what runs often. It is a price of having been started
 * lately, not of the work that is done.
 */
final class Compiling {
  /** What Linux counts the time of a thread in. */
  private static final Duration TICK = Duration.ofMillis(10);

  /** Where proc(5) has the ticks of a thread, behind its name; those in the kernel follow. */
  private static final int USER_TIME = 11;

  private Compiling() {}

  /**
   * So far; nothing where the system does not tell (other than Linux).
   *
   * @param pid the machine's process
   */
  static Duration of(long pid) {
    Path threads = Path.of("/proc", Long.toString(pid), "task");
    if (!Files.isDirectory(threads)) {
      return Duration.ZERO;
    }
    try (Stream<Path> all = Files.list(threads)) {
      return TICK.multipliedBy(all.mapToLong(Compiling::ticks).sum());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ticks that a thread took, if it is a compiler: {@code C1 CompilerThread0}, of which 15 letters are kept. */
  private static long ticks(Path thread) {
    String line;
    try {
      line = Files.readString(thread.resolve("stat"));
    } catch (IOException e) {
      return 0; // it has ended meanwhile; a compiler does not
    }
    int name = line.lastIndexOf(')');
    if (!line.substring(0, name).endsWith(" CompilerThre")) {
      return 0;
    }
    String[] fields = line.substring(name + 2).split(" ");
    return Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[USER_TIME + 1]);
  }
}
