// SPDX-License-Identifier: Apache-2.0
package org.banto.alarms;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.aries.jpa.template.JpaTemplate;
import org.banto.base.AccountId;
import org.banto.base.Text;
import org.banto.fakes.MemorySettings;
import org.banto.fakes.OneWay;
import org.banto.fakes.Orders;
import org.banto.fakes.RoomDatabase;
import org.banto.flow.Alarm;
import org.banto.flow.AlarmKind;
import org.banto.flow.AlarmWay;
import org.banto.flow.Alarms;
import org.banto.flow.Watch;
import org.banto.house.Account;
import org.banto.house.Accounts;
import org.banto.house.Topics;
import org.banto.net.WaysOut;
import org.banto.testkit.TestClock;
import org.banto.wayout.GuardedWayOut;
import org.banto.wayout.InsideList;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;

/** The room over a real database, with a clock that goes on when told. */
final class House {
  static final AccountId MAIN = Orders.MAIN;
  static final AccountId OTHER = new AccountId("other");
  static final AlarmKind STILL =
      new AlarmKind("conductor.intake", new Text("受注取込の停止", "Intake stands still"), true);
  static final AlarmKind NEWS =
      new AlarmKind("intake.order", new Text("受注の変更", "Order changed"), false);
  private static final RoomDatabase TABLES = new RoomDatabase("db/alarms.xml", "banto-alarms");

  final JpaTemplate jpa;
  final MemorySettings settings = new MemorySettings();
  final Targets targets = new Targets(settings, new Shops());
  final List<String> mails = new ArrayList<>();
  final AlarmWay mail = (account, to, message) -> mails.add(to + " " + message.text());
  Messages messages;
  AlarmSender telling;

  /** The test's far sides are on this machine, which the operator has listed. */
  WaysOut out = new OneWay(new GuardedWayOut(InsideList.of("127.0.0.1, localhost")));

  String chatwork = "http://127.0.0.1:9";
  final List<Event> told = new ArrayList<>();
  JpaAlarms alarms;
  Watcher watcher;
  List<Watch> watches = new ArrayList<>();
  final TestClock clock = new TestClock(Instant.parse("2026-11-26T03:00:00Z"));

  /** What a test does in the house. */
  @FunctionalInterface
  interface Walk {
    void in(House house) throws Exception;
  }

  private House(JpaTemplate jpa) {
    this.jpa = jpa;
    restart();
  }

  static void onBoth(Walk walk) throws Exception {
    TABLES.onDerby((jpa, data) -> walk.in(new House(jpa)));
    TABLES.onPostgresql((jpa, data) -> walk.in(new House(jpa)));
  }

  /** What is in memory is gone. */
  void restart() {
    alarms = new JpaAlarms(jpa, events(), targets, clock);
    watcher = new Watcher(alarms, clock).with(watches);
    messages = new Messages(jpa, clock);
    telling =
        new AlarmSender(messages, targets, new Webhooks(out, chatwork), clock)
            .with(Map.of("mail", mail));
  }

  /** So much later, with everything done that is done meanwhile. */
  void later(Duration time) {
    Instant end = clock.instant().plus(time);
    while (clock.instant().isBefore(end)) {
      clock.go(Duration.ofSeconds(1));
      watcher.run();
      telling.run();
    }
  }

  static Alarm still(String connection) {
    return Alarm.of(
        STILL,
        MAIN,
        connection,
        new Text("「" + connection + "」の受注取込が止まっています", "Intake of " + connection + " stands still"));
  }

  /** The sentences an account's staff sees. */
  List<String> seen(AccountId account) {
    return alarms.seen(account).stream().map(a -> a.ja).toList();
  }

  /** What the standing faults are about. */
  List<String> faults() {
    return alarms.faults().stream().map(Alarms.Standing::alarm).map(Alarm::subject).toList();
  }

  /** A room says that something has happened. */
  void happens(String text) {
    watcher.handleEvent(
        new Event(
            Topics.ALARM,
            Map.of(Topics.ACCOUNT, MAIN.value(), Topics.TEXT, text, Topics.KIND, NEWS)));
  }

  /** A room of this version says it in both languages. */
  void happens(Text text) {
    watcher.handleEvent(new Event(Topics.ALARM, Topics.alarm(MAIN, NEWS, text)));
  }

  /** The shops of the house. */
  private static final class Shops implements Accounts {
    @Override
    public List<Account> all() {
      return List.of(new Account(MAIN, "本店"), new Account(OTHER, "大阪店"));
    }

    @Override
    public void keep(Account account) {
      throw new UnsupportedOperationException();
    }
  }

  private EventAdmin events() {
    return (EventAdmin)
        Proxy.newProxyInstance(
            House.class.getClassLoader(),
            new Class<?>[] {EventAdmin.class},
            (proxy, method, args) -> {
              told.add((Event) args[0]);
              return null;
            });
  }
}
