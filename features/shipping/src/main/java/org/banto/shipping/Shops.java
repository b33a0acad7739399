// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.banto.base.AccountId;
import org.banto.base.Shop;
import org.banto.house.Settings;

/** The shops' settings, read again every few seconds: checks ask for them with every order. */
final class Shops {
  private static final Duration KEPT = Duration.ofSeconds(3);

  private record Read(Instant at, Shop shop, ShippingSettings shipping) {}

  private final Map<AccountId, Read> read = new ConcurrentHashMap<>();
  private final Settings settings;
  private final Clock clock;

  Shops(Settings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  Shop shop(AccountId account) {
    return read(account).shop();
  }

  ShippingSettings shipping(AccountId account) {
    return read(account).shipping();
  }

  private Read read(AccountId account) {
    Instant now = clock.instant();
    Read known = read.get(account);
    if (known != null && now.isBefore(known.at().plus(KEPT))) {
      return known;
    }
    Read fresh =
        new Read(
            now,
            Shop.of(settings.read(account, Shop.SECTION)),
            ShippingSettings.of(settings.read(account, ShippingSettings.SECTION)));
    read.put(account, fresh);
    return fresh;
  }
}
