// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.guard;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collection;
import java.util.Collections;
import java.util.Dictionary;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.banto.code.JarRules;
import org.banto.conductor.line.Capability;
import org.osgi.framework.Bundle;
import org.osgi.framework.hooks.resolver.ResolverHook;
import org.osgi.framework.hooks.resolver.ResolverHookFactory;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets no connector that was dropped in come to run before its jar has been read: one that breaks
 * {@link JarRules} is not resolved, so not one line of it is ever called.
 */
@Component(
    service = {ConnectorGate.class, ResolverHookFactory.class},
    immediate = true)
public final class ConnectorGate implements ResolverHookFactory {
  private static final Logger LOG = LoggerFactory.getLogger(ConnectorGate.class);

  /** What was found in these bytes of a bundle. */
  private record Seen(long modified, List<String> breaches) {}

  private final Map<Long, Seen> seen = new ConcurrentHashMap<>();

  /** Looks from now on. */
  @Activate
  public ConnectorGate() {}

  /**
   * What a bundle does that no connector may do, in words for staff; nothing of one that came with the
   * house, or while it cannot be read because it is just being exchanged.
   */
  List<String> breaches(Bundle bundle) {
    return look(bundle).orElse(List.of());
  }

  private Optional<List<String>> look(Bundle bundle) {
    if (!dropped(bundle) || !Capability.claimed(bundle)) {
      return Optional.of(List.of());
    }
    long modified = bundle.getLastModified();
    Seen known = seen.get(bundle.getBundleId());
    if (known != null && known.modified() == modified) {
      return Optional.of(known.breaches());
    }
    Optional<List<String>> found = read(bundle);
    if (bundle.getLastModified() != modified) {
      return Optional.empty();
    }
    found.ifPresent(f -> seen.put(bundle.getBundleId(), new Seen(modified, f)));
    return found;
  }

  /** Those that came with the house are held to the rules when they are built. */
  static boolean dropped(Bundle bundle) {
    return bundle.getLocation().startsWith("file:");
  }

  private static Optional<List<String>> read(Bundle bundle) {
    Map<String, byte[]> entries = new TreeMap<>();
    try {
      if (read(bundle, "/", entries, JarRules.LARGEST) < 0) {
        return Optional.of(List.of("展開すると " + (JarRules.LARGEST >> 20) + "MB を超えます"));
      }
      return Optional.of(
          Stream.concat(
                  Capability.faults(bundle).stream(),
                  JarRules.breaches(headers(bundle.getHeaders("")), entries).stream())
              .toList());
    } catch (IOException | RuntimeException e) {
      // a bundle that is exchanged meanwhile falls over in the framework's own ways
      LOG.debug("{} cannot be read now", bundle.getLocation(), e);
      return Optional.empty();
    }
  }

  private static Map<String, String> headers(Dictionary<String, String> all) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String name : Collections.list(all.keys())) {
      headers.put(name, all.get(name));
    }
    return headers;
  }

  /** Reads what is below a folder; what is left of the room, below 0 where it is too small. */
  private static long read(Bundle bundle, String folder, Map<String, byte[]> entries, long room)
      throws IOException {
    long left = room;
    Enumeration<String> paths = bundle.getEntryPaths(folder);
    for (String path : paths == null ? List.<String>of() : Collections.list(paths)) {
      if (left < 0) {
        return left;
      }
      if (path.endsWith("/")) {
        left = read(bundle, path, entries, left);
      } else if (JarRules.reads(path)) {
        byte[] bytes = bytes(bundle.getEntry(path), left);
        left -= bytes.length;
        entries.put(path, bytes);
      }
    }
    return left;
  }

  /** The bytes of an entry, or one more than there is room for. */
  private static byte[] bytes(URL entry, long most) throws IOException {
    if (entry == null) {
      throw new IOException("gone");
    }
    try (InputStream in = entry.openStream()) {
      return in.readNBytes((int) most + 1);
    }
  }

  @Override
  public ResolverHook begin(Collection<BundleRevision> triggers) {
    boolean ours = !triggers.isEmpty() && triggers.stream().allMatch(t -> barred(t.getBundle()));
    return new ResolverHook() {
      /** Felix takes what is resolved already for filtered, too, so no other is filtered beside. */
      @Override
      public void filterResolvable(Collection<BundleRevision> candidates) {
        if (ours) {
          candidates.removeIf(c -> barred(c.getBundle()));
        }
      }

      @Override
      public void filterSingletonCollisions(
          BundleCapability singleton, Collection<BundleCapability> candidates) {
        // as the framework has it
      }

      /** Nothing is given to it, and nothing is had from it. */
      @Override
      public void filterMatches(
          BundleRequirement requirement, Collection<BundleCapability> candidates) {
        boolean asks = barred(requirement.getRevision().getBundle());
        candidates.removeIf(c -> asks || barred(c.getRevision().getBundle()));
      }

      @Override
      public void end() {
        // nothing is held
      }
    };
  }

  /** What cannot be looked into now does not run now. */
  private boolean barred(Bundle bundle) {
    return look(bundle).filter(List::isEmpty).isEmpty();
  }
}
