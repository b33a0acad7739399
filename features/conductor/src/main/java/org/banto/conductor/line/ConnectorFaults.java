// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.line;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.banto.base.Text;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What connectors did that no connector may do, as far as it stands: a call that goes well takes
 * back what the last one of its kind did wrong. Bears class names and places in programs, never
 * messages: these may quote what must not be seen.
 */
@Component(service = ConnectorFaults.class)
public final class ConnectorFaults {
  private static final Logger LOG = LoggerFactory.getLogger(ConnectorFaults.class);

  /**
   * A fault of a connector.
   *
   * @param call which call, {@code start} or the name of a port's method
   * @param since since when this call has not gone well
   * @param words what it did, for staff
   * @param frames where, the innermost first, for its author; empty where it did nothing but last
   * @param starts whether the connector cannot be called at all for it
   */
  public record Fault(
      String call, Instant since, Text words, List<String> frames, boolean starts) {}

  private record Place(ConnectionKey far, String call) {}

  private final Map<Place, Fault> faults = new ConcurrentHashMap<>();

  /** None stands. */
  @Activate
  public ConnectorFaults() {}

  /** A call went wrong; the first in a row, and each that goes wrong elsewhere, is logged. */
  public void wrong(
      ConnectionKey far, String call, Text words, List<String> frames, boolean starts) {
    Instant now = new HouseClock().instant();
    Fault[] before = new Fault[1];
    faults.compute(
        new Place(far, call),
        (p, there) -> {
          before[0] = there;
          Instant since = there == null ? now : there.since();
          return new Fault(call, since, words, List.copyOf(frames), starts);
        });
    if (before[0] == null || !before[0].frames().equals(frames)) {
      LOG.warn("{} {}: {}{}", far, call, words.ja(), trace(frames));
    }
  }

  private static String trace(List<String> frames) {
    return frames.isEmpty() ? "" : "\n\tat " + String.join("\n\tat ", frames);
  }

  /** A call went well. */
  public void well(ConnectionKey far, String call) {
    if (!faults.isEmpty()) {
      faults.remove(new Place(far, call));
    }
  }

  /** What was done wrong is no longer of interest: the connector has gone, or another is called. */
  public void forget(ConnectionKey far) {
    faults.keySet().removeIf(p -> p.far().equals(far));
  }

  /** What stands of a connection: what keeps it from starting before all else, then the latest. */
  public List<Fault> all(ConnectionKey far) {
    return faults.entrySet().stream()
        .filter(e -> e.getKey().far().equals(far))
        .map(Map.Entry::getValue)
        .sorted(Comparator.comparing(Fault::starts).thenComparing(Fault::since).reversed())
        .toList();
  }

  /** The first of {@link #all}. */
  public Optional<Fault> of(ConnectionKey far) {
    return all(far).stream().findFirst();
  }

  /** What stands since this moment or longer, one of each connection. */
  public Map<ConnectionKey, Fault> standing(Instant since) {
    Map<ConnectionKey, Fault> standing = new ConcurrentHashMap<>();
    faults.keySet().stream()
        .map(Place::far)
        .forEach(
            far ->
                of(far)
                    .filter(f -> !f.since().isAfter(since))
                    .ifPresent(f -> standing.put(far, f)));
    return standing;
  }
}
