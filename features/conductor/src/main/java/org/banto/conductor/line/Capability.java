// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.line;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.banto.connect.ConnectorType.Kind;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleRevision;

/**
 * A connector as its bundle's manifest states it.
 *
 * @param id its id
 * @param kind what it connects to
 * @param pace requests a second
 * @param places settings that say where requests go without being an address
 * @param hosts where requests go besides the addresses in the settings
 * @param bundle in which bundle
 */
public record Capability(
    String id, Kind kind, double pace, List<String> places, List<String> hosts, Bundle bundle) {
  private static final String NAMESPACE = "banto.connector";

  /** The connectors of a bundle; what is stated so that it cannot be read is none. */
  public static List<Capability> of(Bundle bundle) {
    return stated(bundle).stream().flatMap(c -> readable(c, bundle).stream()).toList();
  }

  /** Whether a bundle states that it is a connector, whatever it says. */
  public static boolean claimed(Bundle bundle) {
    return !stated(bundle).isEmpty();
  }

  /** What a bundle states of itself that cannot be read, in words for staff. */
  public static List<String> faults(Bundle bundle) {
    return stated(bundle).stream()
        .filter(c -> readable(c, bundle).isEmpty())
        .map(c -> "banto.connector の宣言を読めません: " + c)
        .toList();
  }

  private static List<Map<String, Object>> stated(Bundle bundle) {
    BundleRevision revision = bundle.adapt(BundleRevision.class);
    return revision == null
        ? List.of()
        : revision.getDeclaredCapabilities(NAMESPACE).stream().map(c -> c.getAttributes()).toList();
  }

  private static Optional<Capability> readable(Map<String, Object> attributes, Bundle bundle) {
    try {
      return Optional.of(read(attributes, bundle));
    } catch (IllegalArgumentException e) {
      // a kind that is none, or a pace that is no number
      return Optional.empty();
    }
  }

  /** The slowest pace of a bundle's connectors; 1 when it has none. */
  static double pace(Bundle bundle) {
    return of(bundle).stream().mapToDouble(Capability::pace).min().orElse(1);
  }

  /** The factory PID of its configurations. */
  public String pid() {
    return pid(kind, id);
  }

  /** The factory PID of the configurations of a connector of this kind and id. */
  static String pid(Kind kind, String id) {
    return "banto." + kind.name().toLowerCase(Locale.ROOT) + "." + id;
  }

  /** Whether its bundle's code can run. */
  public boolean installed() {
    int state = bundle.getState();
    return state == Bundle.ACTIVE || state == Bundle.STARTING;
  }

  private static Capability read(Map<String, Object> attributes, Bundle bundle) {
    Object pace = attributes.getOrDefault("pace", 1.0);
    return new Capability(
        String.valueOf(attributes.get("id")),
        Kind.valueOf(String.valueOf(attributes.get("kind"))),
        Double.parseDouble(String.valueOf(pace)),
        texts(attributes.get("places")),
        texts(attributes.get("hosts")),
        bundle);
  }

  private static List<String> texts(Object attribute) {
    return attribute instanceof List<?> texts
        ? texts.stream().map(String::valueOf).filter(t -> !t.isEmpty()).toList()
        : List.of();
  }
}
