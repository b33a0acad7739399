// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.ConnectionId;
import org.banto.base.Text;
import org.banto.base.Violation;
import org.banto.flow.fake.Samples;
import org.banto.house.Connection;
import org.banto.house.Connection.State;
import org.banto.house.WrongSettings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ConnectCommandTest {
  private static Connection in(State state, String field) {
    return new Connection(
        ConnectionId.of("demo~shop"),
        Samples.MAIN,
        Map.of(),
        state,
        Text.same("words"),
        field,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  @Tag("partner.S2")
  void itIsWaitedForUntilItHasStartedAndNoLonger() {
    Deque<State> states = new ArrayDeque<>(List.of(State.STARTING, State.STARTING, State.OK));
    Connection reached =
        ConnectCommand.await(
            () -> in(states.size() > 1 ? states.pop() : states.peek(), ""), Duration.ofMinutes(1));
    assertEquals(State.OK, reached.state());
    assertEquals(
        State.STARTING, ConnectCommand.await(() -> in(State.STARTING, ""), Duration.ZERO).state());
  }

  @Test
  @Tag("partner.S2")
  void whatItReachedIsToldAndWhatToTypeNext() {
    assertEquals("OK words\nnext: banto:connections", ConnectCommand.told(in(State.OK, "")));
    assertEquals(
        "STOPPED words\nnext: banto:connect demo~shop .key=VALUE",
        ConnectCommand.told(in(State.STOPPED, ".key")));
    assertEquals(
        "STOPPED words\nnext: banto:connect demo~shop NAME=VALUE",
        ConnectCommand.told(in(State.STOPPED, "")));
  }

  @Test
  @Tag("partner.D7")
  void eachWrongSettingHasALineOfItsOwn() {
    Text reason = new Text("整数で入力してください", "Please enter a whole number");
    WrongSettings wrong =
        new WrongSettings(
            List.of(
                new Violation("days", new Text("日数", "Days"), Optional.of("abc"), reason),
                new Violation(".key", new Text("鍵", "Key"), Optional.empty(), reason)));
    assertEquals(
        "nothing was saved\ndays=abc: Please enter a whole number\n.key: Please enter a whole number",
        ConnectCommand.refused(wrong));
  }
}
