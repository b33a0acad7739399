// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

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
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Text;
import org.banto.flow.Shift;
import org.banto.house.Accounts;
import org.banto.house.Caller;
import org.banto.house.Callers;
import org.banto.house.Jobs;
import org.banto.house.Settings;
import org.banto.house.Topics;
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
 * be started again. One that the closing house cuts off between two chunks is kept, shown after the
 * start, and gone on with where it ended.
 */
@Component(service = {Jobs.class, Shift.class})
public final class JobRunner implements Jobs, Shift {
  private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
  private static final Duration KEPT = Duration.ofDays(1);
  private static final int REFUSED_SHOWN = 500;
  private static final long TELL_EVERY_MS = 200;
  private static final String RUNNING = "RUNNING";
  private static final String DONE = "DONE";
  private static final String INTERRUPTED = "INTERRUPTED";

  private static final Text BEGIN_ANEW =
      new Text("停止のため中断しました。もう一度始めてください。", "The house closed in the middle of it. Begin it anew.");
  private static final Text GO_ON =
      new Text(
          "停止のため中断しました。続きから再開できます。",
          "The house closed in the middle of it. It can be gone on with.");

  private final EventAdmin events;
  private final InterruptedJobs interrupted;
  private final Callers callers;
  private final Clock clock;
  private final ExecutorService pool =
      Executors.newFixedThreadPool(
          4,
          r -> {
            Thread t = new Thread(r, "banto-job");
            t.setDaemon(true);
            return t;
          });
  private final ConcurrentMap<String, Running> jobs = new ConcurrentHashMap<>();

  private volatile boolean closed;

  /** Reads what was cut off when the house closed. */
  @Activate
  public JobRunner(
      @Reference EventAdmin events,
      @Reference Settings settings,
      @Reference Accounts accounts,
      @Reference Callers callers) {
    this(events, settings, accounts, callers, new HouseClock());
  }

  JobRunner(EventAdmin events, Settings settings, Accounts accounts, Callers callers, Clock clock) {
    this.callers = callers;
    this.events = events;
    this.interrupted = new InterruptedJobs(settings);
    this.clock = clock;
    accounts
        .all()
        .forEach(
            account ->
                interrupted
                    .of(account.id(), clock.instant())
                    .forEach(kept -> jobs.put(kept.job().id(), new Running(account.id(), kept))));
  }

  /** Ends what runs between two chunks; threads inside the database are not interrupted. */
  @Deactivate
  public void close() {
    end();
    pool.shutdown();
  }

  @Override
  public void end() {
    closed = true;
  }

  @Override
  public List<String> underWay() {
    return jobs.values().stream()
        .filter(Running::runs)
        .map(j -> "job " + j.kind + " " + j.id)
        .toList();
  }

  @Override
  public String start(AccountId account, Actor by, String kind, Task task) {
    Instant now = clock.instant();
    jobs.values().removeIf(j -> j.over(now));
    Running running = new Running(UUID.randomUUID().toString(), account, by, kind, now);
    jobs.put(running.id, running);
    hand(running, task);
    return running.id;
  }

  @Override
  public void resume(AccountId account, String id, Actor by, Task task) {
    Running running = jobs.get(id);
    boolean known = running != null && running.account.equals(account);
    if (!known || !interrupted.has(account, id) || !running.takeUp()) {
      throw new IllegalStateException("job " + id + " is not interrupted");
    }
    interrupted.forget(account, id);
    hand(running, task);
    tell(running);
  }

  @Override
  public Optional<String> rest(AccountId account, String id) {
    return Optional.ofNullable(jobs.get(id))
        .filter(j -> j.account.equals(account))
        .map(Running::rest)
        .filter(rest -> !rest.isEmpty());
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

  /** The thread of the job works for whoever this one works for. */
  private void hand(Running running, Task task) {
    Caller caller = callers.now();
    pool.execute(
        () -> {
          Caller before = callers.swap(caller);
          try {
            run(running, task);
          } finally {
            callers.swap(before);
          }
        });
  }

  private void run(Running running, Task task) {
    try {
      running.mayGoOn();
      running.end(DONE, Optional.of(task.run(running)), "");
    } catch (Exception e) {
      if (interruption(e)) {
        interrupt(running, task);
        return;
      }
      LOG.error("job {} {} failed", running.kind, running.id, e);
      running.end("FAILED", Optional.of(Text.of(e)), "");
    }
    tell(running);
  }

  /** Kept before it counts as ended: the house waits for jobs that have not. */
  private void interrupt(Running running, Task task) {
    String rest = task.rest();
    Text why = rest.isEmpty() ? BEGIN_ANEW : GO_ON;
    try {
      interrupted.keep(running.account, running.interrupted(why, rest));
    } catch (RuntimeException e) {
      LOG.error("job {} {} was interrupted and could not be kept", running.kind, running.id, e);
    }
    LOG.info("job {} {} is interrupted: the house closes", running.kind, running.id);
    running.end(INTERRUPTED, Optional.of(why), rest);
    tell(running);
  }

  private static boolean interruption(Throwable e) {
    return e != null && (e instanceof Interruption || interruption(e.getCause()));
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
    private final List<Text> refused = new ArrayList<>();
    private Instant ended;
    private String state = RUNNING;
    private Optional<Text> result = Optional.empty();
    private String rest = "";
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

    Running(AccountId account, InterruptedJobs.Kept kept) {
      this(kept.job().id(), account, kept.job().by(), kept.job().kind(), kept.ended());
      this.done = kept.job().done();
      this.total = kept.job().total();
      this.refused.addAll(kept.job().refused());
      end(kept.job().state(), kept.job().result(), kept.rest());
      this.ended = kept.ended();
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
      if (doneNow < totalNow) {
        mayGoOn();
      }
    }

    private void mayGoOn() {
      if (closed) {
        throw new Interruption(id);
      }
    }

    @Override
    public synchronized void refused(String item, Text why) {
      if (refused.size() < REFUSED_SHOWN) {
        refused.add(why.after(item + ": "));
      }
    }

    synchronized void end(String how, Optional<Text> what, String left) {
      state = how;
      result = what;
      rest = left;
      ended = clock.instant();
    }

    synchronized boolean runs() {
      return state.equals(RUNNING);
    }

    synchronized String rest() {
      return rest;
    }

    synchronized boolean over(Instant now) {
      Duration kept = state.equals(INTERRUPTED) ? InterruptedJobs.KEPT : KEPT;
      return ended != null && ended.plus(kept).isBefore(now);
    }

    /** Whether it was interrupted, and runs again now. */
    synchronized boolean takeUp() {
      boolean mine = state.equals(INTERRUPTED);
      if (mine) {
        end(RUNNING, Optional.empty(), "");
        ended = null;
      }
      return mine;
    }

    synchronized InterruptedJobs.Kept interrupted(Text why, String left) {
      Job job =
          new Job(id, kind, by, done, total, INTERRUPTED, Optional.of(why), List.copyOf(refused));
      return new InterruptedJobs.Kept(job, clock.instant(), left);
    }

    synchronized Job view() {
      return new Job(id, kind, by, done, total, state, result, List.copyOf(refused));
    }
  }
}
