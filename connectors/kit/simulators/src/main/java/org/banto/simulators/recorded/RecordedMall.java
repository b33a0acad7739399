// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.recorded;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.banto.simulators.Answer;
import org.banto.simulators.Call;
import org.banto.simulators.FarSide;
import org.banto.simulators.Json;
import org.banto.simulators.MallClock;
import org.banto.simulators.MallSettings;
import org.banto.simulators.OrderBook;
import org.banto.simulators.Simulator;

/** A far side that plays a {@link Tape}: recorded answers around a few living orders. */
public final class RecordedMall implements FarSide {
  /** The folder of the recordings, and what placeholders of tapes commonly stand for. */
  public static final Set<String> SETTINGS = Set.of("tape", "token", "key", "secret", "shop");

  private static final String TROUBLE = "x-simulated-page";

  private final Tape tape;
  private final Map<String, String> settings = new HashMap<>();
  private final OrderBook<RecordedOrder> book;
  private final Customers customers;
  private final Played played;
  private volatile boolean closed;

  /** Opens the folder in the setting {@code tape}. */
  public RecordedMall(MallSettings given, MallClock clock) throws IOException {
    tape = Tape.read(Path.of(given.own("tape", "tape")));
    settings.putAll(tape.settings());
    settings.putAll(given.own());
    book = new OrderBook<>(given, clock, RecordedOrder::of, RecordedOrder::reported);
    customers = new Customers(tape, book, clock);
    played = new Played(tape, book, clock);
    if (book.size() == 0) {
      customers.order(given.orders(), List.of(), tape.state(), Duration.ofDays(3));
    }
  }

  /** Opens such a far side over HTTP; a port in use is an {@link IOException}. */
  public static Simulator open(MallSettings settings) throws IOException {
    return Simulator.open(settings, RecordedMall::new);
  }

  @Override
  public List<String> roots() {
    return tape.roots();
  }

  @Override
  public String operation(Call call) {
    Values values = Values.of(call, settings);
    return exchange(call, values).map(Exchange::name).orElseGet(call::path);
  }

  private Optional<Exchange> exchange(Call call, Values values) {
    return tape.exchanges().stream().filter(e -> e.match(call, values).isPresent()).findFirst();
  }

  @Override
  public Answer answer(String operation, Call call) {
    Values values = Values.of(call, settings);
    if (closed || !opens(values)) {
      return said("unauthorized", values);
    }
    Optional<Exchange> exchange = exchange(call, values);
    if (exchange.isEmpty()) {
      String what = "nothing recorded for " + call.method() + ' ' + call.path();
      return Answer.json(404, Json.object().put("error", what));
    }
    Values captured = values.with(exchange.get().match(call, values).orElseThrow());
    return played.answer(exchange.get(), captured, call.header(TROUBLE));
  }

  private boolean opens(Values values) {
    return tape.auth().entrySet().stream()
        .allMatch(
            e -> {
              String right = Template.fill(e.getValue(), values);
              return Pattern.matches(right, values.get("header." + e.getKey()));
            });
  }

  private Answer said(String reply, Values values) {
    return tape.replies().get(reply).answer(values, Map.of());
  }

  @Override
  public Answer tooMany() {
    return said("tooMany", Values.none());
  }

  @Override
  public Answer failed(int status) {
    Answer answer = said("failed", Values.none());
    return new Answer(status, answer.type(), answer.headers(), answer.body());
  }

  @Override
  public Call pageBefore(Call call) {
    return call.with(TROUBLE, "before");
  }

  @Override
  public Answer mixed(Call call, Answer page, boolean shifted) {
    boolean list = exchange(call, Values.of(call, settings)).flatMap(Exchange::list).isPresent();
    return list ? answer("", call.with(TROUBLE, shifted ? "shifted" : "shuffled")) : page;
  }

  @Override
  public ObjectNode control(String command, ObjectNode wish) {
    if (command.equals("key")) {
      closed = wish.path("expired").asBoolean();
      return Json.object().put("done", true);
    }
    return customers.control(command, wish);
  }

  @Override
  public void tick() {
    customers.order(1, List.of(), tape.state(), Duration.ZERO);
  }

  @Override
  public void close() throws IOException {
    book.close();
  }
}
