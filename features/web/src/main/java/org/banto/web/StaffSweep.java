// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.time.Instant;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes out sessions that have ended, answers and jobs that nobody asks for any more, and tries that count no more. */
@Component(
    service = Runnable.class,
    property = {
      "scheduler.name=banto-web-sweep",
      "scheduler.period:Long=600",
      "scheduler.concurrent:Boolean=false"
    })
public final class StaffSweep implements Runnable {
  private final JpaSessions sessions;
  private final JpaAnswers answers;
  private final JpaTries tries;
  private final JpaJobs jobs;
  private final HouseClock clock = new HouseClock();

  /** Remembers. */
  @Activate
  public StaffSweep(
      @Reference JpaSessions sessions,
      @Reference JpaAnswers answers,
      @Reference JpaTries tries,
      @Reference JpaJobs jobs) {
    this.sessions = sessions;
    this.answers = answers;
    this.tries = tries;
    this.jobs = jobs;
  }

  @Override
  public void run() {
    Instant now = clock.instant();
    sessions.sweep(now);
    answers.sweep(now);
    tries.sweep(now);
    jobs.sweep(now);
  }
}
