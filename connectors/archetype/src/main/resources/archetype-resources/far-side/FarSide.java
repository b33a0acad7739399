import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * The invented far side over HTTP, to look at the connector in a running house: java FarSide.java 8300. It holds five
 * orders, gets another one by POST /new, and prints what it is told.
 */
public final class FarSide {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final List<String> ORDERS = new ArrayList<>();

  public static void main(String[] args) throws IOException {
    int port = args.length > 0 ? Integer.parseInt(args[0]) : 8300;
    for (int i = 0; i < 5; i++) {
      order();
    }
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/", FarSide::answer);
    server.start();
    System.out.println("The far side is at http://localhost:" + server.getAddress().getPort());
  }

  private static void order() {
    int no = ORDERS.size() + 1;
    ORDERS.add(
        ("{'number':'ORDER-%d','orderedAt':'%s','state':'ready','paid':true,"
                + "'buyer':{'name':'見本 花子','kana':'ミホン ハナコ','zip':'1000001','prefecture':'東京都',"
                + "'city':'千代田区','street':'千代田1-%d','phone':'03-0000-0001','mail':'sample@example.com'},"
                + "'lines':[{'id':'1','sku':'BOWL','name':'茶碗','quantity':%d,'price':1980,'tax':10}],"
                + "'postage':550,'total':%d,'remarks':''}")
            .formatted(no, OffsetDateTime.now(JAPAN), no, no, 1980 * no + 550)
            .replace('\'', '"'));
  }

  private static synchronized void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      byte[] answer = (exchange.getRequestMethod().equals("POST") ? told(path, body) : asked(exchange, path))
          .getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  private static String told(String path, String body) {
    System.out.println(path + " " + body);
    if (path.equals("/new")) {
      order();
    }
    return "{}";
  }

  private static String asked(HttpExchange exchange, String path) {
    if (!path.equals("/orders")) {
      return "{\"keyEnds\":\"" + OffsetDateTime.now(JAPAN).plusDays(90).toLocalDate() + "\"}";
    }
    int after = Integer.parseInt(exchange.getRequestURI().getQuery().replaceAll("\\D", ""));
    List<String> some = ORDERS.subList(Math.min(after, ORDERS.size()), ORDERS.size());
    return "{\"items\":[" + String.join(",", some) + "],\"last\":" + ORDERS.size() + ",\"more\":false}";
  }
}
