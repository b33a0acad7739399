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
import org.banto.flow.Opened;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;

/**
 * Once a second: sees what is due and has it done, as long as the house is open. Does no work of its
 * own.
 */
@Component(
    service = Runnable.class,
    property = {
      "scheduler.name=banto-conductor",
      "scheduler.period:Long=1",
      "scheduler.concurrent:Boolean=false"
    })
public final class Tick implements Runnable {
  private static final Duration RECONCILE = Duration.ofSeconds(30);

  @Reference(cardinality = ReferenceCardinality.OPTIONAL)
  private volatile Opened opened;

  private final Configurations configurations;
  private final Catalogue catalogue;
  private final OrderPoller reading;
  private final QueuePoller collecting;
  private final CommandSchedule relay;
  private final SourcePoller sources;
  private final Credentials credentials;
  private final QuestionPoller questions;
  private final WorkerPool crew;
  private final Clock clock;
  private volatile Set<String> types = Set.of();
  private volatile Instant reconcile = Instant.MIN;

  /** Remembers. */
  @Activate
  public Tick(
      @Reference Configurations configurations,
      @Reference Catalogue catalogue,
      @Reference OrderPoller reading,
      @Reference QueuePoller collecting,
      @Reference CommandSchedule relay,
      @Reference SourcePoller sources,
      @Reference Credentials credentials,
      @Reference QuestionPoller questions,
      @Reference WorkerPool crew) {
    this.configurations = configurations;
    this.catalogue = catalogue;
    this.reading = reading;
    this.collecting = collecting;
    this.relay = relay;
    this.sources = sources;
    this.credentials = credentials;
    this.questions = questions;
    this.crew = crew;
    this.clock = new HouseClock();
  }

  @Override
  public void run() {
    crew.attempt("Handing connections to ConfigAdmin", this::reconcile);
    if (opened == null) {
      return;
    }
    crew.attempt("Looking for malls to read", reading::tick);
    crew.attempt("Looking for notifications in queues", collecting::tick);
    crew.attempt("Looking for what leaves the house", relay::tick);
    crew.attempt("Looking for what rooms want to know", questions::tick);
    crew.attempt("Looking for what else far sides bring", sources::tick);
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
}
