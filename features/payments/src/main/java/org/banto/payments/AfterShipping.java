// SPDX-License-Identifier: Apache-2.0
package org.banto.payments;

import org.banto.base.Desk;
import org.banto.flow.Station;
import org.osgi.service.component.annotations.Component;

/** 発送後入金待ち: what is shipped and not paid for waits here for its money. */
@Component
public final class AfterShipping implements Station {
  @Override
  public Desk desk() {
    return Desk.POSTPAY_WAIT;
  }
}
