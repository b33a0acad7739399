// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.line;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Text;
import org.banto.flow.Alarm;
import org.banto.flow.AlarmKind;
import org.banto.flow.AlarmKinds;
import org.banto.house.Connection.State;
import org.banto.house.Settings;
import org.banto.house.Topics;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;

/**
 * Where work with each account at a far side stands. Kept in memory; that one is stopped is kept in
 * the settings as well, so that a restart does not go on with a refused credential.
 */
@Component(service = {ConnectionStates.class, AlarmKinds.class})
public final class ConnectionStates implements AlarmKinds {
  /** Section of the settings: {@code id = field|words} of a stopped connection, the
   * words a line in Japanese and one in English. */
  static final String SECTION = "connections.stopped";

  /** A connection is stopped until the shop acts. */
  public static final AlarmKind STOPPED =
      new AlarmKind("conductor.stopped", new Text("接続の停止", "Connection stopped"), true);

  private static final AlarmKind NOTICE =
      new AlarmKind("conductor.notice", new Text("接続からのお知らせ", "Notices of connections"), false);

  private static final Actor HOUSE = Actor.system("conductor");

  private final Settings settings;
  private final EventAdmin events;
  private final Map<ConnectionKey, ConnectionState> standings = new ConcurrentHashMap<>();

  /** Remembers. */
  @Activate
  public ConnectionStates(@Reference Settings settings, @Reference EventAdmin events) {
    this.settings = settings;
    this.events = events;
  }

  @Override
  public List<AlarmKind> kinds() {
    return List.of(STOPPED, NOTICE);
  }

  /** Where it stands. */
  public ConnectionState of(ConnectionKey far) {
    return standings.computeIfAbsent(far, this::remembered);
  }

  /** Changes where it stands, and says so to the house when staff would see a difference. */
  public ConnectionState change(ConnectionKey far, UnaryOperator<ConnectionState> change) {
    ConnectionState before = of(far);
    ConnectionState after = standings.compute(far, (f, s) -> change.apply(s == null ? before : s));
    boolean stopped = after.state() == State.STOPPED;
    if (stopped != (before.state() == State.STOPPED)) {
      String text = stopped ? kept(after) : "";
      settings.write(far.account(), SECTION, Map.of(far.id().toString(), text), HOUSE);
    }
    if (after.state() != before.state() || !after.words().equals(before.words())) {
      differs(far);
    }
    if (stopped && before.state() != State.STOPPED) {
      Alarm alarm = stopped(far, after);
      events.postEvent(
          new Event(
              Topics.ALARM,
              Topics.alarm(far.account(), STOPPED, alarm.sentence(), alarm.subject())));
    }
    return after;
  }

  /** What staff is told of a stopped connection. */
  public static Alarm stopped(ConnectionKey far, ConnectionState standing) {
    return Alarm.of(
        STOPPED,
        far.account(),
        far.id().toString(),
        new Text(
            "接続「" + far.id() + "」が止まりました: " + standing.ja(),
            "The connection " + far.id() + " has stopped: " + standing.en()));
  }

  /** Says to the house that staff see something else of it now. */
  void differs(ConnectionKey far) {
    post(Topics.CONNECTION_CHANGED, far.account(), Topics.CONNECTION, far.id().toString());
  }

  /** Tells staff something they should look at. */
  public void alarm(AccountId account, Text text) {
    events.postEvent(new Event(Topics.ALARM, Topics.alarm(account, NOTICE, text)));
  }

  void forget(ConnectionKey far) {
    change(far, s -> ConnectionState.STARTING);
    standings.remove(far);
  }

  private void post(String topic, AccountId account, String property, String value) {
    events.postEvent(new Event(topic, Map.of(Topics.ACCOUNT, account.value(), property, value)));
  }

  private ConnectionState remembered(ConnectionKey far) {
    String text = settings.read(far.account(), SECTION).getOrDefault(far.id().toString(), "");
    int bar = text.indexOf('|');
    return bar < 0
        ? ConnectionState.STARTING
        : ConnectionState.stillStopped(words(text.substring(bar + 1)), text.substring(0, bar));
  }

  private static String kept(ConnectionState stopped) {
    return stopped.field() + "|" + line(stopped.ja()) + "\n" + line(stopped.en());
  }

  private static String line(String words) {
    return words.replaceAll("\\R", " ");
  }

  /** An older house kept the Japanese alone. */
  private static Text words(String kept) {
    int end = kept.indexOf('\n');
    return end < 0 ? Text.of(kept, "") : Text.of(kept.substring(0, end), kept.substring(end + 1));
  }
}
