// SPDX-License-Identifier: Apache-2.0
package org.banto.porter;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.banto.flow.Opened;
import org.banto.time.HouseClock;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the house when all of its rooms have started; it stays open, whatever comes or goes later. */
@Component(service = Opening.class, immediate = true)
public final class Opening {
  private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

  /** A room that has not started by then has a trouble of its own; the others work. */
  private static final Duration LONGEST = Duration.ofSeconds(40);

  private static final Duration LOOK = Duration.ofMillis(100);
  private static final String BOOT_FINISHED = "org.apache.karaf.features.BootFinished";

  private final BooleanSupplier complete;
  private final Function<Opened, ServiceRegistration<Opened>> register;
  private final Duration longest;
  private Optional<ServiceRegistration<Opened>> door = Optional.empty();
  private volatile boolean closed;

  /** Waits from now on. */
  @Activate
  public Opening(BundleContext context, @Reference ServiceComponentRuntime components) {
    this(
        () -> complete(context, components),
        opened -> context.registerService(Opened.class, opened, null),
        LONGEST);
    Thread waits = new Thread(this::open, "banto-porter-opening");
    waits.setDaemon(true);
    waits.start();
  }

  Opening(
      BooleanSupplier complete,
      Function<Opened, ServiceRegistration<Opened>> register,
      Duration longest) {
    this.complete = complete;
    this.register = register;
    this.longest = longest;
  }

  /** Returns when the house is open, or this room goes. */
  void open() {
    long began = System.nanoTime();
    while (!closed && !looksComplete()) {
      if (System.nanoTime() - began > longest.toNanos()) {
        LOG.warn("The house opens, though not all of its rooms have started within {}", longest);
        break;
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
    synchronized (this) {
      if (!closed) {
        Instant now = new HouseClock().instant();
        door = Optional.of(register.apply(() -> now));
      }
    }
  }

  /** A room that comes or goes while it is looked at is looked at once more. */
  private boolean looksComplete() {
    try {
      return complete.getAsBoolean();
    } catch (RuntimeException e) {
      LOG.debug("A room changed while it was looked at", e);
      return false;
    }
  }

  /** Waits no more; the house is open no longer. */
  @Deactivate
  public synchronized void close() {
    closed = true;
    door.ifPresent(ServiceRegistration::unregister);
    door = Optional.empty();
  }

  /** Whether every room has started: each of its components that needs no configuration is there. */
  private static boolean complete(BundleContext context, ServiceComponentRuntime components) {
    Bundle[] rooms =
        Arrays.stream(context.getBundles())
            .filter(b -> String.valueOf(b.getSymbolicName()).startsWith("banto-"))
            .toArray(Bundle[]::new);
    int reached = reached(context);
    return context.getServiceReference(BOOT_FINISHED) != null
        && Arrays.stream(rooms).allMatch(b -> level(b) < reached)
        && components.getComponentDescriptionDTOs(rooms).stream()
            .filter(d -> d.defaultEnabled && !"require".equals(d.configurationPolicy))
            .flatMap(d -> components.getComponentConfigurationDTOs(d).stream())
            .allMatch(c -> c.state >= ComponentConfigurationDTO.SATISFIED);
  }

  /** At which level the framework is; it starts what stands on it, and is done with those below. */
  private static int reached(BundleContext context) {
    Bundle framework = context.getBundle(Constants.SYSTEM_BUNDLE_ID);
    return framework.adapt(FrameworkStartLevel.class).getStartLevel();
  }

  private static int level(Bundle room) {
    return room.adapt(BundleStartLevel.class).getStartLevel();
  }
}
