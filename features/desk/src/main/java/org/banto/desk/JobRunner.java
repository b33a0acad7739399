// SPDX-License-Identifier: Apache-2.0
package org.banto.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.banto.account.AccountId;
import org.banto.account.Actor;
import org.banto.flow.Jobs;
import org.banto.flow.Topics;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs long work for all rooms, four jobs at a time, so that no room needs threads of its own. Jobs
 * are in memory: what they change is stored item by item, so a job that a crash cut off can simply
 * be started again.
 */
@Component(service = Jobs.class)
public final class JobRunner implements Jobs {
  private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
  private static final Duration KEPT = Duration.ofDays(1);
  private static final int REFUSED_SHOWN = 500;
  private static final long TELL_EVERY_MS = 200;

  private final EventAdmin events;
  private final Clock clock = new HouseClock();
  private final ExecutorService pool =
      Executors.newFixedThreadPool(
          4,
          r -> {
            Thread t = new Thread(r, "banto-job");
            t.setDaemon(true);
            return t;
          });
  private final ConcurrentMap<String, Running> jobs = new ConcurrentHashMap<>();

  @Activate
  public JobRunner(@Reference EventAdmin events) {
    this.events = events;
  }

  @Deactivate
  public void close() {
    pool.shutdownNow();
  }

  @Override
  public String start(AccountId account, Actor by, String kind, Task task) {
    Instant now = clock.instant();
    jobs.values().removeIf(j -> j.ended != null && j.ended.plus(KEPT).isBefore(now));
    Running running = new Running(UUID.randomUUID().toString(), account, by, kind, now);
    jobs.put(running.id, running);
    pool.execute(() -> run(running, task));
    return running.id;
  }

  @Override
  public Optional<Job> find(AccountId account, String id) {
    return Optional.ofNullable(jobs.get(id))
        .filter(j -> j.account.equals(account))
        .map(Running::view);
  }

  @Override
  public List<Job> list(AccountId account) {
    return jobs.values().stream()
        .filter(j -> j.account.equals(account))
        .sorted(Comparator.comparing((Running j) -> j.started).reversed())
        .map(Running::view)
        .toList();
  }

  private void run(Running running, Task task) {
    try {
      running.end("DONE", task.run(running));
    } catch (Exception e) {
      LOG.error("job {} {} failed", running.kind, running.id, e);
      String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      running.end("FAILED", why);
    }
    tell(running);
  }

  private void tell(Running running) {
    Map<String, Object> properties = new HashMap<>();
    properties.put(Topics.ACCOUNT, running.account.value());
    properties.put(Topics.JOB, running.id);
    events.postEvent(new Event(Topics.JOB_CHANGED, properties));
  }

  private final class Running implements Progress {
    private final String id;
    private final AccountId account;
    private final Actor by;
    private final String kind;
    private final Instant started;
    private final List<String> refused = new ArrayList<>();
    private Instant ended;
    private String state = "RUNNING";
    private String result = "";
    private long done;
    private long total;
    private long told;

    Running(String id, AccountId account, Actor by, String kind, Instant started) {
      this.id = id;
      this.account = account;
      this.by = by;
      this.kind = kind;
      this.started = started;
    }

    @Override
    public String job() {
      return id;
    }

    @Override
    public void at(long doneNow, long totalNow) {
      long now = System.nanoTime() / 1_000_000;
      boolean tell;
      synchronized (this) {
        done = doneNow;
        total = totalNow;
        tell = now - told >= TELL_EVERY_MS;
        if (tell) {
          told = now;
        }
      }
      if (tell) {
        JobRunner.this.tell(this);
      }
    }

    @Override
    public synchronized void refused(String item, String why) {
      if (refused.size() < REFUSED_SHOWN) {
        refused.add(item + ": " + why);
      }
    }

    synchronized void end(String how, String what) {
      state = how;
      result = what;
      ended = clock.instant();
    }

    synchronized Job view() {
      return new Job(id, kind, by, done, total, state, result, List.copyOf(refused));
    }
  }
}
