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

  /**
   * After the framework has brought all of them: a room that has not started by then has a trouble
   * of its own; the others work.
   */
  private static final Duration LONGEST = Duration.ofSeconds(40);

  /** A busy machine takes a minute; one that has not brought them by then brings no more. */
  private static final Duration LONGEST_BOOT = Duration.ofMinutes(5);

  private static final Duration LOOK = Duration.ofMillis(100);
  private static final String BOOT_FINISHED = "org.apache.karaf.features.BootFinished";

  private final BooleanSupplier brought;
  private final BooleanSupplier complete;
  private final Function<Opened, ServiceRegistration<Opened>> register;
  private final Duration longest;
  private Optional<ServiceRegistration<Opened>> door = Optional.empty();
  private volatile boolean closed;

  /** Waits from now on. */
  @Activate
  public Opening(BundleContext context, @Reference ServiceComponentRuntime components) {
    this(
        () -> brought(context),
        () -> complete(context, components),
        opened -> context.registerService(Opened.class, opened, null),
        LONGEST);
    Thread waits = new Thread(this::open, "banto-porter-opening");
    waits.setDaemon(true);
    waits.start();
  }

  Opening(
      BooleanSupplier brought,
      BooleanSupplier complete,
      Function<Opened, ServiceRegistration<Opened>> register,
      Duration longest) {
    this.brought = brought;
    this.complete = complete;
    this.register = register;
    this.longest = longest;
  }

  /** Returns when the house is open, or this room goes. */
  void open() {
    boolean here = waits(brought, LONGEST_BOOT) && waits(complete, longest);
    if (!here) {
      LOG.warn("The house opens, though not all of its rooms have started");
    }
    synchronized (this) {
      if (!closed) {
        Instant now = new HouseClock().instant();
        door = Optional.of(register.apply(() -> now));
      }
    }
  }

  /** Whether it has come to be so in this time; also when this room goes. */
  private boolean waits(BooleanSupplier so, Duration most) {
    long began = System.nanoTime();
    while (!closed && !looks(so)) {
      if (System.nanoTime() - began > most.toNanos()) {
        return false;
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
    return true;
  }

  /** A room that comes or goes while it is looked at is looked at once more. */
  private static boolean looks(BooleanSupplier so) {
    try {
      return so.getAsBoolean();
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

  /** Whether the framework has come past the level of every room. */
  private static boolean brought(BundleContext context) {
    int reached = reached(context);
    return context.getServiceReference(BOOT_FINISHED) != null
        && Arrays.stream(rooms(context)).allMatch(b -> level(b) < reached);
  }

  /** Whether every room has started: each of its components that needs no configuration is there. */
  private static boolean complete(BundleContext context, ServiceComponentRuntime components) {
    return components.getComponentDescriptionDTOs(rooms(context)).stream()
        .filter(d -> d.defaultEnabled && !"require".equals(d.configurationPolicy))
        .flatMap(d -> components.getComponentConfigurationDTOs(d).stream())
        .allMatch(c -> c.state >= ComponentConfigurationDTO.SATISFIED);
  }

  private static Bundle[] rooms(BundleContext context) {
    return Arrays.stream(context.getBundles())
        .filter(b -> String.valueOf(b.getSymbolicName()).startsWith("banto-"))
        .toArray(Bundle[]::new);
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
