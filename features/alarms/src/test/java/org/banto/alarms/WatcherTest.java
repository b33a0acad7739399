// SPDX-License-Identifier: Apache-2.0
package org.banto.alarms;

import static org.banto.alarms.House.MAIN;
import static org.banto.alarms.House.OTHER;
import static org.banto.alarms.House.STILL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.flow.Alarm;
import org.banto.flow.AlarmKind;
import org.banto.flow.Watch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("house.silence")
class WatcherTest {
  /** A watch that says what it is told to. */
  private static final class Said implements Watch {
    final List<Alarm> wrong = new ArrayList<>();
    boolean falls;

    @Override
    public List<AlarmKind> kinds() {
      return List.of(STILL);
    }

    @Override
    public List<Alarm> look(Instant now) {
      if (falls) {
        throw new IllegalStateException("the database does not answer");
      }
      return List.copyOf(wrong);
    }
  }

  @Test
  void whatStandsStillIsRaisedOnceOutlivesARestartAndIsMended() throws Exception {
    House.onBoth(
        house -> {
          Said watch = new Said();
          house.watches.add(watch);
          house.later(Duration.ofSeconds(20));
          assertEquals(List.of(), house.seen(MAIN), "a healthy house raises nothing");
          assertEquals(0, house.told.size());

          watch.wrong.add(House.still("rakuten~main"));
          house.later(Duration.ofSeconds(30));
          assertEquals(List.of("「rakuten~main」の受注取込が止まっています"), house.seen(MAIN));
          assertEquals(List.of("rakuten~main"), house.faults());
          assertEquals(List.of(), house.seen(OTHER), "another account's");
          assertEquals(1, house.told.size(), "said once");

          Instant since = house.alarms.faults().get(0).since();
          house.restart();
          house.later(Duration.ofSeconds(30));
          assertEquals(since, house.alarms.faults().get(0).since());
          assertEquals(1, house.told.size(), "a restart says nothing again");

          watch.falls = true;
          house.later(Duration.ofSeconds(30));
          assertEquals(List.of("rakuten~main"), house.faults(), "no answer mends nothing");
          watch.falls = false;
          watch.wrong.clear();
          house.later(Duration.ofSeconds(10));
          assertEquals(List.of(), house.faults());
          assertEquals(List.of(), house.seen(MAIN));
          assertEquals(2, house.told.size());

          watch.wrong.add(House.still("rakuten~main"));
          house.later(Duration.ofSeconds(10));
          assertEquals(1, house.seen(MAIN).size(), "the next time is another alarm");
        });
  }

  @Test
  void ofTwoHousesThatRaiseTheSameOneAlarmStands() throws Exception {
    House.onBoth(
        house -> {
          JpaAlarms first = house.alarms;
          house.restart();
          first.raise(House.still("a~a"));
          house.alarms.raise(House.still("a~a"));
          first.raise(House.still("b~b"));
          assertEquals(2, house.seen(MAIN).size());
          house.alarms.mend(STILL, Optional.of(MAIN), "a~a");
          first.mend(STILL, Optional.of(MAIN), "a~a");
          assertEquals(1, house.seen(MAIN).size());
          assertEquals(3, house.told.size());
        });
  }

  @Test
  @Tag("partner.D13")
  void whatWasAboutSomethingThatIsGoneEndsWithItAndNothingElseDoes() throws Exception {
    House.onBoth(
        house -> {
          house.happens("接続「rakuten~main」: 受け取った内容を読めません");
          house.happens("接続「rakuten~main2」: 受け取った内容を読めません");
          house.alarms.raise(House.still("rakuten~main"));
          house.alarms.raise(House.still("yahoo~main"));
          house.later(Duration.ofSeconds(2));
          assertEquals(4, house.seen(MAIN).size());
          house.alarms.forget(OTHER, "rakuten~main");
          assertEquals(4, house.seen(MAIN).size(), "another account's connection of that name");
          house.alarms.forget(MAIN, "rakuten~main");
          assertEquals(
              List.of("yahoo~main", "接続「rakuten~main2」: 受け取った内容を読めません"),
              house.alarms.seen(MAIN).stream()
                  .map(a -> a.fault == 0 ? a.ja : a.subject)
                  .sorted()
                  .toList());
        });
  }

  @Test
  void whatHasHappenedStandsUntilSomebodyHasLooked() throws Exception {
    House.onBoth(
        house -> {
          house.happens("注文 A-1: 発送後にキャンセルの申し出があります。");
          house.happens("注文 A-1: 発送後にキャンセルの申し出があります。");
          house.later(Duration.ofSeconds(2));
          house.restart();
          assertEquals(1, house.seen(MAIN).size());
          assertEquals(List.of(), house.faults(), "the house itself is fine");
          String id = house.alarms.seen(MAIN).get(0).id;
          assertFalse(house.alarms.dismiss(OTHER, id));
          assertTrue(house.alarms.dismiss(MAIN, id));
          assertEquals(List.of(), house.seen(MAIN));

          house.alarms.raise(House.still("rakuten~main"));
          String fault = house.alarms.seen(MAIN).get(0).id;
          assertFalse(house.alarms.dismiss(MAIN, fault), "a fault ends when it is mended");
        });
  }

  @Test
  void anAlarmIsReadInBothLanguagesAlsoAfterARestart() throws Exception {
    House.onBoth(
        house -> {
          Text text = new Text("注文 A-1: 止めてください。", "Order A-1: stop it.");
          house.happens(text);
          house.later(Duration.ofSeconds(2));
          house.restart();
          AlarmsResource.AlarmView seen =
              AlarmsResource.AlarmView.of(house.alarms.seen(MAIN).get(0));
          assertEquals(text, new Text(seen.text(), seen.textEn()));
        });
  }

  @Test
  void whatARoomSaysInOneLanguageOnlyStandsInBoth() throws Exception {
    House.onBoth(
        house -> {
          house.happens("注文 A-1: 止めてください。");
          house.later(Duration.ofSeconds(2));
          AlarmsResource.AlarmView seen =
              AlarmsResource.AlarmView.of(house.alarms.seen(MAIN).get(0));
          assertEquals(Text.same("注文 A-1: 止めてください。"), new Text(seen.text(), seen.textEn()));
        });
  }

  @Test
  void ofVeryMuchThatHasHappenedTheNewestStand() throws Exception {
    House.onBoth(
        house -> {
          for (int i = 0; i < JpaAlarms.HAPPENINGS + 7; i++) {
            house.happens("注文 N-" + i);
            house.later(Duration.ofSeconds(1));
          }
          house.later(Duration.ofMinutes(11));
          assertEquals(JpaAlarms.HAPPENINGS, house.seen(MAIN).size());
          assertTrue(house.seen(MAIN).contains("注文 N-" + (JpaAlarms.HAPPENINGS + 6)));
          assertFalse(house.seen(MAIN).contains("注文 N-0"));
        });
  }

  @Test
  void aWatchThatDoesNotLookAnyMoreIsItselfAFault() throws Exception {
    House.onBoth(
        house -> {
          house.later(Duration.ofSeconds(5));
          assertEquals(0, house.alarms.faults().size());
          house.clock.go(Duration.ofSeconds(61));
          assertEquals("alarms.watch", house.alarms.faults().get(0).alarm().kind().id());
          house.later(Duration.ofSeconds(5));
          assertEquals(0, house.alarms.faults().size());
        });
  }

  @Test
  void anAlarmOfTheWholeHouseIsSeenInEveryAccount() throws Exception {
    House.onBoth(
        house -> {
          Text text = new Text("時計が合っていません", "The clock is wrong");
          house.alarms.raise(Alarm.ofHouse(STILL, "", text));
          assertEquals(1, house.seen(MAIN).size());
          assertEquals(1, house.seen(OTHER).size());
        });
  }
}
