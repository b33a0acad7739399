// SPDX-License-Identifier: Apache-2.0
package org.banto.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banto.fakes.Events;
import org.banto.fakes.MemorySettings;
import org.banto.flow.Alarm;
import org.banto.pages.Framework.Jar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceRegistration;

class WhiteboardFenceTest {
  private static final Map<String, Object> SHADOW =
      Map.of(
          "osgi.http.whiteboard.resource.pattern",
          new String[] {"/ui/assets/*"},
          "osgi.http.whiteboard.resource.prefix",
          "/page");
  private static final Map<String, Object> AHEAD =
      Map.of(
          "osgi.jaxrs.resource",
          true,
          "osgi.jaxrs.application.select",
          "(osgi.jaxrs.name=banto)",
          "service.ranking",
          1);
  private static final Map<String, Object> PLAIN = Map.of("colour", "red");

  @TempDir Path folder;
  private Framework framework;
  private Jar pages;
  private Jar server;
  private Jar acme;

  @BeforeEach
  void begin() {
    framework = new Framework(folder);
    pages = framework.jar("banto-pages", "mvn:org.banto/banto-pages/1");
    server = framework.jar("pax-web", "mvn:org.ops4j/pax-web/1");
    acme = framework.dropped("acme");
  }

  private static ServiceRegistration<?> offer(
      Jar jar, Map<String, Object> properties, String type) {
    return jar.offer(new Object(), properties, new Bundle[0], type);
  }

  private static Map<String, Object> joining(String application) {
    return Map.of("osgi.jaxrs.resource", true, "osgi.jaxrs.application.select", application);
  }

  @Test
  void whatAPartnerOffersTheWebServerIsSeenByNobodyElse() {
    List<ServiceRegistration<?>> offers =
        List.of(
            offer(acme, SHADOW, "java.lang.Object"),
            offer(acme, PLAIN, "javax.servlet.Servlet"),
            offer(acme, PLAIN, "javax.servlet.Filter"),
            offer(acme, PLAIN, "org.osgi.service.http.context.ServletContextHelper"),
            offer(acme, PLAIN, "org.ops4j.pax.web.service.whiteboard.ResourceMapping"),
            offer(acme, PLAIN, "javax.ws.rs.core.Application"),
            offer(acme, Map.of("osgi.jaxrs.extension", true), "com.acme.Listens"),
            offer(acme, Map.of("osgi.jaxrs.resource", true), "com.acme.Beside"),
            offer(acme, joining("(osgi.jaxrs.name=*)"), "com.acme.Everywhere"),
            offer(acme, AHEAD, "com.acme.BeforeTheHouse"));
    ServiceRegistration<?> resource =
        offer(acme, joining("(osgi.jaxrs.name=banto)"), "com.acme.CardsResource");
    ServiceRegistration<?> own = offer(pages, SHADOW, "javax.servlet.Servlet");
    for (ServiceRegistration<?> one : offers) {
      assertTrue(framework.finds(server, one), "the control: without a fence");
    }
    WhiteboardFence fence = new WhiteboardFence(pages.context);
    for (ServiceRegistration<?> one : offers) {
      assertFalse(framework.finds(server, one));
      assertFalse(framework.hears(server, one));
      assertTrue(framework.finds(acme, one), "its own bundle sees it");
    }
    for (ServiceRegistration<?> one : List.of(resource, own)) {
      assertTrue(framework.finds(server, one));
      assertTrue(framework.hears(server, one));
    }
    fence.close();
    assertTrue(framework.finds(server, offers.get(0)));
  }

  @Test
  void aPartnerFindsNoWebServerToSpeakTo() {
    ServiceRegistration<?> service = offer(server, PLAIN, "org.osgi.service.http.HttpService");
    new WhiteboardFence(pages.context);
    assertFalse(framework.finds(acme, service));
    assertTrue(framework.finds(pages, service));
  }

  @Test
  void aPersonIsToldWhoReachedForWhatAsLongAsItDoes() {
    WhiteboardFence fence = new WhiteboardFence(pages.context);
    PageBook book = new PageBook(new MemorySettings());
    PageShelf shelf = new PageShelf(pages.context, book, new Events());
    PageWatch watch = new PageWatch(shelf, new PublicShelf(pages.context, book), book, fence);
    offer(acme, PLAIN, "com.acme.CardsResource");
    assertEquals(List.of(), watch.look(Instant.EPOCH));
    ServiceRegistration<?> shadow = offer(acme, SHADOW, "java.lang.Object");
    offer(framework.dropped("other"), PLAIN, "javax.servlet.Filter");
    assertEquals(
        Map.of("acme", Set.of("/ui/assets/*"), "other", Set.of("javax.servlet.Filter")),
        fence.refused());
    List<Alarm> alarms = watch.look(Instant.EPOCH);
    assertEquals(List.of("acme", "other"), alarms.stream().map(Alarm::subject).toList());
    assertTrue(alarms.get(0).sentence().ja().contains("「acme」"));
    assertTrue(alarms.get(0).sentence().en().contains("/ui/assets/*"));
    shadow.unregister();
    assertEquals(Set.of("other"), fence.refused().keySet());
  }

  @Test
  void whoWasServedBeforeTheFenceStoodStartsAnew() {
    acme.start();
    Jar calm = framework.dropped("calm").start();
    acme.offer(new Object(), SHADOW, new Bundle[] {server.bundle}, "java.lang.Object");
    calm.offer(new Object(), PLAIN, new Bundle[] {server.bundle}, "com.acme.CardsResource");
    new WhiteboardFence(pages.context);
    assertEquals(2, acme.starts);
    assertEquals(1, calm.starts);
  }
}
