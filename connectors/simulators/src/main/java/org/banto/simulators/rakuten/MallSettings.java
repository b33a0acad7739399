// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.rakuten;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a simulated mall is set up.
 *
 * @param port the port on loopback; 0 takes a free one
 * @param data the folder of the journal; empty keeps everything in memory
 * @param fsync whether each journal line is forced to disk before the answer goes out
 * @param seed of the generated orders
 * @param orders how many orders the mall holds when its journal is still empty
 * @param trickle new orders per minute
 * @param pace answered requests per second, 0 for no limit
 * @param secret the service secret of the shop
 * @param key the licence key of the shop
 * @param shop the number that begins every order number
 * @param asyncMillis how long an asynchronous shipment report stays without result
 * @param clock the time the mall believes in
 */
public record MallSettings(
    int port,
    Optional<Path> data,
    boolean fsync,
    long seed,
    int orders,
    int trickle,
    int pace,
    String secret,
    String key,
    String shop,
    long asyncMillis,
    Clock clock) {

  private static final Set<String> NAMES =
      Set.of(
          "port",
          "data",
          "fsync",
          "seed",
          "orders",
          "trickle",
          "pace",
          "secret",
          "key",
          "shop",
          "asyncMillis");

  /** A mall for tests: a free port, no orders, no limits, nothing on disk. */
  public static MallSettings forTests() {
    return of(Map.of("port", "0"), Clock.systemUTC());
  }

  /** The same with orders of that seed. */
  public MallSettings withOrders(int count, long ofSeed) {
    return new MallSettings(
        port, data, fsync, ofSeed, count, trickle, pace, secret, key, shop, asyncMillis, clock);
  }

  /** The same with its truth kept in that folder. */
  public MallSettings withData(Path folder) {
    return new MallSettings(
        port,
        Optional.of(folder),
        fsync,
        seed,
        orders,
        trickle,
        pace,
        secret,
        key,
        shop,
        asyncMillis,
        clock);
  }

  /** The same with another clock. */
  public MallSettings withClock(Clock other) {
    return new MallSettings(
        port, data, fsync, seed, orders, trickle, pace, secret, key, shop, asyncMillis, other);
  }

  /** Reads {@code --name value} pairs; a flag without value is true. */
  static MallSettings parse(String... args) {
    Map<String, String> given = new HashMap<>();
    for (int i = 0; i < args.length; i++) {
      String name = args[i].replaceFirst("^--", "");
      if (!args[i].startsWith("--") || !NAMES.contains(name)) {
        throw new IllegalArgumentException("unknown argument " + args[i] + ", known: " + NAMES);
      }
      boolean flag = i + 1 == args.length || args[i + 1].startsWith("--");
      given.put(name, flag ? "true" : args[++i]);
    }
    return of(given, Clock.systemUTC());
  }

  private static MallSettings of(Map<String, String> given, Clock clock) {
    return new MallSettings(
        number(given, "port", 8282),
        Optional.ofNullable(given.get("data")).map(Path::of),
        Boolean.parseBoolean(given.get("fsync")),
        number(given, "seed", 1),
        number(given, "orders", 0),
        number(given, "trickle", 0),
        number(given, "pace", 0),
        given.getOrDefault("secret", "SP000000_sample"),
        given.getOrDefault("key", "SL000000_sample"),
        given.getOrDefault("shop", "400001"),
        number(given, "asyncMillis", 0),
        clock);
  }

  private static int number(Map<String, String> given, String name, int otherwise) {
    return given.containsKey(name) ? Integer.parseInt(given.get(name)) : otherwise;
  }
}
