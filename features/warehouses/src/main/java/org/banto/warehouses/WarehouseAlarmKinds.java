// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouses;

import java.util.List;
import org.banto.base.Text;
import org.banto.flow.AlarmKind;
import org.banto.flow.AlarmKinds;
import org.osgi.service.component.annotations.Component;

/** The kind of alarm this room raises. */
@Component(service = AlarmKinds.class)
public final class WarehouseAlarmKinds implements AlarmKinds {
  static final AlarmKind KIND =
      new AlarmKind("fulfilment.shipment", new Text("外部倉庫の出荷", "Shipments of warehouses"), false);

  @Override
  public List<AlarmKind> kinds() {
    return List.of(KIND);
  }
}
