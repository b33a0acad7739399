// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import javax.ws.rs.core.SecurityContext;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Text;
import org.banto.fakes.MemorySettings;
import org.banto.house.Audit;
import org.banto.house.Right;
import org.banto.house.Role;
import org.banto.house.RoomRights;
import org.banto.time.HouseClock;
import org.junit.jupiter.api.function.Executable;
import org.osgi.framework.ServiceReference;

/** A new house's staff, their sessions and tokens, and the resources that manage them. */
final class StaffRoom {
  static final Actor HOUSE = Actor.system("test");

  /** The rights of web, and those of a room beside it. */
  static final OfferedRights RIGHTS = new OfferedRights(List.of(new StaffRights(), beside()));

  static final Set<String> EVERY_RIGHT = Set.copyOf(RIGHTS.ids());

  final MemorySettings settings = new MemorySettings();
  final OneAccount accounts = new OneAccount();
  final Users users;
  final Sessions sessions;
  final UsersResource staff;
  final TokensResource tokens;
  final SessionResource session;
  final AccountSwitchResource accountSwitch;

  /** ID切り替え stands here. */
  @SuppressWarnings("unchecked")
  static final ServiceReference<Object> SWITCH =
      (ServiceReference<Object>)
          Proxy.newProxyInstance(
              StaffRoom.class.getClassLoader(),
              new Class<?>[] {ServiceReference.class},
              (proxy, method, arguments) ->
                  method.getName().equals("hashCode") ? (Object) 1 : proxy == arguments[0]);

  StaffRoom(Path data) {
    this(data, RIGHTS);
  }

  StaffRoom(Path data, OfferedRights offered) {
    users =
        new Users(
            settings,
            accounts,
            offered,
            new FirstLogin(data.resolve("first-login.txt")),
            new HouseClock());
    sessions = new Sessions(settings, users);
    sessions.bindSwitch(SWITCH);
    Audit audit = given(Audit.class, null);
    staff = new UsersResource(users, sessions, offered, audit);
    tokens = new TokensResource(sessions, offered, audit);
    session = new SessionResource(users, sessions, audit);
    accountSwitch = new AccountSwitchResource(users, sessions, audit);
  }

  /** A room beside web. */
  static RoomRights beside() {
    return () ->
        List.of(
            new Right("mail-out.see", Text.same("mail")),
            new Right("shipping.edit", Text.same("ship"), Role.SHIPPING),
            new Right("connectors.manage", Text.same("connectors"), Set.of(), true));
  }

  /** Somebody who has just logged in. */
  SecurityContext who(String login, String account) {
    return who(sessions.open(users.find(login).orElseThrow(), new AccountId(account)));
  }

  /** The session of somebody who has just logged in. */
  StaffSession session(String login) {
    return (StaffSession) who(login, "main").getUserPrincipal();
  }

  /** Whoever holds this cookie or token. */
  SecurityContext who(String token) {
    return given(SecurityContext.class, sessions.find(token).orElseThrow());
  }

  /** It knows who asks, and nothing else. */
  private static <T> T given(Class<T> kind, Principal principal) {
    return kind.cast(
        Proxy.newProxyInstance(
            kind.getClassLoader(),
            new Class<?>[] {kind},
            (proxy, method, args) ->
                method.getReturnType() == boolean.class ? (Object) false : principal));
  }

  /** Refused, and nothing has changed. Its kind is made by the JAX-RS of the container, which is not here. */
  void refused(Executable request) {
    String before = settings.read(Users.HOME, "users").toString();
    assertThrows(RuntimeException.class, request);
    assertEquals(before, settings.read(Users.HOME, "users").toString());
  }
}
