// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banto.base.Actor;
import org.banto.house.Audit;
import org.banto.testkit.TestClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LogInLinesTest {
  private final List<String> written = new ArrayList<>();
  private Optional<String> trouble = Optional.empty();
  private final LogInLines lines =
      new LogInLines(audit(), new TestClock(Instant.parse("2026-11-24T03:05:00Z")));

  private Audit audit() {
    return (Audit)
        Proxy.newProxyInstance(
            Audit.class.getClassLoader(),
            new Class<?>[] {Audit.class},
            (proxy, method, args) -> {
              if (trouble.isPresent()) {
                throw new IllegalStateException(new SQLException("no", trouble.get()));
              }
              written.add(args[2] + " " + args[3]);
              return null;
            });
  }

  private void write(String act) {
    lines.write(Users.HOME, Actor.system("test"), act, "ログイン");
  }

  @Test
  @Tag("security.low.full")
  void whatAFullDiskHeldUpIsWrittenLaterInItsOrderWithItsTime() {
    trouble = Optional.of("53100");
    write("one");
    write("two");
    assertEquals(List.of(), written);
    trouble = Optional.empty();
    write("three");
    assertEquals(
        List.of(
            "one ログイン（11月24日 12:05、ディスクの空きを待って記録）",
            "two ログイン（11月24日 12:05、ディスクの空きを待って記録）",
            "three ログイン"),
        written);
  }

  @Test
  void anyOtherTroubleIsTold() {
    trouble = Optional.of("08006");
    assertThrows(IllegalStateException.class, () -> write("one"));
    trouble = Optional.empty();
    write("two");
    assertTrue(written.equals(List.of("two ログイン")), written.toString());
  }
}
