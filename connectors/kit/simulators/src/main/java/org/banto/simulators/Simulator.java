// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A far side at work on loopback, over real HTTP, with control under {@code /_control/}. Its truth is in the folder of
 * its settings and survives a restart.
 */
public final class Simulator implements AutoCloseable {
  static {
    // the JDK's server sends head and body apart; the body would wait 40 ms until the head is
    // acknowledged
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final FarSide far;
  private final MallClock clock;
  private final Pace pace;
  private final Faults faults = new Faults();
  private final Gate gate;
  private final Trickle trickle;
  private final HttpServer server;
  private final ExecutorService workers;

  private Simulator(MallSettings settings, FarSide.Maker maker) throws IOException {
    clock = new MallClock(settings.clock());
    far = maker.make(settings, clock);
    pace = new Pace(settings.pace());
    gate = new Gate(far, pace, faults);
    trickle = new Trickle(far);
    InetAddress loopback = InetAddress.getLoopbackAddress();
    server = HttpServer.create(new InetSocketAddress(loopback, settings.port()), 256);
    workers = Executors.newFixedThreadPool(16, Trickle::daemon);
    trickle.perMinute(settings.trickle());
  }

  /** Opens a far side; a port in use is an {@link IOException}. */
  public static Simulator open(MallSettings settings, FarSide.Maker maker) throws IOException {
    Simulator simulator = new Simulator(settings, maker);
    simulator.far.roots().forEach(root -> simulator.server.createContext(root, simulator.gate));
    simulator.server.createContext("/_control/", new Control(simulator));
    simulator.server.setExecutor(simulator.workers);
    simulator.server.start();
    return simulator;
  }

  /** Where it listens, without a slash at the end. */
  public URI url() {
    InetSocketAddress at = server.getAddress();
    return URI.create("http://" + at.getHostString() + ':' + at.getPort());
  }

  /** How much has been done at it so far, of all the kinds that its state counts. */
  public int effects() {
    int all = 0;
    for (JsonNode kind : control("state", Json.object()).path("effects")) {
      all += kind.asInt();
    }
    return all;
  }

  /**
   * Does what {@code POST /_control/<command>} does. Wrong wishes are {@link IllegalArgumentException}s or refusals
   * with a reason.
   */
  public ObjectNode control(String command, ObjectNode wish) {
    switch (command) {
      case "trickle" -> trickle.perMinute(wish.path("perMinute").asInt());
      case "faults" -> faults.add(Fault.of(wish));
      case "faults/clear" -> faults.clear();
      case "maintenance" ->
          gate.maintenance(wish.path("on").asBoolean() ? wish.path("status").asInt(503) : 0);
      case "pace" -> pace.set(wish.path("perSecond").asInt());
      case "clock" -> clock.offset(Duration.ofSeconds(wish.path("offsetSeconds").asLong()));
      case "state" -> {
        ObjectNode state = far.control(command, wish);
        state.put("offsetSeconds", clock.offset().toSeconds());
        state.set("calls", Json.of(gate.calls()));
        return state.set("limits", gate.limits());
      }
      default -> {
        return far.control(command, wish);
      }
    }
    return Json.object().put("done", true);
  }

  @Override
  public void close() throws IOException {
    trickle.close();
    server.stop(0);
    workers.shutdownNow();
    far.close();
  }
}
