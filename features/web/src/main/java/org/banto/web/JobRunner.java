// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
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
import org.banto.house.Caller;
import org.banto.house.Callers;
import org.banto.house.Jobs;
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
 * Runs long work for all rooms, four jobs at a time, so that no room needs threads of its own. A job
 * is kept before its id is known to anybody; what it changes is stored item by item. One that the end
 * of its house cut off, by a stop or by a crash, is interrupted: it is shown so, and gone on with
 * where it says what is left.
 */
@Component(
    service = {Jobs.class, Shift.class, Runnable.class},
    property = {
      "scheduler.name=banto-jobs",
      "scheduler.period:Long=3",
      "scheduler.concurrent:Boolean=false"
    })
public final class JobRunner implements Jobs, Shift, Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
  private static final int REFUSED_SHOWN = 500;
  private static final long TELL_EVERY_MS = 200;
  private static final String RUNNING = "RUNNING";
  private static final String INTERRUPTED = "INTERRUPTED";

  private static final Text BEGIN_ANEW =
      new Text("停止のため中断しました。もう一度始めてください。", "The house closed in the middle of it. Begin it anew.");
  private static final Text GO_ON =
      new Text(
          "停止のため中断しました。続きから再開できます。",
          "The house closed in the middle of it. It can be gone on with.");

  private final EventAdmin events;
  private final JpaJobs rows;
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

  /** Those of this house, until it is kept how they ended. */
  private final ConcurrentMap<String, Running> jobs = new ConcurrentHashMap<>();

  private volatile boolean closed;

  /** Remembers. */
  @Activate
  public JobRunner(
      @Reference EventAdmin events, @Reference JpaJobs rows, @Reference Callers callers) {
    this(events, rows, callers, new HouseClock());
  }

  JobRunner(EventAdmin events, JpaJobs rows, Callers callers, Clock clock) {
    this.callers = callers;
    this.events = events;
    this.rows = rows;
    this.clock = clock;
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
        .map(j -> "job " + j.begun.kind() + " " + j.id)
        .toList();
  }

  @Override
  public String start(AccountId account, Actor by, String kind, Task task) {
    String id = UUID.randomUUID().toString();
    Job job = new Job(id, kind, by, 0, 0, RUNNING, Optional.empty(), List.of());
    Running running = new Running(account, job, task);
    rows.accept(running.now(), clock.instant());
    hand(running);
    return id;
  }

  @Override
  public void resume(AccountId account, String id, Actor by, Task task) {
    Job job = rows.find(account, id).map(JpaJobs.Known::job).orElseThrow(() -> notCut(id));
    Running running = new Running(account, job, task);
    if (!rows.takeUp(running.now(), clock.instant())) {
      throw notCut(id);
    }
    hand(running);
    tell(running.account, id);
  }

  private static IllegalStateException notCut(String id) {
    return new IllegalStateException("job " + id + " is not interrupted");
  }

  @Override
  public Optional<String> rest(AccountId account, String id) {
    return rows.find(account, id)
        .filter(known -> known.job().state().equals(INTERRUPTED))
        .map(JpaJobs.Known::rest)
        .filter(rest -> !rest.isEmpty());
  }

  @Override
  public Optional<Job> find(AccountId account, String id) {
    return Optional.ofNullable(jobs.get(id))
        .filter(j -> j.account.equals(account))
        .map(Running::view)
        .or(() -> rows.find(account, id).map(JpaJobs.Known::job));
  }

  @Override
  public List<Job> list(AccountId account) {
    // those of this house first: what ends meanwhile is then kept as ended
    Map<String, Job> here = new HashMap<>();
    jobs.forEach((id, running) -> here.put(id, running.view()));
    return rows.of(account).stream()
        .map(job -> job.state().equals(RUNNING) ? here.getOrDefault(job.id(), job) : job)
        .toList();
  }

  /** Says how far the jobs of this house are, and which no house runs any more. */
  @Override
  public void run() {
    Instant now = clock.instant();
    jobs.values().forEach(running -> running.keep(now));
    for (JpaJobs.Known silent : rows.silent(now)) {
      Job job = silent.job();
      if (!jobs.containsKey(job.id())
          && rows.save(silent.with(interrupted(job, silent.rest())), now)) {
        LOG.info("job {} {} is interrupted: its house has died", job.kind(), job.id());
        tell(silent.account(), job.id());
      }
    }
  }

  private static Job interrupted(Job job, String rest) {
    Text why = rest.isEmpty() ? BEGIN_ANEW : GO_ON;
    return as(job, INTERRUPTED, Optional.of(why));
  }

  private static Job as(Job job, String state, Optional<Text> result) {
    return new Job(
        job.id(), job.kind(), job.by(), job.done(), job.total(), state, result, job.refused());
  }

  /** The thread of the job works for whoever this one works for. */
  private void hand(Running running) {
    Caller caller = callers.now();
    jobs.put(running.id, running);
    pool.execute(
        () -> {
          Caller before = callers.swap(caller);
          try {
            running.run();
          } finally {
            callers.swap(before);
          }
        });
  }

  private static boolean interruption(Throwable e) {
    return e != null && (e instanceof Interruption || interruption(e.getCause()));
  }

  private void tell(AccountId account, String id) {
    Map<String, Object> properties = new HashMap<>();
    properties.put(Topics.ACCOUNT, account.value());
    properties.put(Topics.JOB, id);
    events.postEvent(new Event(Topics.JOB_CHANGED, properties));
  }

  private final class Running implements Progress {
    private final String id;
    private final AccountId account;
    private final Task task;
    private final String claim = UUID.randomUUID().toString();
    private final List<Text> refused;
    private final Job begun;

    /** One says at a time what is kept. */
    private final Object keeping = new Object();

    private Optional<Job> ended = Optional.empty();
    private long done;
    private long total;
    private long told;
    private volatile boolean goesOn;
    private volatile boolean lost;

    Running(AccountId account, Job job, Task task) {
      this.id = job.id();
      this.account = account;
      this.task = task;
      this.begun = as(job, RUNNING, Optional.empty());
      this.done = job.done();
      this.total = job.total();
      this.refused = new ArrayList<>(job.refused());
    }

    @Override
    public String job() {
      return id;
    }

    void run() {
      try {
        mayGoOn();
        end("DONE", task.run(this));
      } catch (Exception e) {
        if (interruption(e)) {
          LOG.info("job {} {} is interrupted", begun.kind(), id);
          end(interrupted(view(), task.rest()));
        } else {
          LOG.error("job {} {} failed", begun.kind(), id, e);
          end("FAILED", Text.of(e));
        }
      }
      JobRunner.this.tell(account, id);
    }

    private void end(String state, Text result) {
      end(as(view(), state, Optional.of(result)));
    }

    /** Kept before it counts as ended: the house waits for jobs that have not. */
    private void end(Job how) {
      synchronized (keeping) {
        boolean kept = save(how, clock.instant());
        synchronized (this) {
          ended = Optional.of(how);
        }
        if (kept) {
          jobs.remove(id);
        }
      }
    }

    /** Keeps how it is now, and lets go of it where it has ended. */
    void keep(Instant now) {
      synchronized (keeping) {
        if (jobs.containsKey(id) && save(view(), now) && !runs()) {
          jobs.remove(id);
        }
      }
    }

    /** Whether it is kept; nothing is where somebody else goes on with it. */
    private boolean save(Job job, Instant now) {
      try {
        if (!rows.save(known(job), now)) {
          lost = true;
        }
        return true;
      } catch (RuntimeException e) {
        LOG.error("job {} {} cannot be kept; it is tried again", begun.kind(), id, e);
        return false;
      }
    }

    JpaJobs.Known now() {
      return known(view());
    }

    private JpaJobs.Known known(Job job) {
      String rest = task.rest();
      if (!rest.isEmpty()) {
        goesOn = true;
      }
      return new JpaJobs.Known(account, job, claim, rest);
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
        JobRunner.this.tell(account, id);
      }
      if (!goesOn && !task.rest().isEmpty()) {
        // before the first change: from here on it cannot be begun anew
        keep(clock.instant());
      }
      if (doneNow < totalNow) {
        mayGoOn();
      }
    }

    private void mayGoOn() {
      if (closed || lost) {
        throw new Interruption(id);
      }
    }

    @Override
    public synchronized void refused(String item, Text why) {
      if (refused.size() < REFUSED_SHOWN) {
        refused.add(why.after(item + ": "));
      }
    }

    synchronized boolean runs() {
      return ended.isEmpty();
    }

    synchronized Job view() {
      return ended.orElseGet(
          () ->
              new Job(
                  id,
                  begun.kind(),
                  begun.by(),
                  done,
                  total,
                  RUNNING,
                  Optional.empty(),
                  List.copyOf(refused)));
    }
  }
}
