// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.line;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import org.banto.base.Text;
import org.banto.connect.Push;
import org.banto.connect.PushAnswer;
import org.banto.connect.PushAnswerer;
import org.banto.connect.PushVerifier;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What far sides send by themselves. A genuine push has its connection read on soon; nothing of it
 * is kept, so that pushes may be lost, doubled or forged without harm. However many come, a
 * connection is woken once in a while only: the far side's pace is for reading and telling.
 */
@Component(service = Pushes.class)
public final class Pushes {
  private static final Logger LOG = LoggerFactory.getLogger(Pushes.class);
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  /**
   * Why the pushes in a far side's queue cannot be had.
   *
   * @param words for staff
   * @param since since when, as far as this house has seen
   */
  public record Blind(Text words, Instant since) {
    /** For staff. */
    public Text told() {
      Text from = MomentWords.of(since);
      return new Text(
          "通知を取りに行けません: " + words.ja() + "（" + from.ja() + "から。受信は続けています）",
          "Pushes cannot be fetched: "
              + words.en()
              + " (since "
              + from.en()
              + "; orders are still read)");
    }
  }

  /**
   * Pushes to a connection since the house started.
   *
   * @param genuine how many were its far side's
   * @param refused how many were not
   * @param last when the last genuine one came
   * @param read the moment to read on that was set last
   * @param blind why those in its queue cannot be had
   */
  public record Count(
      long genuine, long refused, Optional<Instant> last, Instant read, Optional<Blind> blind) {
    static final Count NONE = new Count(0, 0, Optional.empty(), Instant.EPOCH, Optional.empty());

    Count refuse() {
      return new Count(genuine, refused + 1, last, read, blind);
    }

    Count collect(long orders, Instant now) {
      Optional<Instant> latest = orders > 0 ? Optional.of(now) : last;
      return new Count(genuine + orders, refused, latest, read, Optional.empty());
    }

    Count fail(Text words, Instant now) {
      Instant since = blind.map(Blind::since).orElse(now);
      return new Count(genuine, refused, last, read, Optional.of(new Blind(words, since)));
    }

    /** One more; a moment to read on that is still to come, but no later than the gap, will do. */
    Count take(Instant now, Duration gap) {
      Instant next = read.isAfter(now) ? read : read.plus(gap);
      boolean fits = !next.isBefore(now) && !next.isAfter(now.plus(gap));
      return new Count(genuine + 1, refused, Optional.of(now), fits ? next : now, blind);
    }

    /** For staff; empty when there is nothing to say. */
    Optional<Text> told() {
      if (blind.isPresent()) {
        Text why = blind.get().told();
        return Optional.of(new Text("。" + why.ja(), ". " + why.en()));
      }
      if (last.isPresent()) {
        Text when = MomentWords.of(last.get());
        return Optional.of(new Text("（最後の通知 " + when.ja() + "）", " (last push " + when.en() + ")"));
      }
      return refused == 0
          ? Optional.empty()
          : Optional.of(
              new Text(
                  "（署名の合わない通知 " + refused + "件。通知の鍵を確かめてください）",
                  " (" + refused + " pushes with a wrong signature. Look at the key of pushes)"));
    }
  }

  private final Ports ports;
  private final ConnectionStates standings;
  private final ToDoubleFunction<String> pace;
  private final Clock clock;
  private final Map<ConnectionKey, Count> counts = new ConcurrentHashMap<>();

  /** Remembers. */
  @Activate
  public Pushes(
      @Reference Ports ports,
      @Reference ConnectionStates standings,
      @Reference Catalogue catalogue) {
    this(
        ports,
        standings,
        type -> catalogue.find(type).map(Capability::pace).orElse(1.0),
        new HouseClock());
  }

  Pushes(Ports ports, ConnectionStates standings, ToDoubleFunction<String> pace, Clock clock) {
    this.ports = ports;
    this.standings = standings;
    this.pace = pace;
    this.clock = clock;
  }

  /**
   * Takes a push to a connection.
   *
   * @return whether its far side has sent it
   */
  public boolean take(ConnectionKey far, Push push) {
    Optional<PushVerifier> verifier = ports.find(far, PushVerifier.class);
    if (verifier.isEmpty()) {
      return false;
    }
    if (!genuine(far, verifier.get(), push)) {
      counts.compute(far, (f, c) -> known(c).refuse());
      return false;
    }
    Instant now = clock.instant();
    Duration gap = gap(far);
    Count after = counts.compute(far, (f, c) -> known(c).take(now, gap));
    standings.change(far, s -> s.pushed(after.read()));
    return true;
  }

  /** So many orders were told of in a far side's queue; none, when it was empty. */
  public void collected(ConnectionKey far, int orders) {
    Instant now = clock.instant();
    boolean blind = of(far).blind().isPresent();
    counts.compute(far, (f, c) -> known(c).collect(orders, now));
    if (blind) {
      standings.differs(far);
    }
  }

  /**
   * A far side's queue cannot be read.
   *
   * @return whether staff have not been told yet, at all or in other words
   */
  public boolean failed(ConnectionKey far, Text words) {
    Instant now = clock.instant();
    boolean known = of(far).blind().filter(b -> b.words().equals(words)).isPresent();
    counts.compute(far, (f, c) -> known(c).fail(words, now));
    if (!known) {
      standings.differs(far);
    }
    return !known;
  }

  /**
   * What whoever has pushed is to hear in the far side's words; empty when its status says it all. A
   * connection that is not there answers as others of its kind do to a push that is not theirs, so
   * nobody learns from it which there are.
   *
   * @param taken what {@link #take} said of it
   */
  public Optional<PushAnswer> answer(ConnectionKey far, Push push, boolean taken) {
    Optional<PushAnswerer> answerer =
        ports.present(far)
            ? ports.find(far, PushAnswerer.class)
            : ports.anyOf(far.id().type(), PushAnswerer.class);
    return answerer.flatMap(a -> answer(far, a, push, taken));
  }

  private static Optional<PushAnswer> answer(
      ConnectionKey far, PushAnswerer answerer, Push push, boolean taken) {
    try {
      return Optional.of(answerer.answer(push, taken));
    } catch (RuntimeException | LinkageError e) {
      LOG.debug("The connector of {} has no answer to a push", far, e);
      return Optional.empty();
    }
  }

  /** What has come. */
  public Count of(ConnectionKey far) {
    return known(counts.get(far));
  }

  /** A connector that falls over a push has not called it genuine. */
  private static boolean genuine(ConnectionKey far, PushVerifier verifier, Push push) {
    try {
      return verifier.genuine(push);
    } catch (RuntimeException | LinkageError e) {
      LOG.debug("The connector of {} fell over a push", far, e);
      return false;
    }
  }

  private Duration gap(ConnectionKey far) {
    double perSecond = pace.applyAsDouble(far.id().type());
    Duration interval = Duration.ofMillis((long) (1000 / Math.max(perSecond, 0.001)));
    return interval.compareTo(SHORTEST) > 0 ? interval : SHORTEST;
  }

  private static Count known(Count count) {
    return count == null ? Count.NONE : count;
  }
}
