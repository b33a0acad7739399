// SPDX-License-Identifier: Apache-2.0
package org.banto.porter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.banto.flow.Shift;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;

@Tag("security.C1")
class PorterTest {
  private final List<String> did = new ArrayList<>();
  private final Bundle server = bundle(7, "org.ops4j.pax.web.pax-web-jetty");
  private final Bundle room = bundle(8, "banto-web");
  private final Porter porter =
      new Porter(
          context(),
          new OrderlyShutdown(System::nanoTime, time -> LockSupport.parkNanos(time.toNanos())),
          () -> did.add("halt"));

  /** Whoever locks up, with something that stays open or not. */
  private record Lock(List<String> did, List<String> open) implements Shift {
    @Override
    public void end() {
      did.add("lock");
    }

    @Override
    public List<String> underWay() {
      return open;
    }

    @Override
    public Duration patience() {
      return Duration.ofMillis(100);
    }

    @Override
    public boolean locksUp() {
      return true;
    }
  }

  @Test
  void theWebServerGoesBeforeTheFrameworkStopsAnyRoom() {
    stop(new Lock(did, List.of()), bundle(0, "org.apache.felix.framework"));
    assertEquals(List.of("lock", "stop org.ops4j.pax.web.pax-web-jetty"), did);
  }

  @Test
  void nothingIsTornDownUnderAnOpenTransactionTheMachineIsHalted() {
    stop(new Lock(did, List.of("a transaction of banto-job")), bundle(0, "framework"));
    assertEquals(List.of("lock", "halt"), did);
  }

  @Test
  void aRoomThatStopsAloneClosesNoHouse() {
    stop(new Lock(did, List.of()), room);
    assertEquals(List.of(), did);
  }

  private void stop(Shift shift, Bundle bundle) {
    porter.with(shift).bundleChanged(new BundleEvent(BundleEvent.STOPPING, bundle));
  }

  private Bundle bundle(long id, String name) {
    return (Bundle)
        Proxy.newProxyInstance(
            PorterTest.class.getClassLoader(),
            new Class<?>[] {Bundle.class},
            (self, method, args) ->
                switch (method.getName()) {
                  case "getBundleId" -> id;
                  case "getSymbolicName", "toString" -> name;
                  case "stop" -> {
                    did.add("stop " + name);
                    yield null;
                  }
                  case "hashCode" -> (int) id;
                  case "equals" -> self == args[0];
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  private BundleContext context() {
    return (BundleContext)
        Proxy.newProxyInstance(
            PorterTest.class.getClassLoader(),
            new Class<?>[] {BundleContext.class},
            (self, method, args) -> {
              if (method.getName().equals("getBundles")) {
                return new Bundle[] {room, server};
              }
              throw new UnsupportedOperationException(method.getName());
            });
  }
}
