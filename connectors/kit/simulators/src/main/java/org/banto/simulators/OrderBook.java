// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** All orders of a far side. Every change is one line of the journal, written before it can be seen. */
public final class OrderBook<O extends KeptOrder> implements AutoCloseable {
  private record Position(Instant at, String number) {}

  /** How many versions of an order are kept. */
  private static final int VERSIONS = 12;

  private final Clock clock;
  private final Function<ObjectNode, O> reader;
  private final Function<ObjectNode, String> reported;
  private final Journal journal;
  private final Map<String, O> byNumber = new ConcurrentHashMap<>();
  private final Map<String, List<O>> versions = new ConcurrentHashMap<>();
  private final ThreadLocal<Random> lagging = new ThreadLocal<>();
  private final ConcurrentSkipListMap<Position, O> byTime =
      new ConcurrentSkipListMap<>(
          Comparator.comparing(Position::at).thenComparing(Position::number));
  private final Map<String, Integer> effects = new ConcurrentHashMap<>();
  private final Map<String, Integer> reports = new ConcurrentHashMap<>();
  private final AtomicLong ids = new AtomicLong(10_000_000);
  private long seq;

  /**
   * Opens the book where its journal ends.
   *
   * @param reader makes an order of its tree
   * @param reported what an effect reported anew, such as a place and a waybill number; empty for all other effects
   */
  public OrderBook(
      MallSettings settings,
      Clock clock,
      Function<ObjectNode, O> reader,
      Function<ObjectNode, String> reported)
      throws IOException {
    this.clock = clock;
    this.reader = reader;
    this.reported = reported;
    this.journal = new Journal(settings.data(), settings.fsync(), this::replay);
  }

  /** The order of that number. */
  public Optional<O> find(String number) {
    return Optional.ofNullable(byNumber.get(number)).map(this::shown);
  }

  /** How many orders there are. */
  public int size() {
    return byNumber.size();
  }

  /** Orders by order time, oldest first. */
  public Stream<O> all() {
    return byTime.values().stream().map(this::shown);
  }

  /** Orders placed in that span, both ends included, oldest first. */
  public Stream<O> placed(Instant from, Instant to) {
    return byTime.tailMap(new Position(from, "")).values().stream()
        .takeWhile(o -> !o.placed().isAfter(to))
        .map(this::shown);
  }

  /** Looks at the book as it lags behind: each order as it was at some time, by chance. */
  public <T> T stale(long seed, Supplier<T> look) {
    lagging.set(new Random(seed));
    try {
      return look.get();
    } finally {
      lagging.remove();
    }
  }

  private O shown(O now) {
    Random chance = lagging.get();
    if (chance == null) {
      return now;
    }
    List<O> all = versions.get(now.number());
    return all.get(chance.nextInt(all.size()));
  }

  /** A new number for a basket, a line or a shipment. */
  public long nextId() {
    return ids.incrementAndGet();
  }

  /** Takes a new order in; the kind is only noted. */
  public synchronized void create(ObjectNode tree, String kind) {
    keep(tree, List.of(new Effect("created", Json.object().put("kind", kind))));
  }

  /** Changes one order as a whole or, when the change brings no effect, not at all. */
  public synchronized List<Effect> change(
      String number, Function<ObjectNode, List<Effect>> change) {
    O now = byNumber.get(number);
    if (now == null) {
      throw new Refused("no such order");
    }
    ObjectNode tree = now.tree();
    List<Effect> done = change.apply(tree);
    if (!done.isEmpty()) {
      keep(tree, done);
    }
    return done;
  }

  /** How often each kind of effect happened. */
  public Map<String, Integer> effects() {
    return new TreeMap<>(effects);
  }

  /** How often that was newly reported for that order. */
  public int reports(String order, String what) {
    return reports.getOrDefault(order + '/' + what, 0);
  }

  @Override
  public void close() throws IOException {
    journal.close();
  }

  private void keep(ObjectNode tree, List<Effect> done) {
    ArrayNode list = Json.array();
    done.forEach(e -> list.add(e.json()));
    O order = reader.apply(tree);
    ObjectNode line = Json.object();
    line.put("seq", ++seq).put("at", MallClock.text(clock.instant()));
    line.put("order", order.number()).put("lastId", ids.get());
    line.set("effects", list);
    line.set("after", tree);
    journal.append(line);
    see(line, order);
  }

  private void replay(ObjectNode line) {
    seq = line.path("seq").asLong();
    ids.set(Math.max(ids.get(), line.path("lastId").asLong()));
    see(line, reader.apply((ObjectNode) line.path("after")));
  }

  private static <O> List<O> later(List<O> before, List<O> now) {
    Stream<O> all = Stream.concat(before.stream(), now.stream());
    return all.skip(Math.max(0, before.size() + 1 - VERSIONS)).toList();
  }

  private void see(ObjectNode line, O order) {
    versions.merge(order.number(), List.of(order), OrderBook::later);
    byNumber.put(order.number(), order);
    byTime.put(new Position(order.placed(), order.number()), order);
    for (ObjectNode effect : Json.objects(line, "effects")) {
      effects.merge(effect.path("effect").asText(), 1, Integer::sum);
      String what = reported.apply(effect);
      if (!what.isEmpty()) {
        reports.merge(order.number() + '/' + what, 1, Integer::sum);
      }
    }
  }
}
