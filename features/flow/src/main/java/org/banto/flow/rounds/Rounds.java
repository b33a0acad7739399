// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.rounds;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.banto.flow.Opened;
import org.banto.flow.Shift;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The work that comes up by the clock: what is under way, and that none begins before the house is
 * open or when it closes.
 */
@Component(service = {Rounds.class, Shift.class})
public final class Rounds implements Shift {
  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Reference(cardinality = ReferenceCardinality.OPTIONAL)
  private volatile Opened opened;

  private final Set<String> working = ConcurrentHashMap.newKeySet();
  private final Set<String> failing = ConcurrentHashMap.newKeySet();
  private volatile boolean ending;

  /** Nothing is under way. */
  @Activate
  public Rounds() {}

  /** In a house that opened. */
  public Rounds(Opened opened) {
    this.opened = opened;
  }

  /** Does it here and now; the first failure in a row is logged. */
  void attempt(String what, Runnable work) {
    if (ending || opened == null) {
      return;
    }
    working.add(what);
    try {
      work.run();
      failing.remove(what);
    } catch (RuntimeException | LinkageError e) {
      if (failing.add(what) && !ending) {
        LOG.warn("{} failed; it is tried again", what, e);
      }
    } finally {
      working.remove(what);
    }
  }

  @Override
  public void end() {
    ending = true;
  }

  @Override
  public List<String> underWay() {
    return List.copyOf(working);
  }

  @Override
  public Duration patience() {
    return PATIENCE;
  }
}
