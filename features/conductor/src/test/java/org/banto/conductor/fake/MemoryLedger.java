// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.fake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.banto.base.AccountId;
import org.banto.base.ConnectionId;
import org.banto.base.Text;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Page;
import org.banto.connect.Payload;
import org.banto.house.Ledger;
import org.banto.order.Unstorable;

/** A ledger in memory: items and bookmark together, or not at all. */
public final class MemoryLedger implements Ledger {
  private record Book(ConnectionId connection, List<Entry> entries) {}

  private final Map<ConnectionId, Cursor> cursors = new LinkedHashMap<>();
  private final Map<String, Cursor> sources = new LinkedHashMap<>();
  private final Map<ConnectionId, Book> books = new LinkedHashMap<>();
  private long seq;

  /** While it has words, nothing is taken in. */
  public volatile Optional<Text> lost = Optional.empty();

  @Override
  public synchronized Cursor cursor(AccountId account, ConnectionId connection) {
    lost.ifPresent(
        words -> {
          throw new Withheld(words);
        });
    return cursors.getOrDefault(connection, Cursor.START);
  }

  @Override
  public synchronized boolean keep(
      AccountId account,
      ConnectionId connection,
      Cursor seen,
      Page<IncomingOrder> page,
      Instant now) {
    if (!cursor(account, connection).equals(seen)) {
      return false;
    }
    cursors.put(connection, page.next());
    Book book = book(connection);
    page.items().forEach(i -> book.entries().add(new Entry(++seq, i, now, false)));
    return true;
  }

  @Override
  public synchronized Cursor cursor(AccountId account, ConnectionId connection, String source) {
    return sources.getOrDefault(connection + " " + source, Cursor.START);
  }

  @Override
  public synchronized boolean move(
      AccountId account, ConnectionId connection, String source, Cursor seen, Cursor next) {
    if (!cursor(account, connection, source).equals(seen)) {
      return false;
    }
    sources.put(connection + " " + source, next);
    return true;
  }

  private Book book(ConnectionId connection) {
    return books.computeIfAbsent(connection, c -> new Book(c, new ArrayList<>()));
  }

  @Override
  public void aside(
      AccountId account, ConnectionId connection, Payload answer, String why, Instant now) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Aside> asides(AccountId account, ConnectionId connection, int limit) {
    return List.of();
  }

  @Override
  public Optional<Payload> aside(AccountId account, ConnectionId connection, long at) {
    return Optional.empty();
  }

  /** How many of each connection a test says are set aside. */
  public final Map<ConnectionId, Long> aside = new LinkedHashMap<>();

  @Override
  public boolean setAside(
      AccountId account, ConnectionId connection, Entry entry, Unstorable why, Instant now) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Unstored> unstored(AccountId account, ConnectionId connection, int limit) {
    return List.of();
  }

  @Override
  public List<Entry> setAside(AccountId account, ConnectionId connection, int max) {
    return List.of();
  }

  @Override
  public Map<ConnectionId, Long> unstored(AccountId account) {
    return aside;
  }

  @Override
  public int passOver(AccountId account, ConnectionId connection) {
    return 0;
  }

  @Override
  public synchronized List<Entry> waiting(AccountId account, ConnectionId connection, int max) {
    return book(connection).entries().stream().filter(e -> !e.done()).limit(max).toList();
  }

  @Override
  public synchronized List<Entry> newest(AccountId account, ConnectionId connection, int max) {
    List<Entry> all = waiting(account, connection, Integer.MAX_VALUE);
    Set<String> last =
        all.subList(Math.max(0, all.size() - max), all.size()).stream()
            .map(e -> e.order().number())
            .collect(Collectors.toSet());
    return all.stream().filter(e -> last.contains(e.order().number())).toList();
  }

  @Override
  public Optional<Entry> before(AccountId account, ConnectionId connection, Entry entry) {
    return Optional.empty();
  }

  @Override
  public Optional<Entry> latest(AccountId account, ConnectionId connection, String number) {
    return Optional.empty();
  }

  @Override
  public Optional<Entry> latest(
      AccountId account, ConnectionId connection, String number, Payload.Way way) {
    return Optional.empty();
  }

  @Override
  public Set<String> come(
      AccountId account, ConnectionId connection, Collection<String> sought, Payload.Way way) {
    return Set.of();
  }

  @Override
  public List<IncomingOrder> fresh(
      AccountId account, ConnectionId connection, List<IncomingOrder> items) {
    return items;
  }

  @Override
  public synchronized void done(AccountId account, List<Long> seqs) {
    books
        .values()
        .forEach(
            b ->
                b.entries()
                    .replaceAll(
                        e ->
                            seqs.contains(e.seq())
                                ? new Entry(e.seq(), e.order(), e.receivedAt(), true)
                                : e));
  }

  @Override
  public List<Day> days(AccountId account, ConnectionId connection, int limit) {
    return List.of();
  }

  /** Numbers of all orders kept for a connection, in the order they came. */
  public synchronized List<String> numbers(ConnectionId connection) {
    return book(connection).entries().stream().map(e -> e.order().number()).toList();
  }
}
