// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.line;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.ConnectionId;
import org.banto.fakes.MemorySettings;
import org.banto.flow.fake.Samples;
import org.banto.house.Settings;
import org.banto.testkit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class SavedConnectionsTest {
  private final ExecutorService readers = Executors.newFixedThreadPool(2);

  @AfterEach
  void stop() {
    readers.shutdownNow();
  }

  @Test
  @Tag("house.saves")
  void whatWasReadBeforeASaveIsNotKeptAfterIt() throws Exception {
    CountDownLatch read = new CountDownLatch(1);
    CountDownLatch saved = new CountDownLatch(1);
    SavedConnections connections =
        connections(
            () -> {
              if (read.getCount() == 1) {
                read.countDown();
                await(saved);
              }
            });
    Future<?> tick = readers.submit(() -> connections.all());
    await(read);
    connections.keep(far(1), new SavedConnection(true, 1, Map.of()), Samples.CLERK);
    saved.countDown();
    tick.get();
    assertEquals(Optional.of(new SavedConnection(true, 1, Map.of())), connections.find(far(1)));
  }

  @Test
  @Tag("house.saves")
  void ofAThousandSavesUnderATickNoneIsMissed() throws Exception {
    Thread saving = Thread.currentThread();
    SavedConnections connections = connections(() -> pause(Thread.currentThread() != saving));
    Future<?> tick =
        readers.submit(
            () -> {
              while (!Thread.currentThread().isInterrupted()) {
                connections.all();
              }
            });
    int missed = 0;
    for (int i = 0; i < 1000; i++) {
      SavedConnection now = new SavedConnection(true, i, Map.of());
      connections.keep(far(i % 50), now, Samples.CLERK);
      pause(true); // the house hands it to the connectors meanwhile
      if (!connections.find(far(i % 50)).equals(Optional.of(now))) {
        missed++;
      }
    }
    tick.cancel(true);
    assertEquals(0, missed);
  }

  private static void pause(boolean really) {
    if (really) {
      LockSupport.parkNanos(100_000);
    }
  }

  private static ConnectionKey far(int n) {
    return new ConnectionKey(Samples.MAIN, ConnectionId.of("rakuten~shop" + n));
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(60, TimeUnit.SECONDS)) {
        throw new IllegalStateException("waited in vain");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Connections whose reader does this after it has read and before it has its answer. */
  private static SavedConnections connections(Runnable onTheWay) {
    MemorySettings kept = new MemorySettings();
    Settings slow =
        new Settings() {
          @Override
          public Map<String, String> read(AccountId account, String section) {
            Map<String, String> read = kept.read(account, section);
            onTheWay.run();
            return read;
          }

          @Override
          public Map<AccountId, Map<String, String>> readAll(String section) {
            Map<AccountId, Map<String, String>> read = kept.readAll(section);
            onTheWay.run();
            return read;
          }

          @Override
          public void write(
              AccountId account, String section, Map<String, String> values, Actor by) {
            kept.write(account, section, values, by);
          }
        };
    return new SavedConnections(slow, new TestClock(Samples.NOW));
  }
}
