// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.persistence.EntityManagerFactory;
import org.banto.base.Actor;
import org.banto.fakes.LocalTemplate;
import org.banto.fakes.RoomDatabase;
import org.banto.house.Role;
import org.banto.house.Settings;
import org.banto.payments.PaymentRights;
import org.banto.shipping.ShippingRights;
import org.banto.store.StoredHouse;
import org.banto.time.HouseClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Users, sessions and tokens as a house stored them before rooms named their rights. */
class StoredRightsTest {
  private static final Actor BEFORE = Actor.system("test");
  private static final String EVERY_RIGHT =
      "orders,orders.edit,shipping,shipping.codes,payments,documents,mail,customers,analysis,"
          + "settings,plans,connectors,users,audit";
  private static final OfferedRights OFFERED =
      new OfferedRights(List.of(new StaffRights(), new ShippingRights(), new PaymentRights()));

  @TempDir Path data;

  @Test
  void nobodyLosesOrGainsARightOnDerby() throws Exception {
    StoredHouse.onDerby(this::upgraded);
  }

  @Test
  void nobodyLosesOrGainsARightOnPostgresql() throws Exception {
    StoredHouse.onPostgresql(this::upgraded);
  }

  private void upgraded(StoredHouse house) throws Exception {
    Settings settings = house.settings();
    user(settings, "admin", EVERY_RIGHT);
    user(settings, "packer", "orders,shipping");
    user(settings, "clerk", "orders,orders.edit,customers");
    session(settings, "cookie", "packer", "orders,shipping", "csrf", "");
    session(settings, "bearer", "token:till", "orders,payments,shipping.codes", "", "admin");
    session(settings, "twin", "token:till", "orders", "", "admin");
    session(settings, "weak", "token:weak", "orders,payments", "", "packer");

    new WebTables(house.tables());
    EntityManagerFactory factory = RoomDatabase.factory(house.data(), "banto-web");
    try {
      JpaStaff staff = new JpaStaff(new LocalTemplate(factory), house.vault());
      JpaSessions sessions = new JpaSessions(new LocalTemplate(factory), house.vault());
      opened(house, staff, sessions);
      assertEquals(Map.of(), settings.read(Users.HOME, "users"));
      assertEquals(Map.of(), settings.read(Users.HOME, "sessions"));
      // a program of before, which went on at another house, writes its user back
      user(settings, "packer", "orders,payments");
      opened(house, staff, sessions);
      assertEquals(3, staff.reseal(Users.HOME));
      assertEquals(4, sessions.reseal(Users.HOME));
      opened(house, staff, sessions);
    } finally {
      factory.close();
    }
  }

  /** As a house starts, takes in what is there, and knows it. */
  private void opened(StoredHouse house, JpaStaff staff, JpaSessions sessions) {
    staff.takeIn(house.settings());
    sessions.takeIn(house.settings(), new HouseClock().instant());
    FirstLogin none = new FirstLogin(data.resolve("first-login.txt"));
    Users users =
        new Users(staff, house.accounts(), OFFERED, none, new HouseClock(), System::nanoTime);
    look(
        users,
        new Sessions(
            sessions,
            users,
            new AddressGuard((from, account, person, token) -> java.util.Optional.empty()),
            new HouseClock(),
            System::nanoTime));
  }

  private static void look(Users users, Sessions sessions) {
    Set<String> packs =
        Set.of(
            "orders.see",
            "tracking.see",
            "shipping.see",
            "shipping.edit",
            "packing.pack",
            "label-files.see",
            "tracking.ask",
            "warehouses.request");
    assertEquals(packs, users.find("packer").orElseThrow().rights());
    assertEquals(
        Set.of("orders.see", "tracking.see", "orders.edit", "customers.see"),
        users.find("clerk").orElseThrow().rights());
    User admin = users.find("admin").orElseThrow();
    assertTrue(admin.rights().contains(User.EVERY) && admin.managesUsers());
    assertTrue(users.rights(admin).containsAll(OFFERED.ids()));

    assertEquals(packs, sessions.find("cookie").orElseThrow().rights());
    assertEquals(
        Set.of(
            "orders.see",
            "tracking.see",
            "payments.book",
            "money.confirm",
            "documents.void",
            "packing.teach"),
        sessions.find("bearer").orElseThrow().rights());
    assertTrue(sessions.find("twin").isPresent(), "another of that name");
    assertEquals(
        Set.of("orders.see", "tracking.see"),
        sessions.find("weak").orElseThrow().rights(),
        "no more than its maker");
  }

  private static void user(Settings settings, String login, String rights) {
    String json =
        "{\"login\":\"%s\",\"name\":\"%s\",\"hash\":\"x\",\"rights\":[%s],\"accounts\":[\"main\"],"
            + "\"mustChange\":false,\"disabled\":false}";
    settings.write(
        Users.HOME, "users", Map.of(login, json.formatted(login, login, quoted(rights))), BEFORE);
  }

  private static void session(
      Settings settings, String token, String login, String rights, String csrf, String maker)
      throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    String json =
        "{\"login\":\"%s\",\"account\":\"main\",\"rights\":[%s],\"csrf\":\"%s\",\"mustChange\":false,"
            + "\"until\":\"2999-01-01T00:00:00Z\",\"maker\":\"%s\"}";
    settings.write(
        Users.HOME,
        "sessions",
        Map.of(HexFormat.of().formatHex(hash), json.formatted(login, quoted(rights), csrf, maker)),
        BEFORE);
  }

  private static String quoted(String rights) {
    return "\"" + rights.replace(",", "\",\"") + "\"";
  }

  @Test
  void theRoleOfShippingShipsAndChangesNoPayments() {
    Set<String> shipping = OFFERED.of(Role.SHIPPING);
    assertTrue(shipping.containsAll(Set.of("orders.see", "shipping.see", "shipping.edit")));
    Set<String> money = new TreeSet<>();
    new PaymentRights().rights().forEach(r -> money.add(r.id()));
    money.retainAll(shipping);
    assertEquals(Set.of(), money);
  }
}
