// SPDX-License-Identifier: Apache-2.0
package org.banto.fulfilment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.banto.account.AccountId;
import org.banto.account.Settings;
import org.banto.flow.WarehouseRules;
import org.banto.order.Order;
import org.banto.shipment.Shipment;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The rules of the settings, read once in some seconds: every order is asked about as it comes in. */
@Component
public final class ShopRules implements WarehouseRules {
  private static final Duration KEPT = Duration.ofSeconds(3);

  private record Read(Instant at, FulfilmentSettings settings) {}

  private final Map<AccountId, Read> read = new ConcurrentHashMap<>();
  private final Settings settings;
  private final Clock clock;

  /** The service. */
  @Activate
  public ShopRules(@Reference Settings settings) {
    this(settings, Clock.systemUTC());
  }

  ShopRules(Settings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public boolean send(Order order, Shipment shipment) {
    return !shipment.shared() && read(order.account()).warehouse(order, shipment).isPresent();
  }

  private FulfilmentSettings read(AccountId account) {
    Instant now = clock.instant();
    Read known = read.get(account);
    if (known == null || !now.isBefore(known.at().plus(KEPT))) {
      known =
          new Read(now, FulfilmentSettings.of(settings.read(account, FulfilmentSettings.SECTION)));
      read.put(account, known);
    }
    return known.settings();
  }
}
