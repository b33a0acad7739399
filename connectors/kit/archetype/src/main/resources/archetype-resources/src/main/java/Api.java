#set( $oauth = $auth == "oauth" )
#set( $session = $auth == "session" )
#set( $graph = $style == "graphql" )
package ${package};

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.banto.base.CommandId;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Outbound;
import org.banto.connect.Token;

#if( $graph )
/** Speaks GraphQL. Status codes and transport errors are dealt with by the platform's Outbound; errors in a good answer, here. */
#else
/** Speaks HTTP and JSON. Status codes and transport errors are dealt with by the platform's Outbound. */
#end
final class Api {
  static final ObjectMapper JSON = new ObjectMapper();
  private static final Text UNREADABLE =
      new Text("応答を JSON として読めません", "The answer cannot be read as JSON");

  private final Outbound outbound;
  private final String url;

  Api(Outbound outbound, String url) {
    this.outbound = outbound;
    this.url = url;
  }

#if( $graph )
  /** Asks for something, changing nothing. */
  JsonNode ask(Operation operation, ObjectNode variables, String token) throws ConnectorException {
    return field(operation, send(operation, variables, token), Reason.MALFORMED);
  }

  /**
   * Asks for something to be done; empty when it is refused. An answer that cannot be read leaves open
   * whether it was done, so it counts as none. The far side does a command once.
   */
  Optional<JsonNode> tell(Operation operation, ObjectNode variables, CommandId id, String token)
      throws ConnectorException {
    ObjectNode with = variables.deepCopy().put("command", id.value());
    JsonNode said = field(operation, send(operation, with, token), Reason.NO_ANSWER);
    return said.path("errors").isEmpty() ? Optional.of(said) : Optional.empty();
  }

#if( $session )
  /** Opens a session. */
  JsonNode logIn(ObjectNode who) throws ConnectorException {
    JsonNode said = ask(Operation.LOG_IN, who, "");
    if (!said.path("errors").isEmpty()) {
      throw new ConnectorException(
          Reason.UNAUTHORIZED, new Text("ログインできません", "The login is refused"));
    }
    return said;
  }

#end
  private HttpResponse<byte[]> send(Operation operation, ObjectNode variables, String token)
      throws ConnectorException {
    ObjectNode body = JSON.createObjectNode().put("query", operation.text());
    body.set("variables", variables);
    HttpRequest.Builder request = HttpRequest.newBuilder(at("/graphql"));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    request.header("Content-Type", "application/json");
    return outbound.send(request.POST(BodyPublishers.ofString(body.toString())).build());
  }

  /** What answers the operation; GraphQL says errors with status 200. */
  private static JsonNode field(
      Operation operation, HttpResponse<byte[]> answer, Reason damaged) throws ConnectorException {
    JsonNode whole = whole(answer, damaged);
    JsonNode errors = whole.path("errors");
    if (!errors.isEmpty()) {
      throw refusal(errors.path(0).path("extensions").path("code").asText(), damaged);
    }
    JsonNode said = whole.path("data").path(operation.field());
    if (!said.isObject()) {
      throw new ConnectorException(
          damaged, new Text(" に答えがありません", " has no answer").after(operation.field()));
    }
    return said;
  }

  /** The words of an error may quote what was asked; its code does not. */
  private static ConnectorException refusal(String code, Reason damaged) {
    return switch (code) {
      case "UNAUTHENTICATED", "FORBIDDEN" ->
          new ConnectorException(
              Reason.UNAUTHORIZED, new Text("${id} が受け付けません: ", "${id} refuses it: ").before(code));
      case "THROTTLED" -> new ConnectorException(
              Reason.THROTTLED, new Text("${id} の枠を使い切りました", "${id} allows no more for now"));
      case "INTERNAL_SERVER_ERROR" ->
          new ConnectorException(
              damaged == Reason.NO_ANSWER ? damaged : Reason.UNAVAILABLE,
              new Text("${id} が失敗しました", "${id} failed"));
      default -> new ConnectorException(
              Reason.MALFORMED, new Text("${id} が問い合わせを受け付けません", "${id} refuses the query"));
    };
  }

#else
  /** Reads something. */
  JsonNode get(String path, String token) throws ConnectorException {
    HttpResponse<byte[]> answer = outbound.send(request(path, token).build());
    if (answer.statusCode() >= 400) {
      throw new ConnectorException(
          Reason.MALFORMED, status(answer).before(": " + path.replaceFirst("[?].*", "")));
    }
    return whole(answer, Reason.MALFORMED);
  }

  /**
   * Asks for something to be done; empty when it is refused. An answer that cannot be read leaves open
   * whether it was done, so it counts as none. The far side does a command once.
   */
  Optional<JsonNode> post(String path, ObjectNode body, CommandId id, String token)
      throws ConnectorException {
    HttpRequest.Builder request = request(path, token);
    request.header("Content-Type", "application/json").header("Idempotency-Key", id.value());
    HttpResponse<byte[]> answer =
        outbound.send(request.POST(BodyPublishers.ofString(body.toString())).build());
    int status = answer.statusCode();
    return status == 404 || status == 409 || status == 422
        ? Optional.empty()
        : Optional.of(whole(answer, Reason.NO_ANSWER));
  }

#if( $session )
  /** Opens a session. */
  JsonNode logIn(ObjectNode who) throws ConnectorException {
    HttpRequest.Builder request = HttpRequest.newBuilder(at("/login"));
    request.header("Content-Type", "application/json");
    return granted(outbound.send(request.POST(BodyPublishers.ofString(who.toString())).build()));
  }

#end
  private HttpRequest.Builder request(String path, String token) throws ConnectorException {
    return HttpRequest.newBuilder(at(path)).header("Authorization", "Bearer " + token);
  }

#end
#if( $oauth )
  /** Asks for a token by a form, as RFC 6749 has it. */
  JsonNode form(String path, Map<String, String> fields, String client, String secret)
      throws ConnectorException {
    String body =
        fields.entrySet().stream()
            .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    byte[] who = (client + ":" + secret).getBytes(StandardCharsets.UTF_8);
    HttpRequest.Builder request = HttpRequest.newBuilder(at(path));
    request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(who));
    request.header("Content-Type", "application/x-www-form-urlencoded");
    return granted(outbound.send(request.POST(BodyPublishers.ofString(body)).build()));
  }

#end
#if( $oauth || ( $session && !$graph ) )
  /** What was asked for without a token: a refusal may come with another status than 401. */
  private static JsonNode granted(HttpResponse<byte[]> answer) throws ConnectorException {
    if (answer.statusCode() >= 400) {
      throw new ConnectorException(Reason.UNAUTHORIZED, status(answer));
    }
    return whole(answer, Reason.MALFORMED);
  }

#end
#if( $oauth || $session )
  /** A token as an answer gives it. */
  static Token token(String access, String refresh, Instant ends) throws ConnectorException {
    if (access.isBlank()) {
      throw new ConnectorException(
          Reason.MALFORMED, new Text("応答にトークンがありません", "The answer holds no token"));
    }
    return new Token(access, refresh, ends, Optional.empty());
  }

#end
  private URI at(String path) throws ConnectorException {
    try {
      return URI.create(url + path);
    } catch (IllegalArgumentException e) {
      throw new ConnectorException(
          Reason.MISCONFIGURED,
          new Text("接続先が URL ではありません", "The address is no URL"),
          "url",
          Optional.empty(),
          e);
    }
  }

  /** A page for people where an answer is read says that the far side is in maintenance. */
  private static JsonNode whole(HttpResponse<byte[]> answer, Reason damaged)
      throws ConnectorException {
    boolean page = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
    boolean reading = damaged == Reason.MALFORMED;
    Text words = answer.statusCode() < 400 ? UNREADABLE : status(answer);
    return parsed(answer.body(), page && reading ? Reason.UNAVAILABLE : damaged, words);
  }

  private static Text status(HttpResponse<byte[]> answer) {
    int status = answer.statusCode();
    return new Text("${id} が " + status + " を返しました", "${id} answered " + status);
  }

  /** The object that the bytes are, or the reason they are none. */
  static JsonNode parsed(byte[] bytes, Reason damaged) throws ConnectorException {
    return parsed(bytes, damaged, UNREADABLE);
  }

  private static JsonNode parsed(byte[] bytes, Reason damaged, Text words)
      throws ConnectorException {
    try {
      JsonNode node = JSON.readTree(bytes);
      if (node.isObject()) {
        return node;
      }
    } catch (IOException e) {
      // Jackson's message quotes what it could not read, and that may be a buyer's name
    }
    throw new ConnectorException(damaged, words);
  }
}
