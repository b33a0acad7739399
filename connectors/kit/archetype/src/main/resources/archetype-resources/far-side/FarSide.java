#set( $graph = $style == "graphql" )
#set( $oauth = $auth == "oauth" )
#set( $session = $auth == "session" )
#set( $tokens = $auth != "key" )
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The invented far side over HTTP, to look at the connector in a running house: java FarSide.java 8300. It holds five
 * orders, gets another one by POST /new (with its remarks), and prints what it is told.
#if( $session )
 * Any user with any password may log in; a session ends after a quarter of an hour.
#elseif( $oauth )
 * Any application with any code gets tokens; one ends after a quarter of an hour.
#else
 * Any key is good.
#end
 */
public final class FarSide {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final List<String> ORDERS = new ArrayList<>();
  private static final Set<String> COMMANDS = new HashSet<>();
#if( $graph )
  private static final Pattern FIELD = Pattern.compile("\"query\":\"[^{]*\\{(\\w+)");
#end
#if( $tokens )
  private static final Map<String, Instant> TOKENS = new HashMap<>();
#end

  public static void main(String[] args) throws IOException {
    int port = args.length > 0 ? Integer.parseInt(args[0]) : 8300;
    for (int i = 0; i < 5; i++) {
      order("");
    }
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/", FarSide::answer);
    server.start();
    System.out.println("The far side is at http://localhost:" + server.getAddress().getPort());
  }

  private static void order(String remarks) {
    int no = ORDERS.size() + 1;
    ORDERS.add(
        ("{'number':'ORDER-%d','orderedAt':'%s','state':'ready',"
                + "'payment':{'method':'クレジットカード','state':'settled'},"
                + "'buyer':{'name':'見本 花子','kana':'ミホン ハナコ','zip':'1000001','prefecture':'東京都',"
                + "'city':'千代田区','street':'千代田1-%d','building':'','phone':'03-0000-0001',"
                + "'mail':'sample@example.com'},"
                + "'lines':[{'id':'1','sku':'BOWL','name':'茶碗','quantity':%d,'price':1980,'tax':10}],"
                + "'taxes':[],'postage':550,'codFee':0,'coupon':0,'points':0,'total':%d,'due':%d,"
                + "'recipient':null,'wish':null,'parcels':[],'remarks':'%s'}")
            .formatted(no, OffsetDateTime.now(JAPAN), no, no, 1980 * no + 550, 1980 * no + 550, remarks));
  }

  private static synchronized void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String said = path.equals("/new") ? more(body) : said(exchange, path, body);
      byte[] answer = said.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(said.isEmpty() ? 401 : 200, answer.length == 0 ? -1 : answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  private static String more(String remarks) {
    order(remarks.replaceAll("[\"'\\\\\\p{Cntrl}]", ""));
    return "{}";
  }

#if( $tokens )
  /** A token for a quarter of an hour. */
  private static String token() {
    String token = "token-" + (TOKENS.size() + 1);
    TOKENS.put(token, Instant.now().plusSeconds(900));
    return token;
  }

  private static boolean allowed(HttpExchange exchange) {
    String token = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
    Instant ends = TOKENS.get(token.replaceFirst("^Bearer ", ""));
    return ends != null && Instant.now().isBefore(ends);
  }

#else
  private static boolean allowed(HttpExchange exchange) {
    String key = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
    return key.matches("Bearer .+");
  }

#end
#if( $graph )
  /** Errors come with status 200. */
  private static String said(HttpExchange exchange, String path, String body) {
#if( $oauth )
    if (path.equals("/oauth/token")) {
      return "{'access_token':'" + token() + "','refresh_token':'again','expires_in':900}";
    }
#end
    Matcher query = FIELD.matcher(body);
    String field = query.find() ? query.group(1) : "";
#if( $session )
    if (field.equals("logIn")) {
      return data(field, "{'token':'" + token() + "','minutes':15,'errors':[]}");
    }
#end
    if (!allowed(exchange)) {
      return "{'errors':[{'message':'not allowed','extensions':{'code':'UNAUTHENTICATED'}}]}";
    }
    String command = value(body, "command");
    if (!command.isEmpty()) {
      COMMANDS.add(command);
      System.out.println(field + " " + body.substring(body.indexOf("\"variables\"")));
      return data(field, "{'reference':'1','errors':[]}");
    }
    return switch (field) {
      case "account" -> data(field, account());
      case "orders" -> data(field, page(value(body, "after")));
      case "command" -> data(field, "{'done':" + COMMANDS.contains(value(body, "id")) + "}");
      case "queue" -> data(field, "{'items':[]}");
      default -> "{'errors':[{'message':'no such field','extensions':{'code':'BAD_USER_INPUT'}}]}";
    };
  }

  private static String data(String field, String said) {
    return "{'data':{'" + field + "':" + said + "}}";
  }

  /** A variable, empty when it is not given. */
  private static String value(String body, String name) {
    Matcher value = Pattern.compile("\"" + name + "\":\"?([^\",}]*)").matcher(body);
    return value.find() ? value.group(1) : "";
  }

#else
  /** Nothing for who is not allowed. */
  private static String said(HttpExchange exchange, String path, String body) {
#if( $oauth )
    if (path.equals("/oauth/token")) {
      return "{'access_token':'" + token() + "','refresh_token':'again','expires_in':900}";
    }
#elseif( $session )
    if (path.equals("/login")) {
      return "{'token':'" + token() + "','minutes':15}";
    }
#end
    if (!allowed(exchange)) {
      return "";
    }
    if (exchange.getRequestMethod().equals("POST")) {
      COMMANDS.add(String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key")));
      System.out.println(path + " " + body);
      return "{'reference':'1'}";
    }
    String query = String.valueOf(exchange.getRequestURI().getRawQuery()).replaceFirst("^\\w+=", "");
    String asked = URLDecoder.decode(query, StandardCharsets.UTF_8);
    return switch (path) {
      case "/account" -> account();
      case "/orders" -> page(asked);
      case "/commands" -> "{'done':" + COMMANDS.contains(asked) + "}";
      default -> "{'items':[]}";
    };
  }

#end
  private static String account() {
    return "{'keyEnds':'" + OffsetDateTime.now(JAPAN).plusDays(90).toLocalDate() + "'}";
  }

  private static String page(String from) {
    int after = Math.min(Integer.parseInt(from), ORDERS.size());
    String some = String.join(",", ORDERS.subList(after, ORDERS.size()));
    return "{'items':[" + some + "],'last':" + ORDERS.size() + ",'more':false}";
  }
}
