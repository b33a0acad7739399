// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.makeshop;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Outbound;
import org.banto.mall.engine.Answer;
import org.banto.mall.engine.Json;
import org.banto.mall.engine.MallApi;
import org.banto.mall.engine.Signing;

/** Speaks the mall's GraphQL: a token, a key and the time of the request, which is good for an hour. */
final class GraphQl {
  private static final Set<String> KEY_REFUSED =
      Set.of("FORBIDDEN", "UNAUTHORIZED", "UNAUTHENTICATED");

  private final MallApi api;

  GraphQl(Outbound outbound, Account account, Clock clock) {
    Signing signing =
        request -> {
          String token =
              Signing.needed(
                  Account.FIELD_TOKEN, new Text("永続トークン", "persistent token"), account.token());
          String key =
              Signing.needed(Account.FIELD_KEY, new Text("API キー", "API key"), account.apiKey());
          request.header("Authorization", "Bearer " + token);
          request.header("x-api-key", key);
          request.header("x-timestamp", Long.toString(clock.instant().getEpochSecond()));
        };
    this.api = new MallApi(outbound, Account.MALL, account.url(), Account.FIELD_TOKEN, signing);
  }

  /** Sends a query or a mutation with its one input. */
  Answer send(String document, ObjectNode input) throws ConnectorException {
    ObjectNode body = Json.object().put("query", document);
    body.putObject("variables").set("input", input);
    return api.send("POST", "/v1/graphql", body);
  }

  /** The words of what is wrong with a request as a whole; a refused key is an exception. */
  static Optional<Text> error(Json answer) throws ConnectorException {
    Optional<Json> first = answer.list("errors").stream().findFirst();
    if (first.isEmpty()) {
      return Optional.empty();
    }
    Json error = first.get();
    String code = error.text("code") + error.at("extensions").text("code");
    if (KEY_REFUSED.contains(code.toUpperCase(Locale.ROOT))) {
      throw new ConnectorException(
          Reason.UNAUTHORIZED,
          new Text(
              "MakeShop がトークンを受け付けません。アプリの権限とトークンを確かめてください",
              "MakeShop refuses the token. Look at the rights of the application and at the token"),
          Account.FIELD_TOKEN,
          Optional.empty(),
          null);
    }
    String words = error.text("message").strip();
    return Optional.of(
        words.isEmpty() ? new Text("理由は示されていません", "no reason given") : Text.same(words));
  }
}
