// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.ws.rs.core.SecurityContext;
import org.banto.base.AccountId;
import org.banto.house.Account;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class AccountOpeningTest {
  private static final AccountId OSAKA = new AccountId("osaka");

  @TempDir Path data;
  private StaffRoom room;
  private Users users;
  private Sessions sessions;
  private AccountOpening branches;
  private UsersResource staff;
  private TokensResource tokens;

  @BeforeEach
  void open() {
    room = new StaffRoom(data);
    users = room.users;
    sessions = room.sessions;
    staff = room.staff;
    tokens = room.tokens;
    branches = new AccountOpening(room.accounts, users);
    branches.open("osaka", "大阪店", false, admin());
    keep(new User("osaka-only", "大阪", "x", Set.of(), List.of("osaka"), false, false));
    keep(new User("main-only", "本店", "x", all(), List.of("main"), false, false));
    keep(new User("both", "両方", "x", Set.of(), List.of("main", "osaka"), false, false));
  }

  private void keep(User user) {
    users.change(all -> user);
  }

  private User admin() {
    return users.find("admin").orElseThrow();
  }

  private static Set<String> all() {
    return StaffRoom.EVERY_RIGHT;
  }

  private SecurityContext who(String login, String account) {
    return room.who(login, account);
  }

  private void refused(Executable request) {
    room.refused(request);
  }

  private static List<String> logins(List<UsersResource.View> views) {
    return views.stream().map(UsersResource.View::login).toList();
  }

  @Test
  void whoOpensAnAccountMayWorkOnItAndNobodyElse() {
    branches.open("kobe", "神戸店", false, admin());
    assertEquals(
        List.of("main", "osaka", "kobe"),
        users.accounts(admin()).stream().map(a -> a.id().value()).toList(),
        "where work begins is first");
    assertEquals(
        List.of(new Account(new AccountId("main"), "本店")),
        users.accounts(users.find("main-only").orElseThrow()));
  }

  @Test
  void anIdThatIsTakenOrOddIsRefused() {
    User admin = admin();
    assertThrows(IllegalArgumentException.class, () -> branches.open("osaka", "別の店", false, admin));
    assertThrows(IllegalArgumentException.class, () -> branches.open("大阪", "x", false, admin));
    assertThrows(IllegalArgumentException.class, () -> branches.open("kobe", " ", false, admin));
    assertEquals(2, room.accounts.all().size());
  }

  @Test
  void theUsersOfAnotherAccountAreInvisibleAndCannotBeChanged() {
    SecurityContext main = who("main-only", "main");
    assertEquals(List.of("admin", "both", "main-only"), logins(staff.all(main)));
    assertTrue(staff.all(main).stream().allMatch(v -> v.accounts().equals(List.of("main"))));
    refused(() -> staff.reset("osaka-only", main));
    refused(() -> staff.reset("admin", main));
    refused(() -> staff.disable("both", main));
  }

  @Test
  void nobodyLetsOthersIntoAnAccountTheyDoNotWorkOnThemselves() {
    SecurityContext main = who("main-only", "main");
    UsersResource.Edit far =
        new UsersResource.Edit("main-only", "本店", all(), List.of("main", "osaka"), false, null);
    refused(() -> staff.change("main-only", far, main));
    UsersResource.Edit fresh =
        new UsersResource.Edit("new", "新人", Set.of(), List.of("osaka"), false, null);
    refused(() -> staff.add(fresh, main));
    staff.add(new UsersResource.Edit("new", "新人", Set.of(), List.of(), false, null), main);
    assertEquals(List.of("main"), users.find("new").orElseThrow().accounts());
  }

  @Test
  void aUserIsAllowedToSeveralAccountsAndMovesBetweenThem() {
    SecurityContext admin = who("admin", "main");
    staff.change(
        "main-only",
        new UsersResource.Edit("main-only", "本店", all(), List.of("main", "osaka"), false, null),
        admin);
    User user = users.find("main-only").orElseThrow();
    String token = sessions.open(user, new AccountId("main"), StaffRoom.HERE);
    SessionResource.Entered there = move(token, "osaka");
    assertEquals("osaka", there.view().account());
    assertEquals(2, there.view().accounts().size());
    assertEquals(OSAKA, sessions.find(there.token()).orElseThrow().account());
    refused(() -> move(there.token(), "kobe"));
    assertEquals(OSAKA, sessions.find(there.token()).orElseThrow().account());
  }

  @Test
  void withoutTheSwitchOneIsWhereOneLoggedInAndWithItWhereOneWas() {
    String first =
        sessions.open(users.find("both").orElseThrow(), new AccountId("main"), StaffRoom.HERE);
    String token = move(first, "osaka").token();
    sessions.unbindSwitch(StaffRoom.SWITCH);
    assertEquals(new AccountId("main"), sessions.find(token).orElseThrow().account());
    sessions.bindSwitch(StaffRoom.SWITCH);
    assertEquals(OSAKA, sessions.find(token).orElseThrow().account());
  }

  @Test
  void whoPractisesIsThereAndBackWithoutTheSwitch() {
    sessions.unbindSwitch(StaffRoom.SWITCH);
    User admin = users.find("admin").orElseThrow();
    String token = sessions.open(admin, new AccountId("main"), StaffRoom.HERE);
    refused(() -> practise(token, true));
    branches.open("renshu", "練習用", true, admin);
    SessionResource.Entered there = practise(token, true);
    // what the page asked before is answered where it was asked
    assertEquals(new AccountId("main"), sessions.find(token).orElseThrow().account());
    assertEquals("renshu", there.view().account());
    assertTrue(
        there.view().accounts().stream().anyMatch(a -> a.practice() && a.name().equals("練習用")));
    assertEquals(new AccountId("renshu"), sessions.find(there.token()).orElseThrow().account());
    branches.rename("renshu", "研修用");
    SessionResource.Entered back = practise(there.token(), false);
    assertEquals("main", back.view().account());
    SessionResource.Entered again = practise(back.token(), true);
    assertEquals("renshu", again.view().account(), "a rename leaves it for practice");
    assertEquals(new AccountId("renshu"), sessions.find(again.token()).orElseThrow().account());
  }

  private SessionResource.Entered practise(String token, boolean practice) {
    return room.practiceSwitch.move(
        sessions.find(token).orElseThrow(), token, practice, "192.0.2.1");
  }

  private SessionResource.Entered move(String token, String account) {
    return room.accountSwitch.move(sessions.find(token).orElseThrow(), token, account, "192.0.2.1");
  }

  @Test
  void whoLosesAnAccountLosesTheSessionsOnItAtOnce() {
    String token = sessions.open(users.find("both").orElseThrow(), OSAKA, StaffRoom.HERE);
    staff.change(
        "both",
        new UsersResource.Edit("both", "両方", Set.of(), List.of("main"), false, null),
        who("admin", "main"));
    assertTrue(sessions.find(token).isEmpty());
  }

  @Test
  void aReachIsWhatOneWorksOnOneself() {
    AccountScope main = new AccountScope(List.of("main"), all());
    User both = users.find("both").orElseThrow();
    User osaka = users.find("osaka-only").orElseThrow();
    assertTrue(main.sees(both) && !main.covers(both));
    assertEquals(List.of("main"), main.shown(both));
    assertFalse(main.sees(osaka));
    assertEquals(Optional.empty(), main.grant(List.of("main", "osaka"), List.of()));
    assertEquals(Optional.of(List.of("main")), main.grant(null, List.of("main")));
    assertTrue(new AccountScope(List.of("osaka", "main"), all()).covers(both));
  }

  @Test
  void theAccountOneWorksOnCannotBeTakenFromOneself() {
    UsersResource.Edit less =
        new UsersResource.Edit("admin", "管理者", all(), List.of("osaka"), false, null);
    refused(() -> staff.change("admin", less, who("admin", "main")));
  }

  @Test
  void programsOfAnotherAccountAreInvisibleAndCannotBeEnded() {
    SecurityContext main = who("main-only", "main");
    SecurityContext osaka = who("admin", "osaka");
    String name = tokens.add(new TokensResource.Edit("shelf", Set.of("orders.see")), osaka).name();
    assertEquals(List.of(), tokens.all(main));
    refused(() -> tokens.end(name, main));
    refused(() -> tokens.add(new TokensResource.Edit("shelf", Set.of("orders.see")), main));
    assertEquals(1, tokens.all(osaka).size());
    assertFalse(sessions.tokens().isEmpty());
  }
}
