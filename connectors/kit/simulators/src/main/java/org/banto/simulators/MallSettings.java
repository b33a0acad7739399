// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a simulated far side is set up.
 *
 * @param port the port on loopback; 0 takes a free one
 * @param data the folder of the journal; empty keeps everything in memory
 * @param fsync whether each journal line is forced to disk before the answer goes out
 * @param seed of the generated orders
 * @param orders how many orders there are when the journal is still empty
 * @param trickle new orders per minute
 * @param pace answered requests per second, 0 for no limit
 * @param clock the time the far side believes in
 * @param own what only this kind of far side takes, such as its keys
 */
public record MallSettings(
    int port,
    Optional<Path> data,
    boolean fsync,
    long seed,
    int orders,
    int trickle,
    int pace,
    Clock clock,
    Map<String, String> own) {

  private static final Set<String> NAMES =
      Set.of("port", "data", "fsync", "seed", "orders", "trickle", "pace");

  /** Makes settings; those of its own are copied. */
  public MallSettings {
    own = Map.copyOf(own);
  }

  /** The same with orders of that seed. */
  public MallSettings withOrders(int count, long ofSeed) {
    return new MallSettings(port, data, fsync, ofSeed, count, trickle, pace, clock, own);
  }

  /** The same with its truth kept in that folder. */
  public MallSettings withData(Path folder) {
    return new MallSettings(
        port, Optional.of(folder), fsync, seed, orders, trickle, pace, clock, own);
  }

  /** The same with another clock. */
  public MallSettings withClock(Clock other) {
    return new MallSettings(port, data, fsync, seed, orders, trickle, pace, other, own);
  }

  /** The same with one more setting of its own. */
  public MallSettings with(String name, String value) {
    Map<String, String> more = new HashMap<>(own);
    more.put(name, value);
    return new MallSettings(port, data, fsync, seed, orders, trickle, pace, clock, more);
  }

  /** A setting of its own. */
  public String own(String name, String otherwise) {
    return own.getOrDefault(name, otherwise);
  }

  /** Reads {@code --name value} pairs; a flag without value is true. */
  static MallSettings parse(Collection<String> own, Clock clock, String... args) {
    Set<String> names = new TreeSet<>(NAMES);
    names.addAll(own);
    Map<String, String> given = new HashMap<>();
    for (int i = 0; i < args.length; i++) {
      String name = args[i].replaceFirst("^--", "");
      if (!args[i].startsWith("--") || !names.contains(name)) {
        throw new IllegalArgumentException("unknown argument " + args[i] + ", known: " + names);
      }
      boolean flag = i + 1 == args.length || args[i + 1].startsWith("--");
      given.put(name, flag ? "true" : args[++i]);
    }
    return of(given, clock);
  }

  /** What is given by name, the rest as it usually is. */
  public static MallSettings of(Map<String, String> given, Clock clock) {
    Map<String, String> own = new HashMap<>(given);
    own.keySet().removeAll(NAMES);
    return new MallSettings(
        number(given, "port", 8282),
        Optional.ofNullable(given.get("data")).map(Path::of),
        Boolean.parseBoolean(given.get("fsync")),
        number(given, "seed", 1),
        number(given, "orders", 0),
        number(given, "trickle", 0),
        number(given, "pace", 0),
        clock,
        own);
  }

  private static int number(Map<String, String> given, String name, int otherwise) {
    return given.containsKey(name) ? Integer.parseInt(given.get(name)) : otherwise;
  }
}
