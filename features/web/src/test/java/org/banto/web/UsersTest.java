// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.banto.fakes.InvertedVault;
import org.banto.time.HouseClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsersTest {
  @TempDir Path data;
  private final JpaStaff rows = new JpaStaff(StaffRoom.empty(), new InvertedVault());
  private final Clock clock = new HouseClock();
  private Users users;

  @BeforeEach
  void open() {
    users = open(clock);
  }

  @Test
  void aNewHouseHasOneUserWithAOneTimePasswordOnlyTheOperatorCanRead() throws IOException {
    Path file = data.resolve("first-login.txt");
    String[] told = Files.readString(file).trim().split(" ");
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    User first = users.logIn(told[0], told[1]).orElseThrow();
    assertTrue(first.mustChange());
    assertEquals(Set.of(User.EVERY), first.rights());
    assertTrue(users.rights(first).containsAll(StaffRoom.EVERY_RIGHT));
    assertFalse(first.hash().contains(told[1]));
  }

  @Test
  void aSecondStartMakesNoSecondUserAndNoNewPassword() throws IOException {
    String told = Files.readString(data.resolve("first-login.txt"));
    Users again = open(clock);
    assertEquals(1, again.all().size());
    assertEquals(told, Files.readString(data.resolve("first-login.txt")));
  }

  @Test
  void aChosenPasswordReplacesTheOneTimeOne() throws IOException {
    String[] told = Files.readString(data.resolve("first-login.txt")).trim().split(" ");
    User user = users.find(told[0]).orElseThrow();
    assertThrows(
        IllegalArgumentException.class, () -> users.change(user, "wrong", "a longer password"));
    assertThrows(IllegalArgumentException.class, () -> users.change(user, told[1], "short"));
    users.change(user, told[1], "a longer password");
    assertTrue(users.logIn(told[0], told[1]).isEmpty());
    assertFalse(users.logIn(told[0], "a longer password").orElseThrow().mustChange());
  }

  private Users open(Clock at) {
    return StaffRoom.users(rows, new OneAccount(), StaffRoom.RIGHTS, data, at);
  }

  private Clock later(Duration time) {
    return Clock.offset(clock, time);
  }

  @Test
  @Tag("security.low.one-time")
  void aOneTimePasswordEndsAfterADayAndTheFirstOneIsMadeAnew() throws IOException {
    users.reset("admin");
    String told = Files.readString(data.resolve("first-login.txt"));
    Users inTime = open(later(Duration.ofHours(23)));
    assertFalse(inTime.late(inTime.find("admin").orElseThrow()));
    assertEquals(told, Files.readString(data.resolve("first-login.txt")));

    Users nextDay = open(later(Duration.ofHours(25)));
    String[] anew = Files.readString(data.resolve("first-login.txt")).trim().split(" ");
    assertNotEquals(told.trim().split(" ")[1], anew[1]);
    assertFalse(nextDay.late(nextDay.logIn(anew[0], anew[1]).orElseThrow()));
    String colleague = nextDay.add(staff());
    assertTrue(nextDay.logIn("hanako", colleague).isPresent());
    Users dayAfter = open(later(Duration.ofHours(50)));
    assertTrue(dayAfter.late(dayAfter.find("hanako").orElseThrow()));
  }

  @Test
  @Tag("security.low.one-time")
  void aPasswordOfOnesOwnDoesNotEnd() throws IOException {
    String[] told = Files.readString(data.resolve("first-login.txt")).trim().split(" ");
    users.change(users.find(told[0]).orElseThrow(), told[1], "a longer password");
    Users yearLater = open(later(Duration.ofDays(400)));
    assertFalse(yearLater.late(yearLater.logIn(told[0], "a longer password").orElseThrow()));
  }

  @Test
  @Tag("security.low.null")
  void noPasswordAtAllIsAClearWord() {
    User user = users.find("admin").orElseThrow();
    assertThrows(IllegalArgumentException.class, () -> users.change(user, null, null));
  }

  private static User staff() {
    return new User("hanako", "花子", "", Set.of(), List.of("main"), true, false);
  }

  @Test
  void theOperatorGivesEverythingToAnybody() {
    User far = new User("osaka", "大阪", "", Set.of(), List.of("osaka"), true, false);
    users.add(far);
    users.change("osaka", User::withEverything);
    User kept = users.find("osaka").orElseThrow();
    assertTrue(kept.managesUsers() && users.rights(kept).containsAll(StaffRoom.EVERY_RIGHT));
    assertEquals(List.of("osaka", "main"), kept.accounts());
  }

  @Test
  void aDisabledUserCannotLogIn() {
    String password = users.reset("admin");
    assertTrue(users.logIn("admin", password).isPresent());
    users.change(all -> all.get("admin").withDisabled(true));
    assertTrue(users.logIn("admin", password).isEmpty());
  }

  @Test
  void anUnknownRightOrAnOddLoginIsRefused() {
    User user = users.find("admin").orElseThrow();
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new User(
                "admin", "", user.hash(), Set.of("everything"), user.accounts(), false, false));
    assertThrows(
        IllegalArgumentException.class,
        () -> new User("山田", "", "", Set.of(), user.accounts(), false, false));
  }
}
