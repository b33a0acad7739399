// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.banto.testhouse.Api;
import org.banto.testhouse.House;
import org.banto.testhouse.Waiting;
import org.banto.testhouse.Wire;

/**
 * Whoever asks the house while it stops. A good answer, "come again" (503), and no connection at all
 * say the truth; anything else would be taken for an answer that it is not.
 */
final class Callers implements AutoCloseable {
  private static final int GOOD = 200;
  private static final int COME_AGAIN = 503;

  private final House house;
  private final Map<String, Integer> heard = new TreeMap<>();
  private final List<String> wrong = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean gone;

  private Callers(House house) {
    this.house = house;
  }

  /** They begin to ask, each again and again. */
  static Callers of(House house, Api api) {
    Callers callers = new Callers(house);
    Wire open = new Wire(house.uri());
    callers.ask("/health", () -> open.send("GET", "/health", null, "").statusCode());
    callers.ask("/ui/", () -> open.send("GET", "/ui/", null, "").statusCode());
    callers.ask("desks", () -> api.answer("GET", "desks").statusCode());
    callers.ask("orders", () -> api.answer("GET", "orders?limit=20").statusCode());
    return callers;
  }

  private void ask(String what, Supplier<Integer> question) {
    Thread thread = new Thread(() -> ask(question, what), "caller " + what);
    thread.setDaemon(true);
    threads.add(thread);
    thread.start();
  }

  private void ask(Supplier<Integer> question, String what) {
    while (!gone) {
      try {
        hear(what, question.get());
      } catch (UncheckedIOException e) {
        boolean refused = e.getCause() instanceof ConnectException;
        hear(what, refused ? "refused" : "cut off: " + e.getCause(), refused);
        if (refused && !house.alive()) {
          return;
        }
      }
    }
  }

  private void hear(String what, int status) {
    hear(what, Integer.toString(status), status == GOOD || status == COME_AGAIN);
  }

  private synchronized void hear(String what, String answer, boolean good) {
    heard.merge(answer, 1, Integer::sum);
    if (!good) {
      wrong.add(what + " " + answer);
    }
  }

  /** How often each answer came. */
  synchronized Map<String, Integer> heard() {
    return new TreeMap<>(heard);
  }

  /** Answers that are none. */
  synchronized List<String> wrong() {
    return List.copyOf(wrong);
  }

  @Override
  public void close() {
    gone = true;
    Waiting.until(
        "callers leave",
        java.time.Duration.ofSeconds(70),
        () -> threads.stream().noneMatch(Thread::isAlive));
  }
}
