// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.ws.rs.core.SecurityContext;
import org.banto.base.Text;
import org.banto.house.Right;
import org.banto.house.RoomRights;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RolesTest {
  private static final List<String> MAIN = List.of("main");
  private static final RoomRights LATER =
      () -> List.of(new Right("robot.run", Text.same("run the robot")));

  @TempDir Path data;
  private final List<RoomRights> rooms =
      new ArrayList<>(List.of(new StaffRights(), StaffRoom.beside()));
  private final OfferedRights offered = new OfferedRights(rooms);
  private StaffRoom room;

  @BeforeEach
  void open() {
    room = new StaffRoom(data, offered);
  }

  private SecurityContext admin() {
    return room.who("admin", "main");
  }

  private static UsersResource.Edit edit(Set<String> rights, String role) {
    return new UsersResource.Edit("hanako", "花子", rights, MAIN, false, role);
  }

  private User hanako() {
    return room.users.find("hanako").orElseThrow();
  }

  @Test
  void whoStartsWithTheRoleOfShippingShipsAndChangesNoPayments() {
    room.staff.add(edit(null, "shipping"), admin());
    StaffSession session = room.session("hanako");
    assertTrue(session.may("shipping.edit") && session.may("orders.see"));
    assertFalse(session.may("payments.book") || session.may("orders.edit"));
    assertFalse(session.may("users.manage") || session.may(User.EVERY));
    room.refused(() -> room.staff.add(edit(null, "captain"), admin()));
  }

  @Test
  void aRoleIsWhereOneStartsAndSingleRightsAreChanged() {
    assertEquals(
        List.of("orders", "shipping", "accounting", "shop-manager", "administrator"),
        room.staff.roles().stream().map(UsersResource.RoleView::id).toList());
    room.staff.add(edit(null, "shipping"), admin());
    room.staff.change("hanako", edit(Set.of("shipping.edit", "mail-out.see"), null), admin());
    assertEquals(Set.of("shipping.edit", "mail-out.see"), hanako().rights());
  }

  @Test
  void theAdministratorMayDoWhatComesLaterAndAlone() {
    room.staff.add(edit(null, "shop-manager"), admin());
    assertFalse(room.session("admin").rights().contains("robot.run"));
    rooms.add(LATER);
    assertTrue(room.session("admin").rights().contains("robot.run"));
    assertFalse(room.session("hanako").may("robot.run"));
    room.staff.change("hanako", edit(Set.of("robot.run"), null), admin());
    assertTrue(room.session("hanako").may("robot.run"));
  }

  @Test
  void aRightOfARoomThatIsAwayIsKeptAndComesBack() {
    rooms.add(LATER);
    room.staff.add(edit(Set.of("orders.see", "robot.run"), null), admin());
    rooms.remove(LATER);
    assertFalse(room.staff.rights().stream().anyMatch(r -> r.id().equals("robot.run")));
    room.refused(
        () ->
            room.staff.add(
                new UsersResource.Edit("taro", "太郎", Set.of("robot.run"), MAIN, false, null),
                admin()));
    room.staff.change("hanako", edit(Set.of("mail-out.see"), null), admin());
    assertEquals(Set.of("mail-out.see", "robot.run"), hanako().rights());
    rooms.add(LATER);
    room.staff.change("hanako", edit(Set.of("mail-out.see"), null), admin());
    assertEquals(Set.of("mail-out.see"), hanako().rights());
  }

  @Test
  void everythingIsGivenByThoseWhoHaveItToStaffOfTheFirstAccountAlone() {
    room.staff.add(edit(Set.of("users.manage", "orders.see"), null), admin());
    SecurityContext hanako = room.who("hanako", "main");
    room.refused(() -> room.staff.change("hanako", edit(null, "administrator"), hanako));
    room.users.change("admin", u -> u.withAccounts(List.of("main", "osaka")));
    room.refused(
        () ->
            room.staff.change(
                "hanako",
                new UsersResource.Edit(
                    "hanako", "花子", null, List.of("osaka"), false, "administrator"),
                admin()));
    room.refused(
        () -> room.tokens.add(new TokensResource.Edit("till", Set.of(User.EVERY)), admin()));
    room.staff.change("hanako", edit(null, "administrator"), admin());
    assertTrue(room.session("hanako").may("connectors.manage"));
  }

  @Test
  void aTokenIsMadeOfRightsThatAreThere() {
    room.refused(
        () -> room.tokens.add(new TokensResource.Edit("till", Set.of("robot.run")), admin()));
    String token =
        room.tokens.add(new TokensResource.Edit("till", Set.of("shipping.edit")), admin()).token();
    assertTrue(room.sessions.find(token).orElseThrow().may("shipping.edit"));
  }
}
