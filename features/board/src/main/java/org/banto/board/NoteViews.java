// SPDX-License-Identifier: Apache-2.0
package org.banto.board;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Japan;
import org.banto.base.OrderId;
import org.banto.board.BoardNotesResource.LinkedOrder;
import org.banto.board.BoardNotesResource.Reader;
import org.banto.board.BoardNotesResource.Reply;
import org.banto.board.BoardNotesResource.View;
import org.banto.board.BoardNotesResource.Whole;
import org.banto.house.OrderService;
import org.banto.house.Session;
import org.banto.order.Order;

/** Notes as whoever asks sees them. */
record NoteViews(BoardNotes notes, OrderService orders, Clock clock) {
  static boolean isRead(BoardNote note, Map<String, Instant> read) {
    return Optional.ofNullable(read.get(note.id()))
        .filter(at -> !at.isBefore(note.changedAt()))
        .isPresent();
  }

  Whole whole(Session session, BoardNote note) {
    AccountId account = session.account();
    return new Whole(
        of(session, note),
        notes.replies(account, note.id()).stream()
            .map(r -> new Reply(r.id(), Actor.staff(r.author()), r.at(), r.text()))
            .toList(),
        notes.readers(account, note.id()).stream()
            .map(r -> new Reader(Actor.staff(r.login()), r.at()))
            .toList());
  }

  View of(Session session, BoardNote note) {
    return of(session, List.of(note)).get(0);
  }

  List<View> of(Session session, List<BoardNote> some) {
    AccountId account = session.account();
    Map<String, Instant> read = notes.readBy(account, login(session));
    Map<String, Integer> replies = notes.replyCounts(account);
    List<OrderId> linked =
        some.stream().flatMap(n -> n.what().orders().stream()).distinct().toList();
    Map<OrderId, Order> there =
        orders.find(account, linked).stream()
            .collect(Collectors.toMap(Order::id, Function.identity()));
    return some.stream()
        .map(n -> view(n, isRead(n, read), replies.getOrDefault(n.id(), 0), there))
        .toList();
  }

  private View view(BoardNote note, boolean read, int replies, Map<OrderId, Order> there) {
    BoardNote.Content what = note.what();
    return new View(
        note.id(),
        what.title(),
        what.text(),
        what.colour(),
        what.pinned(),
        what.until(),
        what.audience(),
        what.orders().stream().map(id -> linked(id, there)).toList(),
        Actor.staff(note.author()),
        note.at(),
        Actor.staff(note.changedBy()),
        note.changedAt(),
        read,
        replies,
        note.struck().isPresent(),
        what.until().filter(today()::isAfter).isPresent());
  }

  private static LinkedOrder linked(OrderId id, Map<OrderId, Order> there) {
    Optional<Order> order = Optional.ofNullable(there.get(id));
    return new LinkedOrder(id.value(), order.map(o -> o.key().number()).orElse(""));
  }

  static String login(Session session) {
    return session.actor().name();
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(Japan.ZONE));
  }
}
