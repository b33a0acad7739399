// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.amazon;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.banto.simulators.Answer;
import org.banto.simulators.Call;
import org.banto.simulators.FarSide;
import org.banto.simulators.Json;
import org.banto.simulators.MallClock;
import org.banto.simulators.MallSettings;
import org.banto.simulators.OrderBook;
import org.banto.simulators.Simulator;

/** A simulated shop on Amazon.co.jp: Login with Amazon, the Selling Partner API for orders, and its warehouses. */
public final class AmazonMall implements FarSide {
  /**
   * The application's credentials, the folder of Amazon's models for the static sandbox, whether
   * usage plans are kept ({@code off}: they are not), and who may read the queue.
   */
  public static final Set<String> SETTINGS =
      Set.of("client", "secret", "refresh", "sandbox", "rates", "queueKey", "queueSecret");

  static final String MARKETPLACE = "A1VC38T7YXB528";

  private final OrderBook<AmazonOrder> book;
  private final Login login;
  private final UsagePlans plans;
  private final Commands commands;
  private final SearchOrders search;
  private final ConfirmShipment confirm;
  private final Fulfilments fulfilments;
  private final MessageQueue queue;
  private final Notifications notifications;
  private final Optional<Sandbox> sandbox;

  /** Opens the shop where its journal ends. */
  public AmazonMall(MallSettings settings, MallClock clock) throws IOException {
    book = new OrderBook<>(settings, clock, AmazonOrder::of, ConfirmShipment::reported);
    long seed = settings.seed() + 7919L * book.size();
    queue = new MessageQueue(settings, clock);
    notifications = new Notifications(queue, clock);
    Buyers buyers =
        new Buyers(book, new OrderMaker(seed, book::nextId), clock, notifications::tell);
    login = new Login(settings, clock);
    plans = new UsagePlans(clock, !settings.own("rates", "on").equals("off"));
    commands = new Commands(book, buyers, login, plans, queue);
    search = new SearchOrders(book, clock);
    confirm = new ConfirmShipment(book, clock, notifications::tell);
    fulfilments = new Fulfilments(clock);
    String models = settings.own("sandbox", "");
    sandbox = models.isEmpty() ? Optional.empty() : Optional.of(Sandbox.of(Path.of(models)));
    if (book.size() == 0) {
      buyers.seed(settings.orders());
    }
  }

  /** Opens such a shop over HTTP; a port in use is an {@link IOException}. */
  public static Simulator open(MallSettings settings) throws IOException {
    return Simulator.open(settings, AmazonMall::new);
  }

  @Override
  public List<String> roots() {
    return List.of("/");
  }

  @Override
  public String operation(Call call) {
    return MessageQueue.action(call)
        .or(() -> Operation.of(call).map(Operation::label))
        .orElse(call.path());
  }

  @Override
  public Answer answer(String name, Call call) {
    Optional<String> action = MessageQueue.action(call);
    if (action.isPresent()) {
      return queue.answer(action.get(), call);
    }
    Optional<Answer> played = sandbox.flatMap(s -> s.answer(call));
    if (played.isPresent()) {
      return played.get();
    }
    Optional<Operation> found = Operation.of(call);
    if (found.isEmpty()) {
      return Said.unknown();
    }
    Operation operation = found.get();
    if (operation == Operation.LOGIN) {
      return login.token(call);
    }
    if (!login.opens(operation, call)) {
      return Said.denied("The access token you provided is revoked, malformed or expired.");
    }
    Answer answer = plans.allows(operation) ? answer(operation, call) : Said.tooMany();
    return UsagePlans.labelled(operation, answer);
  }

  private Answer answer(Operation operation, Call call) {
    return switch (operation) {
      case LOGIN -> login.token(call);
      case RESTRICTED -> login.restricted(call);
      case SEARCH -> search.answer(call);
      case GET ->
          book.find(operation.number(call))
              .map(o -> Included.of(o, call.query().getOrDefault("includedData", "")))
              .map(o -> Answer.ok(Json.object().set("order", o)))
              .orElseGet(Said::unknown);
      case CONFIRM -> confirm.answer(operation.number(call), call.body());
      case DESTINATIONS, DESTINE, DESTINATION, SUBSCRIPTION, SUBSCRIBE ->
          notifications.answer(operation, call);
      case FULFIL, FULFILMENTS, FULFILMENT, UNFULFIL, SHIP, SHIPPED, SHIPMENT, UNSHIP ->
          fulfilments.answer(operation, call);
    };
  }

  @Override
  public Answer stale(String operation, Call call, long seed) {
    return book.stale(seed, () -> answer(operation, call));
  }

  @Override
  public Answer tooMany() {
    return Said.tooMany();
  }

  @Override
  public Answer failed(int status) {
    return Said.error(status, "InternalFailure", "We encountered an internal error.", "");
  }

  /** The first page once more. */
  @Override
  public Call pageBefore(Call call) {
    String query = String.valueOf(call.uri().getRawQuery());
    String first = query.replaceAll("&paginationToken=[^&]*", "");
    URI uri = URI.create(call.uri().getRawPath() + "?" + first);
    return new Call(call.method(), uri, call.headers(), call.body());
  }

  /** Tokens do not count orders, so no page of this mall can begin one later. */
  @Override
  public Answer mixed(Call call, Answer page, boolean shifted) {
    ObjectNode answer = page.body().length == 0 ? Json.object() : Json.own(page.body());
    if (shifted || !answer.has("orders")) {
      return page;
    }
    List<ObjectNode> orders = new ArrayList<>(Json.objects(answer, "orders"));
    Collections.shuffle(orders, new Random(orders.size()));
    ArrayNode list = answer.putArray("orders");
    orders.forEach(list::add);
    return page.with(Json.bytes(answer));
  }

  @Override
  public ObjectNode control(String command, ObjectNode wish) {
    return command.startsWith("fulfilments")
        ? fulfilments.control(command, wish)
        : commands.does(command, wish);
  }

  @Override
  public void tick() {
    commands.goOn();
  }

  @Override
  public void close() throws IOException {
    book.close();
  }
}
