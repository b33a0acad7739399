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
@Component(service = Bell.class)
public final class Bell {
  private final List<Consumer<Far>> hearers = new CopyOnWriteArrayList<>();

  /** Nobody hears it yet. */
  @Activate
  public Bell() {}

  /** From now on this one hears it. */
  public void hear(Consumer<Far> hearer) {
    hearers.add(hearer);
  }

  /** This one hears it no more. */
  public void leave(Consumer<Far> hearer) {
    hearers.remove(hearer);
  }

  void ring(Far far) {
    hearers.forEach(h -> h.accept(far));
  }
}
