// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import org.banto.connect.Instruction.ReportPaymentShipment;
import org.banto.connect.Outbound;
import org.banto.connect.PaymentShipmentReporter;

/** What every {@link PaymentShipmentReporter} keeps. */
public interface PaymentShipmentReporterContract extends CommandContract<ReportPaymentShipment> {
  @Override
  PaymentShipmentReporter connector(Outbound outbound);

  @Override
  default Sending<ReportPaymentShipment> sending(Outbound outbound) {
    return connector(outbound)::reportShipment;
  }
}
