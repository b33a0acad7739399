// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;

class TypesTest {
  @Test
  void textsAreReadWhetherTheirFileIsInUtf8OrEscaped() {
    String misread =
        new String("接続先".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    assertEquals("接続先", Types.text(misread));
    assertEquals("接続先", Types.text("接続先"));
    assertEquals("Address", Types.text("Address"));
    assertEquals("Adresse à côté", Types.text("Adresse à côté"));
    assertEquals("", Types.text(null));
  }

  /** To read a bundle waits for the framework's lock; who holds it while bundles are refreshed asks as well. */
  @Test
  void whoeverAsksWhileABundleIsReadIsAnswered() throws Exception {
    Types types = new Types(null, null);
    CompletableFuture<Void> refreshed = new CompletableFuture<>();
    Bundle[] bundle = new Bundle[1];
    bundle[0] =
        bundle(
            () -> {
              if (refreshed.isDone() || Thread.currentThread().getName().equals("refresh")) {
                return;
              }
              Thread refresh =
                  new Thread(
                      () -> {
                        types.violations(bundle[0], "demo", Map.of());
                        refreshed.complete(null);
                      },
                      "refresh");
              refresh.setDaemon(true);
              refresh.start();
              refreshed.orTimeout(60, TimeUnit.SECONDS).exceptionally(late -> null).join();
            });
    assertEquals(List.of(), types.violations(bundle[0], "demo", Map.of()));
    assertFalse(refreshed.isCompletedExceptionally(), "it waits for the one that reads");
  }

  private static Bundle bundle(Runnable whenRead) {
    BundleCapability capability =
        proxy(BundleCapability.class, method -> Map.of("id", "demo", "kind", "MALL"));
    BundleRevision revision = proxy(BundleRevision.class, method -> List.of(capability));
    return proxy(
        Bundle.class,
        method ->
            switch (method) {
              case "adapt" -> revision;
              case "getState" -> Bundle.ACTIVE;
              case "getBundleId", "getLastModified" -> 1L;
              case "getHeaders" -> new Hashtable<String, String>();
              case "findEntries" -> {
                whenRead.run();
                yield null;
              }
              default -> null;
            });
  }

  private static <T> T proxy(Class<T> type, Function<String, Object> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> answers.apply(method.getName())));
  }
}
