// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.ws.rs.core.SecurityContext;
import org.banto.base.AccountId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RightsTest {
  private static final List<String> MAIN = List.of("main");
  private static final Set<String> EVERY = StaffRoom.EVERY_RIGHT;

  @TempDir Path data;
  private StaffRoom room;
  private Users users;
  private Sessions sessions;
  private UsersResource staff;

  @BeforeEach
  void open() {
    room = new StaffRoom(data);
    users = room.users;
    sessions = room.sessions;
    staff = room.staff;
    user("manager", Set.of("users.manage", "orders.see"), MAIN);
    user("clerk", Set.of("orders.see"), MAIN);
    user("strong", EVERY, MAIN);
  }

  private void user(String login, Set<String> rights, List<String> works) {
    users.change(all -> new User(login, login, "x", rights, works, false, false));
  }

  private SecurityContext who(String login) {
    return room.who(login, "main");
  }

  private static UsersResource.Edit edit(String login, Set<String> rights) {
    return new UsersResource.Edit(login, login, rights, MAIN, false, null);
  }

  @Test
  @Tag("security.H3")
  void nobodyGivesOrTakesRightsTheyDoNotHold() {
    SecurityContext manager = who("manager");
    room.refused(() -> staff.change("manager", edit("manager", EVERY), manager));
    room.refused(() -> staff.add(edit("made", EVERY), manager));
    room.refused(() -> staff.add(edit("made", Set.of("shop.manage")), manager));
    room.refused(
        () -> staff.change("clerk", edit("clerk", Set.of("orders.see", "mail-out.see")), manager));
    room.refused(() -> staff.change("strong", edit("strong", Set.of("orders.see")), manager));
    room.refused(() -> staff.reset("strong", manager));
    room.refused(() -> staff.disable("strong", manager));
  }

  @Test
  @Tag("security.H3")
  void withinOnesOwnRightsUsersAreManaged() {
    SecurityContext manager = who("manager");
    staff.add(edit("made", Set.of("orders.see")), manager);
    staff.change("clerk", edit("clerk", Set.of("orders.see", "users.manage")), manager);
    staff.reset("made", manager);
    staff.disable("made", manager);
    assertTrue(users.find("clerk").orElseThrow().managesUsers());
    assertTrue(users.find("made").orElseThrow().disabled());
  }

  @Test
  @Tag("security.H3")
  void theRightsOfNowCountNotThoseOfTheLogIn() {
    String open = sessions.open(users.find("strong").orElseThrow(), Users.HOME, StaffRoom.HERE);
    user("strong", Set.of("orders.see"), MAIN);
    StaffSession now = sessions.find(open).orElseThrow();
    assertTrue(now.may("orders.see") && !now.may("users.manage") && !now.may("shop.manage"));
  }

  @Test
  @Tag("security.H3")
  void ofTwoWhoDisableEachOtherAtOnceOneIsLeft() throws Exception {
    for (int round = 0; round < 20; round++) {
      users.all().forEach(u -> users.change(all -> u.withDisabled(true)));
      user("one", Set.of("users.manage"), MAIN);
      user("two", Set.of("users.manage"), MAIN);
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
    users.change("admin", u -> u.withAccounts(List.of("main", "osaka")));
    user("osaka", EVERY, List.of("osaka"));
    assertFalse(users.find("osaka").orElseThrow().rights().contains("connectors.manage"));
    SecurityContext admin = who("admin");
    UsersResource.Edit far =
        new UsersResource.Edit(
            "osaka", "大阪", Set.of("connectors.manage"), List.of("osaka"), false, null);
    room.refused(() -> staff.change("osaka", far, admin));
    staff.change(
        "osaka",
        new UsersResource.Edit(
            "osaka", "大阪", Set.of("connectors.manage"), List.of("osaka", "main"), false, null),
        admin);
    assertTrue(users.find("osaka").orElseThrow().rights().contains("connectors.manage"));
  }

  @Test
  @Tag("security.M3")
  void aTokenHasAtMostItsMakersRightsOfNow() {
    String token = token("strong", Set.of("orders.see", "mail-out.see"));
    user("strong", Set.of("orders.see"), MAIN);
    StaffSession program = sessions.find(token).orElseThrow();
    assertTrue(program.may("orders.see") && !program.may("mail-out.see"));
    user("strong", EVERY, List.of("osaka"));
    assertTrue(sessions.find(token).isEmpty(), "its maker works elsewhere now");
  }

  @Test
  @Tag("security.M3")
  void aTokenEndsWithItsMakersAccountAndDoesNotComeBack() {
    String token = token("strong", Set.of("orders.see"));
    staff.disable("strong", who("admin"));
    assertTrue(sessions.find(token).isEmpty());
    staff.change("strong", edit("strong", EVERY), who("admin"));
    assertTrue(sessions.find(token).isEmpty());
    assertTrue(sessions.tokens().isEmpty());
  }

  @Test
  @Tag("security.M3")
  void aTokenMakesNoUsersAndNoTokens() {
    room.refused(
        () ->
            room.tokens.add(
                new TokensResource.Edit("till", Set.of("users.manage")), who("strong")));
    String token = sessions.openToken("strong", "token:till", Users.HOME, EVERY);
    assertFalse(sessions.find(token).orElseThrow().may("users.manage"));
    room.refused(() -> staff.add(edit("by-token", Set.of("orders.see")), room.who(token)));
  }

  @Test
  @Tag("security.M3")
  void aTokenOfBeforeThatNamesNoMakerLetsNobodyIn() {
    String token = sessions.openToken("", "token:old", new AccountId("main"), Set.of("orders.see"));
    assertTrue(sessions.find(token).isEmpty());
  }

  @Test
  @Tag("security.M3")
  void aTokenIsEndedByEitherOfItsNamesAndIsNeverReplacedInSilence() {
    String first = token("strong", Set.of("orders.see"));
    room.refused(() -> token("strong", Set.of("orders.see")));
    assertTrue(sessions.find(first).isPresent());
    room.refused(() -> room.tokens.end("tell", who("strong")));
    room.tokens.end("till", who("strong"));
    assertTrue(sessions.find(first).isEmpty());
    String second = token("strong", Set.of("orders.see"));
    room.tokens.end("token:till", who("strong"));
    assertTrue(sessions.find(second).isEmpty());
  }

  @Test
  @Tag("security.H3")
  void whoHoldsASessionAloneChoosesNoNewPasswordForIt() {
    room.refused(() -> staff.reset("strong", who("strong")));
    String token = sessions.openToken("strong", "token:till", Users.HOME, EVERY);
    room.refused(() -> room.session.logOut(room.who(token), null));
  }

  private String token(String maker, Set<String> rights) {
    return room.tokens.add(new TokensResource.Edit("till", rights), who(maker)).token();
  }
}
