// SPDX-License-Identifier: Apache-2.0
package org.banto.fields;

import java.util.List;
import org.banto.order.OrderField;
import org.banto.order.OrderFields;
import org.osgi.service.component.annotations.Component;

/** What the house can say of every order, whatever rooms are there. */
@Component(property = "banto.fields=house")
public final class HouseFields implements OrderFields {
  private static final List<OrderField> ALL =
      new FieldRegister()
          .and(OrderValues::of)
          .and(MoneyValues::of)
          .and(BuyerValues::of)
          .and(DestinationValues::of)
          .and(LineValues::of)
          .all();

  @Override
  public List<OrderField> fields() {
    return ALL;
  }
}
