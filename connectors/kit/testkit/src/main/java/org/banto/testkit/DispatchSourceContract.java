// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import org.banto.connect.Dispatch;
import org.banto.connect.DispatchSource;
import org.banto.connect.Outbound;

/** What every {@link DispatchSource} keeps. */
public interface DispatchSourceContract extends SourceContract<Dispatch> {
  @Override
  DispatchSource connector(Outbound outbound);

  @Override
  default Reading<Dispatch> reading(Outbound outbound) {
    return connector(outbound)::dispatches;
  }

  @Override
  default String key(Dispatch item) {
    return item.shipment() + " " + item.waybill().carrier() + " " + item.waybill().number();
  }
}
