// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouse.fba;

import java.time.Clock;
import java.util.List;
import org.banto.base.Text;
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
import org.banto.spapi.engine.Login;
import org.banto.spapi.engine.SpApi;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceScope;
import org.osgi.service.metatype.annotations.Designate;

/** Amazon's warehouses, shipping a shop's orders from elsewhere. */
@Component(
    service = {
      Connector.class,
      FulfilmentRequester.class,
      FulfilmentCanceller.class,
      DispatchSource.class,
      Reconciler.class
    },
    configurationPid = "banto.warehouse.fba",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = FbaSettings.class, factory = true)
@ConnectorType(id = "fba", kind = ConnectorType.Kind.WAREHOUSE, pace = 5)
public final class FbaWarehouse
    implements FulfilmentRequester, FulfilmentCanceller, DispatchSource, Reconciler {
  private final FbaAccount account;
  private final Requests requests;
  private final Dispatches dispatches;

  @Activate
  public FbaWarehouse(
      @Reference(scope = ReferenceScope.PROTOTYPE_REQUIRED) Outbound outbound,
      FbaSettings settings) {
    this(outbound, FbaAccount.of(settings), new HouseClock());
  }

  FbaWarehouse(Outbound outbound, FbaAccount account, Clock clock) {
    Login login = new Login(outbound, account.grant(), account::check, clock);
    SpApi api =
        new SpApi(outbound, account.grant(), login, new Text("FBA 出荷", "Amazon fulfilment"));
    this.account = account;
    Version version =
        Version.ALL.getOrDefault(account.version(), Version.ALL.get(Version2020.NAME));
    this.requests = new Requests(api, account, version, clock);
    this.dispatches = new Dispatches(api, account, version, requests, clock);
  }

  @Override
  public void check() throws ConnectorException {
    account.check();
    dispatches.check();
  }

  @Override
  public List<Receipt> fulfil(List<Instruction.RequestFulfilment> requested)
      throws ConnectorException {
    return requests.fulfil(requested);
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
  public List<Receipt> lookUp(List<? extends Instruction> instructions) throws ConnectorException {
    return requests.lookUp(instructions);
  }
}
