// SPDX-License-Identifier: Apache-2.0
package org.banto.intake;

import java.util.ArrayList;
import java.util.List;
import org.banto.flow.Check;
import org.banto.order.Desk;
import org.banto.order.Destination;
import org.banto.order.Finding;
import org.banto.order.Order;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Every recipient needs a phone number: carriers refuse a label without one. */
@Component
public final class PhoneCheck implements Check {
  @Activate
  public PhoneCheck() {}

  @Override
  public List<Finding> check(Order order, Desk leaving) {
    if (!Found.beforeLabel(order, leaving)) {
      return List.of();
    }
    List<Finding> found = new ArrayList<>();
    for (Destination d : order.placed().destinations()) {
      String digits = d.recipient().phone().replaceAll("[^0-9０-９]", "");
      if (digits.length() < 10) {
        String state = digits.isEmpty() ? "ありません" : "短すぎます";
        found.add(
            Found.warn(
                "phone.missing",
                Found.digest(d.recipient().phone(), d.key()),
                "お届け先の電話番号が" + state + "。購入者に確認してください。",
                "The recipient's phone number is missing or too short."));
      }
    }
    return found;
  }
}
