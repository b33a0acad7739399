// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.rakuten;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banto.simulators.Answer;
import org.banto.simulators.Call;
import org.banto.simulators.FarSide;
import org.banto.simulators.Json;
import org.banto.simulators.MallClock;
import org.banto.simulators.MallSettings;
import org.banto.simulators.OrderBook;
import org.banto.simulators.Simulator;
import org.banto.simulators.invented.Kind;

/** A simulated Rakuten shop: the order API and the licence API under {@code /es/}. */
public final class RakutenMall implements FarSide {
  /**
   * The secret and key of the shop, its number, how long an asynchronous report stays without
   * result, and who is notified of new orders by which key.
   */
  public static final Set<String> SETTINGS =
      Set.of("secret", "key", "shop", "asyncMillis", "notices", "noticeKey");

  private final MallClock clock;
  private final OrderBook<MallOrder> book;
  private final Buyers buyers;
  private final Notices notices;
  private final LicenceKey licence;
  private final UpdateOrderShippingAsync async;
  private final Api api;

  /** Opens the shop where its journal ends. */
  public RakutenMall(MallSettings settings, MallClock clock) throws IOException {
    this.clock = clock;
    book = new OrderBook<>(settings, clock, MallOrder::of, ShippingBook::reported);
    long seed = settings.seed() + 7919L * book.size();
    String shop = settings.own("shop", "400001");
    notices = new Notices(shop);
    buyers = new Buyers(book, new OrderMaker(seed, shop, book::nextId), clock, notices::tell);
    String secret = settings.own("secret", "SP000000_sample");
    licence = new LicenceKey(clock, secret, settings.own("key", "SL000000_sample"));
    ShippingBook shippings = new ShippingBook(book, clock);
    long millis = Long.parseLong(settings.own("asyncMillis", "0"));
    async = new UpdateOrderShippingAsync(shippings, clock, Duration.ofMillis(millis));
    api = new Api(operations(shippings), licence);
    if (book.size() == 0) {
      buyers.seed(settings.orders());
    }
    notices.to(settings.own("notices", ""), settings.own("noticeKey", Notices.KEY));
  }

  /** Opens such a shop over HTTP; a port in use is an {@link IOException}. */
  public static Simulator open(MallSettings settings) throws IOException {
    return Simulator.open(settings, RakutenMall::new);
  }

  private Map<String, Operation> operations(ShippingBook shippings) {
    return Map.ofEntries(
        Map.entry("searchOrder", new SearchOrder(book, clock)),
        Map.entry("getOrder", new GetOrder(book)),
        Map.entry("confirmOrder", new ConfirmOrder(book, clock)),
        Map.entry("updateOrderShipping", new UpdateOrderShipping(shippings)),
        Map.entry("updateOrderShippingAsync", async),
        Map.entry("getResultUpdateOrderShippingAsync", async::result),
        Map.entry("cancelOrder", new CancelOrder(book, clock)),
        Map.entry("updateOrderMemo", new UpdateOrderMemo(book)),
        Map.entry("updateOrderRemarks", new UpdateOrderRemarks(book)),
        Map.entry("updateOrderSender", new UpdateOrderSender(book)),
        Map.entry("getSubStatusList", new SubStatusList()));
  }

  @Override
  public List<String> roots() {
    return List.of("/es/");
  }

  @Override
  public String operation(Call call) {
    return Api.operation(call.path());
  }

  @Override
  public Answer answer(String operation, Call call) {
    // what has come due by the mall's own clock shows in whatever is answered next
    async.work();
    return api.answer(operation, call);
  }

  @Override
  public Answer stale(String operation, Call call, long seed) {
    return book.stale(seed, () -> answer(operation, call));
  }

  @Override
  public Answer tooMany() {
    return Said.results(429, "ES00-29", "Too Many Requests");
  }

  @Override
  public Answer failed(int status) {
    return Said.results(status, "ES03-01", "Internal Server Error");
  }

  @Override
  public Call pageBefore(Call call) {
    return Pages.before(call);
  }

  @Override
  public Answer mixed(Call call, Answer page, boolean shifted) {
    return Pages.mixed(call, page, shifted);
  }

  @Override
  public ObjectNode control(String command, ObjectNode wish) {
    String number = wish.path("orderNumber").asText();
    switch (command) {
      case "state":
        return StateOfMall.counts(book).set("notices", notices.counts());
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
      case "key":
        licence.renew(wish.path("licenseKey").asText(licence.key()), until(wish));
        break;
      case "notices":
        notices.to(wish.path("url").asText(), wish.path("key").asText(Notices.KEY));
        notices.trouble(wish);
        break;
      default:
        throw new IllegalArgumentException("unknown command " + command);
    }
    return Json.object().put("done", true);
  }

  private List<String> create(ObjectNode wish) {
    List<Kind> kinds = Json.texts(wish.path("kinds")).stream().map(Kind::valueOf).toList();
    Duration spread = Duration.ofSeconds(wish.path("spreadSeconds").asLong());
    int count = wish.path("count").asInt(1);
    int progress = wish.path("progress").asInt();
    return buyers.order(count, kinds, wish.path("lines").asInt(), progress, spread);
  }

  private Instant until(ObjectNode wish) {
    if (wish.path("expired").asBoolean()) {
      return clock.instant().minusSeconds(1);
    }
    Optional<Instant> given = RmsTime.of(wish.path("expires"));
    return given.orElseGet(() -> clock.instant().plus(Duration.ofDays(90)));
  }

  @Override
  public void tick() {
    buyers.order(1, List.of(), 0, 0, Duration.ZERO);
    book.all().filter(o -> o.progress() == 200).findFirst().ifPresent(o -> buyers.pay(o.number()));
  }

  @Override
  public void work() {
    async.work();
    notices.work();
  }

  @Override
  public void close() throws IOException {
    book.close();
  }
}
