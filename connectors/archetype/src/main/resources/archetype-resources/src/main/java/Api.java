package ${package};

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.banto.connect.CommandId;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Outbound;

/** Speaks HTTP and JSON. Status codes and transport errors are dealt with by the platform's Outbound. */
final class Api {
  static final ObjectMapper JSON = new ObjectMapper();

  private final Outbound outbound;
  private final String url;
  private final String key;

  Api(Outbound outbound, String url, String key) {
    this.outbound = outbound;
    this.url = url;
    this.key = key;
  }

  /** Reads something. */
  JsonNode get(String path) throws ConnectorException {
    return whole(send(path, Optional.empty(), ""), Reason.MALFORMED);
  }

  /**
   * Asks for something to be done; empty when it is refused. An answer that cannot be read leaves open
   * whether it was done, so it counts as none.
   */
  Optional<JsonNode> post(String path, ObjectNode body, CommandId id) throws ConnectorException {
    HttpResponse<byte[]> answer = send(path, Optional.of(body), id.value());
    int status = answer.statusCode();
    return status == 404 || status == 409 || status == 422
        ? Optional.empty()
        : Optional.of(whole(answer, Reason.NO_ANSWER));
  }

  private HttpResponse<byte[]> send(String path, Optional<ObjectNode> body, String id)
      throws ConnectorException {
    HttpRequest.Builder request = HttpRequest.newBuilder(at(path));
    request.header("Authorization", "Bearer " + key);
    if (body.isPresent()) {
      request.header("Content-Type", "application/json").header("Idempotency-Key", id);
      request.POST(BodyPublishers.ofString(body.get().toString()));
    }
    try {
      return outbound.send(request.build());
    } catch (ConnectorException e) {
      throw e.reason() == Reason.UNAUTHORIZED
          ? trouble(Reason.UNAUTHORIZED, "APIキーが受け付けられません", ".key", e)
          : e;
    }
  }

  private URI at(String path) throws ConnectorException {
    try {
      return URI.create(url + path);
    } catch (IllegalArgumentException e) {
      throw trouble(Reason.MISCONFIGURED, "接続先が URL ではありません", "url", e);
    }
  }

  private static JsonNode whole(HttpResponse<byte[]> answer, Reason damaged)
      throws ConnectorException {
    return parsed(answer.body(), damaged);
  }

  /** The object that the bytes are, or the reason they are none. */
  static JsonNode parsed(byte[] bytes, Reason damaged) throws ConnectorException {
    try {
      JsonNode node = JSON.readTree(bytes);
      if (node.isObject()) {
        return node;
      }
    } catch (IOException e) {
      // Jackson's message quotes what it could not read, and that may be a buyer's name
    }
    throw new ConnectorException(damaged, "応答を JSON として読めません");
  }

  private static ConnectorException trouble(
      Reason reason, String message, String field, Exception cause) {
    return new ConnectorException(reason, message, field, Optional.empty(), cause);
  }
}
