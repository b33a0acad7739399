// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.house.Session;

/**
 * One file of orders at a time for each person: each reads all there is (OWASP ASVS 5.0, 15.2.2).
 */
final class OneExport {
  /** One that never began to be written, as its line broke, holds nobody up longer. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final Map<String, Run> running = new ConcurrentHashMap<>();
  private final Clock clock;

  OneExport(Clock clock) {
    this.clock = clock;
  }

  /**
   * Begins one.
   *
   * @throws Rejection while there is another of the same person ({@code TOO_OFTEN})
   */
  Run begin(Session session) {
    String person = session.account().value() + " " + session.getName();
    Run mine = new Run(person, clock.instant());
    Run one =
        running.compute(
            person, (p, before) -> before == null || before.lost(mine.since) ? mine : before);
    if (one != mine) {
      throw new Rejection(
          Rejection.Kind.TOO_OFTEN,
          new Text(
              "前のダウンロードがまだ終わっていません。終わってから、もう一度お試しください。",
              "Your last download is not finished yet. Try again when it is."));
    }
    return mine;
  }

  /** One that is under way until it is closed. */
  final class Run implements AutoCloseable {
    private final String person;
    private final Instant since;

    private Run(String person, Instant since) {
      this.person = person;
      this.since = since;
    }

    private boolean lost(Instant now) {
      return since.plus(LONGEST).isBefore(now);
    }

    @Override
    public void close() {
      running.remove(person, this);
    }
  }
}
