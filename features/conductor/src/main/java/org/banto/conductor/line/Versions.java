// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.line;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleException;
import org.osgi.framework.BundleListener;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets one version of a connector work at a time. A jar that is dropped in does not replace the
 * shipped bundle, it stands beside it; so the highest version runs and the others rest until it is
 * taken away. One that cannot start takes nothing over.
 */
@Component(service = Versions.class, immediate = true)
public final class Versions {
  private static final Logger LOG = LoggerFactory.getLogger(Versions.class);
  private static final int CHANGES =
      BundleEvent.STARTED | BundleEvent.STOPPED | BundleEvent.UNINSTALLED;
  private static final Comparator<Bundle> HIGHEST_FIRST =
      Comparator.comparing(Bundle::getVersion).thenComparing(Bundle::getBundleId).reversed();

  private final BundleContext context;
  private final BundleListener listener = this::changed;
  private final Set<Bundle> resting = new HashSet<>();

  /** Starts looking. */
  @Activate
  public Versions(BundleContext context) {
    this.context = context;
    context.addBundleListener(listener);
    settle();
  }

  /** Looks no more. */
  @Deactivate
  public void close() {
    context.removeBundleListener(listener);
  }

  private void changed(BundleEvent event) {
    if ((event.getType() & CHANGES) != 0) {
      settle();
    }
  }

  /** Idempotent: what it does is heard as a change again. */
  private synchronized void settle() {
    if (context.getBundle(0).getState() != Bundle.STOPPING) {
      Arrays.stream(context.getBundles())
          .filter(b -> !Capability.of(b).isEmpty() && wanted(b))
          .sorted(HIGHEST_FIRST)
          .collect(Collectors.groupingBy(Bundle::getSymbolicName))
          .values()
          .forEach(this::settle);
    }
  }

  private void settle(List<Bundle> versions) {
    boolean works = false;
    for (Bundle bundle : versions) {
      if (works) {
        rest(bundle);
      } else {
        // who starts and stops one that stands alone is not us
        boolean others = versions.size() == 1 && !resting.contains(bundle);
        works = others || work(bundle);
      }
    }
  }

  /** Whether the operator wants it to run: resting is never written down. */
  private static boolean wanted(Bundle bundle) {
    return bundle.adapt(BundleStartLevel.class).isPersistentlyStarted();
  }

  private boolean work(Bundle bundle) {
    try {
      resting.remove(bundle);
      if (bundle.getState() != Bundle.ACTIVE) {
        bundle.start(Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
      }
      return true;
    } catch (BundleException | IllegalStateException e) {
      LOG.warn("{} {} cannot start", bundle.getSymbolicName(), bundle.getVersion(), e);
      return false;
    }
  }

  private void rest(Bundle bundle) {
    try {
      resting.add(bundle);
      if (bundle.getState() == Bundle.ACTIVE) {
        bundle.stop(Bundle.STOP_TRANSIENT);
        LOG.info("{} {} rests", bundle.getSymbolicName(), bundle.getVersion());
      }
    } catch (BundleException | IllegalStateException e) {
      LOG.warn("{} {} cannot rest", bundle.getSymbolicName(), bundle.getVersion(), e);
    }
  }
}
