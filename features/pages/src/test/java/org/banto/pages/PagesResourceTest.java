// SPDX-License-Identifier: Apache-2.0
package org.banto.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.ws.rs.core.SecurityContext;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Rejection;
import org.banto.fakes.Events;
import org.banto.fakes.MemorySettings;
import org.banto.fakes.Orders;
import org.banto.flow.Alarm;
import org.banto.flow.Alarms;
import org.banto.house.Audit;
import org.banto.house.Session;
import org.banto.house.Topics;
import org.banto.pages.Framework.Jar;
import org.banto.pages.PagesResource.Choice;
import org.banto.pages.PagesResource.Opening;
import org.banto.pages.PagesResource.Row;
import org.banto.pages.PagesResource.Switch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page from its bundle to whoever sees it, and what the owner decides on the way. */
class PagesResourceTest {
  @TempDir Path folder;
  private final Events events = new Events();
  private final PageBook book = new PageBook(new MemorySettings());
  private final List<String> audit = new ArrayList<>();
  private final List<String> called = new ArrayList<>();
  private final List<String> ended = new ArrayList<>();
  private Framework framework;
  private PageShelf shelf;
  private PublicShelf publics;
  private PagesResource resource;
  private PageWatch watch;

  private record Person(String getName, Set<String> rights) implements Session {
    @Override
    public Actor actor() {
      return Actor.staff(getName);
    }

    @Override
    public AccountId account() {
      return Orders.MAIN;
    }

    @Override
    public boolean may(String right) {
      return rights.contains(right);
    }
  }

  @BeforeEach
  void begin() {
    framework = new Framework(folder);
    Jar house = framework.jar("banto-pages", "mvn:org.banto/banto-pages/1");
    Alarms alarms =
        Framework.proxy(
            Alarms.class,
            (p, m, a) ->
                m.getName().equals("raise")
                    ? called.add(((Alarm) a[0]).sentence().ja())
                    : ended.add(a[2].toString()));
    shelf = new PageShelf(house.context, book, events).with(List.of(alarms));
    Audit lines =
        Framework.proxy(
            Audit.class, (p, m, a) -> audit.add(((Actor) a[1]).name() + " " + a[2] + " " + a[3]));
    publics = new PublicShelf(house.context, book);
    resource = new PagesResource(shelf, publics, book, lines);
    watch = new PageWatch(shelf, publics, book, new WhiteboardFence(house.context));
  }

  private static SecurityContext who(String name, String... rights) {
    return Framework.proxy(SecurityContext.class, (p, m, a) -> new Person(name, Set.of(rights)));
  }

  private static final SecurityContext OWNER = who("owner", "pages.manage", "orders.see");
  private static final SecurityContext CLERK = who("clerk", "orders.see");
  private static final SecurityContext PACKER = who("packer");

  private Jar jar() {
    return framework.dropped("acme-cards").file("page/page.js", "export default 1;");
  }

  private Row seen(SecurityContext by) {
    List<Row> pages = resource.list(by).pages();
    assertEquals(1, pages.size(), pages.toString());
    return pages.get(0);
  }

  private void agree(String mode) {
    resource.agree("cards", new Choice("acme-cards", "Acme", mode), OWNER);
  }

  @Test
  void aProgramAnswersEverybodyOnceItsOwnerHasAgreed() {
    Jar jar = framework.dropped("acme-status").everybody("配送状況", "Delivery status").start();
    assertFalse(publics.isOpen(jar.bundle));
    assertEquals(PageState.ASKS, resource.list(OWNER).publics().get(0).state());
    assertEquals(List.of(), resource.list(CLERK).publics(), "who does not decide");
    assertEquals(
        List.of("プログラムが「配送状況」をログインなしで見せようとしています。［設定］→［プログラムの画面］で決めてください。"),
        watch.look(Instant.EPOCH).stream().map(a -> a.sentence().ja()).toList());
    assertThrows(
        Rejection.class, () -> resource.open("acme-status", new Opening("Other", true), OWNER));
    assertThrows(
        Rejection.class, () -> resource.open("acme-status", new Opening("Acme", null), OWNER));
    assertThrows(Rejection.class, () -> resource.open("other", new Opening("Acme", true), OWNER));
    resource.open("acme-status", new Opening("Acme", true), OWNER);
    assertTrue(publics.isOpen(jar.bundle));
    assertEquals(List.of(), watch.look(Instant.EPOCH));
    jar.version = "2.0.0";
    assertTrue(publics.isOpen(jar.bundle), "a new version of the same maker");
    resource.turn(new Switch(false), OWNER);
    assertFalse(publics.isOpen(jar.bundle), "all are off");
    resource.turn(new Switch(true), OWNER);
    jar.vendor = "Other";
    assertFalse(publics.isOpen(jar.bundle), "of another maker");
    jar.vendor = "Acme";
    resource.open("acme-status", new Opening("Acme", false), OWNER);
    assertFalse(publics.isOpen(jar.bundle));
    assertEquals(PageState.OFF, resource.list(OWNER).publics().get(0).state());
    assertEquals(List.of(), watch.look(Instant.EPOCH), "who said no is asked no more");
  }

  @Test
  void aPageIsShownOnceItsOwnerHasAgreedAndGoneWithItsBundle() throws Exception {
    Jar jar = jar().page("cards", "right", "orders.see", "mode", "shared").start();
    assertEquals(PageState.ASKS, seen(OWNER).state());
    assertEquals("まだ許可されていません", seen(OWNER).why().orElseThrow().ja());
    assertEquals(PageMode.FRAMED, seen(OWNER).mode(), "of a maker nobody knows");
    assertEquals(List.of(), resource.list(CLERK).pages());
    String module = "/rooms/cards/" + seen(OWNER).key() + "/page.js";
    assertEquals(404, asked(module, "gzip").status);
    agree("SHARED");
    for (SecurityContext one : List.of(OWNER, CLERK)) {
      assertEquals(PageState.READY, seen(one).state());
      assertEquals(Optional.of(module), seen(one).module());
      assertEquals(Optional.empty(), seen(one).sheet());
      assertEquals(PageMode.SHARED, seen(one).mode());
    }
    assertEquals(List.of(), resource.list(PACKER).pages(), "who lacks its right");
    assertEquals(List.of("owner pages.agreed cards SHARED"), audit);
    assertEquals(200, asked(module, "gzip").status);
    jar.stop();
    assertEquals(List.of(), resource.list(OWNER).pages());
    assertEquals(404, asked(module, "gzip").status);
    jar.version = "2.0.0";
    jar.file("page/page.js", "export default 2;").start();
    assertEquals(PageState.READY, seen(CLERK).state(), "a new version of the same maker");
    assertEquals(404, asked(module, "gzip").status, "the file of before");
    jar.stop();
    jar.vendor = "Somebody else";
    jar.start();
    assertEquals(PageState.ASKS, seen(OWNER).state());
  }

  @Test
  void everybodyLooksAgainWhenAPageComesOrGoesAndAPersonIsCalledWhenItAsks() {
    Jar jar = jar().page("cards").start();
    assertEquals(1, told());
    assertEquals(1, called.size());
    assertTrue(called.get(0).contains("「カード」"), called.toString());
    jar.stop();
    assertEquals(2, told());
    assertEquals(List.of(), ended);
    agreeLater(jar);
    assertEquals(List.of("acme-cards"), ended);
    events.clear();
    called.clear();
    jar.start();
    assertEquals(List.of(), called, "it was agreed to");
    framework.dropped("without").start();
    assertEquals(1, told(), "nothing is told of a bundle without a page");
  }

  private void agreeLater(Jar jar) {
    jar.start();
    agree("FRAMED");
    jar.stop();
  }

  private long told() {
    return events.all().stream().filter(e -> e.getTopic().equals(Topics.HOUSE_CHANGED)).count();
  }

  @Test
  void oneSwitchTurnsAllOffAndAPageCanBeRefusedAlone() {
    jar().page("cards").start();
    agree("FRAMED");
    assertThrows(Rejection.class, () -> resource.turn(new Switch(null), OWNER));
    assertTrue(resource.list(OWNER).on());
    assertFalse(resource.turn(new Switch(false), OWNER).on());
    assertEquals(PageState.OFF, seen(OWNER).state());
    assertEquals(List.of(), resource.list(CLERK).pages());
    assertEquals(404, asked("/rooms/cards/" + seen(OWNER).key() + "/page.js", "").status);
    assertTrue(resource.turn(new Switch(true), OWNER).on());
    assertEquals(PageState.READY, seen(CLERK).state());
    agree("OFF");
    assertEquals(PageState.OFF, seen(OWNER).state());
    agree("FRAMED");
    assertEquals(PageState.READY, seen(CLERK).state());
  }

  @Test
  void whoAgreesAgreesToWhatWasShown() {
    jar().page("cards").start();
    for (Choice other :
        List.of(
            new Choice("other-cards", "Acme", "SHARED"),
            new Choice("acme-cards", "Other", "SHARED"))) {
      Rejection no = assertThrows(Rejection.class, () -> resource.agree("cards", other, OWNER));
      assertEquals(Rejection.Kind.CONFLICT, no.kind());
    }
    assertThrows(Rejection.class, () -> agree("NAKED"));
    assertThrows(
        Rejection.class,
        () -> resource.agree("none", new Choice("acme-cards", "Acme", "OFF"), OWNER));
    assertEquals(PageState.ASKS, seen(OWNER).state());
    assertEquals(List.of(), audit);
  }

  @Test
  void ofATrustedMakerTheNextPageIsProposedAsItWishes() {
    jar().page("cards", "mode", "shared").start();
    agree("SHARED");
    jar().page("wine", "mode", "shared").start();
    Row wine = resource.list(OWNER).pages().get(1);
    assertEquals(PageState.ASKS, wine.state());
    assertEquals(PageMode.SHARED, wine.mode());
    agree("FRAMED");
    assertEquals(PageMode.FRAMED, resource.list(OWNER).pages().get(1).mode());
  }

  @Test
  void ofTwoPagesWithOneIdTheFirstCounts() {
    Jar first = jar().page("cards").start();
    framework.dropped("other").file("page/page.js", "export default 2;").page("cards").start();
    agree("SHARED");
    assertEquals(
        List.of(PageState.READY, PageState.TAKEN),
        resource.list(OWNER).pages().stream().map(Row::state).toList());
    first.stop();
    assertEquals(PageState.ASKS, seen(OWNER).state(), "nobody agreed to the other one");
  }

  @Test
  void aPageThatStoodStillRestsForWhoToldItAndThenForAll() {
    jar().page("cards").start();
    agree("FRAMED");
    String key = seen(CLERK).key();
    resource.stood("cards", "another", CLERK);
    assertEquals(PageState.READY, seen(CLERK).state(), "what another version did");
    events.clear();
    resource.stood("cards", key, CLERK);
    assertEquals(1, told());
    assertEquals(PageState.RESTS, seen(CLERK).state());
    assertEquals(Optional.empty(), seen(CLERK).module());
    assertEquals(PageState.READY, seen(PACKER).state());
    resource.stood("cards", key, CLERK);
    assertEquals(PageState.READY, seen(PACKER).state(), "one person counts once");
    assertEquals(List.of(), watch.look(Instant.EPOCH));
    resource.stood("cards", key, PACKER);
    assertEquals(PageState.RESTS, seen(OWNER).state());
    assertEquals("cards", watch.look(Instant.EPOCH).get(0).subject());
    assertEquals(404, asked("/rooms/cards/" + key + "/page.js", "").status);
    resource.wake("cards", OWNER);
    for (SecurityContext one : List.of(OWNER, CLERK, PACKER)) {
      assertEquals(PageState.READY, seen(one).state());
    }
    assertEquals(List.of(), watch.look(Instant.EPOCH));
  }

  @Test
  void aNewVersionOfAPageThatRestsIsTriedAnew() {
    Jar jar = jar().page("cards").start();
    agree("FRAMED");
    resource.stood("cards", seen(CLERK).key(), CLERK);
    jar.stop();
    jar.start();
    assertEquals(PageState.RESTS, seen(CLERK).state(), "the same files");
    jar.stop();
    jar.file("page/page.js", "export default 2;").start();
    assertEquals(PageState.READY, seen(CLERK).state());
  }

  @Test
  void aFileMayBeKeptForEverAndWhatIsNotThereMayNot() {
    jar().page("cards", "sheet", "s").file("s", "h1 {}").start();
    agree("FRAMED");
    String at = "/rooms/cards/" + seen(CLERK).key() + "/";
    assertEquals(Optional.of(at + "page.css"), seen(CLERK).sheet());
    Answer plain = asked(at + "page.js", "br");
    assertEquals("export default 1;", plain.body.toString());
    assertEquals(
        Map.of(
            "Content-Type", "text/javascript; charset=utf-8",
            "Cache-Control", "private, max-age=31536000, immutable",
            "Vary", "Accept-Encoding",
            "Access-Control-Allow-Origin", "*",
            "X-Content-Type-Options", "nosniff"),
        plain.headers);
    assertEquals("gzip", asked(at + "page.js", "gzip, br").headers.get("Content-Encoding"));
    assertEquals("text/css; charset=utf-8", asked(at + "page.css", "").headers.get("Content-Type"));
    for (String none :
        List.of(
            at,
            at + "page.map",
            at + "page.js/",
            at + "../page.js",
            "/rooms/cards/page.js",
            "/rooms/wine/" + seen(CLERK).key() + "/page.js",
            "/rooms/cards/0/page.js",
            "/rooms")) {
      Answer answer = asked(none, "gzip");
      assertEquals(404, answer.status, none);
      assertEquals(
          Map.of("Cache-Control", "no-store", "X-Content-Type-Options", "nosniff"), answer.headers);
    }
  }

  private static final class Answer {
    int status = 200;
    final Map<String, String> headers = new HashMap<>();
    final ByteArrayOutputStream body = new ByteArrayOutputStream();
  }

  private Answer asked(String path, String encoding) {
    Answer answer = new Answer();
    String below = path.substring("/rooms".length());
    HttpServletRequest request =
        Framework.proxy(
            HttpServletRequest.class,
            (p, m, a) ->
                switch (m.getName()) {
                  case "getPathInfo" -> below.isEmpty() ? null : below;
                  case "getHeader" -> encoding;
                  default -> throw new UnsupportedOperationException(m.getName());
                });
    HttpServletResponse response =
        Framework.proxy(
            HttpServletResponse.class,
            (p, m, a) ->
                switch (m.getName()) {
                  case "setStatus" -> answer.status = (int) a[0];
                  case "setHeader" -> answer.headers.put((String) a[0], (String) a[1]);
                  case "setContentType" -> answer.headers.put("Content-Type", (String) a[0]);
                  case "getOutputStream" -> into(answer.body);
                  default -> null;
                });
    try {
      new PageFiles(shelf, book).doGet(request, response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return answer;
  }

  private static ServletOutputStream into(ByteArrayOutputStream body) {
    return new ServletOutputStream() {
      @Override
      public void write(int b) {
        body.write(b);
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setWriteListener(WriteListener listener) {
        // everything is written at once
      }
    };
  }
}
