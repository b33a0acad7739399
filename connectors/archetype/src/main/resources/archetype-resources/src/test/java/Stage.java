package ${package};

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banto.connect.Outbound;
import org.banto.testkit.Answer;
import org.banto.testkit.ConnectorContract;
import org.banto.testkit.FarSide;
import org.banto.testkit.Request;

/** What the contracts are played on: ${id} in memory, and the connector made for it. */
abstract class Stage implements ConnectorContract {
  static final String URL = "https://api.${id}.example";
  static final String KEY = "a-secret-key";
#if( $ports.contains("PushVerifier") )
  static final String PUSH_SECRET = "a-secret-of-pushes";
#end
#if( $ports.contains("PushQueue") )
  static final String QUEUE = "shop";
#end

  private static final int PAGE = 3;

  @Override
  public FarSide farSide() {
    return new There(items()).far;
  }

  @Override
  public Account connector(Outbound outbound) {
    return new Account(outbound, URL, KEY#if( $ports.contains("PushVerifier") ), PUSH_SECRET#end#if( $ports.contains("PushQueue") ), QUEUE#end);
  }

  @Override
  public Collection<String> secrets() {
    return List.of(KEY#if( $ports.contains("PushVerifier") ), PUSH_SECRET#end);
  }

  @Override
  public Set<String> settings() {
    return Set.of(".key", "url");
  }

  /** Items of the far side's lists, each a JSON object. */
  List<String> items() {
    return List.of();
  }

  /** ${id} as its documentation describes it: replace this by what yours does. */
  private static final class There {
    private final FarSide far = new FarSide();
    private final List<String> items = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private final Map<String, JsonNode> parcels = new HashMap<>();
#if( $ports.contains("PushQueue") )
    private final Map<String, ObjectNode> pushes = new LinkedHashMap<>();
#end

    There(List<String> held) {
      items.addAll(held);
      far.on("GET", "/account", r -> Answer.json("{'keyEnds':'2027-02-28'}"));
      far.on("GET", "/orders", this::page);
      far.on("GET", "/deposits", this::page);
      far.on("GET", "/dispatches", this::page);
      far.on("GET", "/results", this::page);
      far.on("POST", "/orders/{number}/confirm", r -> once(r, "confirm " + r.part("number")));
      far.on("POST", "/orders/{number}/cancel", r -> once(r, "cancel " + r.part("number")));
      far.on("POST", "/orders/{number}/parcels", this::ship);
      far.on("POST", "/payments", r -> once(r, "pay " + body(r).path("order").asText()));
      far.on("POST", "/fulfilments", r -> once(r, "fulfil " + body(r).path("order").asText()));
      far.on("POST", "/fulfilments/cancel", r -> once(r, "stop " + body(r).path("key").asText()));
      far.on("POST", "/customers", r -> once(r, "share " + body(r).path("id").asText()));
      far.on("GET", "/commands", r -> Answer.json("{'done':" + keys.contains(r.query("key")) + "}"));
      far.on("GET", "/parcels", r -> Answer.json("{'words':'" + words(r.query("number")) + "'}"));
      far.on("GET", "/orders/{number}/parcels", r -> Answer.json(shown(r.part("number"))));
      far.on("POST", "/test/add", this::add);
#if( $ports.contains("PushQueue") )
      far.on("GET", "/orders/{number}", r -> Answer.json("{'number':'" + r.part("number") + "'}"));
      far.on("GET", "/queues/{name}", r -> waiting());
      far.on("POST", "/queues/{name}/taken", this::taken);
      far.on("POST", "/test/push", this::push);
      far.on("GET", "/test/waiting", r -> Answer.json("{'waiting':" + pushes.size() + "}"));
#end
    }
#if( $ports.contains("PushQueue") )

    private Answer waiting() {
      ArrayNode some = Api.JSON.createArrayNode();
      pushes.values().stream().limit(PAGE).forEach(some::add);
      return Answer.json("{'items':" + some + "}");
    }

    private Answer taken(Request request) {
      body(request).path("ids").forEach(id -> pushes.remove(id.asText()));
      return Answer.json("{}");
    }

    private Answer push(Request request) {
      String id = "P-" + far.requests().size();
      pushes.put(id, ((ObjectNode) body(request)).put("id", id));
      return Answer.json("{}");
    }
#end

    private Answer page(Request request) {
      int after = Integer.parseInt(request.query("after"));
      int end = Math.min(items.size(), after + PAGE);
      List<String> some = items.subList(Math.min(after, items.size()), end);
      boolean more = end < items.size();
      String rest = ",'last':" + end + ",'more':" + more + "}";
      return Answer.json("{'items':[" + String.join(",", some) + "]" + rest);
    }

    private Answer add(Request request) {
      items.add(request.text());
      return Answer.json("{}");
    }

    private Answer once(Request request, String effect) {
      if (effect.endsWith("gone") || effect.endsWith("-9") || effect.endsWith(" 9")) {
        return Answer.json(422, "{}");
      }
      if (keys.add(request.header("Idempotency-Key"))) {
        far.did(effect);
      }
      return Answer.json("{'reference':'1'}");
    }

    private Answer ship(Request request) {
      parcels.put(request.part("number"), body(request).path("parcels"));
      return once(request, "ship " + request.part("number"));
    }

    private String shown(String order) {
      ObjectNode shown = Api.JSON.createObjectNode();
      ArrayNode numbers = shown.putArray("numbers");
      parcels
          .getOrDefault(order, Api.JSON.createArrayNode())
          .forEach(parcel -> numbers.add(parcel.path("number").asText()));
      return shown.toString();
    }

    private static String words(String number) {
      return switch (number) {
        case "001" -> "配達完了";
        case "002" -> "配達中";
        case "009" -> "宇宙へ発送";
        default -> "";
      };
    }

    private static JsonNode body(Request request) {
      try {
        return Api.JSON.readTree(request.body());
      } catch (IOException e) {
        throw new IllegalArgumentException(e);
      }
    }
  }
}
