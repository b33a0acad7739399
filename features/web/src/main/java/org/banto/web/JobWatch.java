// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.banto.base.AccountId;
import org.banto.base.Japan;
import org.banto.base.Text;
import org.banto.flow.Alarm;
import org.banto.flow.AlarmKind;
import org.banto.flow.AlarmKinds;
import org.banto.flow.Watch;
import org.banto.house.Accounts;
import org.banto.house.Jobs;
import org.banto.house.Jobs.Job;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sees that jobs that run move on. One that waits behind jobs that move is only patient. */
@Component(service = {Watch.class, AlarmKinds.class})
public final class JobWatch implements Watch {
  private static final AlarmKind KIND =
      new AlarmKind("desk.job", new Text("処理の停止", "Job stands still"), true);
  private static final Duration PATIENCE = Duration.ofSeconds(45);
  private static final int AT_ONCE = 4;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("H:mm").withZone(Japan.ZONE);

  private final Accounts accounts;
  private final Jobs jobs;
  private final Map<String, Mark> marks = new HashMap<>();

  /** A job as it was when it last moved, and when it was first seen. */
  private record Mark(AccountId account, Job job, Instant since, Instant first) {
    boolean still(Instant now) {
      return !since.plus(PATIENCE).isAfter(now);
    }

    boolean begun() {
      return job.done() > 0 || job.total() > 0 || !job.refused().isEmpty();
    }
  }

  /** Remembers. */
  @Activate
  public JobWatch(@Reference Accounts accounts, @Reference Jobs jobs) {
    this.accounts = accounts;
    this.jobs = jobs;
  }

  @Override
  public List<AlarmKind> kinds() {
    return List.of(KIND);
  }

  @Override
  public synchronized List<Alarm> look(Instant now) {
    Map<String, Mark> running = new HashMap<>();
    accounts.all().forEach(account -> look(account.id(), now, running));
    marks.clear();
    marks.putAll(running);
    long moving = running.values().stream().filter(m -> !m.still(now) && m.begun()).count();
    return running.values().stream()
        .filter(m -> m.still(now) && (m.begun() || moving < AT_ONCE))
        .map(JobWatch::alarm)
        .toList();
  }

  private void look(AccountId account, Instant now, Map<String, Mark> running) {
    for (Job job : jobs.list(account)) {
      if (job.state().equals("RUNNING")) {
        Mark before = marks.getOrDefault(job.id(), new Mark(account, job, now, now));
        running.put(
            job.id(),
            before.job().equals(job) ? before : new Mark(account, job, now, before.first()));
      }
    }
  }

  private static Alarm alarm(Mark mark) {
    String at = TIME.format(mark.first());
    String of = mark.job().total() > 0 ? mark.job().done() + "/" + mark.job().total() : "";
    return Alarm.of(
        KIND,
        mark.account(),
        mark.job().id(),
        new Text(
            at + "に始めた処理が進んでいません" + (of.isEmpty() ? "" : "（" + of + "件）") + "。「処理」を確認してください",
            "A job begun at " + at + " does not move" + (of.isEmpty() ? "" : ", " + of)));
  }
}
