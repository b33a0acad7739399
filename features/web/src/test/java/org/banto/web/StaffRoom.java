// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.ws.rs.core.SecurityContext;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.base.AccountId;
import org.banto.base.Text;
import org.banto.fakes.InvertedVault;
import org.banto.fakes.MemorySettings;
import org.banto.fakes.RoomDatabase;
import org.banto.house.Audit;
import org.banto.house.Right;
import org.banto.house.Role;
import org.banto.house.RoomRights;
import org.banto.sql.Sql;
import org.banto.time.HouseClock;
import org.junit.jupiter.api.function.Executable;
import org.osgi.framework.ServiceReference;

/** A new house's staff, their sessions and tokens, and the resources that manage them. */
final class StaffRoom {
  /** The rights of web, and those of a room beside it. */
  static final OfferedRights RIGHTS = new OfferedRights(List.of(new StaffRights(), beside()));

  static final Set<String> EVERY_RIGHT = Set.copyOf(RIGHTS.ids());

  /** Where the page of whoever logs in stands. */
  static final Origin HERE = new Origin("192.0.2.7", "Browser/1.0");

  private static final JpaTemplate TABLES = tables();

  final JpaStaff staffRows;
  final JpaSessions sessionRows;
  final OneAccount accounts = new OneAccount();
  final Users users;
  final Sessions sessions;
  final JpaFactors factorRows;
  final MemorySettings settings = new MemorySettings();
  final Factors factors;
  final UsersResource staff;
  final TokensResource tokens;
  final SessionResource session;

  /** From wherever they come. */
  static final AddressGuard ANYWHERE =
      new AddressGuard((address, account, person, token) -> Optional.empty());

  final AccountSwitchResource accountSwitch;
  final PracticeSwitchResource practiceSwitch;

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

  private static JpaTemplate tables() {
    try {
      return new RoomDatabase("db/web.xml", "banto-web").stayingOnDerby();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** The room's tables with nothing in them. */
  static JpaTemplate empty() {
    TABLES.tx(
        em -> {
          for (String table :
              List.of("staff", "staff_session", "staff_passkey", "answer", "log_in_try", "job")) {
            em.createNativeQuery("DELETE FROM " + table).executeUpdate();
          }
        });
    return TABLES;
  }

  /** What a query of one column finds first, its bytes as Latin letters. */
  static String row(String sql) {
    return TABLES.txExpr(
        TransactionType.Required,
        em -> {
          Object[] row = Sql.rows(em, sql + " AND 1 = ?1", 1).get(0);
          return new String(Sql.bytes(row[0]), StandardCharsets.ISO_8859_1);
        });
  }

  StaffRoom(Path data, OfferedRights offered) {
    JpaTemplate tables = empty();
    staffRows = new JpaStaff(tables, new InvertedVault());
    sessionRows = new JpaSessions(tables, new InvertedVault());
    users = users(staffRows, accounts, offered, data, new HouseClock());
    sessions = new Sessions(sessionRows, users, ANYWHERE, new HouseClock(), System::nanoTime);
    sessions.bindSwitch(SWITCH);
    Audit audit = given(Audit.class, null);
    factorRows = new JpaFactors(tables, new InvertedVault());
    factors = new Factors(factorRows, users, settings, new HouseClock());
    staff = new UsersResource(users, sessions, offered, factors, audit);
    tokens = new TokensResource(sessions, offered, audit);
    session =
        new SessionResource(
            users,
            sessions,
            factors,
            new JpaTries(tables, new InvertedVault()),
            new InvertedVault(),
            audit);
    accountSwitch = new AccountSwitchResource(users, sessions, audit);
    practiceSwitch = new PracticeSwitchResource(users, sessions, audit);
  }

  /** Users as a house has them that starts on these. */
  static Users users(
      JpaStaff rows, OneAccount accounts, OfferedRights offered, Path data, Clock clock) {
    FirstLogin first = new FirstLogin(data.resolve("first-login.txt"));
    return new Users(rows, accounts, offered, first, clock, System::nanoTime);
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
    return who(sessions.open(users.find(login).orElseThrow(), new AccountId(account), HERE));
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
    Map<String, User> before = staffRows.read().byLogin();
    assertThrows(RuntimeException.class, request);
    assertEquals(before, staffRows.read().byLogin());
  }
}
