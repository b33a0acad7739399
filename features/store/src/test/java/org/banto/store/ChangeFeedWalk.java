// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.banto.flow.ChangeBatch;
import org.banto.flow.ChangeConsumer;
import org.banto.house.Change;
import org.banto.house.Topics;
import org.banto.order.Order;
import org.banto.sql.Sql;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A house that changes orders while four consumers take the changes up, until it is killed or all is
 * done: what the crash test of the feed starts again and again. A consumer writes what it takes up
 * into a file of its name, a line for each: number in the history, order, end mark.
 */
public final class ChangeFeedWalk {
  private static final int AT_ONCE = 200;

  /** Changes of an order after it has come. */
  private static final int TAGS = 4;

  private static final List<String> CONSUMERS = List.of("walk.one", "walk.two", "walk.three");
  private static final String AWAY = "walk.away";

  private ChangeFeedWalk() {}

  /** Arguments: a folder, the address of a PostgreSQL database or {@code derby}, how many changes. */
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    int all = Integer.parseInt(args[2]);
    try (House house = house(folder, args[1])) {
      ChangeFeed feed =
          new ChangeFeed(
              new ChangeCursors(house.jpa, 500),
              Executors.newCachedThreadPool(),
              Clock.systemUTC());
      house.events.hear(Topics.ORDERS_CHANGED, feed);
      CONSUMERS.forEach(name -> bind(feed, folder, name));
      AtomicBoolean back = new AtomicBoolean();
      CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> write(house, all));
      Awaitility.await()
          .forever()
          .pollInSameThread()
          .until(
              () -> {
                if (!back.get()
                    && count(house, "SELECT SUM(seq) FROM head WHERE name = 'audit'") >= all / 2) {
                  bind(feed, folder, AWAY);
                  back.set(true);
                }
                feed.run();
                return writing.isCompletedExceptionally()
                    || writing.isDone() && back.get() && atTheEnd(house);
              });
      writing.get();
      feed.close();
    }
    System.exit(0);
  }

  private static House house(Path folder, String address) throws Exception {
    if (address.equals("derby")) {
      return Files.exists(folder.resolve("derby"))
          ? House.derbyAgain(folder, Clock.systemUTC())
          : House.derby(folder, Clock.systemUTC());
    }
    PGSimpleDataSource data = new PGSimpleDataSource();
    data.setUrl(address);
    return House.postgres(data, folder, Clock.systemUTC());
  }

  private static void bind(ChangeFeed feed, Path folder, String name) {
    try {
      OutputStream file =
          Files.newOutputStream(
              folder.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      ChangeConsumer consumer = (account, batch) -> note(file, batch);
      feed.bind(
          consumer,
          Map.of(ChangeConsumer.NAME, name, ChangeConsumer.START, ChangeConsumer.BEGINNING));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a killed machine has written lies in the file; a line that was cut off has no end mark. */
  private static void note(OutputStream file, ChangeBatch batch) {
    StringBuilder lines = new StringBuilder("\n");
    if (batch.anew()) {
      throw new IllegalStateException("lines are lost");
    }
    batch.lines().forEach(l -> lines.append(l.seq()).append(' ').append(l.order()).append(";\n"));
    try {
      file.write(lines.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void write(House house, int all) {
    for (long done = changes(house); done < all; done = changes(house)) {
      int from = orders(house);
      List<Order> some = Orders.store(house, from, from + AT_ONCE);
      house.audit.write(House.MAIN, Orders.CLERK, "session.opened", "");
      for (int tag = 0; tag < TAGS; tag++) {
        String name = "t" + tag;
        List<Change> changes = some.stream().map(o -> OnAStore.tag(o, name)).toList();
        house.orders.apply(House.MAIN, changes);
        some = house.orders.find(House.MAIN, some.stream().map(Order::id).toList());
      }
    }
  }

  private static long changes(House house) {
    return count(house, "SELECT COUNT(*) FROM audit WHERE order_id <> 0");
  }

  private static int orders(House house) {
    return (int) count(house, "SELECT COUNT(*) FROM orders");
  }

  private static boolean atTheEnd(House house) {
    ChangeCursors cursors = new ChangeCursors(house.jpa, 500);
    return Stream.concat(CONSUMERS.stream(), Stream.of(AWAY))
        .allMatch(name -> cursors.news(name).isEmpty());
  }

  private static long count(House house, String sql) {
    Object found = house.jpa.txExpr(em -> new Sql().add(sql).column(em).get(0));
    return found == null ? 0 : Sql.number(found);
  }
}
