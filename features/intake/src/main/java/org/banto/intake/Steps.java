// SPDX-License-Identifier: Apache-2.0
package org.banto.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.OrderId;
import org.banto.base.Text;
import org.banto.checks.BlankOrder;
import org.banto.connect.Payload;
import org.banto.connect.ReadOrder;
import org.banto.flow.ChangeBatch;
import org.banto.house.Change;
import org.banto.house.Ledger;
import org.banto.house.Ledger.Entry;
import org.banto.order.Hold;
import org.banto.order.Note;
import org.banto.order.Order;
import org.banto.order.PlacedOrder;
import org.banto.order.Stage;

/** Decides what a payload comes to. */
final class Steps {
  private static final String UNREADABLE = "order.unreadable";

  private final MallWords mall;
  private final RouteChoice routing;
  private final Predicate<AccountId> observes;
  private final Clock clock;
  private final Doubles doubles = new Doubles();

  Steps(Ledger ledger, RouteChoice routing, Predicate<AccountId> observes, Clock clock) {
    this.routing = routing;
    this.observes = observes;
    this.mall = new MallWords(ledger);
    this.clock = clock;
  }

  /** The first payload of an order. */
  PayloadOutcome arrived(EntrySource feed, OrderId id, Entry entry, ReadPayload reading) {
    Instant now = clock.instant();
    Optional<Entry> from = Optional.of(entry);
    Instant received = entry.receivedAt();
    if (reading.order().isEmpty()) {
      Text why = reading.problem().orElseThrow();
      Order order = UnreadOrder.order(id, feed.account(), feed.key(entry), received, why.ja(), now);
      return step(feed, Optional.empty(), order, from, UNREADABLE, why.ja(), unread(order, why));
    }
    ReadOrder read = reading.order().get();
    Order order = Arrival.order(id, feed.account(), feed.key(entry), read, routing, received, now);
    Order looked = Arrival.past(order) ? order : doubles.look(order, now);
    String how = word(entry.order().payload().way());
    return step(feed, Optional.empty(), looked, from, ChangeBatch.RECEIVED, how, List.of());
  }

  /** A later payload of an order that is here. */
  PayloadOutcome updated(EntrySource feed, Order was, Entry entry, ReadPayload reading) {
    Optional<Entry> from = Optional.of(entry);
    if (!BlankOrder.is(was) && mall.knowsBetter(feed, entry)) {
      return PayloadOutcome.none(was, from);
    }
    return reading
        .order()
        .map(read -> merged(feed, was, entry, read))
        .orElseGet(() -> unreadable(feed, was, from, reading.problem().orElseThrow()));
  }

  /** The newest payload of an order that could not be read, read once more. */
  PayloadOutcome again(EntrySource feed, Order was, ReadPayload reading) {
    return reading
        .order()
        .map(read -> update(was, Optional.of(read), read))
        .map(updated -> step(feed, was, Optional.empty(), updated))
        .orElseGet(() -> unreadable(feed, was, Optional.empty(), reading.problem().orElseThrow()));
  }

  /** The same, when the store refuses it: the number stays, with the reason. */
  PayloadOutcome unstorable(EntrySource feed, PayloadOutcome step) {
    Text said =
        new Text(
            "取込エラー: 注文を保存できません。内容をモールの画面で確認してください。",
            "It cannot be taken in: the order cannot be stored. Look at it on the mall's page.");
    String why = said.ja();
    Order o = step.order();
    Instant now = clock.instant();
    Order plain =
        step.was()
            .map(was -> was.with(e -> e.changedAt(now).hold(UnreadOrder.hold(why, now))))
            .orElseGet(
                () -> UnreadOrder.order(o.id(), o.account(), o.key(), o.receivedAt(), why, now));
    return step(feed, step.was(), plain, step.entry(), UNREADABLE, why, unread(plain, said));
  }

  private PayloadOutcome merged(EntrySource feed, Order was, Entry entry, ReadOrder read) {
    boolean same = read.placed().equals(was.placed()) && read.payment() == was.payment();
    if (same || BlankOrder.is(was)) {
      return step(feed, was, entry, update(was, Optional.of(read), read));
    }
    Optional<MallWords.Before> before = mall.saidBefore(feed, entry);
    if (before.filter(b -> !b.sameWay()).isPresent()) {
      return takenOver(feed, was, entry, before.get().order(), read);
    }
    Optional<ReadOrder> base = before.map(MallWords.Before::order);
    return step(feed, was, entry, update(was, base, read));
  }

  private Update.Updated update(Order was, Optional<ReadOrder> base, ReadOrder read) {
    return Update.of(was, base, read, routing, () -> observes.test(was.account()), clock.instant());
  }

  /** A truer way speaks for the first time: what means the same takes its form and is no change. */
  private PayloadOutcome takenOver(
      EntrySource feed, Order was, Entry entry, ReadOrder said, ReadOrder read) {
    PlacedOrder base = EqualMeaning.keyed(said.placed(), read.placed());
    PlacedOrder alike = EqualMeaning.of(base, read.placed());
    PlacedOrder ours =
        Merge.of(base, alike, EqualMeaning.keyed(was.placed(), read.placed())).placed();
    Order now = was.with(e -> e.placed(ours));
    ReadOrder before =
        new ReadOrder(said.number(), alike, said.mall(), said.payment(), said.shipped());
    return step(feed, was, entry, update(now, Optional.of(before), read));
  }

  private static PayloadOutcome step(
      EntrySource feed, Order was, Entry entry, Update.Updated updated) {
    return step(feed, was, Optional.of(entry), updated);
  }

  private static String word(Payload.Way way) {
    return switch (way) {
      case API -> "";
      case FILE -> "注文ファイルから取込";
      case MAIL -> "注文メールから取込";
    };
  }

  private PayloadOutcome unreadable(EntrySource feed, Order was, Optional<Entry> from, Text said) {
    String why = said.ja();
    boolean working = was.stage() == Stage.NEW || was.stage() == Stage.ACCEPTED;
    // who holds it has a reason that stays: the order is then said to be unreadable in its memos
    boolean held = was.hold().filter(h -> h.box() != Hold.BOX_INTAKE_ERROR).isPresent();
    boolean known =
        held
            ? was.notes().stream().anyMatch(n -> n.text().equals(why))
            : was.hold().filter(h -> h.reason().startsWith(why)).isPresent();
    if (!working || known) {
      return PayloadOutcome.none(was, from);
    }
    Instant now = clock.instant();
    Order order =
        was.with(
            e ->
                held
                    ? e.changedAt(now).note(new Note(now, Actor.system(LedgerIntake.ROOM), why))
                    : e.changedAt(now).hold(UnreadOrder.hold(why, now)));
    return step(feed, Optional.of(was), order, from, UNREADABLE, why, unread(order, said));
  }

  private static List<Text> unread(Order order, Text why) {
    String number = order.key().number();
    return List.of(new Text("注文 " + number + ": " + why.ja(), "Order " + number + ": " + why.en()));
  }

  private static PayloadOutcome step(
      EntrySource feed, Order was, Optional<Entry> from, Update.Updated updated) {
    // A payload that reads again heals what the one before it broke.
    Order order =
        broken(was, updated.order()) ? updated.order().with(e -> e.release()) : updated.order();
    return order.equals(was)
        ? PayloadOutcome.none(was, from)
        : step(
            feed, Optional.of(was), order, from, updated.act(), updated.detail(), updated.alarms());
  }

  private static boolean broken(Order was, Order now) {
    return now.hold()
        .filter(h -> h.box() == Hold.BOX_INTAKE_ERROR && was.hold().equals(now.hold()))
        .filter(h -> h.by().equals(Actor.system(LedgerIntake.ROOM)))
        .isPresent();
  }

  private static PayloadOutcome step(
      EntrySource feed,
      Optional<Order> was,
      Order order,
      Optional<Entry> from,
      String act,
      String detail,
      List<Text> alarms) {
    Actor by = Actor.mall(feed.connection().toString());
    Change change = new Change(order, by, act, detail, "", List.of(), from.map(Entry::seq));
    boolean quiet = was.isEmpty() && Arrival.past(order);
    return new PayloadOutcome(was, order, from, Optional.of(change), quiet, alarms);
  }
}
