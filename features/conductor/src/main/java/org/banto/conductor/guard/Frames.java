// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.guard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where in a program something went wrong: frames, and never a message, which may quote anything. */
final class Frames {
  private static final int MOST = 12;

  /** Here the connector's code begins. */
  private static final Set<String> HOUSE = Set.of(Guard.class.getName(), Doorman.class.getName());

  private static final Pattern FRAME = Pattern.compile("\\s*at ([\\w.$/@<>-]+\\([\\w.$ :]*\\))");
  private static final Pattern THROWN = Pattern.compile("(?:Caused by: )?([\\w.$]+)(?::.*)?");

  private Frames() {}

  /** Those of the thread, or the failure. */
  static List<String> of(StackTraceElement[] trace) {
    return Arrays.stream(trace)
        .takeWhile(f -> !HOUSE.contains(f.getClassName()))
        .filter(f -> !f.getClassName().startsWith("jdk.internal.reflect."))
        .limit(MOST)
        .map(StackTraceElement::toString)
        .toList();
  }

  /** What went wrong first, and where: the innermost cause. */
  static List<String> of(Throwable e) {
    Throwable cause = root(e);
    List<String> frames = new ArrayList<>(of(cause.getStackTrace()));
    frames.add(0, cause.getClass().getName());
    return frames;
  }

  /** The innermost cause. */
  static Throwable root(Throwable e) {
    Throwable cause = e;
    for (int i = 0; i < MOST && cause.getCause() != null; i++) {
      cause = cause.getCause();
    }
    return cause;
  }

  /**
   * As {@link #of(Throwable)}, from a printed stack trace: its first line without the message, then
   * its frames up to the next cause.
   */
  static List<String> printed(String trace) {
    List<String> blocks = Stream.of(trace.split("(?m)^(?=Caused by: )")).toList();
    List<String> lines = blocks.get(blocks.size() - 1).lines().toList();
    List<String> frames = new ArrayList<>();
    for (String line : lines) {
      var frame = FRAME.matcher(line);
      var thrown = THROWN.matcher(line);
      if (frames.isEmpty() && thrown.matches()) {
        frames.add(thrown.group(1));
      } else if (frame.matches() && frames.size() <= MOST) {
        frames.add(frame.group(1));
      }
    }
    return frames;
  }

  /** The class of what went wrong, without its package. */
  static String name(List<String> frames) {
    String thrown = frames.isEmpty() ? "" : frames.get(0);
    return thrown.substring(thrown.lastIndexOf('.') + 1);
  }
}
