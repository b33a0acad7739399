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
    service = {Gate.class, ResolverHookFactory.class},
    immediate = true)
public final class Gate implements ResolverHookFactory {
  private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

  /** What was found in these bytes of a bundle. */
  private record Seen(long modified, List<String> breaches) {}

  private final Map<Long, Seen> seen = new ConcurrentHashMap<>();

  /** Looks from now on. */
  @Activate
  public Gate() {}

  /** What a bundle does that no connector may do, in words for staff; nothing of one that came with the house. */
  List<String> breaches(Bundle bundle) {
    if (!dropped(bundle) || !Capability.claimed(bundle)) {
      return List.of();
    }
    long modified = bundle.getLastModified();
    return seen.compute(
            bundle.getBundleId(),
            (id, known) ->
                known != null && known.modified() == modified
                    ? known
                    : new Seen(modified, read(bundle)))
        .breaches();
  }

  /** Those that came with the house are held to the rules when they are built. */
  static boolean dropped(Bundle bundle) {
    return bundle.getLocation().startsWith("file:");
  }

  private static List<String> read(Bundle bundle) {
    Map<String, byte[]> entries = new TreeMap<>();
    try {
      read(bundle, "/", entries, JarRules.LARGEST);
    } catch (IOException e) {
      return List.of(e.getMessage());
    }
    return Stream.concat(
            Capability.faults(bundle).stream(),
            JarRules.breaches(headers(bundle.getHeaders("")), entries).stream())
        .toList();
  }

  private static Map<String, String> headers(Dictionary<String, String> all) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String name : Collections.list(all.keys())) {
      headers.put(name, all.get(name));
    }
    return headers;
  }

  /** Reads what is below a folder; what is left of the room. */
  private static long read(Bundle bundle, String folder, Map<String, byte[]> entries, long room)
      throws IOException {
    long left = room;
    Enumeration<String> paths = bundle.getEntryPaths(folder);
    for (String path : paths == null ? List.<String>of() : Collections.list(paths)) {
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

  private static byte[] bytes(URL entry, long most) throws IOException {
    byte[] bytes;
    try (InputStream in = entry.openStream()) {
      bytes = in.readNBytes((int) most + 1);
    } catch (IOException e) {
      throw new IOException("jar の中身を読めません", e);
    }
    if (bytes.length > most) {
      throw new IOException("展開すると " + (JarRules.LARGEST >> 20) + "MB を超えます");
    }
    return bytes;
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

  private boolean barred(Bundle bundle) {
    try {
      return !breaches(bundle).isEmpty();
    } catch (RuntimeException e) {
      LOG.warn("{} cannot be looked into and does not run", bundle.getLocation(), e);
      return true;
    }
  }
}
