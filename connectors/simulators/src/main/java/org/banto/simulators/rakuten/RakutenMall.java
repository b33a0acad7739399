// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.rakuten;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A simulated Rakuten shop on loopback: the order API under {@code /es/}, control under {@code /_control/}. Its truth
 * is a journal in the folder of its settings and survives a restart.
 */
public final class RakutenMall implements AutoCloseable {
  private final MallClock clock;
  private final OrderBook book;
  private final Buyers buyers;
  private final LicenceKey licence;
  private final Pace pace;
  private final Faults faults = new Faults();
  private final Gate gate;
  private final Trickle trickle;
  private final HttpServer server;
  private final ExecutorService workers;

  private RakutenMall(MallSettings settings) throws IOException {
    clock = new MallClock(settings.clock());
    book = new OrderBook(settings, clock);
    long seed = settings.seed() + 7919L * book.size();
    buyers = new Buyers(book, new OrderMaker(seed, settings.shop(), book::nextId), clock);
    licence = new LicenceKey(clock, settings.secret(), settings.key());
    pace = new Pace(settings.pace());
    ShippingBook shippings = new ShippingBook(book, clock);
    UpdateOrderShippingAsync async =
        new UpdateOrderShippingAsync(shippings, clock, Duration.ofMillis(settings.asyncMillis()));
    gate = new Gate(operations(shippings, async), licence, pace, faults);
    trickle = new Trickle(buyers, book, async);
    InetAddress loopback = InetAddress.getLoopbackAddress();
    server = HttpServer.create(new InetSocketAddress(loopback, settings.port()), 256);
    workers = Executors.newFixedThreadPool(16, Trickle::daemon);
    if (book.size() == 0) {
      buyers.seed(settings.orders());
    }
    trickle.perMinute(settings.trickle());
  }

  /** Opens a mall; a port in use is an {@link IOException}. */
  public static RakutenMall open(MallSettings settings) throws IOException {
    RakutenMall mall = new RakutenMall(settings);
    mall.server.createContext("/es/", mall.gate);
    mall.server.createContext("/_control/", new Control(mall));
    mall.server.setExecutor(mall.workers);
    mall.server.start();
    return mall;
  }

  /** Where it listens, without a slash at the end. */
  public URI url() {
    InetSocketAddress at = server.getAddress();
    return URI.create("http://" + at.getHostString() + ':' + at.getPort());
  }

  /**
   * Does what {@code POST /_control/<command>} does. Wrong wishes are {@link IllegalArgumentException}s or refusals
   * with a reason.
   */
  public ObjectNode control(String command, ObjectNode wish) {
    String number = wish.path("orderNumber").asText();
    switch (command) {
      case "state":
        return StateOfMall.counts(book, gate);
      case "orders":
        return StateOfMall.orders(book, number);
      case "orders/create":
        return Json.object().set("orderNumbers", Json.of(create(wish)));
      case "orders/cancel":
        buyers.cancel(number, wish.path("progress").asInt(900));
        break;
      case "orders/edit":
        buyers.edit(number, (ObjectNode) wish.path("set"));
        break;
      case "orders/pay":
        buyers.pay(number);
        break;
      case "orders/progress":
        buyers.progress(number, wish.path("progress").asInt());
        break;
      default:
        house(command, wish);
    }
    return Json.object().put("done", true);
  }

  @Override
  public void close() throws IOException {
    trickle.close();
    server.stop(0);
    workers.shutdownNow();
    book.close();
  }

  private Map<String, Operation> operations(
      ShippingBook shippings, UpdateOrderShippingAsync async) {
    return Map.of(
        "searchOrder", new SearchOrder(book, clock),
        "getOrder", new GetOrder(book),
        "confirmOrder", new ConfirmOrder(book, clock),
        "updateOrderShipping", new UpdateOrderShipping(shippings),
        "updateOrderShippingAsync", async,
        "getResultUpdateOrderShippingAsync", async::result,
        "cancelOrder", new CancelOrder(book, clock),
        "updateOrderMemo", new UpdateOrderMemo(book),
        "getSubStatusList", new SubStatusList());
  }

  private List<String> create(ObjectNode wish) {
    List<Kind> kinds = Json.texts(wish.path("kinds")).stream().map(Kind::valueOf).toList();
    Duration spread = Duration.ofSeconds(wish.path("spreadSeconds").asLong());
    int count = wish.path("count").asInt(1);
    int progress = wish.path("progress").asInt();
    return buyers.order(count, kinds, wish.path("lines").asInt(), progress, spread);
  }

  private void house(String command, ObjectNode wish) {
    switch (command) {
      case "trickle" -> trickle.perMinute(wish.path("perMinute").asInt());
      case "faults" -> faults.add(Fault.of(wish));
      case "faults/clear" -> faults.clear();
      case "maintenance" ->
          gate.maintenance(wish.path("on").asBoolean() ? wish.path("status").asInt(503) : 0);
      case "pace" -> pace.set(wish.path("perSecond").asInt());
      case "clock" -> clock.offset(Duration.ofSeconds(wish.path("offsetSeconds").asLong()));
      case "key" -> licence.renew(wish.path("licenseKey").asText(licence.key()), until(wish));
      default -> throw new IllegalArgumentException("unknown command " + command);
    }
  }

  private Instant until(ObjectNode wish) {
    if (wish.path("expired").asBoolean()) {
      return clock.instant().minusSeconds(1);
    }
    return RmsTime.of(wish.path("expires"))
        .orElseGet(() -> clock.instant().plus(Duration.ofDays(90)));
  }
}
