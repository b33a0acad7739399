// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.line;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.banto.connect.Allowance;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Payload;
import org.banto.flow.Shift;
import org.banto.house.Ledger;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * What all ways out share: the paces of each account at a far side. An operator's numbers are taken
 * while it works, as everywhere in this room: all connectors hang on it.
 */
@Component(
    service = {HttpLanes.class, Shift.class},
    configurationPid = "banto.conductor")
@Designate(ocd = HttpLanes.Config.class)
public final class HttpLanes implements Shift {
  /** Settings of the ways out. */
  @ObjectClassDefinition(name = "番頭: 外との通信 / Banto: ways out")
  public @interface Config {
    /** Multiplies every connector's pace; above 1 only against simulators. */
    @AttributeDefinition(
        name = "通信の速さの倍率 / Factor of the pace",
        description = "1のまま使います。試験だけ大きくします / Leave at 1; larger for tests only")
    double pace_factor() default 1;

    /** Seconds after which a command that a dead node was doing is looked up. */
    @AttributeDefinition(
        name = "送信中の期限（秒） / Lease of a command in seconds",
        description = "停止した機械が送っていたものを確かめるまでの秒数です / Until a dead node's commands are looked up")
    int lease_seconds() default 120;

    /** Seconds between two looks into a far side's queue of notifications. */
    @AttributeDefinition(
        name = "通知を取りに行く間隔（秒） / Seconds between looks for notifications",
        description = "通知の待ち行列を見る間隔です / How often a queue of notifications is looked into")
    int collect_seconds() default 20;

    /** Seconds after which a call into a connector is given up. */
    @AttributeDefinition(
        name = "接続プログラムの1回の呼び出しの上限（秒） / Limit of a call into a connector",
        description = "これより長く終わらない呼び出しは、待つのをやめます / A call that lasts longer is not waited for")
    int call_seconds() default 300;

    /** Seconds after which a connector that does not start is given up. */
    @AttributeDefinition(
        name = "接続プログラムが始まるまでの上限（秒） / Limit of the start of a connector",
        description = "これより長く始まらないものは、待つのをやめます / One that takes longer to start is not waited for")
    int start_seconds() default 30;
  }

  /**
   * Work at a far side.
   *
   * @param <T> what it gives
   */
  @FunctionalInterface
  public interface Work<T> {
    /** Does it. */
    T run() throws ConnectorException;
  }

  /** Keeps an answer that a connector could not read. */
  @FunctionalInterface
  interface Unread {
    /** Keeps it. */
    void keep(ConnectionKey far, Payload answer, ConnectorException why);
  }

  /**
   * How much of what a far side bears is used. Requests come to it a little earlier or later than
   * they left here, and one that is too early by a millisecond is refused.
   */
  private static final double USED = 0.9;

  private volatile double factor;
  private final Map<ConnectionKey, Pace> paces = new ConcurrentHashMap<>();
  private final Map<ConnectionKey, Map<String, Pace>> allowances = new ConcurrentHashMap<>();
  private final Unread unread;
  private final FarClocks clocks = new FarClocks();
  private volatile boolean closed;

  /** Remembers. */
  @Activate
  public HttpLanes(Config config, @Reference Ledger ledger) {
    this(
        config.pace_factor(),
        (far, answer, why) ->
            ledger.aside(far.account(), far.id(), answer, words(why), new HouseClock().instant()));
  }

  HttpLanes(double factor, Unread unread) {
    this.factor = factor;
    this.unread = unread;
  }

  /** A number of seconds as an operator writes it: one at least. */
  public static Duration seconds(int written) {
    return Duration.ofSeconds(Math.max(1, written));
  }

  /** Another factor: every account's pace is made anew. */
  @Modified
  public void modified(Config config) {
    if (factor != config.pace_factor()) {
      factor = config.pace_factor();
      paces.clear();
      allowances.clear();
    }
  }

  private static String words(ConnectorException why) {
    return why.getMessage() == null ? "" : why.getMessage();
  }

  /**
   * Does work on behalf of this account: its requests keep the account's pace. When it fails
   * because an answer cannot be read, the last one that came is kept aside.
   */
  public <T> T during(ConnectionKey far, Work<T> work) throws ConnectorException {
    Trip trip = new Trip(far);
    try {
      return Trip.during(trip, work::run);
    } catch (ConnectorException e) {
      if (e.reason() == Reason.MALFORMED) {
        trip.answer().ifPresent(a -> unread.keep(far, a, e));
      }
      throw e;
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("work throws what it does not declare", e);
    }
  }

  /** Nothing leaves any more; the answer to what has left is still taken in. */
  @Override
  public void end() {
    closed = true;
  }

  /** Whoever asks says so himself. */
  @Override
  public List<String> underWay() {
    return List.of();
  }

  /** Whether the house closes: what fails now says nothing about the far side. */
  public boolean closed() {
    return closed;
  }

  /** The account that is worked for on this thread. */
  Optional<ConnectionKey> far() {
    return Trip.current().map(Trip::far);
  }

  /** The clocks of those that answered. */
  public FarClocks clocks() {
    return clocks;
  }

  /** An answer came on this thread. */
  void answered(HttpResponse<byte[]> answer) {
    clocks.heard(answer, new HouseClock().instant());
    String type = answer.headers().firstValue("Content-Type").orElse("");
    Trip.current().ifPresent(trip -> trip.answered(new Payload(type, answer.body())));
  }

  /** The pace of the account that is worked for on this thread. */
  Optional<Pace> current(double perSecond) {
    return far().map(far -> paces.computeIfAbsent(far, f -> pace(perSecond)));
  }

  Pace pace(double perSecond) {
    return new Pace(perSecond * factor * USED, System::nanoTime);
  }

  /** The pace of an operation for the account that is worked for on this thread. */
  Optional<Pace> current(Allowance allowance) {
    return far()
        .map(far -> allowances.computeIfAbsent(far, f -> new ConcurrentHashMap<>()))
        .map(of -> pace(of, allowance));
  }

  Pace pace(Map<String, Pace> of, Allowance allowance) {
    return of.computeIfAbsent(
        allowance.operation(),
        o -> new Pace(allowance.perSecond() * factor * USED, allowance.burst(), System::nanoTime));
  }
}
