// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.line;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.banto.base.AccountId;
import org.banto.base.ConnectionId;
import org.junit.jupiter.api.Test;

class TripTest {
  private static final ConnectionKey FAR =
      new ConnectionKey(new AccountId("main"), ConnectionId.of("demo~one"));

  @Test
  void whoIsWorkedForIsKnownOnTheThreadThatCallsTheConnectorAndNotAfterwards() throws Exception {
    HttpLanes lines = new HttpLanes(1, (far, answer, why) -> {});
    ExecutorService calls = Executors.newSingleThreadExecutor();
    try {
      List<Optional<ConnectionKey>> seen =
          lines.during(
              FAR,
              () -> {
                Callable<Optional<ConnectionKey>> carried = Trip.carried(lines::far);
                try {
                  return List.of(
                      calls.submit(carried).get(), calls.submit(lines::far).get(), lines.far());
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
              });
      assertEquals(List.of(Optional.of(FAR), Optional.empty(), Optional.of(FAR)), seen);
      assertEquals(Optional.empty(), lines.far());
    } finally {
      calls.shutdown();
      calls.awaitTermination(60, TimeUnit.SECONDS);
    }
  }
}
