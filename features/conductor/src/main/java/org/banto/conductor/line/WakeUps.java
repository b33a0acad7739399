// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.line;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Rings for a connection that is to be worked now and not at its next moment: its connector has
 * come, or somebody has woken it.
 */
@Component(service = WakeUps.class)
public final class WakeUps {
  private final List<Consumer<ConnectionKey>> hearers = new CopyOnWriteArrayList<>();

  /** Nobody hears it yet. */
  @Activate
  public WakeUps() {}

  /** From now on this one hears it. */
  public void hear(Consumer<ConnectionKey> hearer) {
    hearers.add(hearer);
  }

  /** This one hears it no more. */
  public void leave(Consumer<ConnectionKey> hearer) {
    hearers.remove(hearer);
  }

  void ring(ConnectionKey far) {
    hearers.forEach(h -> h.accept(far));
  }
}
