// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.banto.base.CommandId;
import org.banto.base.ConnectionId;
import org.banto.base.OrderId;
import org.banto.base.Text;
import org.banto.connect.Cursor;
import org.banto.connect.Receipt;
import org.banto.flow.Alarm;
import org.banto.flow.Command;
import org.banto.flow.Watch;
import org.banto.house.Connection;
import org.banto.house.Connection.State;
import org.banto.house.Connections;
import org.banto.house.Ledger;
import org.banto.house.Outbox.Lane;
import org.banto.house.OutboxEntry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the store says of ledger and outbox when nothing leaves them. */
interface StandstillContract extends OnAStore {
  ConnectionId SHOP = ConnectionId.of("rakuten~tokyo");
  Duration STEP = Duration.ofSeconds(5);

  private static Connections connections(State state) {
    Connection connection =
        new Connection(
            SHOP,
            House.MAIN,
            Map.of(),
            state,
            Text.same("-"),
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return (Connections)
        Proxy.newProxyInstance(
            Connections.class.getClassLoader(),
            new Class<?>[] {Connections.class},
            (proxy, method, args) ->
                args[1].equals(SHOP) ? Optional.of(connection) : Optional.empty());
  }

  private static List<String> look(Watch watch, Instant now) {
    return watch.look(now).stream().map(Alarm::subject).toList();
  }

  /** How long it takes until something is said. */
  private static Duration until(Watch watch, Instant from, Duration most) {
    Instant now = from;
    while (look(watch, now).isEmpty() && now.isBefore(from.plus(most))) {
      now = now.plus(STEP);
    }
    return Duration.between(from, now);
  }

  private void comeIn(String seen, String next, int from, int n) {
    String[] numbers =
        IntStream.range(from, from + n).mapToObj(i -> "N" + i).toArray(String[]::new);
    assertTrue(
        house()
            .ledger
            .keep(
                House.MAIN,
                SHOP,
                seen.isEmpty() ? Cursor.START : new Cursor(seen),
                OnAStore.page(next, numbers),
                Instant.now()));
  }

  private void work(int n) {
    List<Long> seqs =
        house().ledger.waiting(House.MAIN, SHOP, n).stream().map(Ledger.Entry::seq).toList();
    house().ledger.done(House.MAIN, seqs);
  }

  @Test
  @Tag("house.silence")
  default void whatCameInAndIsNotWorkedIsSaidWithinAMinuteAndMended() {
    LedgerWatch watch = new LedgerWatch(house().jpa).with(connections(State.OK));
    Instant now = Instant.parse("2026-11-26T00:00:00Z");
    comeIn("", "1", 0, 40);
    for (int i = 0; i < 30; i++) {
      assertEquals(List.of(), look(watch, now), "it drains: only full");
      now = now.plus(STEP);
      work(1);
    }
    Duration gone = until(watch, now, Duration.ofMinutes(5));
    assertTrue(gone.toSeconds() <= 60 && gone.toSeconds() > 0, gone.toString());
    now = now.plus(gone);
    comeIn("1", "2", 100, 5);
    now = now.plus(STEP);
    assertEquals(List.of(SHOP.toString()), look(watch, now), "what comes in is no move");
    work(1);
    assertEquals(List.of(), look(watch, now.plus(STEP)));
    work(100);
    assertEquals(List.of(), look(watch, now.plus(Duration.ofHours(1))), "nothing waits");
  }

  @Test
  @Tag("house.silence")
  default void whatWaitsOfAConnectionThatIsSwitchedOffIsNotSaid() {
    comeIn("", "1", 0, 3);
    Instant now = Instant.parse("2026-11-26T00:00:00Z");
    Duration hour = Duration.ofMinutes(10);
    LedgerWatch off = new LedgerWatch(house().jpa).with(connections(State.OFF));
    assertEquals(hour, until(off, now, hour));
    LedgerWatch on = new LedgerWatch(house().jpa).with(connections(State.STOPPED));
    assertTrue(until(on, now, hour).toSeconds() <= 60, "what was kept is worked all the same");
  }

  private void leave(String kind, String target, int n) {
    house()
        .outbox
        .add(
            IntStream.range(0, n)
                .mapToObj(
                    i ->
                        new Command(
                            new CommandId(kind + ":" + i),
                            House.MAIN,
                            kind,
                            target,
                            new OrderId(i + 1),
                            ""))
                .toList());
  }

  private int send(String kind, String target, Instant now, int n) {
    Lane lane = new Lane(House.MAIN, kind, target, OutboxEntry.State.WAITING);
    List<Command> claimed = house().outbox.claim(lane, now, n, Duration.ofSeconds(120));
    List<Receipt> receipts = claimed.stream().map(c -> Receipt.accepted(c.id(), "")).toList();
    house().outbox.settle(House.MAIN, receipts, now);
    return claimed.size();
  }

  @Test
  @Tag("house.silence")
  default void whatHasToLeaveAndDoesNotIsSaidWithinAMinuteAndMended() {
    OutboxWatch watch = new OutboxWatch(house().jpa).with(connections(State.OK));
    Instant now = Instant.now().plusSeconds(1);
    leave("mall.ship", SHOP.toString(), 40);
    for (int i = 0; i < 30; i++) {
      assertEquals(List.of(), look(watch, now), "it drains: only full");
      now = now.plus(STEP);
      assertEquals(1, send("mall.ship", SHOP.toString(), now, 1));
    }
    Duration gone = until(watch, now, Duration.ofMinutes(5));
    assertTrue(gone.toSeconds() <= 60 && gone.toSeconds() > 0, gone.toString());
    now = now.plus(gone);
    assertEquals(List.of(SHOP.toString()), look(watch, now));
    send("mall.ship", SHOP.toString(), now, 1);
    assertEquals(List.of(), look(watch, now));
    send("mall.ship", SHOP.toString(), now, 100);
    assertEquals(List.of(), look(watch, now.plus(Duration.ofHours(1))));
  }

  @Test
  @Tag("house.silence")
  default void aCommandThatWasTakenAndNeverCameBackIsSaidToo() {
    OutboxWatch watch = new OutboxWatch(house().jpa).with(connections(State.OK));
    Instant now = Instant.now().plusSeconds(1);
    leave("mail.send", "", 1);
    Lane lane = new Lane(House.MAIN, "mail.send", "", OutboxEntry.State.WAITING);
    house().outbox.claim(lane, now, 1, Duration.ofSeconds(120));
    assertEquals(List.of(), look(watch, now.plusSeconds(119)), "it is being done");
    Duration gone = until(watch, now.plusSeconds(120), Duration.ofMinutes(5));
    assertTrue(gone.toSeconds() <= 60, gone.toString());
  }

  @Test
  @Tag("house.silence")
  default void whatWaitsForAFarSideThatIsDownIsItsConnectionsToSay() {
    Instant now = Instant.now().plusSeconds(1);
    leave("mall.ship", SHOP.toString(), 3);
    Duration most = Duration.ofMinutes(10);
    for (State state : List.of(State.WAITING, State.STOPPED, State.OFF)) {
      assertEquals(
          most,
          until(new OutboxWatch(house().jpa).with(connections(state)), now, most),
          "" + state);
    }
  }

  @Test
  @Tag("house.silence")
  default void mailsOfWhichEveryTryFailsAreSaid() {
    OutboxWatch watch = new OutboxWatch(house().jpa).with(connections(State.OK));
    Instant now = Instant.now().plusSeconds(1);
    leave("mail.send", "", 2);
    Lane lane = new Lane(House.MAIN, "mail.send", "", OutboxEntry.State.WAITING);
    for (int i = 0; i < 5; i++) {
      assertEquals(List.of(), look(watch, now));
      List<Command> claimed = house().outbox.claim(lane, now, 10, Duration.ofSeconds(120));
      assertEquals(2, claimed.size());
      Instant next = now.plusSeconds(30);
      house().outbox.postpone(claimed, OutboxEntry.State.WAITING, next, Text.same("later"));
      assertEquals(i < 4 ? List.of() : List.of("mail.send"), look(watch, now.plus(STEP)));
      now = next;
    }
    assertEquals(List.of("mail.send"), look(watch, now));
    send("mail.send", "", now, 10);
    assertEquals(List.of(), look(watch, now));
  }
}
