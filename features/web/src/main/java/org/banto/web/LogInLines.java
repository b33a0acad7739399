// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Japan;
import org.banto.house.Audit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who comes and goes, in the history. While the disk is full nobody is kept out for it: the lines
 * wait, a bounded number, and are written before the next one that can be, with the time they are of.
 */
final class LogInLines {
  private static final Logger LOG = LoggerFactory.getLogger(LogInLines.class);
  private static final int MOST = 1_000;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("M月d日 H:mm").withZone(Japan.ZONE);

  private final Audit audit;
  private final Clock clock;
  private final Deque<Line> late = new ArrayDeque<>();

  private record Line(AccountId account, Actor by, String act, String detail) {}

  LogInLines(Audit audit, Clock clock) {
    this.audit = audit;
    this.clock = clock;
  }

  synchronized void write(AccountId account, Actor by, String act, String detail) {
    try {
      while (!late.isEmpty()) {
        write(late.peek());
        late.remove();
      }
      write(new Line(account, by, act, detail));
    } catch (RuntimeException e) {
      if (!DiskSpace.isFull(e)) {
        throw e;
      }
      LOG.warn("The disk is full: {} by {} waits for the history", act, by.name());
      if (late.size() < MOST) {
        String then = TIME.format(clock.instant()) + "、ディスクの空きを待って記録";
        late.add(new Line(account, by, act, detail + "（" + then + "）"));
      }
    }
  }

  private void write(Line line) {
    audit.write(line.account(), line.by(), line.act(), line.detail());
  }
}
