// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouse.logizard;

import java.time.Clock;
import org.banto.connect.Connector;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorType;
import org.banto.connect.Cursor;
import org.banto.connect.FulfilmentRow;
import org.banto.connect.FulfilmentSource;
import org.banto.connect.Outbound;
import org.banto.connect.Page;
import org.banto.connect.Tokens;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceScope;
import org.osgi.service.metatype.annotations.Designate;

/**
 * ロジザードZERO and プラス: what it says became of shipments that were asked for by file. How often it
 * may be asked nobody has published.
 */
@Component(
    service = {Connector.class, FulfilmentSource.class},
    configurationPid = "banto.warehouse.logizard",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = LogizardSettings.class, factory = true)
@ConnectorType(id = "logizard", kind = ConnectorType.Kind.WAREHOUSE, pace = 0.5)
public final class Logizard implements FulfilmentSource {
  private final LogizardAccount account;
  private final Days days;

  @Activate
  public Logizard(
      @Reference(scope = ReferenceScope.PROTOTYPE_REQUIRED) Outbound outbound,
      @Reference Tokens tokens,
      LogizardSettings settings) {
    this(outbound, tokens, LogizardAccount.of(settings), new HouseClock());
  }

  Logizard(Outbound outbound, Tokens tokens, LogizardAccount account, Clock clock) {
    this.account = account;
    this.days = new Days(new Api(outbound, tokens, account, clock), account, clock);
  }

  @Override
  public void check() throws ConnectorException {
    account.check();
    days.check();
  }

  @Override
  public Page<FulfilmentRow> results(Cursor from) throws ConnectorException {
    account.check();
    return days.next(from);
  }
}
