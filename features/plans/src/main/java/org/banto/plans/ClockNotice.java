// SPDX-License-Identifier: Apache-2.0
package org.banto.plans;

import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says at the start when somebody wants the house's clock moved, and whether it is. */
@Component(service = ClockNotice.class, immediate = true)
public final class ClockNotice {
  private static final Logger LOG = LoggerFactory.getLogger(ClockNotice.class);

  /** Looks and says. */
  @Activate
  public ClockNotice() {
    String wanted = System.getProperty(HouseClock.OFFSET, "");
    if (wanted.isEmpty()) {
      return;
    }
    if (Boolean.getBoolean(HouseClock.TEST_HOUSE)) {
      LOG.warn("This is a test house; its clock is moved by {}", HouseClock.offset());
    } else {
      LOG.warn(
          "{}={} is ignored: this is no test house ({})",
          HouseClock.OFFSET,
          wanted,
          HouseClock.TEST_HOUSE);
    }
  }
}
