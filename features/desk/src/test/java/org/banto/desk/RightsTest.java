// SPDX-License-Identifier: Apache-2.0
package org.banto.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.ws.rs.core.SecurityContext;
import org.banto.account.AccountId;
import org.banto.account.Actor;
import org.banto.fakes.MemorySettings;
import org.banto.flow.Audit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class RightsTest {
  private static final Actor HOUSE = Actor.system("test");
  private static final List<String> MAIN = List.of("main");
  private static final Set<String> EVERY = Set.copyOf(User.RIGHTS);

  @TempDir Path data;
  private final MemorySettings settings = new MemorySettings();
  private final OneAccount accounts = new OneAccount();
  private Users users;
  private Sessions sessions;
  private UsersResource staff;
  private TokensResource tokens;

  @BeforeEach
  void open() {
    users = new Users(settings, accounts, new FirstLogin(data.resolve("first-login.txt")));
    sessions = new Sessions(settings, users);
    Audit audit =
        (Audit)
            Proxy.newProxyInstance(
                Audit.class.getClassLoader(), new Class<?>[] {Audit.class}, (p, m, a) -> null);
    staff = new UsersResource(users, sessions, audit);
    tokens = new TokensResource(sessions, audit);
    user("manager", Set.of("users", "orders"), MAIN);
    user("clerk", Set.of("orders"), MAIN);
    user("strong", EVERY, MAIN);
  }

  private void user(String login, Set<String> rights, List<String> works) {
    users.keep(new User(login, login, "x", rights, works, false, false), HOUSE);
  }

  private SecurityContext who(String login) {
    return who(sessions.open(users.find(login).orElseThrow(), Users.HOME), true);
  }

  private SecurityContext who(String token, boolean open) {
    StaffSession principal = sessions.find(token).orElseThrow();
    return (SecurityContext)
        Proxy.newProxyInstance(
            SecurityContext.class.getClassLoader(),
            new Class<?>[] {SecurityContext.class},
            (p, m, a) -> m.getReturnType() == Principal.class ? principal : open);
  }

  /** Its kind is made by the JAX-RS of the container, which is not here. */
  private void refused(Executable request) {
    String before = settings.read(Users.HOME, "users").toString();
    assertThrows(RuntimeException.class, request);
    assertEquals(before, settings.read(Users.HOME, "users").toString());
  }

  private static UsersResource.Edit edit(String login, Set<String> rights) {
    return new UsersResource.Edit(login, login, rights, MAIN, false);
  }

  @Test
  @Tag("security.H3")
  void nobodyGivesOrTakesRightsTheyDoNotHold() {
    SecurityContext manager = who("manager");
    refused(() -> staff.change("manager", edit("manager", EVERY), manager));
    refused(() -> staff.add(edit("made", EVERY), manager));
    refused(() -> staff.add(edit("made", Set.of("settings")), manager));
    refused(() -> staff.change("clerk", edit("clerk", Set.of("orders", "mail")), manager));
    refused(() -> staff.change("strong", edit("strong", Set.of("orders")), manager));
    refused(() -> staff.reset("strong", manager));
    refused(() -> staff.disable("strong", manager));
  }

  @Test
  @Tag("security.H3")
  void withinOnesOwnRightsUsersAreManaged() {
    SecurityContext manager = who("manager");
    staff.add(edit("made", Set.of("orders")), manager);
    staff.change("clerk", edit("clerk", Set.of("orders", "users")), manager);
    staff.reset("made", manager);
    staff.disable("made", manager);
    assertTrue(users.find("clerk").orElseThrow().managesUsers());
    assertTrue(users.find("made").orElseThrow().disabled());
  }

  @Test
  @Tag("security.H3")
  void theRightsOfNowCountNotThoseOfTheLogIn() {
    String open = sessions.open(users.find("strong").orElseThrow(), Users.HOME);
    user("strong", Set.of("orders"), MAIN);
    StaffSession now = sessions.find(open).orElseThrow();
    assertTrue(now.may("orders") && !now.may("users") && !now.may("settings"));
  }

  @Test
  @Tag("security.H3")
  void ofTwoWhoDisableEachOtherAtOnceOneIsLeft() throws Exception {
    for (int round = 0; round < 20; round++) {
      users.all().forEach(u -> users.keep(u.withDisabled(true), HOUSE));
      user("one", Set.of("users"), MAIN);
      user("two", Set.of("users"), MAIN);
      SecurityContext one = who("one");
      SecurityContext two = who("two");
      CountDownLatch go = new CountDownLatch(1);
      ExecutorService both = Executors.newFixedThreadPool(2);
      List<Future<?>> done =
          List.of(
              both.submit(() -> disable(go, "two", one)),
              both.submit(() -> disable(go, "one", two)));
      go.countDown();
      for (Future<?> f : done) {
        f.get();
      }
      both.shutdown();
      assertTrue(users.all().stream().anyMatch(User::managesUsers), "round " + round);
    }
  }

  private void disable(CountDownLatch go, String login, SecurityContext by) {
    try {
      go.await();
      staff.disable(login, by);
    } catch (RuntimeException e) {
      // the slower one is refused
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  @Tag("security.H2")
  void whatChangesTheWholeHouseIsHeldOnTheFirstAccountOnly() {
    users.keep(users.find("admin").orElseThrow().withAccounts(List.of("main", "osaka")), HOUSE);
    user("osaka", EVERY, List.of("osaka"));
    assertFalse(users.find("osaka").orElseThrow().rights().contains("connectors"));
    SecurityContext admin = who("admin");
    UsersResource.Edit far =
        new UsersResource.Edit("osaka", "大阪", Set.of("connectors"), List.of("osaka"), false);
    refused(() -> staff.change("osaka", far, admin));
    staff.change(
        "osaka",
        new UsersResource.Edit(
            "osaka", "大阪", Set.of("connectors"), List.of("osaka", "main"), false),
        admin);
    assertTrue(users.find("osaka").orElseThrow().rights().contains("connectors"));
  }

  @Test
  @Tag("security.M3")
  void aTokenHasAtMostItsMakersRightsOfNow() {
    String token = token("strong", Set.of("orders", "mail"));
    user("strong", Set.of("orders"), MAIN);
    StaffSession program = sessions.find(token).orElseThrow();
    assertTrue(program.may("orders") && !program.may("mail"));
    user("strong", EVERY, List.of("osaka"));
    assertTrue(sessions.find(token).isEmpty(), "its maker works elsewhere now");
  }

  @Test
  @Tag("security.M3")
  void aTokenEndsWithItsMakersAccountAndDoesNotComeBack() {
    String token = token("strong", Set.of("orders"));
    staff.disable("strong", who("admin"));
    assertTrue(sessions.find(token).isEmpty());
    staff.change("strong", edit("strong", EVERY), who("admin"));
    assertTrue(sessions.find(token).isEmpty());
    assertTrue(sessions.tokens().isEmpty());
  }

  @Test
  @Tag("security.M3")
  void aTokenMakesNoUsersAndNoTokens() {
    refused(() -> tokens.add(new TokensResource.Edit("till", Set.of("users")), who("strong")));
    String token = sessions.openToken("strong", "token:till", Users.HOME, EVERY);
    assertFalse(sessions.find(token).orElseThrow().may("users"));
    refused(() -> staff.add(edit("by-token", Set.of("orders")), who(token, true)));
  }

  @Test
  @Tag("security.M3")
  void aTokenOfBeforeThatNamesNoMakerLetsNobodyIn() {
    String token = sessions.openToken("", "token:old", new AccountId("main"), Set.of("orders"));
    assertTrue(sessions.find(token).isEmpty());
  }

  private String token(String maker, Set<String> rights) {
    return tokens.add(new TokensResource.Edit("till", rights), who(maker)).token();
  }
}
