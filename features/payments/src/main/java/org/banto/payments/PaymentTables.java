// SPDX-License-Identifier: Apache-2.0
package org.banto.payments;

import org.banto.house.Migrations;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Here once the room's tables are ready; who needs them refers to it. */
@Component(service = PaymentTables.class)
public final class PaymentTables {
  /** Brings the tables up to date. */
  @Activate
  public PaymentTables(@Reference Migrations migrations) {
    migrations.run("payments", PaymentTables.class, "db/payments.xml");
  }
}
