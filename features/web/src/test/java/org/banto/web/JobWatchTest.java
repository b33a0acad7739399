// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banto.base.Actor;
import org.banto.flow.Alarm;
import org.banto.house.Jobs;
import org.banto.house.Jobs.Job;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("house.silence")
class JobWatchTest {
  private final List<Job> all = new ArrayList<>();
  private final JobWatch watch =
      new JobWatch(
          new OneAccount(),
          (Jobs)
              Proxy.newProxyInstance(
                  Jobs.class.getClassLoader(),
                  new Class<?>[] {Jobs.class},
                  (proxy, method, args) -> List.copyOf(all)));
  private Instant now = Instant.parse("2026-11-26T00:00:00Z");

  private static Job job(String id, long done, String state) {
    return new Job(
        id,
        "orders.move",
        Actor.staff("hanako"),
        done,
        done == 0 ? 0 : 100,
        state,
        Optional.empty(),
        List.of());
  }

  private List<String> look() {
    return watch.look(now).stream().map(Alarm::subject).toList();
  }

  private List<String> later(int seconds) {
    List<String> said = look();
    for (int i = 0; i < seconds; i += 5) {
      now = now.plusSeconds(5);
      said = look();
    }
    return said;
  }

  @Test
  void aJobThatMovesIsSilentAndOneThatDoesNotIsSaidWithinAMinuteAndMended() {
    for (int i = 1; i < 50; i++) {
      all.clear();
      all.add(job("a", i, "RUNNING"));
      assertEquals(List.of(), later(5));
    }
    Instant stuck = now;
    while (look().isEmpty() && now.isBefore(stuck.plus(Duration.ofMinutes(5)))) {
      now = now.plusSeconds(5);
    }
    assertTrue(Duration.between(stuck, now).toSeconds() <= 60, stuck + " to " + now);
    assertEquals(List.of("a"), look());
    String ja = watch.look(now).get(0).sentence().ja();
    assertTrue(ja.contains("9:00に始めた処理が進んでいません（49/100件）"), ja);
    all.set(0, job("a", 50, "RUNNING"));
    assertEquals(List.of(), look());
    assertEquals(List.of("a"), later(60));
    all.set(0, job("a", 50, "DONE"));
    assertEquals(List.of(), look());
  }

  @Test
  void aJobThatWaitsBehindFourThatMoveIsSilentButNotBehindFourThatDoNot() {
    for (int i = 1; i < 30; i++) {
      all.clear();
      for (String id : List.of("a", "b", "c", "d")) {
        all.add(job(id, i, "RUNNING"));
      }
      all.add(job("waits", 0, "RUNNING"));
      assertEquals(List.of(), later(5));
    }
    assertEquals(5, later(60).size());
  }
}
