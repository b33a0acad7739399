// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.banto.base.Actor;
import org.banto.base.ConnectionId;
import org.banto.base.Text;
import org.banto.fakes.MemorySettings;
import org.banto.flow.fake.Samples;
import org.banto.testkit.TestClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.osgi.framework.ServiceReference;

class SecretsTest {
  private static final Text REFUSED = new Text("認証が受け付けられません", "The credential is refused");
  private final LineHouse house = new LineHouse(new MemorySettings(), new TestClock(Samples.NOW));
  private final ConnectionKey far =
      new ConnectionKey(Samples.MAIN, new ConnectionId("demo", "one"));

  private SavedConnection kept(Map<String, String> settings) {
    house.saved.keep(far, new SavedConnection(true, 0, Map.of()).with(settings), Samples.CLERK);
    return house.saved.find(far).orElseThrow();
  }

  @Test
  void aSecretIsNeverShownAndAHiddenOneStaysAsItIs() {
    SavedConnection saved = kept(Map.of(".key", "s3cret", "url", "http://x"));
    assertEquals(Map.of(".key", "••••", "url", "http://x"), saved.shown());
    SavedConnection changed = saved.with(Map.of(".key", "••••", "url", "http://y"));
    assertEquals(Map.of(".key", "s3cret", "url", "http://y"), changed.settings());
    assertEquals(saved.edition() + 1, changed.edition());
    assertEquals(Map.of("url", "http://x"), saved.with(Map.of(".key", "")).settings());
  }

  @Test
  void aConnectorGetsItsSecretsOnTheWayAndNobodyElseDoes() {
    kept(Map.of(".key", "s3cret", "url", "http://x"));
    Secrets secrets = new Secrets(house.saved, new Framework().types(), new Makers(house.settings));
    Hashtable<String, Object> own = new Hashtable<>();
    own.put(Ports.ACCOUNT, "main");
    own.put(Ports.CONNECTION, "demo~one");
    secrets.modifyConfiguration(Bundles.service("banto-demo", "Demo"), own);
    assertEquals("s3cret", own.get(".key"));
    assertTrue(own.containsKey(Ports.OPENED));
    Hashtable<String, Object> other = new Hashtable<>();
    secrets.modifyConfiguration(Bundles.service("banto-demo", "Demo"), other);
    assertTrue(other.isEmpty());
    own.put(Ports.CONNECTION, "demo~gone");
    own.remove(".key");
    secrets.modifyConfiguration(Bundles.service("banto-demo", "Demo"), own);
    assertFalse(own.containsKey(".key"));
  }

  private Hashtable<String, Object> given(Secrets secrets, ServiceReference<?> to) {
    Hashtable<String, Object> own = new Hashtable<>();
    own.put("service.pid", "banto.mall.demo~one");
    own.put(Ports.ACCOUNT, "main");
    own.put(Ports.CONNECTION, "demo~one");
    own.put("url", "http://x");
    secrets.modifyConfiguration(to, own);
    return own;
  }

  @Test
  @Tag("partner.D6")
  void aProgramOfAnotherNameOrMakerGetsNothing() {
    kept(Map.of(".key", "s3cret", "url", "http://x"));
    Makers makers = new Makers(house.settings);
    Secrets secrets = new Secrets(house.saved, new Framework().types(), makers);
    ServiceReference<?> own = Bundles.service("banto-demo", "Demo");
    makers.keep("demo", own.getBundle());
    assertEquals("s3cret", given(secrets, own).get(".key"));
    for (ServiceReference<?> stranger :
        List.of(Bundles.service("evil-demo", "Demo"), Bundles.service("banto-demo", "Evil"))) {
      assertEquals(Map.of("service.pid", "banto.mall.demo~one"), given(secrets, stranger));
      makers.allow(stranger.getBundle());
      assertEquals("s3cret", given(secrets, stranger).get(".key"), "allowed by somebody");
      makers.forbid(stranger.getBundle());
      assertFalse(given(secrets, stranger).containsKey(".key"));
    }
    assertFalse(given(secrets, null).containsKey(".key"));
    Makers restarted = new Makers(house.settings);
    assertEquals("banto-demo", restarted.of("demo").orElseThrow().name());
  }

  @Test
  void whatWasKeptIsReadBackTheSame() {
    SavedConnection saved = new SavedConnection(false, 7, Map.of(".key", "\"é\n", "a", "b"));
    assertEquals(saved, SavedConnection.parse(saved.toJson()));
  }

  @Test
  void aConnectionThatAnOlderHouseStoppedStillSaysWhy() {
    String kept = ".key|認証が受け付けられません|もう一度";
    house.settings.write(
        far.account(),
        ConnectionStates.SECTION,
        Map.of(far.id().toString(), kept),
        Actor.system("old"));
    ConnectionState stopped = new ConnectionStates(house.settings, house.events).of(far);
    assertEquals(".key", stopped.field());
    assertEquals(Text.same("認証が受け付けられません|もう一度"), stopped.words().orElseThrow());
  }

  @Test
  void aStoppedConnectionIsStillStoppedAfterARestart() {
    house.standings.change(far, s -> s.stopped(REFUSED, ".key", Samples.NOW));
    ConnectionStates restarted = new ConnectionStates(house.settings, house.events);
    assertFalse(restarted.of(far).open(Samples.NOW));
    assertEquals(".key", restarted.of(far).field());
    assertEquals(REFUSED, restarted.of(far).words().orElseThrow());
    restarted.change(far, ConnectionState::awake);
    assertTrue(new ConnectionStates(house.settings, house.events).of(far).open(Samples.NOW));
  }
}
