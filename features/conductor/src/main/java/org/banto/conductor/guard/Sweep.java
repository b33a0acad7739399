// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.guard;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Every second: ends what still runs of connectors that have gone. */
@Component(
    service = Runnable.class,
    property = {
      "scheduler.name=banto-calls",
      "scheduler.period:Long=1",
      "scheduler.concurrent:Boolean=false"
    })
public final class Sweep implements Runnable {
  private final Calls calls;

  /** Remembers. */
  @Activate
  public Sweep(@Reference Calls calls) {
    this.calls = calls;
  }

  @Override
  public void run() {
    calls.sweep();
  }
}
