// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouse.openlogi;

import java.time.Clock;
import java.util.List;
import org.banto.connect.Connector;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorType;
import org.banto.connect.Cursor;
import org.banto.connect.Dispatch;
import org.banto.connect.DispatchSource;
import org.banto.connect.FulfilmentCanceller;
import org.banto.connect.FulfilmentRequester;
import org.banto.connect.Instruction;
import org.banto.connect.Outbound;
import org.banto.connect.Page;
import org.banto.connect.Receipt;
import org.banto.connect.Reconciler;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceScope;
import org.osgi.service.metatype.annotations.Designate;

/** OpenLogi's warehouses; its API takes 60 requests a minute. */
@Component(
    service = {
      Connector.class,
      FulfilmentRequester.class,
      FulfilmentCanceller.class,
      DispatchSource.class,
      Reconciler.class
    },
    configurationPid = "banto.warehouse.openlogi",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = OpenLogiSettings.class, factory = true)
@ConnectorType(id = "openlogi", kind = ConnectorType.Kind.WAREHOUSE, pace = 1)
public final class OpenLogi
    implements FulfilmentRequester, FulfilmentCanceller, DispatchSource, Reconciler {
  private final OpenLogiAccount account;
  private final Requests requests;
  private final Dispatches dispatches;

  @Activate
  public OpenLogi(
      @Reference(scope = ReferenceScope.PROTOTYPE_REQUIRED) Outbound outbound,
      OpenLogiSettings settings) {
    this(outbound, OpenLogiAccount.of(settings), new HouseClock());
  }

  OpenLogi(Outbound outbound, OpenLogiAccount account, Clock clock) {
    Api api = new Api(outbound, account);
    this.account = account;
    this.requests = new Requests(api, account);
    this.dispatches = new Dispatches(api, account, clock);
  }

  @Override
  public void check() throws ConnectorException {
    account.check();
    dispatches.check();
  }

  @Override
  public List<Receipt> fulfil(List<Instruction.RequestFulfilment> all) throws ConnectorException {
    return requests.fulfil(all);
  }

  @Override
  public List<Receipt> takeBack(List<Instruction.CancelFulfilment> all) throws ConnectorException {
    return requests.cancel(all);
  }

  @Override
  public Page<Dispatch> dispatches(Cursor from) throws ConnectorException {
    return dispatches.next(from);
  }

  @Override
  public List<Receipt> lookUp(List<? extends Instruction> all) throws ConnectorException {
    return requests.lookUp(all);
  }
}
