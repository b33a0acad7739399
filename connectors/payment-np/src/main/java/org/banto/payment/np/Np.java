// SPDX-License-Identifier: Apache-2.0
package org.banto.payment.np;

import java.util.List;
import org.banto.connect.Connector;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorType;
import org.banto.connect.Instruction;
import org.banto.connect.Outbound;
import org.banto.connect.PaymentCanceller;
import org.banto.connect.PaymentChanger;
import org.banto.connect.PaymentRequester;
import org.banto.connect.PaymentShipmentReporter;
import org.banto.connect.Receipt;
import org.banto.connect.Reconciler;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceScope;
import org.osgi.service.metatype.annotations.Designate;

/** NP後払い and NP後払いwiz: payments are asked for, changed, called off, and shipping is reported. */
@Component(
    service = {
      Connector.class,
      PaymentRequester.class,
      PaymentChanger.class,
      PaymentCanceller.class,
      PaymentShipmentReporter.class,
      Reconciler.class
    },
    configurationPid = "banto.payment.np",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = NpSettings.class, factory = true)
@ConnectorType(id = "np", kind = ConnectorType.Kind.PAYMENT, pace = 5)
public final class Np
    implements PaymentRequester,
        PaymentChanger,
        PaymentCanceller,
        PaymentShipmentReporter,
        Reconciler {
  private final Api api;
  private final Payments payments;

  @Activate
  public Np(
      @Reference(scope = ReferenceScope.PROTOTYPE_REQUIRED) Outbound outbound,
      NpSettings settings) {
    this(outbound, NpAccount.of(settings));
  }

  Np(Outbound outbound, NpAccount account) {
    this.api = new Api(outbound, account);
    this.payments = new Payments(api, account);
  }

  @Override
  public void check() throws ConnectorException {
    api.check();
  }

  @Override
  public List<Receipt> request(List<Instruction.RequestPayment> all) throws ConnectorException {
    return payments.each(all, payments::request);
  }

  @Override
  public List<Receipt> change(List<Instruction.ChangePayment> all) throws ConnectorException {
    return payments.each(all, payments::change);
  }

  @Override
  public List<Receipt> cancelPayment(List<Instruction.CancelPayment> all)
      throws ConnectorException {
    return payments.each(all, payments::cancel);
  }

  @Override
  public List<Receipt> reportShipment(List<Instruction.ReportPaymentShipment> all)
      throws ConnectorException {
    return payments.each(all, payments::report);
  }

  @Override
  public List<Receipt> lookUp(List<? extends Instruction> all) throws ConnectorException {
    return payments.lookUp(all);
  }
}
