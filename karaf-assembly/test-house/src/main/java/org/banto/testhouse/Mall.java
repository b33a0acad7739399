// SPDX-License-Identifier: Apache-2.0
package org.banto.testhouse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A simulated mall as a process of its own, so that its truth outlives every crash. */
public final class Mall implements AutoCloseable {
  /** What the simulator takes for the shop's secret. */
  public static final String SECRET = "SP-demo-secret";

  /** What the simulator takes for the shop's licence key. */
  public static final String KEY = "SL-demo-key";

  /** What simulated stores sign their pushes with. */
  public static final String PUSH_SECRET = "whsec_sample";

  private final MallKind kind;
  private final Process process;
  private final Wire wire;
  private final URI uri;

  private Mall(MallKind kind, Process process, URI uri) {
    this.kind = kind;
    this.process = process;
    this.uri = uri;
    this.wire = new Wire(uri);
  }

  /**
   * Starts a Rakuten.
   *
   * @param data where it keeps its truth
   * @param pace requests a second it bears
   */
  public static Mall open(Path data, int pace) {
    return open(data, pace, House.freePort(), 1);
  }

  /** Starts a mall of that kind. */
  public static Mall open(MallKind kind, Path data, int pace) {
    return open(kind, data, pace, House.freePort(), 1);
  }

  /**
   * The same on a given port, with orders of a given seed: a mall that comes back stands where it
   * stood.
   */
  public static Mall open(Path data, int pace, int port, long seed) {
    return open(MallKind.RAKUTEN, data, pace, port, seed);
  }

  /**
   * The same of any kind.
   *
   * @param pace requests a second it bears; 0 leaves it to limits of its own
   */
  public static Mall open(MallKind kind, Path data, int pace, int port, long seed) {
    try {
      Files.createDirectories(data);
      List<String> command =
          new ArrayList<>(
              List.of(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx1500m",
                  "-Duser.timezone=Asia/Tokyo",
                  "-jar",
                  jar().toString(),
                  "--mall",
                  kind.id(),
                  "--port",
                  Integer.toString(port),
                  "--data",
                  data.toString(),
                  "--orders",
                  "0",
                  "--trickle",
                  "0",
                  "--seed",
                  Long.toString(seed),
                  "--pace",
                  Integer.toString(pace)));
      command.addAll(kind.arguments());
      command.addAll(1, machineOptions());
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(data.resolve("simulator.log").toFile())
              .start();
      Mall mall = new Mall(kind, process, URI.create("http://localhost:" + port));
      mall.waitUntilUp();
      return mall;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What kind it is. */
  public MallKind kind() {
    return kind;
  }

  /** Where it answers. */
  public URI uri() {
    return uri;
  }

  /** Tells the mall something, e.g. {@code tell("orders/create", w -> w.put("count", 300))}. */
  public JsonNode tell(String command, UnaryOperator<ObjectNode> wish) {
    return wire.ok("POST", "/_control/" + command, wish.apply(Wire.JSON.createObjectNode()));
  }

  /** Asks the mall something, e.g. {@code ask("orders")}. */
  public JsonNode ask(String question) {
    return wire.ok("GET", "/_control/" + question, null);
  }

  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
  }

  private void waitUntilUp() {
    Instant until = Instant.now().plus(Duration.ofSeconds(30));
    while (true) {
      try {
        ask("state");
        return;
      } catch (IllegalStateException e) {
        // it answers; warehouses are asked other things
        return;
      } catch (UncheckedIOException e) {
        if (Instant.now().isAfter(until) || !process.isAlive()) {
          throw e;
        }
        Waiting.pause();
      }
    }
  }

  private static List<String> machineOptions() {
    return Stream.of(House.machineOptions().split(" ")).filter(o -> !o.isBlank()).toList();
  }

  private static Path jar() throws IOException {
    Path target = House.root().resolve("connectors/kit/simulators/target");
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(target, "banto-simulators-*.jar")) {
      for (Path jar : jars) {
        return jar;
      }
    }
    throw new IllegalStateException("the simulator is not built: " + target);
  }
}
