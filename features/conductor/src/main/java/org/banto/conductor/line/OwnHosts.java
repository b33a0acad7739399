// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.line;

import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.banto.net.WayOut;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The hosts a connection's requests may go to: those of the addresses in its settings, and those its connector states in
 * its manifest.
 */
@Component(service = OwnHosts.class)
public final class OwnHosts {
  private static final Duration FRESH = Duration.ofSeconds(30);

  /** Whoever was asking when the settings changed goes on with the old ones until it has its answer. */
  private static final Duration ENDS = Duration.ofMinutes(2);

  /**
   * What is known of a connection.
   *
   * @param edition of its settings
   * @param at when it was looked up
   * @param hosts its own
   * @param since when the edition was seen first
   * @param before its own until then
   */
  private record Known(long edition, long at, Set<String> hosts, long since, Set<String> before) {
    boolean fresh(long of, long now) {
      return edition == of && now - at < FRESH.toNanos();
    }

    boolean has(String host, long now) {
      return among(hosts, host) || now - since < ENDS.toNanos() && among(before, host);
    }

    private static boolean among(Set<String> hosts, String host) {
      return hosts.stream()
          .anyMatch(h -> h.startsWith("*.") ? host.endsWith(h.substring(1)) : host.equals(h));
    }
  }

  private final SavedConnections saved;
  private final Function<String, RequestPlaces> places;
  private final Function<String, List<String>> stated;
  private final LongSupplier nanos;
  private final Map<ConnectionKey, Known> known = new ConcurrentHashMap<>();

  /** Remembers. */
  @Activate
  public OwnHosts(
      @Reference SavedConnections saved, @Reference Catalogue catalogue, @Reference Types types) {
    this(
        saved,
        type -> RequestPlaces.of(type, catalogue, types),
        type -> catalogue.find(type).map(Capability::hosts).orElse(List.of()),
        System::nanoTime);
  }

  OwnHosts(
      SavedConnections saved,
      Function<String, RequestPlaces> places,
      Function<String, List<String>> stated,
      LongSupplier nanos) {
    this.nanos = nanos;
    this.saved = saved;
    this.places = places;
    this.stated = stated;
  }

  /** Whether a host is one of a connection's own. */
  boolean has(ConnectionKey far, String host) {
    String name = host.toLowerCase(Locale.ROOT);
    SavedConnection settings = settings(far);
    long now = nanos.getAsLong();
    Known last = known.get(far);
    if (last != null && last.fresh(settings.edition(), now) && last.has(name, now)) {
      return true;
    }
    // also before a refusal: the connector may be another one by now
    return known.compute(far, (f, old) -> look(f, settings, old, now)).has(name, now);
  }

  private Known look(ConnectionKey far, SavedConnection settings, Known old, long now) {
    long edition = settings.edition();
    Set<String> hosts = hosts(far, settings);
    if (old == null) {
      return new Known(edition, now, hosts, now, Set.of());
    }
    return old.edition() == edition
        ? new Known(edition, now, hosts, old.since(), old.before())
        : new Known(edition, now, hosts, now, old.hosts());
  }

  private SavedConnection settings(ConnectionKey far) {
    return saved.find(far).orElse(new SavedConnection(true, 0, Map.of()));
  }

  private Set<String> hosts(ConnectionKey far, SavedConnection settings) {
    Set<String> hosts = new HashSet<>();
    addresses(far, settings).forEach(a -> hosts.add(a.getHost()));
    stated.apply(far.id().type()).forEach(h -> hosts.add(h.toLowerCase(Locale.ROOT)));
    return hosts;
  }

  private List<URI> addresses(ConnectionKey far, SavedConnection settings) {
    return places.apply(far.id().type()).addresses(settings);
  }

  /** The addresses of a connection that are reached by the operator's list alone, for staff. */
  public List<String> inside(ConnectionKey far, WayOut out) {
    return addresses(far, settings(far)).stream()
        .flatMap(a -> out.inside(a.getHost(), a.getPort()).stream())
        .distinct()
        .toList();
  }
}
