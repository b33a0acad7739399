// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A database that does not answer: neither yes nor no. */
@Timeout(120)
final class TimelyAnswerTest {
  private static final Duration PATIENCE = Duration.ofMillis(800);

  private static EmbeddedPostgres server;
  private final ExecutorService callers = Executors.newFixedThreadPool(20);
  private FrozenServer frozen;

  @BeforeAll
  static void start() throws IOException {
    server = EmbeddedPostgres.start();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @BeforeEach
  void open() throws IOException {
    frozen = new FrozenServer(server.getPort());
  }

  @AfterEach
  void close() throws IOException {
    callers.shutdown();
    frozen.close();
  }

  @Test
  @Tag("security.M14")
  void anAnswerComesWithinAMomentHoweverTheDatabaseHangs() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    try (Connection line = DriverManager.getConnection(address(), "postgres", "");
        Connection other = DriverManager.getConnection(address(), "postgres", "");
        TimelyAnswer<Integer> pulse =
            new TimelyAnswer<>(
                () -> {
                  asked.incrementAndGet();
                  return one(line);
                },
                PATIENCE)) {
      untilAnswered(pulse);
      frozen.freeze();
      CompletableFuture<Integer> bare = CompletableFuture.supplyAsync(() -> asked(other));
      int before = asked.get();
      for (CompletableFuture<Optional<Integer>> one : twenty(pulse)) {
        assertEquals(Optional.empty(), one.get(60, TimeUnit.SECONDS));
      }
      assertEquals(before + 1, asked.get(), "all of them waited for the same question");
      assertFalse(bare.isDone(), "whoever asks the database itself waits for ever");
      frozen.thaw();
      untilAnswered(pulse);
      assertEquals(1, bare.join());
    }
  }

  @Test
  @Tag("measure")
  void twentyHaveTheirAnswerWithinASecond() throws Exception {
    try (Connection line = DriverManager.getConnection(address(), "postgres", "");
        TimelyAnswer<Integer> pulse = new TimelyAnswer<>(() -> one(line), PATIENCE)) {
      untilAnswered(pulse);
      frozen.freeze();
      long began = System.nanoTime();
      for (CompletableFuture<Optional<Integer>> one : twenty(pulse)) {
        assertEquals(Optional.empty(), one.join());
      }
      Duration took = Duration.ofNanos(System.nanoTime() - began);
      assertTrue(took.compareTo(Duration.ofSeconds(1)) < 0, () -> "took " + took);
      frozen.thaw();
    }
  }

  private List<CompletableFuture<Optional<Integer>>> twenty(TimelyAnswer<Integer> pulse) {
    return IntStream.range(0, 20)
        .mapToObj(i -> CompletableFuture.supplyAsync(pulse::beat, callers))
        .toList();
  }

  @Test
  void aDatabaseThatRefusesIsNoAnswerEither() {
    try (TimelyAnswer<Integer> pulse =
        new TimelyAnswer<>(
            () -> {
              throw new SQLException("down");
            },
            PATIENCE)) {
      assertEquals(Optional.empty(), pulse.beat());
    }
  }

  @Test
  @Tag("security.M14")
  void theAddressTheScriptMakesGivesAFrozenServerUp() throws Exception {
    String tuned = script("tuned '" + address() + "'");
    try (Connection line = DriverManager.getConnection(tuned, "postgres", "");
        Connection bare = DriverManager.getConnection(address(), "postgres", "")) {
      frozen.freeze();
      CompletableFuture<Integer> forEver = CompletableFuture.supplyAsync(() -> asked(bare));
      CompletableFuture<Integer> given = CompletableFuture.supplyAsync(() -> asked(line));
      await().atMost(Duration.ofMinutes(1)).until(given::isCompletedExceptionally);
      CompletableFuture<Void> anew =
          CompletableFuture.runAsync(
              () ->
                  assertThrows(
                      SQLException.class,
                      () -> DriverManager.getConnection(tuned, "postgres", "").close()));
      anew.get(60, TimeUnit.SECONDS);
      assertFalse(forEver.isDone(), "without time-outs in the address one waits for ever");
      frozen.close();
      assertInstanceOf(
          IllegalStateException.class,
          assertThrows(CompletionException.class, forEver::join).getCause());
    }
  }

  @Test
  @Tag("security.M14")
  void whatTheAddressSaysItselfStays() throws Exception {
    String tuned = script("tuned 'jdbc:postgresql://a,b/db?socketTimeout=60'");
    assertTrue(tuned.startsWith("jdbc:postgresql://a,b/db?socketTimeout=60&"), tuned);
    assertFalse(tuned.contains("socketTimeout=10"), tuned);
    assertTrue(tuned.contains("connectTimeout=3") && tuned.contains("tcpKeepAlive=true"), tuned);
  }

  private String address() {
    return "jdbc:postgresql://localhost:" + frozen.port() + "/postgres";
  }

  private static void untilAnswered(TimelyAnswer<Integer> pulse) {
    await().atMost(Duration.ofMinutes(1)).until(() -> pulse.beat().isPresent());
  }

  private static int one(Connection line) throws SQLException {
    try (var s = line.createStatement();
        var r = s.executeQuery("SELECT 1")) {
      r.next();
      return r.getInt(1);
    }
  }

  private static int asked(Connection line) {
    try {
      return one(line);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a function of the script says. */
  private static String script(String call) throws Exception {
    Process bash =
        new ProcessBuilder("bash", "-c", ". ../../banto help >/dev/null; " + call)
            .redirectErrorStream(true)
            .start();
    String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, bash.waitFor(), said);
    return said;
  }
}
