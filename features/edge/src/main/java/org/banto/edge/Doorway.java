// SPDX-License-Identifier: Apache-2.0
package org.banto.edge;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.banto.house.Audit;
import org.banto.time.HouseClock;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The house's door to the network. It opens TLS where {@code BANTO_LISTEN} says, with the certificate
 * of {@link KeyFiles}, and looks every few seconds whether another one lies there: that is served from
 * the next connection on, those that are open stay. One that must not be served changes nothing, and
 * is told by {@link CertificateWatch}. What is judged of each request stands before all contexts of
 * the web server, so nothing passes it by: {@link Fronts}, then {@link Gate}, {@link Throttle} and
 * {@link AddressGate}.
 */
@Component(
    service = {Doorway.class, Runnable.class},
    immediate = true,
    property = {
      "scheduler.name=banto-edge",
      "scheduler.period:Long=3",
      "scheduler.concurrent:Boolean=false"
    })
public final class Doorway implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Doorway.class);

  @Reference(cardinality = ReferenceCardinality.OPTIONAL)
  private volatile Audit audit;

  private final Server server;
  private final EdgeSettings settings;
  private final KeyFiles files;
  private final Clock clock;
  private final List<HttpConfiguration.Customizer> judges;
  private Optional<TlsPort> port = Optional.empty();
  private String taken = "";
  private String seen = "";
  private volatile Optional<HouseKey> served = Optional.empty();
  private volatile Optional<KeyFault> fault = Optional.empty();

  /** Opens it. */
  @Activate
  public Doorway(@Reference Server server, @Reference KeptAddressRules rules) {
    this(
        server,
        EdgeSettings.of(System::getProperty),
        data().resolve("tls"),
        new HouseClock(),
        rules);
  }

  Doorway(Server server, EdgeSettings settings, Path folder, Clock clock, KeptAddressRules rules) {
    this.server = server;
    this.settings = settings;
    this.files = new KeyFiles(folder, settings.host());
    this.clock = clock;
    this.judges =
        List.of(
            new Fronts(settings.fronts()),
            new Gate(settings, new ClearTokens(() -> Optional.ofNullable(audit))),
            new Throttle(System::nanoTime),
            new AddressGate(rules));
    for (Connector connector : server.getConnectors()) {
      plain(connector).ifPresent(this::furnish);
    }
    seen = files.mark();
    run();
  }

  private static Path data() {
    return Path.of(System.getProperty("banto.data", System.getProperty("karaf.data", "data")));
  }

  private static Optional<HttpConfiguration> plain(Connector connector) {
    return Optional.ofNullable(connector.getConnectionFactory(HttpConnectionFactory.class))
        .map(HttpConnectionFactory::getHttpConfiguration);
  }

  private void furnish(HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(Limits.HEADERS);
    http.setRelativeRedirectAllowed(true);
    judges.forEach(http::addCustomizer);
  }

  /** Looks at the certificate. A pair counts once two looks have found it the same: it may be being copied. */
  @Override
  public synchronized void run() {
    if (settings.listen().isEmpty()) {
      return;
    }
    String now = files.mark();
    boolean still = now.equals(seen);
    seen = now;
    if (!still || now.equals(taken) && fault.isEmpty()) {
      return;
    }
    taken = now;
    try {
      serve(files.read(clock.instant()));
      fault = Optional.empty();
    } catch (KeyFault e) {
      if (fault.map(f -> !f.getMessage().equals(e.getMessage())).orElse(true)) {
        LOG.warn(
            "The certificate is not taken, {}: {}",
            served.isEmpty() ? "and TLS is not spoken" : "the one of before is served on",
            e.getMessage());
      }
      fault = Optional.of(e);
    }
  }

  private void serve(HouseKey key) throws KeyFault {
    if (port.isPresent()) {
      port.get().serve(key);
    } else {
      HttpConfiguration http = new HttpConfiguration();
      TlsPort opened = new TlsPort(server, settings, http, key);
      furnish(http);
      opened.open();
      port = Optional.of(opened);
    }
    served = Optional.of(key);
    LOG.info("TLS on port {} with the certificate {}", settings.port(), key.fingerprint());
  }

  /** Closes it. */
  @Deactivate
  synchronized void close() {
    port.ifPresent(TlsPort::close);
    port = Optional.empty();
    for (Connector connector : server.getConnectors()) {
      plain(connector).ifPresent(http -> http.getCustomizers().removeAll(judges));
    }
  }

  Doorway with(Audit history) {
    audit = history;
    return this;
  }

  /** The certificate that is served; none while TLS is not spoken. */
  Optional<HouseKey> served() {
    return served;
  }

  /** Why the certificate that lies there is not served. */
  Optional<KeyFault> fault() {
    return fault;
  }
}
