// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.line;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.house.Settings;
import org.banto.time.HouseClock;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Whose program each kind of connection is: the first that was admitted, until somebody lets another
 * take over. Secrets go to no other. Kept for the whole house, with the version that proved itself
 * last, so that a start begins with it.
 */
@Component(service = Makers.class)
public final class Makers {
  /** Section of the settings; one key per connector id. */
  static final String SECTION = "connectors.makers";

  private static final AccountId HOUSE = new AccountId("main");
  private static final Actor BY = Actor.system("conductor");
  private static final Duration FRESH = Duration.ofSeconds(30);
  private static final String BAR = "|";

  /**
   * Who made a program.
   *
   * @param name symbolic name of its bundle
   * @param provider as its manifest states it, or empty
   * @param version that proved itself last
   */
  public record Maker(String name, String provider, String version) {
    /** The maker of a bundle. */
    public static Maker of(Bundle bundle) {
      String vendor = bundle.getHeaders("").get(Constants.BUNDLE_VENDOR);
      return new Maker(
          bundle.getSymbolicName(),
          vendor == null ? "" : vendor.replace(BAR, "/"),
          bundle.getVersion().toString());
    }

    /** Whether both are versions of one program. */
    public boolean same(Maker other) {
      return name.equals(other.name) && provider.equals(other.provider);
    }

    private static Maker parse(String text) {
      String[] parts = text.split("\\|", 3);
      return new Maker(parts[0], parts[2], parts[1]);
    }

    private String text() {
      return name + BAR + version + BAR + provider;
    }
  }

  private final Settings settings;
  private final Clock clock;
  private final Set<Bundle> allowed = ConcurrentHashMap.newKeySet();
  private volatile Map<String, Maker> known = Map.of();
  private volatile Instant read = Instant.MIN;

  /** Remembers. */
  @Activate
  public Makers(@Reference Settings settings) {
    this(settings, new HouseClock());
  }

  Makers(Settings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** Whose program a kind of connection is; nobody's yet where it is empty. */
  public Optional<Maker> of(String id) {
    return Optional.ofNullable(all().get(id));
  }

  private Map<String, Maker> all() {
    Instant now = clock.instant();
    if (Duration.between(read, now).abs().compareTo(FRESH) > 0) {
      known =
          settings.read(HOUSE, SECTION).entrySet().stream()
              .collect(Collectors.toMap(Map.Entry::getKey, e -> Maker.parse(e.getValue())));
      read = now;
    }
    return known;
  }

  /** Whether a bundle may have what connections of this kind are made with. */
  public boolean may(Bundle bundle, String id) {
    return allowed.contains(bundle) || of(id).map(m -> m.same(Maker.of(bundle))).orElse(true);
  }

  /** Whether somebody lets it be tried in another's place. */
  public boolean allowed(Bundle bundle) {
    return allowed.contains(bundle);
  }

  /** Lets a bundle be tried in another's place; kept until it has proved itself, or has gone. */
  public void allow(Bundle bundle) {
    allowed.add(bundle);
  }

  /** It is not tried any more. */
  public void forbid(Bundle bundle) {
    allowed.remove(bundle);
  }

  /** From now on this kind of connection is this bundle's. */
  public void keep(String id, Bundle bundle) {
    Maker maker = Maker.of(bundle);
    if (!of(id).filter(maker::equals).isPresent()) {
      settings.write(HOUSE, SECTION, Map.of(id, maker.text()), BY);
      read = Instant.MIN;
    }
  }
}
