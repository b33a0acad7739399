// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.banto.base.Text;
import org.banto.conductor.fake.FakeMall;
import org.banto.fakes.MemorySettings;
import org.banto.flow.fake.Samples;
import org.banto.testkit.TestClock;
import org.junit.jupiter.api.Test;

class OnePerMallTest {
  private final LineHouse house = new LineHouse(new MemorySettings(), new TestClock(Samples.NOW));
  private final OnePerMall one = house.one.with(Optional.empty());
  private final ConnectionKey newer = house.connect("rakuten~a", new FakeMall());
  private final ConnectionKey older = house.connect("rakuten~b", new FakeMall());
  private final ConnectionKey other = house.connect("yahoo~a", new FakeMall());
  private final ConnectionKey byHand = house.connect("file~a", new Object());
  private final ConnectionKey byHandToo = house.connect("file~b", new Object());

  OnePerMallTest() {
    since(newer, Samples.NOW);
    since(older, Samples.NOW.minusSeconds(60));
  }

  private void since(ConnectionKey far, Instant since) {
    house.saved.keep(far, new SavedConnection(true, 1, Map.of(), since, false), Samples.CLERK);
  }

  private List<String> resting() {
    return Stream.of(newer, older, other, byHand, byHandToo)
        .filter(one::rests)
        .map(far -> far.id().toString())
        .toList();
  }

  @Test
  void theOldestShopOfAMallIsReadAndOtherMallsAndShopsThatNobodyReadsAreLeftAlone() {
    assertEquals(List.of("rakuten~a"), resting());
  }

  @Test
  void theOneThatIsChosenIsReadAndItsConnectorIsNotMadeAnew() {
    one.choose(newer, Samples.CLERK);
    assertEquals(List.of("rakuten~b"), resting());
    assertEquals(1, house.saved.find(newer).orElseThrow().edition());
    one.choose(older, Samples.CLERK);
    assertEquals(List.of("rakuten~a"), resting());
  }

  @Test
  void oneThatIsSwitchedOffOrTakenAwayGivesItsPlaceToTheNext() {
    one.choose(newer, Samples.CLERK);
    house.saved.keep(newer, house.saved.find(newer).orElseThrow().enabled(false), Samples.CLERK);
    assertFalse(one.rests(older));
    house.saved.remove(newer, Samples.CLERK);
    assertEquals(List.of(), resting());
  }

  @Test
  void aHouseThatReadsSeveralLetsNoneRest() {
    one.choose(newer, Samples.CLERK);
    one.with(Optional.of(new ManyPerMall()));
    assertEquals(List.of(), resting());
    one.with(Optional.empty());
    assertTrue(one.rests(older), "what was chosen comes back with the plan");
  }

  @Test
  void whatWouldRestIsCountedBeforeThePlanChanges() {
    one.with(Optional.of(new ManyPerMall()));
    ShopsInUse shops = new ShopsInUse(house.saved, one);
    assertEquals(
        Optional.of(new Text("休止する2店舗目以降の接続 1件", "connections of second shops that would rest: 1")),
        shops.of(Samples.MAIN, new MemorySettings()));
    house.saved.keep(newer, house.saved.find(newer).orElseThrow().enabled(false), Samples.CLERK);
    assertEquals(Optional.empty(), shops.of(Samples.MAIN, new MemorySettings()));
  }

  @Test
  void aConnectionOfAnOlderHouseCountsAsTheOldest() {
    SavedConnection kept =
        SavedConnection.parse("{\"enabled\":true,\"edition\":4,\"settings\":{}}");
    assertEquals(new SavedConnection(true, 4, Map.of()), kept);
    house.saved.keep(newer, kept, Samples.CLERK);
    assertEquals(List.of("rakuten~b"), resting());
    assertEquals(kept.chosen(true), SavedConnection.parse(kept.chosen(true).toJson()));
  }
}
