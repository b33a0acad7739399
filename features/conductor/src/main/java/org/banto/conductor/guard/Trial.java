// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.guard;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.banto.conductor.guard.Doorman.Stage;
import org.banto.conductor.guard.Doorman.Visitor;
import org.banto.conductor.line.ConnectionKey;
import org.banto.conductor.line.Mistake;
import org.banto.connect.Connector;
import org.banto.connect.ConnectorException;

/**
 * A version that may take over is tried beside the one that works: it has to make every connection
 * that one has made, and must not fail a check that one passes. A far side that is down fails both,
 * and so stops no upgrade.
 */
final class Trial {
  static final String NOTHING = "動く部品（コンポーネント）がありません";

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** DS looks into a bundle after it has started. */
  private static final Duration LOOKING = Duration.ofSeconds(5);

  /** Asks a connection's far side whether the account works. */
  @FunctionalInterface
  interface Check {
    /** Asks. */
    void of(ConnectionKey far, Connector connector) throws ConnectorException;
  }

  private final Check check;
  private final Function<Callable<Optional<String>>, Future<Optional<String>>> pool;
  private final long began = System.nanoTime();
  private Future<Optional<String>> checks;

  Trial(Check check, Function<Callable<Optional<String>>, Future<Optional<String>>> pool) {
    this.check = check;
    this.pool = pool;
  }

  /** How it ended: empty while it goes on, else why it failed, or nothing when it passed. */
  Optional<Optional<String>> result(List<Visitor> old, List<Visitor> now) {
    Map<Visitor, Visitor> pairs = new LinkedHashMap<>();
    Optional<String> missing = Optional.empty();
    for (Visitor before : old) {
      if (before.stage() == Stage.MADE && before.far().isPresent()) {
        Optional<Visitor> after =
            now.stream().filter(v -> v.far().equals(before.far())).findFirst();
        after.ifPresent(v -> pairs.put(before, v));
        missing = after.isEmpty() ? before.far().map(f -> f.id().toString()) : missing;
      }
    }
    for (Visitor after : now) {
      if (after.stage() == Stage.FAILED && (after.far().isEmpty() || pairs.containsValue(after))) {
        return ended(told(after, after.why().ja()));
      }
    }
    boolean coming = now.stream().anyMatch(v -> v.stage() == Stage.COMING);
    boolean late = after(PATIENCE);
    if (missing.isPresent() || coming) {
      return late
          ? ended(missing.map(id -> "接続「" + id + "」を").orElse("") + "60秒たっても始められません")
          : Optional.empty();
    }
    if (checks == null) {
      checks = pool.apply(() -> checked(pairs));
    }
    if (checks.isDone()) {
      return Optional.of(outcome());
    }
    return late ? ended("接続テストが60秒たっても終わりません") : Optional.empty();
  }

  /** The same for one of which nothing can be made yet. */
  Optional<Optional<String>> nothing() {
    return after(LOOKING) ? ended(NOTHING) : Optional.empty();
  }

  private boolean after(Duration time) {
    return System.nanoTime() - began > time.toNanos();
  }

  private static Optional<Optional<String>> ended(String why) {
    return Optional.of(Optional.of(why));
  }

  private Optional<String> outcome() {
    try {
      return checks.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("確かめるのを止められました");
    } catch (ExecutionException e) {
      return Optional.of("確かめるときに誤りが起きました: " + e.getCause().getClass().getSimpleName());
    }
  }

  private Optional<String> checked(Map<Visitor, Visitor> pairs) {
    for (Map.Entry<Visitor, Visitor> pair : pairs.entrySet()) {
      Optional<String> failed = worse(pair.getKey(), pair.getValue());
      if (failed.isPresent()) {
        return Optional.of(told(pair.getValue(), "接続テストが通りません（" + failed.get() + "）"));
      }
    }
    return Optional.empty();
  }

  /** How one fails twice where the other passes: a far side may have a bad moment. */
  private Optional<String> worse(Visitor before, Visitor after) {
    return failure(after).isEmpty() || failure(before).isPresent()
        ? Optional.empty()
        : failure(after);
  }

  private Optional<String> failure(Visitor visitor) {
    Optional<Connector> connector = visitor.port(Connector.class);
    if (connector.isEmpty()) {
      return Optional.empty();
    }
    try {
      check.of(visitor.far().orElseThrow(), connector.get());
      return Optional.empty();
    } catch (ConnectorException e) {
      return Optional.of(e.getMessage() == null ? e.reason().name() : e.getMessage());
    } catch (RuntimeException | LinkageError e) {
      return Optional.of(Mistake.WORDS + Frames.root(e).getClass().getSimpleName());
    }
  }

  private static String told(Visitor visitor, String why) {
    return visitor.far().map(f -> "接続「" + f.id() + "」: ").orElse("") + why;
  }
}
