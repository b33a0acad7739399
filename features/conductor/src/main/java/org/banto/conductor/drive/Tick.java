// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.drive;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.banto.conductor.line.Catalogue;
import org.banto.conductor.line.Configurations;
import org.banto.conductor.line.ConnectionState;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Once a second: sees what is due and has it done. Does no work of its own. */
@Component(
    service = Runnable.class,
    property = {
      "scheduler.name=banto-conductor",
      "scheduler.period:Long=1",
      "scheduler.concurrent:Boolean=false"
    })
public final class Tick implements Runnable {
  private static final Duration RECONCILE = Duration.ofSeconds(30);

  private final Configurations configurations;
  private final Catalogue catalogue;
  private final OrderPoller reading;
  private final QueuePoller collecting;
  private final CommandSchedule relay;
  private final Warehouses warehouses;
  private final Refusals refusals;
  private final Credentials credentials;
  private final ParcelPoller tracing;
  private final WorkerPool crew;
  private final Clock clock;
  private volatile Set<String> types = Set.of();
  private volatile Instant reconcile = Instant.MIN;
  private volatile Instant refused = Instant.MIN;

  /** Remembers. */
  @Activate
  public Tick(
      @Reference Configurations configurations,
      @Reference Catalogue catalogue,
      @Reference OrderPoller reading,
      @Reference QueuePoller collecting,
      @Reference CommandSchedule relay,
      @Reference Warehouses warehouses,
      @Reference Refusals refusals,
      @Reference Credentials credentials,
      @Reference ParcelPoller tracing,
      @Reference WorkerPool crew) {
    this.configurations = configurations;
    this.catalogue = catalogue;
    this.reading = reading;
    this.collecting = collecting;
    this.relay = relay;
    this.warehouses = warehouses;
    this.refusals = refusals;
    this.credentials = credentials;
    this.tracing = tracing;
    this.crew = crew;
    this.clock = new HouseClock();
  }

  @Override
  public void run() {
    crew.attempt("Handing connections to ConfigAdmin", this::reconcile);
    crew.attempt("Looking for malls to read", reading::tick);
    crew.attempt("Looking for notifications in queues", collecting::tick);
    crew.attempt("Looking for what leaves the house", relay::tick);
    crew.attempt("Looking for parcels to ask about", tracing::tick);
    crew.attempt("Looking for what warehouses have shipped", warehouses::tick);
    crew.run(WorkerPool.OWN, "Letting go of refusals", this::letGo);
    crew.run(WorkerPool.OWN, "Asking when credentials end", credentials::tick);
  }

  /** At the start, when connectors come or go, and now and then for what another node changed. */
  private void reconcile() {
    Set<String> now =
        catalogue.installed().stream()
            .map(c -> c.id() + " " + c.bundle().getBundleId() + " " + c.bundle().getLastModified())
            .collect(Collectors.toSet());
    boolean changed = !now.equals(types);
    if (changed || ConnectionState.come(reconcile, clock.instant())) {
      configurations.reconcile();
      if (changed) {
        reading.connectorsChanged();
      }
      types = now;
      reconcile = clock.instant().plus(RECONCILE);
    }
  }

  private void letGo() {
    if (ConnectionState.come(refused, clock.instant())) {
      refused = clock.instant().plus(RECONCILE);
      refusals.tick();
    }
  }
}
