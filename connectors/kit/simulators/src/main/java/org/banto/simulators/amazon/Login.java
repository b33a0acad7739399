// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.amazon;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.banto.simulators.Answer;
import org.banto.simulators.Call;
import org.banto.simulators.Json;
import org.banto.simulators.MallSettings;

/** Login with Amazon, and restricted data tokens: who may come in, and for how long. */
final class Login {
  private static final Duration LIFE = Duration.ofHours(1);
  private static final String SCOPE = "sellingpartnerapi::notifications";
  private static final int MOST_RESOURCES = 50;

  private final Clock clock;
  private final Map<String, String> credentials;
  private final Map<String, Instant> tokens = new ConcurrentHashMap<>();
  private final Map<String, Instant> ungranted = new ConcurrentHashMap<>();
  private final AtomicLong serial = new AtomicLong();
  private volatile boolean authorised = true;

  Login(MallSettings settings, Clock clock) {
    this.clock = clock;
    this.credentials =
        Map.of(
            "client_id", settings.own("client", "amzn1.application-oa2-client.sample"),
            "client_secret", settings.own("secret", "secret-sample"),
            "refresh_token", settings.own("refresh", "Atzr|sample"));
  }

  /** The shop takes its authorisation back, or gives it again. */
  void authorise(boolean on) {
    authorised = on;
    tokens.clear();
  }

  Answer token(Call call) {
    Map<String, String> form = call.form();
    if (!is(form, "client_id") || !is(form, "client_secret")) {
      return refused(401, "invalid_client", "Client authentication failed");
    }
    if ("client_credentials".equals(form.get("grant_type"))) {
      return ungranted(form.get("scope"));
    }
    if (!"refresh_token".equals(form.get("grant_type"))) {
      return refused(400, "unsupported_grant_type", "The grant type is not supported");
    }
    if (!authorised || !is(form, "refresh_token")) {
      return refused(400, "invalid_grant", "The request has an invalid grant parameter");
    }
    ObjectNode answer = Json.object().put("access_token", issue("Atza|"));
    answer.put("refresh_token", credentials.get("refresh_token")).put("token_type", "bearer");
    return Answer.ok(answer.put("expires_in", LIFE.toSeconds()));
  }

  private Answer ungranted(String scope) {
    if (!SCOPE.equals(scope)) {
      return refused(400, "invalid_scope", "The requested scope is invalid");
    }
    String token = "Atc|sample-" + serial.incrementAndGet();
    ungranted.put(token, clock.instant().plus(LIFE));
    ObjectNode answer = Json.object().put("access_token", token).put("token_type", "bearer");
    return Answer.ok(answer.put("scope", SCOPE).put("expires_in", LIFE.toSeconds()));
  }

  Answer restricted(Call call) {
    List<ObjectNode> resources;
    try {
      resources = Json.objects(Json.read(call.body()), "restrictedResources");
    } catch (IOException e) {
      return Said.invalid("Request is missing or has invalid parameters");
    }
    boolean named =
        resources.stream()
            .allMatch(
                r ->
                    !r.path("method").asText().isEmpty()
                        && r.path("path").asText().startsWith("/orders/v0/orders"));
    if (resources.isEmpty() || resources.size() > MOST_RESOURCES || !named) {
      return Said.error(
          400,
          "InvalidRequest",
          "Request is missing or has invalid parameters",
          "Resource not provided.");
    }
    ObjectNode answer = Json.object().put("restrictedDataToken", issue("Atz.sprdt|"));
    return Answer.ok(answer.put("expiresIn", LIFE.toSeconds()));
  }

  /** Whether the call carries a token that is still good, of the kind that the operation takes. */
  boolean opens(Operation operation, Call call) {
    Map<String, Instant> kind = operation.grantless() ? ungranted : tokens;
    Instant until = kind.get(call.header("x-amz-access-token"));
    return until != null && clock.instant().isBefore(until);
  }

  private String issue(String prefix) {
    String token = prefix + "sample-" + serial.incrementAndGet();
    tokens.put(token, clock.instant().plus(LIFE));
    return token;
  }

  private boolean is(Map<String, String> form, String name) {
    return credentials.get(name).equals(form.get(name));
  }

  private static Answer refused(int status, String error, String words) {
    return Answer.json(status, Json.object().put("error", error).put("error_description", words));
  }
}
