// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.base.CommandId;
import org.banto.base.ConnectionId;
import org.banto.connect.Cursor;
import org.banto.flow.Alarm;
import org.banto.flow.AlarmKind;
import org.banto.flow.Alarms;
import org.banto.flow.Command;
import org.banto.house.Ledger;
import org.banto.house.Outbox.Lane;
import org.banto.house.OutboxEntry.State;
import org.banto.order.Order;
import org.banto.sql.Sql;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A database that lacks what was done last says so, and is not worked until somebody has said yes. */
interface LossContract extends OnAStore {
  ConnectionId TOKYO = new ConnectionId("rakuten", "tokyo");

  /** Alarms in memory. */
  final class Bells implements Alarms {
    final List<Alarm> standing = new ArrayList<>();

    @Override
    public void raise(Alarm alarm) {
      if (standing.stream().noneMatch(alarm::same)) {
        standing.add(alarm);
      }
    }

    @Override
    public void mend(AlarmKind kind, Optional<AccountId> account, String subject) {
      standing.removeIf(a -> a.kind().id().equals(kind.id()));
    }

    @Override
    public void forget(AccountId account, String name) {
      standing.removeIf(a -> a.subject().equals(name));
    }

    @Override
    public List<Standing> faults() {
      return List.of();
    }
  }

  @Test
  @Tag("security.M12")
  default void aDatabaseThatWasRolledBackIsNotWorkedUntilSomebodyHasAcceptedIt() throws Exception {
    Order old = Orders.store(house(), 0, 1).get(0);
    house().ledger.keep(House.MAIN, TOKYO, Cursor.START, OnAStore.page("1", "9"), Orders.START);
    queue(old, "mall.confirm");
    List<Object[]> before = head();
    house().mark.run();
    Orders.store(house(), 1, 3);
    house().mark.run();
    assertFalse(again().holds(), "nothing is missing yet");
    rollBackTo(before);

    Path file = house().keyFile.resolveSibling("high-water");
    Path away = file.resolveSibling("away");
    Files.move(file, away);
    assertFalse(again().holds(), "without the mark nobody would know");
    Files.move(away, file, StandardCopyOption.REPLACE_EXISTING);

    Bells bells = new Bells();
    HighWater mark = again().with(bells);
    JpaLedger ledger = new JpaLedger(house().jpa, house().vault, mark::lost);
    JpaOutbox outbox = new JpaOutbox(house().jpa, Clock.systemUTC(), mark::holds);
    mark.run();
    mark.run();
    assertEquals(List.of(HighWater.LOST), bells.standing.stream().map(Alarm::kind).toList());
    assertThrows(Ledger.Withheld.class, () -> ledger.cursor(House.MAIN, TOKYO));
    assertThrows(
        Ledger.Withheld.class,
        () ->
            ledger.keep(House.MAIN, TOKYO, new Cursor("1"), OnAStore.page("2", "8"), Orders.START));
    assertEquals(List.of(), ledger.waiting(House.MAIN, TOKYO, 10));
    assertEquals(List.of(), ledger.newest(House.MAIN, TOKYO, 10));
    assertEquals(List.of(), ledger.setAside(House.MAIN, TOKYO, 10));
    assertEquals(List.of(), outbox.due(soon().instant()));
    assertTrue(again().holds(), "a restart changes nothing");

    assertEquals(1, mark.accept(Orders.CLERK));
    assertEquals(List.of(), bells.standing);
    assertEquals(
        List.of(new Lane(House.MAIN, "mall.confirm", TOKYO.toString(), State.UNKNOWN)),
        outbox.due(soon().instant()),
        "asked about before it is sent");
    assertEquals(new Cursor("1"), ledger.cursor(House.MAIN, TOKYO));
    assertEquals(1, ledger.waiting(House.MAIN, TOKYO, 10).size());
    assertEquals(1, ledger.newest(House.MAIN, TOKYO, 10).size());
    assertFalse(again().holds());
    queue(old, "mall.ship");
    assertEquals(State.UNKNOWN, state(old, "mall.ship"), "it may have been told");
    Order fresh = Orders.store(house(), 5, 6).get(0);
    assertTrue(fresh.id().value() > old.id().value());
    queue(fresh, "mall.ship");
    assertEquals(State.WAITING, state(fresh, "mall.ship"), "it cannot have been told");
    JpaAudit audit =
        new JpaAudit(house().jpa, house().vault.chain(), mark.anchors(), Clock.systemUTC());
    assertEquals(Optional.empty(), audit.verify(House.MAIN));
    assertFalse(house().audit.verify(House.MAIN).isEmpty(), "whoever has not heard misses lines");
  }

  private HighWater again() {
    return new HighWater(
        house().jpa, house().vault.chain(), house().keyFile.getParent(), Clock.systemUTC());
  }

  private static Clock soon() {
    return Clock.offset(Clock.systemUTC(), Duration.ofMinutes(5));
  }

  private void queue(Order order, String kind) {
    CommandId id = new CommandId(kind + ":" + order.id());
    house()
        .outbox
        .add(List.of(new Command(id, House.MAIN, kind, TOKYO.toString(), order.id(), "")));
  }

  private State state(Order order, String kind) {
    return house().outbox.of(House.MAIN, order.id()).stream()
        .filter(e -> e.command().kind().equals(kind))
        .findFirst()
        .orElseThrow()
        .state();
  }

  private List<Object[]> head() {
    return house()
        .jpa
        .txExpr(
            em ->
                new Sql()
                    .add("SELECT seq, hash FROM head WHERE account = ?", House.MAIN.value())
                    .add(" AND name = ?", ChainHeads.AUDIT)
                    .rows(em));
  }

  private void rollBackTo(List<Object[]> before) {
    Object seq = before.get(0)[0];
    house()
        .jpa
        .tx(
            em -> {
              new Sql().add("DELETE FROM audit WHERE seq > ?", seq).update(em);
              new Sql()
                  .add("UPDATE head SET seq = ?, hash = ? WHERE", seq, before.get(0)[1])
                  .add(" account = ? AND name = ?", House.MAIN.value(), ChainHeads.AUDIT)
                  .update(em);
            });
  }
}
