// SPDX-License-Identifier: Apache-2.0
package org.banto.porter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.banto.flow.Opened;
import org.junit.jupiter.api.Test;
import org.osgi.framework.ServiceRegistration;

class OpeningTest {
  private final List<String> did = new ArrayList<>();
  private final AtomicInteger looks = new AtomicInteger();

  @Test
  void theHouseOpensWhenItsRoomsHaveStarted() {
    Opening opening = opening(3, Duration.ofMinutes(1));
    opening.open();
    assertEquals(3, looks.get());
    assertEquals(List.of("open"), did);
    opening.close();
    assertEquals(List.of("open", "shut"), did);
  }

  @Test
  void oneRoomThatNeverStartsKeepsItShutForItsTimeAndNotForEver() {
    opening(Integer.MAX_VALUE, Duration.ofMillis(250)).open();
    assertEquals(List.of("open"), did);
  }

  @Test
  void aRoomThatGoesWhileItIsLookedAtKeepsNothingShut() {
    new Opening(
            () -> true,
            () -> {
              if (looks.incrementAndGet() == 1) {
                throw new IllegalStateException("gone");
              }
              return true;
            },
            this::register,
            Duration.ofMinutes(1))
        .open();
    assertEquals(2, looks.get());
    assertEquals(List.of("open"), did);
  }

  @Test
  void aFrameworkThatIsSlowToBringTheRoomsIsWaitedFor() {
    AtomicInteger bringing = new AtomicInteger();
    new Opening(
            () -> bringing.incrementAndGet() > 5,
            () -> looks.incrementAndGet() >= 2,
            this::register,
            Duration.ofMillis(250))
        .open();
    assertEquals(6, bringing.get(), "half a second, and nobody counted");
    assertEquals(2, looks.get());
  }

  @Test
  void itDoesNotOpenWhenThePorterHasGone() {
    Opening opening = opening(Integer.MAX_VALUE, Duration.ofMinutes(1));
    opening.close();
    opening.open();
    assertEquals(List.of(), did);
  }

  private Opening opening(int after, Duration longest) {
    return new Opening(() -> true, () -> looks.incrementAndGet() >= after, this::register, longest);
  }

  @SuppressWarnings("unchecked")
  private ServiceRegistration<Opened> register(Opened opened) {
    did.add("open");
    return (ServiceRegistration<Opened>)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {ServiceRegistration.class},
            (self, method, args) -> {
              did.add("shut");
              return null;
            });
  }
}
