// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.ConnectionId;
import org.banto.base.Violation;
import org.banto.conductor.fake.MemoryLedger;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorType.Kind;
import org.banto.connect.UpgradeCheck.Unfit;
import org.banto.fakes.MemorySettings;
import org.banto.flow.Alarms;
import org.banto.flow.fake.Samples;
import org.banto.house.Connection;
import org.banto.house.Connection.State;
import org.banto.house.WrongSettings;
import org.banto.testkit.TestClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;

@Tag("partner.D7")
class ConnectionBookTest {
  private static final ConnectionId ID = ConnectionId.of("demo~shop");
  private static final String KEY = "id='.key' type='Password' name='%key'";
  private static final String DAYS =
      "id='days' type='Integer' name='%days' min='1' max='365' default='30'";
  private static final Map<String, String> GOOD = Map.of(".key", "s3cret", "days", "7");

  private final LineHouse house = new LineHouse(new MemorySettings(), new TestClock(Samples.NOW));
  private final Framework framework = new Framework();
  private final Types types = framework.types();
  private final Secrets secrets = new Secrets(house.saved, types, new Makers(house.settings));
  private final Configurations configurations =
      new Configurations(
          framework.admin(), house.saved, framework.catalogue(), types, house.standings, secrets);
  private final ConnectionBook book =
      new ConnectionBook(
          house.saved,
          configurations,
          framework.catalogue(),
          new AdmittedBundles(),
          types,
          house.standings,
          house.ports,
          new ConnectorFaults(),
          house.lines,
          house.bell,
          house.pushes,
          new KeptTokens(house.lines, house.settings),
          new MemoryLedger(),
          house.one);

  ConnectionBookTest() {
    framework.through(secrets);
  }

  private Connection save(Map<String, String> settings) {
    return book.save(Samples.MAIN, ID, settings, Samples.CLERK);
  }

  private List<String> refused(Map<String, String> settings) {
    return assertThrows(WrongSettings.class, () -> save(settings)).violations().stream()
        .map(Violation::field)
        .toList();
  }

  private Connection shown() {
    return book.find(Samples.MAIN, ID).orElseThrow();
  }

  private Map<String, String> kept() {
    return house.saved.find(new ConnectionKey(Samples.MAIN, ID)).orElseThrow().settings();
  }

  @Test
  void whatIsRefusedIsKeptNowhereAndReachesNoConnector() {
    framework.install("1.0.0", Framework.described(KEY, DAYS));
    assertEquals(List.of(".key"), refused(Map.of()));
    assertEquals(List.of(".key"), refused(Map.of(".key", " ", "days", "7")));
    assertEquals(List.of(".key"), refused(Map.of(".key", SavedConnection.HIDDEN)));
    assertEquals(List.of("dais"), refused(Map.of(".key", "k", "dais", "7")));
    assertEquals(List.of(".key", "days"), refused(Map.of("days", "9999")));
    assertEquals(Optional.empty(), book.find(Samples.MAIN, ID));
    assertEquals(List.of(), framework.configured());
    save(GOOD);
    assertEquals(List.of("days"), refused(Map.of("days", "abc")));
    assertEquals(GOOD, kept());
    assertEquals(1, framework.made.size());
    assertEquals("7", framework.made.get(0).get("days"));
    assertEquals("s3cret", framework.made.get(0).get(".key"));
  }

  @Test
  void aSecretAsItIsShownStaysAndADefaultComesBackWhenItsValueIsTakenAway() {
    framework.install("1.0.0", Framework.described(KEY, DAYS));
    save(GOOD);
    save(Map.of(".key", SavedConnection.HIDDEN, "days", ""));
    assertEquals(Map.of(".key", "s3cret"), kept());
    assertEquals(List.of(".key"), refused(Map.of(".key", "")));
  }

  @Test
  void whileItsConnectorIsAwayAConnectionIsKeptAndLookedAtWhenItComes() {
    save(Map.of("days", "abc"));
    assertEquals(State.CONNECTOR_AWAY, shown().state());
    framework.install("1.0.0", Framework.described(KEY, DAYS));
    configurations.reconcile();
    assertEquals(State.STOPPED, shown().state());
    assertEquals(List.of(), framework.made);
    assertEquals(State.STARTING, save(GOOD).state());
    assertEquals(1, framework.made.size());
  }

  @Test
  @Tag("partner.S12")
  void aVersionThatNeedsMoreStopsTheConnectionNamesTheFieldAndAlarms() {
    framework.install("1.0.0", Framework.described(KEY, DAYS));
    save(GOOD);
    house.events.clear();
    Bundle next =
        framework.install("1.1.0", Framework.described(KEY, DAYS, "id='shop' type='String'"));
    assertEquals(1, framework.made.size(), "nothing is made of what it cannot work with");
    configurations.reconcile();
    configurations.reconcile();
    assertEquals(State.STOPPED, shown().state());
    assertEquals("shop", shown().field());
    assertTrue(shown().words().ja().startsWith("設定を直してください: shop: 入力してください"), shown().words().ja());
    assertEquals(1, house.events.alarms().size(), house.events.alarms().toString());
    assertEquals(List.of(), framework.configured());
    // neither a look nor a switch makes it anything else
    book.wake(Samples.MAIN, ID);
    book.enable(Samples.MAIN, ID, false, Samples.CLERK);
    book.enable(Samples.MAIN, ID, true, Samples.CLERK);
    assertEquals(State.STOPPED, shown().state());
    ConnectorException why =
        assertThrows(ConnectorException.class, () -> book.test(Samples.MAIN, ID));
    assertEquals("shop", why.field());
    assertEquals(List.of("shop"), refused(Map.of("days", "8")));
    // back to the version before
    framework.uninstall(next);
    configurations.reconcile();
    assertEquals(State.STARTING, shown().state());
    assertEquals(2, framework.made.size());
  }

  @Test
  @Tag("partner.S12")
  void aVersionWhoseNewSettingHasADefaultGoesOn() {
    framework.install("1.0.0", Framework.described(KEY, DAYS));
    save(GOOD);
    framework.install(
        "1.1.0", Framework.described(KEY, DAYS, "id='shop' type='String' default='main'"));
    configurations.reconcile();
    assertEquals(State.STARTING, shown().state());
    assertEquals(2, framework.made.size());
  }

  @Test
  @Tag("partner.D13")
  void whatAVersionHasDroppedGoesWithTheNextSave() {
    framework.install("1.0.0", Framework.described(KEY, DAYS, "id='.old' type='Password'"));
    save(Map.of(".key", "k", ".old", "s3cret", "days", "7"));
    framework.install("1.1.0", Framework.described(KEY, DAYS));
    configurations.reconcile();
    assertTrue(kept().containsKey(".old"));
    assertEquals(List.of(".old"), refused(Map.of(".old", "another")));
    save(shown().settings());
    assertEquals(Map.of(".key", "k", "days", "7"), kept());
  }

  @Test
  @Tag("partner.S12")
  void whoWouldBeRefusedByAJarIsNamedBeforeItIsInstalled() {
    framework.install("1.0.0", Framework.described(KEY, DAYS));
    save(GOOD);
    MetatypeCheck check = new MetatypeCheck(house.saved);
    assertEquals(List.of(), check.unfit(Kind.MALL, "demo", Framework.described(KEY, DAYS)));
    List<Unfit> unfit =
        check.unfit(Kind.MALL, "demo", Framework.described(KEY, "id='shop' type='String'"));
    assertEquals(1, unfit.size());
    assertEquals(ID, unfit.get(0).connection());
    assertEquals("shop", unfit.get(0).violations().get(0).field());
    assertEquals(
        List.of(), check.unfit(Kind.MALL, "other", Framework.described("id='x' type='String'")));
    assertEquals(
        List.of(), check.unfit(Kind.CRM, "demo", Framework.described("id='x' type='String'")));
  }

  @Test
  @Tag("partner.D13")
  void itsAlarmsGoWithAConnection() {
    framework.install("1.0.0", Framework.described(KEY, DAYS));
    save(GOOD);
    List<String> forgotten = new ArrayList<>();
    Alarms room =
        (Alarms)
            Proxy.newProxyInstance(
                ConnectionBookTest.class.getClassLoader(),
                new Class<?>[] {Alarms.class},
                (self, method, arguments) -> {
                  if (method.getName().equals("forget")) {
                    forgotten.add(arguments[0] + " " + arguments[1]);
                    return null;
                  }
                  return List.of();
                });
    book.with(room).enable(Samples.MAIN, ID, false, Samples.CLERK);
    assertEquals(List.of(), forgotten);
    book.remove(Samples.MAIN, ID, Samples.CLERK);
    assertEquals(List.of("main demo~shop"), forgotten);
  }
}
