// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.rakuten;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;

/** All orders of the mall. Every change is one line of the journal, written before it can be seen. */
final class OrderBook implements AutoCloseable {
  private record Position(Instant at, String number) {}

  private final Clock clock;
  private final Journal journal;
  private final Map<String, MallOrder> byNumber = new ConcurrentHashMap<>();
  private final ConcurrentSkipListMap<Position, MallOrder> byTime =
      new ConcurrentSkipListMap<>(
          Comparator.comparing(Position::at).thenComparing(Position::number));
  private final Map<String, Integer> effects = new ConcurrentHashMap<>();
  private final Map<String, Integer> reports = new ConcurrentHashMap<>();
  private final AtomicLong ids = new AtomicLong(10_000_000);
  private long seq;

  OrderBook(MallSettings settings, Clock clock) throws IOException {
    this.clock = clock;
    this.journal = new Journal(settings.data(), settings.fsync(), this::replay);
  }

  Optional<MallOrder> find(String number) {
    return Optional.ofNullable(byNumber.get(number));
  }

  int size() {
    return byNumber.size();
  }

  /** Orders by order time, oldest first. */
  Stream<MallOrder> all() {
    return byTime.values().stream();
  }

  /** Orders placed in that span, both ends included, oldest first. */
  Stream<MallOrder> placed(Instant from, Instant to) {
    return byTime.tailMap(new Position(from, "")).values().stream()
        .takeWhile(o -> !o.placed().isAfter(to));
  }

  /** A new number for a basket, a line or a shipment. */
  long nextId() {
    return ids.incrementAndGet();
  }

  synchronized void create(ObjectNode tree, String kind) {
    keep(tree, List.of(new Effect("created", Json.object().put("kind", kind))));
  }

  /** Changes one order as a whole or, when the change brings no effect, not at all. */
  synchronized List<Effect> change(String number, Function<ObjectNode, List<Effect>> change) {
    ObjectNode tree = find(number).orElseThrow(() -> new Refused("no such order")).tree();
    List<Effect> done = change.apply(tree);
    if (!done.isEmpty()) {
      keep(tree, done);
    }
    return done;
  }

  /** How often each kind of effect happened. */
  Map<String, Integer> effects() {
    return new TreeMap<>(effects);
  }

  /** How often that number was newly reported for that basket. */
  int reports(String order, long basket, String shippingNumber) {
    return reports.getOrDefault(order + '/' + basket + '/' + shippingNumber, 0);
  }

  @Override
  public void close() throws IOException {
    journal.close();
  }

  private void keep(ObjectNode tree, List<Effect> done) {
    ArrayNode list = Json.array();
    done.forEach(e -> list.add(e.json()));
    ObjectNode line = Json.object();
    line.put("seq", ++seq).put("at", RmsTime.text(clock.instant()));
    line.put("order", tree.path("orderNumber").asText()).put("lastId", ids.get());
    line.set("effects", list);
    line.set("after", tree);
    journal.append(line);
    see(line);
  }

  private void replay(ObjectNode line) {
    seq = line.path("seq").asLong();
    ids.set(Math.max(ids.get(), line.path("lastId").asLong()));
    see(line);
  }

  private void see(ObjectNode line) {
    MallOrder order = MallOrder.of((ObjectNode) line.path("after"));
    byNumber.put(order.number(), order);
    byTime.put(new Position(order.placed(), order.number()), order);
    for (ObjectNode effect : Json.objects(line, "effects")) {
      String kind = effect.path("effect").asText();
      effects.merge(kind, 1, Integer::sum);
      if (kind.equals("shippingAdded")) {
        ObjectNode row = (ObjectNode) effect.path("detail");
        String number = row.path("shippingNumber").asText();
        String basket = row.path("basketId").asText();
        reports.merge(order.number() + '/' + basket + '/' + number, 1, Integer::sum);
      }
    }
  }
}
