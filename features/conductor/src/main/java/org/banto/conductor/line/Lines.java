// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.line;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.banto.connect.ConnectorException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What all ways out share: the HTTP client, and one pace for each account at a far side. */
@Component(service = Lines.class, configurationPid = "banto.conductor")
@Designate(ocd = Lines.Config.class)
public final class Lines {
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

  private static final Duration CONNECT = Duration.ofSeconds(10);

  private final double factor;
  private final HttpClient client;
  private final Map<Far, Pace> paces = new ConcurrentHashMap<>();
  private final ThreadLocal<Far> current = new ThreadLocal<>();

  /** Remembers. */
  @Activate
  public Lines(Config config) {
    this(config.pace_factor());
  }

  Lines(double factor) {
    this.factor = factor;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();
  }

  /** Does work on behalf of this account: its requests keep the account's pace. */
  public <T> T during(Far far, Work<T> work) throws ConnectorException {
    Far outer = current.get();
    current.set(far);
    try {
      return work.run();
    } finally {
      if (outer == null) {
        current.remove();
      } else {
        current.set(outer);
      }
    }
  }

  HttpClient client() {
    return client;
  }

  /** The pace of the account that is worked for on this thread. */
  Optional<Pace> current(double perSecond) {
    return Optional.ofNullable(current.get())
        .map(far -> paces.computeIfAbsent(far, f -> pace(perSecond)));
  }

  Pace pace(double perSecond) {
    return new Pace(perSecond * factor, System::nanoTime);
  }
}
