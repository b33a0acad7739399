// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Outbound;

/** Speaks to one account's JSON API over the platform's way out. */
public final class MallApi {
  private final Outbound outbound;
  private final Text mall;
  private final String url;
  private final String keyField;
  private final Signing signing;

  /**
   * An account's API.
   *
   * @param mall the mall's name, for messages
   * @param url where it is; a setting of the id {@code url}
   * @param keyField the setting a shop must renew when the mall refuses the credential
   */
  public MallApi(Outbound outbound, Text mall, String url, String keyField, Signing signing) {
    this.outbound = outbound;
    this.mall = mall;
    this.url = url.replaceAll("/+$", "");
    this.keyField = keyField;
    this.signing = signing;
  }

  /** The mall's name. */
  public Text mall() {
    return mall;
  }

  /** Reads something. */
  public Answer get(String path) throws ConnectorException {
    return send("GET", path, "", Optional.empty(), "");
  }

  /** Reads something, with conditions. */
  public Answer get(String path, Params query) throws ConnectorException {
    return send("GET", path, "?" + query, Optional.empty(), "");
  }

  /** Sends JSON by POST, PUT or PATCH. */
  public Answer send(String method, String path, ObjectNode body) throws ConnectorException {
    return send(method, path, "", Optional.of(json(body)), "application/json; charset=utf-8");
  }

  /** Sends bytes of any type by POST. */
  public Answer post(String path, String type, byte[] body) throws ConnectorException {
    return send("POST", path, "", Optional.of(BodyPublishers.ofByteArray(body)), type);
  }

  /** Sends a form by POST. */
  public Answer post(String path, Params form) throws ConnectorException {
    BodyPublisher body = BodyPublishers.ofString(form.toString());
    return send("POST", path, "", Optional.of(body), "application/x-www-form-urlencoded");
  }

  /** Sends without a body by POST or PUT. */
  public Answer send(String method, String path) throws ConnectorException {
    return send(method, path, "", Optional.of(BodyPublishers.noBody()), "");
  }

  private Answer send(
      String method, String path, String query, Optional<BodyPublisher> body, String type)
      throws ConnectorException {
    HttpRequest.Builder request = HttpRequest.newBuilder(at(path + query));
    request.header("Accept", "application/json");
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    request.method(method, body.orElseGet(BodyPublishers::noBody));
    String what = method + " " + path;
    try {
      return send(request, what, signing);
    } catch (ConnectorException e) {
      if (e.reason() != Reason.UNAUTHORIZED) {
        throw e;
      }
      Optional<Signing> renewed = signing.renewed();
      if (renewed.isEmpty()) {
        throw keyRefused(e);
      }
      return again(request, what, renewed.get());
    }
  }

  private Answer again(HttpRequest.Builder request, String what, Signing renewed)
      throws ConnectorException {
    try {
      return send(request, what, renewed);
    } catch (ConnectorException e) {
      throw e.reason() == Reason.UNAUTHORIZED ? keyRefused(e) : e;
    }
  }

  private Answer send(HttpRequest.Builder request, String what, Signing by)
      throws ConnectorException {
    by.sign(request);
    HttpResponse<byte[]> answer = outbound.send(request.build());
    return new Answer(mall, what, answer.statusCode(), answer.body());
  }

  private URI at(String path) throws ConnectorException {
    try {
      URI at = URI.create(url + path);
      if (at.getHost() != null) {
        return at;
      }
    } catch (IllegalArgumentException e) {
      // said below: the message would quote the address
    }
    throw noUrl("url");
  }

  /** That what a setting says of where an API is cannot be. */
  public static ConnectorException noUrl(String field) {
    return new Mapping(field, "")
        .misconfigured(new Text("API の所在が URL ではありません", "The address of the API is no URL"));
  }

  /** A refusal that names its setting comes from asking for a token, and says more. */
  private ConnectorException keyRefused(ConnectorException e) {
    if (!e.field().isEmpty()) {
      return e;
    }
    return new ConnectorException(
        Reason.UNAUTHORIZED,
        new Text(
            mall.ja() + " が認証を受け付けません。期限と権限を確かめ、新しいものを入れてください",
            mall.en()
                + " refuses the credential. Look at its expiry and rights, and enter a new one"),
        keyField,
        Optional.empty(),
        e);
  }

  private static BodyPublisher json(ObjectNode body) {
    try {
      return BodyPublishers.ofByteArray(Json.MAPPER.writeValueAsBytes(body));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
