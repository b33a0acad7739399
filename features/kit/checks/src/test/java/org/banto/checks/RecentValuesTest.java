// SPDX-License-Identifier: Apache-2.0
package org.banto.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.banto.base.AccountId;
import org.banto.fakes.Orders;
import org.junit.jupiter.api.Test;

class RecentValuesTest {
  private static final AccountId OSAKA = new AccountId("osaka");

  private final AtomicReference<Instant> now = new AtomicReference<>(Orders.NOW);
  private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
  private final List<AccountId> worked = new ArrayList<>();

  private final RecentValues<Integer> values =
      new RecentValues<>(
          account -> {
            worked.add(account);
            return worked.size();
          },
          clock);

  @Test
  void aValueIsWorkedOutOncePerAccountAndAgainAfterSomeSeconds() {
    assertEquals(1, values.of(Orders.MAIN));
    assertEquals(2, values.of(OSAKA));
    now.set(Orders.NOW.plusMillis(4_999));
    assertEquals(1, values.of(Orders.MAIN));
    now.set(Orders.NOW.plusSeconds(5));
    assertEquals(3, values.of(Orders.MAIN));
    assertEquals(List.of(Orders.MAIN, OSAKA, Orders.MAIN), worked);
  }
}
