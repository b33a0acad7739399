// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Notes outside of the database how far each history had come, so that a tail that was cut off and a
 * history that was written anew are seen. The file only grows: a line {@code account seq hash time}
 * each, readable by its owner alone.
 */
final class Anchors {
  private static final long LINES = 1000;
  private static final Duration TIME = Duration.ofMinutes(10);

  /** Ends a line after which the earlier ones with numbers as high hold no more. */
  private static final String ACCEPTED = "accepted";

  private static final Pattern LINE =
      Pattern.compile("(\\S+) (\\d+) ([0-9a-f]{64}) (\\S+Z)( " + ACCEPTED + ")?");

  private final Path file;

  /** Whether the file is known to end with a whole line. */
  private boolean whole;

  /** The last of each account. */
  private final Map<String, Anchor> newest = new ConcurrentHashMap<>();

  /** How far each history was when somebody looked last. */
  private final Map<String, Anchor> seen = new ConcurrentHashMap<>();

  Anchors(Path file) {
    this.file = file;
    read().forEach((account, all) -> newest.put(account, all.lastEntry().getValue()));
  }

  /** Looks at the end of a history; notes it where that is due. */
  synchronized void look(String account, ChainHeads.Head head, Instant now) {
    Anchor last = newest.get(account);
    Anchor before = seen.get(account);
    Anchor here = new Anchor(head.seq(), head.hash(), now);
    if (before != null && before.seq() > head.seq() && newer(before, last)) {
      write(account, before, ""); // a history does not get shorter: what it was stays known
    } else if (newer(here, last)
        && (last == null
            || here.seq() >= last.seq() + LINES
            || !now.isBefore(last.at().plus(TIME)))) {
      write(account, here, "");
    }
    if (before == null || here.seq() >= before.seq()) {
      seen.put(account, here);
    }
  }

  /** Goes on from here: what is missing has been accepted. */
  synchronized void accept(String account, ChainHeads.Head head, Instant now) {
    Anchor here = new Anchor(head.seq(), head.hash(), now);
    write(account, here, " " + ACCEPTED);
    seen.put(account, here);
  }

  /** Notes the end of each history as it was seen last. */
  synchronized void close() {
    seen.forEach(
        (account, here) -> {
          if (newer(here, newest.get(account))) {
            write(account, here, "");
          }
        });
  }

  /** Those of an account that hold, by number. */
  NavigableMap<Long, Anchor> of(String account) {
    NavigableMap<Long, Anchor> all = read().getOrDefault(account, new TreeMap<>());
    Optional.ofNullable(seen.get(account)).ifPresent(a -> all.putIfAbsent(a.seq(), a));
    return all;
  }

  /** The one of an account that was noted last. */
  Optional<Anchor> newest(String account) {
    return Optional.ofNullable(newest.get(account));
  }

  private static boolean newer(Anchor here, Anchor last) {
    return here.seq() > 0 && (last == null || here.seq() > last.seq());
  }

  private Map<String, NavigableMap<Long, Anchor>> read() {
    if (!Files.exists(file)) {
      return Map.of();
    }
    Map<String, NavigableMap<Long, Anchor>> all = new TreeMap<>();
    try (Stream<String> lines = Files.lines(file, StandardCharsets.US_ASCII)) {
      lines
          .map(LINE::matcher)
          .filter(Matcher::matches) // all but one that the end of the power cut off
          .forEach(
              m -> {
                NavigableMap<Long, Anchor> of =
                    all.computeIfAbsent(m.group(1), a -> new TreeMap<>());
                Anchor anchor =
                    new Anchor(Long.parseLong(m.group(2)), m.group(3), Instant.parse(m.group(4)));
                if (m.group(5) != null) {
                  of.tailMap(anchor.seq(), true).clear();
                }
                of.putIfAbsent(anchor.seq(), anchor);
              });
    } catch (IOException e) {
      throw new UncheckedIOException("anchors " + file, e);
    }
    return all;
  }

  private void write(String account, Anchor anchor, String end) {
    String line =
        account + " " + anchor.seq() + " " + anchor.hash() + " " + anchor.at() + end + "\n";
    String start = whole ? "" : "\n"; // parts it from one that was cut off
    whole = false;
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (FileChannel out =
          FileChannel.open(
              file,
              Set.of(
                  StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND),
              MasterKey.ownerOnly(file))) {
        out.write(ByteBuffer.wrap((start + line).getBytes(StandardCharsets.US_ASCII)));
        out.force(true);
      }
      whole = true;
      newest.put(account, anchor);
    } catch (IOException e) {
      throw new UncheckedIOException("anchors " + file, e);
    }
  }
}
