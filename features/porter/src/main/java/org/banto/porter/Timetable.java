// SPDX-License-Identifier: Apache-2.0
package org.banto.porter;

import java.util.List;
import org.apache.karaf.scheduler.Scheduler;
import org.apache.karaf.scheduler.SchedulerError;
import org.banto.flow.Shift;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** All that comes up again and again by the clock: when the house closes, nothing comes up any more. */
@Component
public final class Timetable implements Shift {
  private final Scheduler scheduler;

  /** Remembers. */
  @Activate
  public Timetable(@Reference Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  @Override
  public void end() {
    try {
      scheduler.getJobs().keySet().forEach(scheduler::unschedule);
    } catch (SchedulerError e) {
      throw new IllegalStateException("the timetable cannot be cleared", e);
    }
  }

  /** What came up before is seen by the rooms it works in, or as an open transaction. */
  @Override
  public List<String> underWay() {
    return List.of();
  }
}
