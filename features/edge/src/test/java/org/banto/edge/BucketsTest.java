// SPDX-License-Identifier: Apache-2.0
package org.banto.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BucketsTest {
  private static final long SECOND = 1_000_000_000L;
  private static final Rate RATE = new Rate(5, 30);

  private static long taken(Buckets buckets, String name, int tries, long at) {
    return IntStream.range(0, tries).filter(i -> buckets.take(name, RATE, at)).count();
  }

  @Test
  void aBurstPassesAndThenSoManyASecond() {
    Buckets buckets = new Buckets(10);
    assertEquals(30, taken(buckets, "a", 100, 0));
    assertEquals(5, taken(buckets, "a", 100, SECOND));
    assertEquals(30, taken(buckets, "a", 100, 1_000 * SECOND));
    assertEquals(30, taken(buckets, "b", 100, SECOND), "another has its own");
  }

  @Test
  void theOneNobodyAskedForIsForgotten() {
    Buckets buckets = new Buckets(3);
    taken(buckets, "a", 100, 0);
    for (String name : new String[] {"b", "c"}) {
      buckets.take(name, RATE, 0);
    }
    assertFalse(buckets.take("a", RATE, 0));
    buckets.take("d", RATE, 0);
    assertEquals(3, buckets.size());
    assertFalse(buckets.take("a", RATE, 0), "b was asked for longer ago");
    assertTrue(buckets.take("b", RATE, 0));
  }

  @Test
  void anAddressOfIpv6IsOneWithItsNeighbours() {
    assertEquals(Throttle.net("2001:db8:1:2::7"), Throttle.net("[2001:db8:1:2:3:4:5:6]"));
    assertNotEquals(Throttle.net("2001:db8:1:2::7"), Throttle.net("2001:db8:1:3::7"));
    assertNotEquals(Throttle.net("192.0.2.1"), Throttle.net("192.0.2.2"));
  }
}
