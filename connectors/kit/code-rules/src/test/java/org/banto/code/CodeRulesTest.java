// SPDX-License-Identifier: Apache-2.0
package org.banto.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("partner.D5")
class CodeRulesTest {
  static class Exits {
    void run() {
      System.exit(1);
    }
  }

  static class HaltsByReference {
    final IntConsumer end = Runtime.getRuntime()::halt;
  }

  static class Threads {
    void run() {
      new Thread(() -> {}).start();
    }
  }

  static class IsAThread extends Thread {}

  static class Pool {
    final Object pool = Executors.newCachedThreadPool();
  }

  static class Sleeps {
    void run() throws InterruptedException {
      Thread.sleep(1);
    }
  }

  static class Parks {
    void run() {
      LockSupport.parkNanos(1);
    }
  }

  static class Connects {
    void run() throws IOException {
      new java.net.Socket("localhost", 1).close();
    }
  }

  static class Keeps {
    void run() throws IOException {
      Files.delete(Path.of("x"));
    }
  }

  static class Honest {
    long run() {
      return Thread.currentThread().getName().length() + List.of(1, 2).stream().count();
    }
  }

  private static byte[] code(Class<?> type) {
    try (var in = type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Rule> broken(Class<?> type, String component) {
    CodeRules rules = new CodeRules(List.of(component));
    rules.read(code(type));
    return rules.found().stream().map(Breach::rule).distinct().toList();
  }

  /** Each of these, and nothing else. */
  @Test
  void whatAConnectorNeverDoesIsFound() {
    Map<Class<?>, Rule> all =
        Map.of(
            Threads.class, Rule.STARTS_THREADS,
            IsAThread.class, Rule.STARTS_THREADS,
            Pool.class, Rule.STARTS_THREADS,
            Sleeps.class, Rule.WAITS,
            Parks.class, Rule.WAITS,
            Connects.class, Rule.OPENS_SOCKETS,
            Keeps.class, Rule.KEEPS_ELSEWHERE,
            Exits.class, Rule.ENDS_THE_HOUSE);
    assertEquals(
        all.keySet().stream().collect(Collectors.toMap(c -> c, c -> List.of(all.get(c)))),
        all.keySet().stream()
            .collect(Collectors.toMap(c -> c, c -> broken(c, CodeRulesTest.class.getName()))));
    assertEquals(List.of(), broken(Honest.class, CodeRulesTest.class.getName()));
  }

  @Test
  void whatIsPackedFromOthersMayDoAllButEndTheHouse() {
    String elsewhere = "com.example.minato.Shop";
    assertEquals(List.of(), broken(Threads.class, elsewhere));
    assertEquals(List.of(Rule.ENDS_THE_HOUSE), broken(Exits.class, elsewhere));
    assertEquals(List.of(Rule.ENDS_THE_HOUSE), broken(HaltsByReference.class, elsewhere));
  }

  @Test
  void whatIsNoClassFileIsSaidToBeNone() {
    CodeRules rules = new CodeRules(List.of());
    assertThrows(IllegalArgumentException.class, () -> rules.read(new byte[] {1, 2, 3}));
  }
}
