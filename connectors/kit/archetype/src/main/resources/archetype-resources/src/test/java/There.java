#set( $D = "$" )
#set( $graph = $style == "graphql" )
#set( $tokens = $auth != "key" )
#set( $oauth = $auth == "oauth" )
#set( $session = $auth == "session" )
#set( $queue = $ports.contains("PushQueue") )
#set( $reading = $ports.contains("OrderSource") || $ports.contains("DepositSource") || $ports.contains("PaymentReviewSource") || $ports.contains("DispatchSource") || $ports.contains("FulfilmentSource") )
#set( $telling = $ports.contains("OrderConfirmer") || $ports.contains("ShipmentReporter") || $ports.contains("OrderCanceller") || $ports.contains("PaymentRequester") || $ports.contains("PaymentChanger") || $ports.contains("PaymentCanceller") || $ports.contains("PaymentShipmentReporter") || $ports.contains("FulfilmentRequester") || $ports.contains("FulfilmentCanceller") || $ports.contains("CustomerSharer") )
package ${package};

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banto.testkit.Answer;
import org.banto.testkit.FarSide;
import org.banto.testkit.FarRequest;

/** ${id} as its documentation describes it: replace this by what yours does. */
final class There {
#if( $reading || $queue )
  private static final int PAGE = 3;

#end
#if( $graph )
  private static final Pattern FIELD = Pattern.compile("[^{]*\\{(\\w+).*", Pattern.DOTALL);

#end
  final FarSide far = new FarSide().with(this);
  private final List<String> items = new ArrayList<>();
#if( $telling || $queue )
  private final Set<String> commands = new HashSet<>();
#end
#if( $ports.contains("ShipmentReporter") )
  private final Map<String, JsonNode> parcels = new HashMap<>();
#end
#if( $queue )
  private final Map<String, ObjectNode> pushes = new LinkedHashMap<>();
#end
#if( $tokens )
  private final Set<String> good = new HashSet<>();
  private int given;
  private boolean closed;
#end
#if( $oauth )
  private final Set<String> refresh = new HashSet<>();
#end

  There(List<String> held) {
    items.addAll(held);
#if( $graph )
    far.on("POST", "/graphql", this::answer);
#else
    on("GET", "/account", r -> Answer.json("{'keyEnds':'2027-02-28'}"));
#if( $ports.contains("OrderSource") )
    on("GET", "/orders", r -> page(r.query("after")));
#end
#if( $ports.contains("DepositSource") )
    on("GET", "/deposits", r -> page(r.query("after")));
#end
#if( $ports.contains("PaymentReviewSource") )
    on("GET", "/reviews", r -> page(r.query("after")));
#end
#if( $ports.contains("DispatchSource") )
    on("GET", "/dispatches", r -> page(r.query("after")));
#end
#if( $ports.contains("FulfilmentSource") )
    on("GET", "/results", r -> page(r.query("after")));
#end
#if( $ports.contains("OrderConfirmer") )
    on("POST", "/orders/{number}/confirm", r -> told(r, "confirm " + r.part("number")));
#end
#if( $ports.contains("OrderCanceller") )
    on("POST", "/orders/{number}/cancel", r -> told(r, "cancel " + r.part("number")));
#end
#if( $ports.contains("ShipmentReporter") )
    on("POST", "/orders/{number}/parcels", r -> shipped(r, r.part("number")));
#end
#if( $ports.contains("PaymentRequester") )
    on("POST", "/payments", r -> told(r, "pay " + body(r).path("order").asText()));
#end
#if( $ports.contains("PaymentChanger") )
    on("POST", "/payments/change", r -> told(r, "repay " + body(r).path("order").asText()));
#end
#if( $ports.contains("PaymentCanceller") )
    on("POST", "/payments/cancel", r -> told(r, "unpay " + body(r).path("order").asText()));
#end
#if( $ports.contains("PaymentShipmentReporter") )
    on("POST", "/payments/parcels", r -> told(r, "left " + body(r).path("order").asText()));
#end
#if( $ports.contains("FulfilmentRequester") )
    on("POST", "/fulfilments", r -> told(r, "fulfil " + body(r).path("order").asText()));
#end
#if( $ports.contains("FulfilmentCanceller") )
    on("POST", "/fulfilments/cancel", r -> told(r, "stop " + body(r).path("key").asText()));
#end
#if( $ports.contains("CustomerSharer") )
    on("POST", "/customers", r -> told(r, "share " + body(r).path("id").asText()));
#end
#if( $ports.contains("Reconciler") )
    on("GET", "/commands", r -> Answer.json("{'done':" + commands.contains(r.query("key")) + "}"));
#end
#if( $ports.contains("ParcelTracker") )
    on("GET", "/parcels", r -> Answer.json("{'words':'" + words(r.query("number")) + "'}"));
#end
#if( $queue )
    on("GET", "/orders/{number}", r -> Answer.json("{'number':'" + r.part("number") + "'}"));
    on("GET", "/queues/{name}", r -> Answer.json(waiting()));
    on("POST", "/queues/{name}/taken", r -> taken(r));
#end
#if( $session )
    far.on("POST", "/login", this::logIn);
#end
#end
#if( $oauth )
    far.on("POST", "/oauth/token", this::token);
#end
  }

#if( $graph )
  /** Errors come with status 200. */
  private Answer answer(FarRequest request) {
    JsonNode body = body(request);
    Matcher query = FIELD.matcher(body.path("query").asText());
    String field = query.matches() ? query.group(1) : "";
    if (#if( $session )!field.equals("logIn") && #end!allowed(request)) {
      return Answer.json("{'errors':[{'message':'no','extensions':{'code':'UNAUTHENTICATED'}}]}");
    }
    String said = said(field, body.path("variables"));
    return said.isEmpty()
        ? Answer.json("{'errors':[{'message':'?','extensions':{'code':'BAD_USER_INPUT'}}]}")
        : Answer.json("{'data':{'" + field + "':" + said + "}}");
  }

  private String said(String field, JsonNode with) {
    return switch (field) {
      case "account" -> "{'keyEnds':'2027-02-28'}";
#if( $session )
      case "logIn" -> logIn(with);
#end
#if( $reading )
      case "orders", "deposits", "reviews", "dispatches", "results" -> page(with.path("after").asInt());
#end
#if( $ports.contains("OrderConfirmer") )
      case "confirm" -> told(with, "confirm " + with.path("order").asText());
#end
#if( $ports.contains("OrderCanceller") )
      case "cancel" -> told(with, "cancel " + with.path("order").asText());
#end
#if( $ports.contains("ShipmentReporter") )
      case "ship" -> shipped(with, with.path("order").asText());
#end
#if( $ports.contains("PaymentRequester") )
      case "pay" -> told(with, "pay " + with.path("order").asText());
#end
#if( $ports.contains("PaymentChanger") )
      case "repay" -> told(with, "repay " + with.path("order").asText());
#end
#if( $ports.contains("PaymentCanceller") )
      case "unpay" -> told(with, "unpay " + with.path("order").asText());
#end
#if( $ports.contains("PaymentShipmentReporter") )
      case "left" -> told(with, "left " + with.path("order").asText());
#end
#if( $ports.contains("FulfilmentRequester") )
      case "fulfil" -> told(with, "fulfil " + with.path("order").asText());
#end
#if( $ports.contains("FulfilmentCanceller") )
      case "stop" -> told(with, "stop " + with.path("key").asText());
#end
#if( $ports.contains("CustomerSharer") )
      case "share" -> told(with, "share " + with.path("id").asText());
#end
#if( $ports.contains("Reconciler") )
      case "command" -> "{'done':" + commands.contains(with.path("id").asText()) + "}";
#end
#if( $ports.contains("ParcelTracker") )
      case "parcel" -> "{'words':'" + words(with.path("number").asText()) + "'}";
#end
#if( $queue )
      case "order" -> "{'number':'" + with.path("number").asText() + "'}";
      case "queue" -> waiting();
      case "taken" -> taken(with);
#end
      default -> "";
    };
  }

#else
  private void on(String method, String path, Function<FarRequest, Answer> rule) {
    far.on(method, path, r -> allowed(r) ? rule.apply(r) : Answer.of(401));
  }

#end
  private#if( !$tokens ) static#end boolean allowed(FarRequest request) {
    String token = request.header("Authorization").replaceFirst("^Bearer ", "");
#if( $tokens )
    return good.contains(token);
#else
    return token.equals(Stage.KEY);
#end
  }

#if( $tokens )
  /** No token given so far is taken any more. */
  void end() {
    good.clear();
  }

  /** No more tokens. */
  void close() {
    closed = true;
  }

#end
#if( $oauth )
  private Answer token(FarRequest request) {
    String with = request.text().replaceAll(".*refresh_token=(?!&)([^&]+).*", "${D}1");
    boolean known = request.text().contains("code=" + Stage.CODE) || refresh.remove(with);
    if (closed || !known) {
      return Answer.json(400, "{'error':'invalid_grant'}");
    }
    given++;
    good.add("access-" + given);
    refresh.add("refresh-" + given);
    return Answer.json(
        "{'access_token':'access-%1${D}d','refresh_token':'refresh-%1${D}d','expires_in':3600}"
            .formatted(given));
  }

#elseif( $session )
#if( $graph )
  private String logIn(JsonNode who) {
    if (closed || !who.path("password").asText().equals(Stage.PASSWORD)) {
      return "{'token':null,'minutes':0,'errors':[{'message':'no such user'}]}";
    }
    given++;
    good.add("session-" + given);
    return "{'token':'session-" + given + "','minutes':60,'errors':[]}";
  }
#else
  private Answer logIn(FarRequest request) {
    if (closed || !body(request).path("password").asText().equals(Stage.PASSWORD)) {
      return Answer.json(422, "{'error':'no such user'}");
    }
    given++;
    good.add("session-" + given);
    return Answer.json("{'token':'session-" + given + "','minutes':60}");
  }
#end

#end
#if( $reading )
  /** One more, as if it had just come up. */
  void add(String item) {
    items.add(item);
  }

  /** What changes stands at the end of its list from then on. */
  void change(String item) {
    items.set(items.indexOf(item), "");
    items.add(item);
  }

  private #if( $graph )String page(int after)#{else}Answer page(String from)#end {
#if( !$graph )
    int after = Integer.parseInt(from);
#end
    List<String> some = new ArrayList<>();
    int end = Math.min(after, items.size());
    for (; end < items.size() && some.size() < PAGE; end++) {
      some.add(items.get(end));
    }
    some.removeIf(String::isEmpty);
    String rest = ",'last':" + end + ",'more':" + (end < items.size()) + "}";
#if( $graph )
    return "{'items':[" + String.join(",", some) + "]" + rest;
#else
    return Answer.json("{'items':[" + String.join(",", some) + "]" + rest);
#end
  }

#end
#if( $telling )
  /** Does it, once for each command; or else why not. */
  private Optional<String> refusal(String command, String effect) {
    if (effect.matches(".*(gone|[- ]9)")) {
      return Optional.of("unknown");
    }
    if (effect.matches(".*(closed|[- ]8)")) {
      return Optional.of("closed");
    }
    if (commands.add(command)) {
      far.did(effect);
    }
    return Optional.empty();
  }

#if( $graph )
  private String told(JsonNode with, String effect) {
    return refusal(with.path("command").asText(), effect)
        .map(why -> "{'reference':null,'errors':[{'message':'" + why + "'}]}")
        .orElse("{'reference':'1','errors':[]}");
  }
#else
  private Answer told(FarRequest request, String effect) {
    return refusal(request.header("Idempotency-Key"), effect)
        .map(why -> Answer.json(why.equals("unknown") ? 404 : 409, "{'error':'" + why + "'}"))
        .orElse(Answer.json("{'reference':'1'}"));
  }
#end

#end
#if( $ports.contains("ShipmentReporter") )
  /** The parcels told last are the parcels of the order. */
#if( $graph )
  private String shipped(JsonNode with, String order) {
    String said = told(with, "ship " + order);
    if (said.contains("'1'")) {
      parcels.put(order, with.path("parcels"));
    }
    return said;
  }
#else
  private Answer shipped(FarRequest request, String order) {
    Answer said = told(request, "ship " + order);
    if (said.status() == 200) {
      parcels.put(order, body(request).path("parcels"));
    }
    return said;
  }
#end

  /** Whether its parcels are told. */
  boolean shipped(String order) {
    return parcels.containsKey(order);
  }

  /** The waybill numbers that buyers see. */
  List<String> numbers(String order) {
    List<String> numbers = new ArrayList<>();
    JsonNode boxes = parcels.getOrDefault(order, Api.JSON.createArrayNode());
    boxes.forEach(box -> numbers.add(box.path("number").asText()));
    return numbers;
  }

  /** What is in each parcel: the pieces of each line. */
  List<Map<String, Integer>> contents(String order) {
    List<Map<String, Integer>> boxes = new ArrayList<>();
    for (JsonNode box : parcels.get(order)) {
      Map<String, Integer> pieces = new HashMap<>();
      box.path("contents")
          .forEach(c -> pieces.put(c.path("line").asText(), c.path("quantity").asInt()));
      boxes.add(pieces);
    }
    return boxes;
  }

#end
#if( $ports.contains("ParcelTracker") )
  private static String words(String number) {
    return switch (number) {
      case "001" -> "配達完了";
      case "002" -> "配達中";
      case "009" -> "宇宙へ発送";
      default -> "";
    };
  }

#end
#if( $queue )
  /** Puts a notification into the queue. */
  void push(String kind, String order) {
    String id = "P-" + commands.size() + "-" + pushes.size() + "-" + order;
    pushes.put(id, Api.JSON.createObjectNode().put("id", id).put("kind", kind).put("order", order));
  }

  /** How many notifications wait. */
  int pushes() {
    return pushes.size();
  }

  private String waiting() {
    ArrayNode some = Api.JSON.createArrayNode();
    pushes.values().stream().limit(PAGE).forEach(some::add);
    return "{'items':" + some + "}";
  }

#if( $graph )
  private String taken(JsonNode with) {
    with.path("ids").forEach(id -> pushes.remove(id.asText()));
    return "{'reference':'','errors':[]}";
  }
#else
  private Answer taken(FarRequest request) {
    body(request).path("ids").forEach(id -> pushes.remove(id.asText()));
    return Answer.json("{}");
  }
#end

#end
#if( $graph || $telling || $queue || $session )
  private static JsonNode body(FarRequest request) {
    try {
      return Api.JSON.readTree(request.body());
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }
#end
}
