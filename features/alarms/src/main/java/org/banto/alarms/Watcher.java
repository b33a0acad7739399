// SPDX-License-Identifier: Apache-2.0
package org.banto.alarms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import org.banto.base.AccountId;
import org.banto.base.Text;
import org.banto.flow.Alarm;
import org.banto.flow.AlarmKind;
import org.banto.flow.AlarmKinds;
import org.banto.flow.Watch;
import org.banto.house.Topics;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventHandler;
import org.osgi.service.event.propertytypes.EventTopics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks every few seconds all that watch whether something stands still, raises what is new and
 * mends what is well again; and keeps what rooms say has happened.
 */
@Component(
    service = {Runnable.class, EventHandler.class, AlarmKinds.class},
    property = {
      "scheduler.name=banto-alarms",
      "scheduler.period:Long=1",
      "scheduler.concurrent:Boolean=false"
    })
@EventTopics(Topics.ALARM)
public final class Watcher implements Runnable, EventHandler, AlarmKinds {
  private static final Logger LOG = LoggerFactory.getLogger(Watcher.class);
  private static final Duration LOOK = Duration.ofSeconds(5);
  private static final Duration SWEEP = Duration.ofMinutes(10);
  private static final int MOST = 1_000;

  /** What rooms say without naming a kind. */
  static final AlarmKind NOTICE =
      new AlarmKind("alarms.notice", new Text("その他のお知らせ", "Other notices"), false);

  @Reference private volatile List<Watch> watches = List.of();

  private final JpaAlarms alarms;
  private final Clock clock;
  private final Queue<Alarm> heard = new LinkedBlockingQueue<>(MOST);
  private final Set<String> failing = ConcurrentHashMap.newKeySet();
  private Instant look = Instant.MIN;
  private Instant sweep = Instant.MIN;

  /** Remembers. */
  @Activate
  public Watcher(@Reference JpaAlarms alarms) {
    this(alarms, new HouseClock());
  }

  Watcher(JpaAlarms alarms, Clock clock) {
    this.alarms = alarms;
    this.clock = clock;
  }

  Watcher with(List<Watch> all) {
    watches = all;
    return this;
  }

  @Override
  public List<AlarmKind> kinds() {
    return List.of(NOTICE);
  }

  /** Takes it down only: who is slow here is never called again. */
  @Override
  public void handleEvent(Event event) {
    Object text = event.getProperty(Topics.TEXT);
    Object account = event.getProperty(Topics.ACCOUNT);
    AlarmKind kind = event.getProperty(Topics.KIND) instanceof AlarmKind k ? k : NOTICE;
    if (text == null || account == null) {
      return;
    }
    String words = text.toString();
    Object english = event.getProperty(Topics.TEXT_EN);
    Text sentence = Text.of(words, english == null ? "" : english.toString());
    Object named = event.getProperty(Topics.SUBJECT);
    String subject = named == null ? mark(words) : named.toString();
    AccountId whose = new AccountId(account.toString());
    if (!heard.offer(Alarm.of(kind, whose, subject, sentence))) {
      LOG.warn("more than {} alarms wait to be kept; one of kind {} was lost", MOST, kind.id());
    }
  }

  /**
   * Stands for a sentence that is about nothing in particular: the same again is not said again.
   */
  private static String mark(String words) {
    return HexFormat.of().toHexDigits(words.hashCode()) + words.length();
  }

  @Override
  public synchronized void run() {
    attempt("Keeping what has happened", this::keep);
    Instant now = clock.instant();
    // a clock that was set back must not stop the watch
    if (!now.isBefore(look) || now.isBefore(look.minus(LOOK))) {
      look = now.plus(LOOK);
      List<Seen> seen = new ArrayList<>();
      watches.forEach(w -> attempt(w.getClass().getName(), () -> seen.add(Seen.by(w, now))));
      attempt("Comparing with the faults that stand", () -> settle(seen));
      attempt("Reading which faults stand", alarms::looked);
    }
    if (!now.isBefore(sweep) || now.isBefore(sweep.minus(SWEEP))) {
      sweep = now.plus(SWEEP);
      attempt("Forgetting old alarms", alarms::sweep);
    }
  }

  private void keep() {
    for (Alarm next = heard.peek(); next != null; next = heard.peek()) {
      alarms.raise(next);
      heard.remove();
    }
  }

  /**
   * What a watch sees.
   *
   * @param watch its name
   * @param kinds ids of the kinds it watches for
   * @param wrong what is wrong now
   */
  private record Seen(String watch, Set<String> kinds, List<Alarm> wrong) {
    static Seen by(Watch watch, Instant now) {
      Set<String> kinds = watch.kinds().stream().map(AlarmKind::id).collect(Collectors.toSet());
      return new Seen(watch.getClass().getName(), kinds, watch.look(now));
    }
  }

  /** One reading of what stands serves all watches; what one cannot change holds up no other. */
  private void settle(List<Seen> all) {
    List<Alarm> standing = alarms.standing();
    all.forEach(seen -> attempt(seen.watch() + " alarms", () -> settle(seen, standing)));
  }

  private void settle(Seen seen, List<Alarm> all) {
    List<Alarm> standing = all.stream().filter(s -> seen.kinds().contains(s.kind().id())).toList();
    seen.wrong().stream().filter(w -> standing.stream().noneMatch(w::same)).forEach(alarms::raise);
    standing.stream()
        .filter(s -> seen.wrong().stream().noneMatch(s::same))
        .forEach(s -> alarms.mend(s.kind(), s.account(), s.subject()));
  }

  /** The first failure in a row is logged. */
  private void attempt(String what, Runnable work) {
    try {
      work.run();
      failing.remove(what);
    } catch (RuntimeException | LinkageError e) {
      if (failing.add(what)) {
        LOG.warn("{} failed; it is tried again", what, e);
      }
    }
  }
}
