// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import org.banto.house.Caller;
import org.banto.house.Callers;
import org.osgi.service.component.annotations.Component;

/** Each thread knows for whom it works. */
@Component
public final class ThreadCallers implements Callers {
  private final ThreadLocal<Caller> callers = ThreadLocal.withInitial(() -> Caller.NOBODY);

  @Override
  public Caller now() {
    return callers.get();
  }

  @Override
  public Caller swap(Caller next) {
    Caller before = callers.get();
    if (next.equals(Caller.NOBODY)) {
      callers.remove();
    } else {
      callers.set(next);
    }
    return before;
  }
}
