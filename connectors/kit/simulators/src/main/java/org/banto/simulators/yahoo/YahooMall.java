// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.yahoo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banto.simulators.Answer;
import org.banto.simulators.Call;
import org.banto.simulators.FarSide;
import org.banto.simulators.Json;
import org.banto.simulators.MallClock;
import org.banto.simulators.MallSettings;
import org.banto.simulators.OrderBook;
import org.banto.simulators.Refused;
import org.banto.simulators.Simulator;

/** A simulated store on Yahoo! Shopping: the order API, and YConnect's token endpoint. */
public final class YahooMall implements FarSide {
  /** The store, its application, the authorization code that is good once. */
  public static final Set<String> SETTINGS = Set.of("seller", "client", "secret", "code");

  private static final String API = "/ShoppingWebService/V1/";
  private static final String TOKEN = "/yconnect/v2/token";
  private static final String TROUBLE = "x-simulated-page";

  private final OrderBook<YahooOrder> book;
  private final Gatekeeper gatekeeper;
  private final Operations operations;
  private final Changes changes;
  private final Customers customers;

  /** Opens the store where its journal ends. */
  public YahooMall(MallSettings settings, MallClock clock) throws IOException {
    book = new OrderBook<>(settings, clock, YahooOrder::of, YahooOrder::reported);
    gatekeeper = new Gatekeeper(settings, clock);
    operations = new Operations(book);
    changes = new Changes(book, clock);
    long seed = settings.seed() + 7919L * book.size();
    OrderMaker maker = new OrderMaker(seed, gatekeeper.seller(), book::nextId);
    customers = new Customers(book, maker, clock);
    if (book.size() == 0) {
      customers.seed(settings.orders());
    }
  }

  /** Opens such a store over HTTP; a port in use is an {@link IOException}. */
  public static Simulator open(MallSettings settings) throws IOException {
    return Simulator.open(settings, YahooMall::new);
  }

  @Override
  public List<String> roots() {
    return List.of(API, "/yconnect/");
  }

  @Override
  public String operation(Call call) {
    String path = call.path();
    return path.startsWith(API) ? path.substring(API.length()) : path.replace(TOKEN, "token");
  }

  @Override
  public Answer answer(String operation, Call call) {
    if (operation.equals("token")) {
      return gatekeeper.token(call);
    }
    Optional<Answer> closed = gatekeeper.refuses(call);
    if (closed.isPresent()) {
      return closed.get();
    }
    try {
      ObjectNode request = Xml.read(call.body());
      if (!request.path("SellerId").asText().equals(gatekeeper.seller())) {
        throw new Refused("od90002 SellerId");
      }
      Answer answer = answer(operation, request, call.header(TROUBLE));
      return gatekeeper.signed(call) ? answer.with("X-SWS-Authorize-Status", "authorized") : answer;
    } catch (IOException e) {
      return error(400, "od90000", "XML");
    } catch (Refused e) {
      String[] said = e.getMessage().split(" ", 2);
      return error(400, said[0], said.length > 1 ? said[1] : said[0]);
    }
  }

  private Answer answer(String operation, ObjectNode request, String trouble) {
    return switch (operation) {
      case "orderList" -> operations.list(request, trouble);
      case "orderInfo" -> operations.info(request);
      case "orderStatusChange" -> changes.status(request);
      case "orderPayStatusChange" -> changes.pay(request);
      case "orderShipStatusChange" -> changes.ship(request);
      case "orderChange" -> changes.contents(request);
      default -> error(404, "px-04404", "Not Found");
    };
  }

  private static Answer error(int status, String code, String message) {
    ObjectNode error = Json.object().put("Code", code).put("Message", message);
    return Answer.xml(status, Xml.write("Error", error));
  }

  @Override
  public Answer stale(String operation, Call call, long seed) {
    return book.stale(seed, () -> answer(operation, call));
  }

  @Override
  public Answer tooMany() {
    return error(429, "px-00429", "Too Many Requests");
  }

  @Override
  public Answer failed(int status) {
    return error(status, "px-00500", "Internal Server Error");
  }

  @Override
  public Call pageBefore(Call call) {
    return call.with(TROUBLE, "before");
  }

  @Override
  public Answer mixed(Call call, Answer page, boolean shifted) {
    boolean list = operation(call).equals("orderList");
    String how = shifted ? "shifted" : "shuffled";
    return list ? answer("orderList", call.with(TROUBLE, how)) : page;
  }

  @Override
  public ObjectNode control(String command, ObjectNode wish) {
    switch (command) {
      case "key":
        return gatekeeper.publicKey();
      case "token":
        gatekeeper.tell(wish);
        return Json.object().put("done", true);
      default:
        return customers.control(command, wish);
    }
  }

  @Override
  public void tick() {
    customers.tick();
  }

  @Override
  public void close() throws IOException {
    book.close();
  }
}
