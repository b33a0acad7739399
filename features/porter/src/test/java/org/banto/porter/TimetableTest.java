// SPDX-License-Identifier: Apache-2.0
package org.banto.porter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.karaf.scheduler.Scheduler;
import org.apache.karaf.scheduler.SchedulerError;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("security.C1")
class TimetableTest {
  private final Set<String> jobs = new TreeSet<>(Set.of("banto-conductor", "banto-retention"));
  private boolean broken;

  @Test
  void nothingComesUpAnyMoreWhenTheHouseCloses() {
    Timetable timetable = new Timetable(scheduler());
    timetable.end();
    assertEquals(Set.of(), jobs);
    timetable.end();
  }

  @Test
  void aSchedulerThatCannotBeClearedIsSaid() {
    broken = true;
    assertThrows(IllegalStateException.class, new Timetable(scheduler())::end);
  }

  private Scheduler scheduler() {
    return (Scheduler)
        Proxy.newProxyInstance(
            TimetableTest.class.getClassLoader(),
            new Class<?>[] {Scheduler.class},
            (self, method, args) -> {
              if (broken) {
                throw new SchedulerError("broken");
              }
              return switch (method.getName()) {
                case "getJobs" -> {
                  Map<String, Object> all = new HashMap<>();
                  jobs.forEach(j -> all.put(j, null));
                  yield all;
                }
                case "unschedule" -> jobs.remove((String) args[0]);
                default -> throw new UnsupportedOperationException(method.getName());
              };
            });
  }
}
