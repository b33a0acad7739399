// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.aries.jpa.template.JpaTemplate;
import org.banto.base.AccountId;
import org.banto.base.Text;
import org.banto.flow.Alarm;
import org.banto.flow.AlarmKind;
import org.banto.flow.ChangeConsumer;
import org.banto.flow.Shift;
import org.banto.flow.Watch;
import org.banto.house.Topics;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventHandler;
import org.osgi.service.event.propertytypes.EventTopics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has every {@link ChangeConsumer} take up the history, some moments behind it, each at its own pace
 * and on a thread of its own. First it takes up, then its cursor moves: what a crash cut off comes
 * again. Whoever changes orders pays nothing for it: the lines are there anyway, and an event only
 * rings. Nothing ever takes lines of the history out; where some are lost the consumer is told.
 */
@Component(
    service = {Runnable.class, EventHandler.class, Watch.class, Shift.class},
    property = {
      "scheduler.name=banto-changes",
      "scheduler.period:Long=2",
      "scheduler.concurrent:Boolean=false"
    })
@EventTopics(Topics.ORDERS_CHANGED)
public final class ChangeFeed implements Runnable, EventHandler, Watch, Shift {
  static final AlarmKind BEHIND =
      new AlarmKind(
          "store.changes",
          new Text("受注の変更の反映が止まっています", "Changes of orders are not taken up"),
          true);

  private static final Logger LOG = LoggerFactory.getLogger(ChangeFeed.class);

  /** Lines that a consumer is asked to take up at once. */
  private static final int BATCH = 500;

  /** It looks also where nothing rang: another house has no bell here. */
  private static final Duration SLOW = Duration.ofSeconds(10);

  private static final Duration LONGEST = Duration.ofMinutes(5);

  /** So many failures in a row, half a minute, are no moment any more. */
  private static final int PATIENCE = 6;

  private final ChangeCursors cursors;
  private final ExecutorService threads;
  private final Clock clock;
  private final Map<String, Reader> readers = new ConcurrentHashMap<>();
  private final Set<String> busy = ConcurrentHashMap.newKeySet();
  private final Set<String> failing = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean rung = new AtomicBoolean();
  private Instant looked = Instant.MIN;
  private volatile boolean closed;

  /** When it was first told to end, of {@link System#nanoTime}. */
  private volatile long told;

  /** A consumer that is here, and with which accounts it fails. */
  private record Reader(
      String name, boolean beginning, ChangeConsumer consumer, Map<AccountId, Failures> failures) {
    boolean pauses(AccountId account, Instant now) {
      Failures of = failures.get(account);
      return of != null && of.pauses(now);
    }
  }

  /** Failures in a row. */
  private record Failures(int times, Instant last) {
    /** Not after a moment to come: that was set by a clock that has been put back. */
    boolean pauses(Instant now) {
      Duration pause = Duration.ofSeconds(1L << Math.min(times - 1, 20));
      Duration most = pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
      return !now.isBefore(last) && now.isBefore(last.plus(most));
    }
  }

  /** For the service component runtime. */
  @Activate
  public ChangeFeed(@Reference(target = "(osgi.unit.name=banto-store)") JpaTemplate jpa) {
    this(
        new ChangeCursors(jpa, BATCH),
        Executors.newCachedThreadPool(ChangeFeed::thread),
        new HouseClock());
  }

  ChangeFeed(ChangeCursors cursors, ExecutorService threads, Clock clock) {
    this.cursors = cursors;
    this.threads = threads;
    this.clock = clock;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "banto-changes");
    thread.setDaemon(true);
    return thread;
  }

  /** One is here; it takes the place of another of its name. */
  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  void bind(ChangeConsumer consumer, Map<String, Object> properties) {
    if (properties.get(ChangeConsumer.NAME) instanceof String name) {
      boolean beginning = ChangeConsumer.BEGINNING.equals(properties.get(ChangeConsumer.START));
      readers.put(name, new Reader(name, beginning, consumer, new ConcurrentHashMap<>()));
      rung.set(true);
    } else {
      LOG.warn("{} has no name and hears of no change", consumer.getClass().getName());
    }
  }

  /** One has gone; how far it was stays known. */
  void unbind(ChangeConsumer consumer) {
    readers.values().removeIf(r -> r.consumer() == consumer);
  }

  /** Rings only: the lines are read by other threads. */
  @Override
  public void handleEvent(Event event) {
    rung.set(true);
  }

  @Override
  public void run() {
    Instant now = clock.instant();
    boolean again = readers.values().stream().anyMatch(r -> !r.failures().isEmpty());
    boolean slow = now.isBefore(looked) || !now.isBefore(looked.plus(SLOW));
    if (rung.getAndSet(false) || again || slow) {
      looked = now;
      readers.values().forEach(this::begin);
    }
  }

  /** One at work may have looked before what rang: it is called once more. */
  private void begin(Reader reader) {
    if (closed || !busy.add(reader.name())) {
      rung.set(true);
      return;
    }
    try {
      threads.execute(() -> turn(reader));
    } catch (RejectedExecutionException e) {
      busy.remove(reader.name());
    }
  }

  private void turn(Reader reader) {
    try {
      boolean more = true;
      while (more) {
        more = round(reader);
      }
      failing.remove(reader.name());
    } catch (RuntimeException e) {
      if (failing.add(reader.name()) && !closed) {
        LOG.warn("Changes for {} cannot be read; it is tried again", reader.name(), e);
      }
    } finally {
      busy.remove(reader.name());
    }
  }

  /** A batch of each account, so that none waits for another; whether there is more of one. */
  private boolean round(Reader reader) {
    boolean more = false;
    for (ChangeCursors.News news : cursors.news(reader.name())) {
      boolean here = !closed && readers.get(reader.name()) == reader;
      if (here && !reader.pauses(news.account(), clock.instant())) {
        more |= step(reader, news);
      }
    }
    return more;
  }

  private boolean step(Reader reader, ChangeCursors.News news) {
    ChangeCursors.Stretch next = cursors.next(news, reader.beginning());
    if (!next.isEmpty() && !take(reader, news.account(), next)) {
      return false;
    }
    return cursors.move(reader.name(), news, next.to()) && next.to() < news.end();
  }

  private boolean take(Reader reader, AccountId account, ChangeCursors.Stretch next) {
    try {
      reader.consumer().take(account, next.batch());
      reader.failures().remove(account);
      return true;
    } catch (RuntimeException | LinkageError e) {
      int before = reader.failures().getOrDefault(account, new Failures(0, Instant.MIN)).times();
      reader.failures().put(account, new Failures(before + 1, clock.instant()));
      if (before == 0 && !closed) {
        LOG.warn("{} failed on changes of {}; it is asked again", reader.name(), account, e);
      }
      return false;
    }
  }

  @Override
  public List<AlarmKind> kinds() {
    return List.of(BEHIND);
  }

  @Override
  public List<Alarm> look(Instant now) {
    List<Alarm> all = new ArrayList<>();
    readers
        .values()
        .forEach(
            r ->
                r.failures()
                    .forEach(
                        (account, f) -> {
                          if (f.times() >= PATIENCE) {
                            all.add(alarm(account, r.name()));
                          }
                        }));
    return all;
  }

  private static Alarm alarm(AccountId account, String name) {
    return Alarm.of(
        BEHIND,
        account,
        name,
        new Text(
            "「" + name + "」が受注の変更を反映できません。やり直しを続けており、変更は失われません。続くときはシステム担当者に伝えてください",
            name
                + " cannot take up changes of orders. It is tried again and again, and no change is lost."
                + " If it goes on, tell whoever runs the house"));
  }

  @Override
  public void end() {
    if (!closed) {
      told = System.nanoTime();
      closed = true;
    }
  }

  @Override
  public List<String> underWay() {
    return busy.stream().map(name -> "changes for " + name).toList();
  }

  /**
   * Lets what runs come to an end, as long as its patience since it was told lasts: who closes the
   * house has waited already. Nobody is interrupted inside the database.
   */
  @Deactivate
  public void close() {
    end();
    threads.shutdown();
    long left = patience().toNanos() - (System.nanoTime() - told);
    try {
      if (!threads.awaitTermination(left, TimeUnit.NANOSECONDS)) {
        LOG.warn("Left behind: {}", underWay());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
