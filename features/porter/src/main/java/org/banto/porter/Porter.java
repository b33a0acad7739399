// SPDX-License-Identifier: Apache-2.0
package org.banto.porter;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.banto.flow.Shift;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes the house. The framework says that it stops before it stops anything, and waits for those
 * who listen: meanwhile everybody ends their shift, and only then are the web server and the rooms
 * taken down. What cannot be brought to an end in time is not torn down either: the machine is
 * halted, as a power cut would, which the database is made for; a house that is half stopped is
 * not.
 */
@Component(service = Porter.class, immediate = true)
public final class Porter implements SynchronousBundleListener {
  private static final Logger LOG = LoggerFactory.getLogger(Porter.class);

  /** A stop that takes longer, whatever holds it, ends in a halt. */
  private static final Duration LONGEST = Duration.ofSeconds(38);

  private static final String WEB_SERVER = "org.ops4j.pax.web.pax-web-jetty";

  @Reference private volatile List<Shift> shifts = List.of();

  private final BundleContext context;
  private final OrderlyShutdown shutdown;
  private final Runnable halt;

  /** Listens from now on. */
  @Activate
  public Porter(BundleContext context) {
    this(
        context,
        new OrderlyShutdown(System::nanoTime, time -> LockSupport.parkNanos(time.toNanos())),
        () -> Runtime.getRuntime().halt(0));
    context.addBundleListener(this);
  }

  Porter(BundleContext context, OrderlyShutdown shutdown, Runnable halt) {
    this.context = context;
    this.shutdown = shutdown;
    this.halt = halt;
  }

  Porter with(Shift... all) {
    shifts = List.of(all);
    return this;
  }

  /** Listens no more. */
  @Deactivate
  public void close() {
    context.removeBundleListener(this);
  }

  @Override
  public void bundleChanged(BundleEvent event) {
    if (event.getType() == BundleEvent.STOPPING
        && event.getBundle().getBundleId() == Constants.SYSTEM_BUNDLE_ID) {
      watch();
      closeHouse();
    }
  }

  void closeHouse() {
    long began = System.nanoTime();
    LOG.info("The house closes");
    try {
      List<String> open = shutdown.run(shifts);
      if (!open.isEmpty()) {
        LOG.error("Halted: still open is {}", String.join(", ", open));
        halt.run();
        return;
      }
    } catch (RuntimeException e) {
      LOG.error("Halted: the house could not be closed", e);
      halt.run();
      return;
    }
    closeDoor();
    long ms = Duration.ofNanos(System.nanoTime() - began).toMillis();
    LOG.info("Everybody has left after {} ms", ms);
  }

  /** First the web server: rooms that go while it answers are not found, which is a wrong answer. */
  private void closeDoor() {
    Arrays.stream(context.getBundles())
        .filter(b -> WEB_SERVER.equals(b.getSymbolicName()))
        .forEach(Porter::stop);
  }

  private static void stop(Bundle bundle) {
    try {
      bundle.stop(Bundle.STOP_TRANSIENT);
    } catch (BundleException e) {
      LOG.warn("{} did not stop", bundle.getSymbolicName(), e);
    }
  }

  private void watch() {
    Thread watch =
        new Thread(
            () -> {
              LockSupport.parkNanos(LONGEST.toNanos());
              LOG.error("Halted: the house did not stop within {}", LONGEST);
              halt.run();
            },
            "banto-porter");
    watch.setDaemon(true);
    watch.start();
  }
}
