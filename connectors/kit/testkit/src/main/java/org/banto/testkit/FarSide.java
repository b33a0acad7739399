// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLSession;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Outbound;

/**
 * A far side in memory, with the platform's way out to it: no socket is opened. It answers by rules,
 * counts what it has done, and keeps what it was asked.
 *
 * <pre>{@code
 * FarSide far = new FarSide();
 * far.on("GET", "/orders", r -> Answer.json("{'orders':[]}"));
 * far.on("POST", "/orders/{id}/ship", r -> { far.did("ship " + r.part("id")); return Answer.json("{}"); });
 * }</pre>
 *
 * What stands behind it, a mall with its orders say, is put there by {@link #with} and found again by {@link #model}:
 * the contracts hand a test its far side and nothing else.
 *
 * Status codes become what {@link Outbound} promises. A request without a rule fails the test.
 */
public final class FarSide implements Outbound {
  /** How the far side answers. */
  @FunctionalInterface
  public interface Rule {
    /** The answer; an exception stands for the platform's own trouble on the way. */
    Answer answer(FarRequest request) throws ConnectorException;
  }

  private static final Set<Integer> MEANT = Set.of(400, 404, 409, 422);
  private static final Pattern PART = Pattern.compile("\\{([a-zA-Z]+)}");

  private final List<Route> routes = new ArrayList<>();
  private final List<FarRequest> requests = new ArrayList<>();
  private final Map<String, Integer> effects = new HashMap<>();
  private final List<Object> models = new ArrayList<>();

  /** A far side without rules yet. */
  public FarSide() {}

  /** A far side that answers everything by one rule, for example a simulator. */
  public FarSide(Rule everything) {
    routes.add(new Route("", Pattern.compile(".*", Pattern.DOTALL), List.of(), everything));
  }

  private record Route(String method, Pattern path, List<String> names, Rule rule) {}

  /**
   * Adds a rule; the newest one that fits answers.
   *
   * @param path the path, with {@code {name}} for a part of it; without the query
   */
  public FarSide on(String method, String path, Rule rule) {
    Matcher parts = PART.matcher(path);
    List<String> names = parts.results().map(part -> part.group(1)).toList();
    StringBuilder pattern = new StringBuilder();
    int from = 0;
    for (parts.reset(); parts.find(); from = parts.end()) {
      pattern.append(Pattern.quote(path.substring(from, parts.start()))).append("([^/]+)");
    }
    pattern.append(Pattern.quote(path.substring(from)));
    routes.add(0, new Route(method, Pattern.compile(pattern.toString()), names, rule));
    return this;
  }

  /** Puts a model of what the far side is made of behind it. */
  public FarSide with(Object model) {
    models.add(model);
    return this;
  }

  /**
   * The model of this class behind the far side.
   *
   * @throws IllegalStateException when there is none, or more than one
   */
  public <T> T model(Class<T> of) {
    List<Object> all = models.stream().filter(of::isInstance).toList();
    if (all.size() != 1) {
      throw new IllegalStateException(
          all.size() + " models of " + of.getName() + " behind this far side: see FarSide.with");
    }
    return of.cast(all.get(0));
  }

  /** Notes that something was done: called by rules. */
  public void did(String effect) {
    effects.merge(effect, 1, Integer::sum);
  }

  /** How often something was done. */
  public int times(String effect) {
    return effects.getOrDefault(effect, 0);
  }

  /** How much was done in all. */
  public int effects() {
    return effects.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** What was asked, oldest first. */
  public List<FarRequest> requests() {
    return List.copyOf(requests);
  }

  @Override
  public HttpResponse<byte[]> send(HttpRequest request) throws ConnectorException {
    FarRequest asked = FarRequest.of(request);
    return respond(request, answer(asked));
  }

  /**
   * The way to this far side on which the request of this number, from 0, meets a fault; a key that
   * is refused is refused from then on.
   */
  Outbound troubled(Fault fault, int at) {
    int struck = requests.size() + at;
    return request -> {
      boolean lasting = fault == Fault.KEY && requests.size() > struck;
      if (requests.size() != struck && !lasting) {
        return send(request);
      }
      FarRequest asked = FarRequest.of(request);
      if (fault.done()) {
        return respond(request, fault.spoilt(answer(asked)));
      }
      requests.add(asked);
      return respond(request, fault.spoilt(Answer.of(200)));
    };
  }

  private Answer answer(FarRequest asked) throws ConnectorException {
    requests.add(asked);
    for (Route route : routes) {
      Matcher path = route.path.matcher(String.valueOf(asked.uri().getPath()));
      if ((route.method.isEmpty() || route.method.equals(asked.method())) && path.matches()) {
        Map<String, String> parts = new HashMap<>();
        for (int i = 0; i < route.names.size(); i++) {
          parts.put(route.names.get(i), path.group(i + 1));
        }
        return route.rule.answer(asked.with(parts));
      }
    }
    throw new AssertionError("the far side has no rule for " + asked);
  }

  private static HttpResponse<byte[]> respond(HttpRequest request, Answer answer)
      throws ConnectorException {
    int status = answer.status();
    if (status < 400 || MEANT.contains(status)) {
      return new Response(request, answer);
    }
    Reason reason =
        switch (status) {
          case 401, 403 -> Reason.UNAUTHORIZED;
          case 429 -> Reason.THROTTLED;
          default -> Reason.UNAVAILABLE;
        };
    Optional<Duration> after =
        Optional.ofNullable(answer.headers().get("Retry-After"))
            .map(s -> Duration.ofSeconds(Long.parseLong(s)));
    throw new ConnectorException(reason, Text.same("status " + status), "", after, null);
  }

  private record Response(HttpRequest request, Answer answer) implements HttpResponse<byte[]> {
    @Override
    public int statusCode() {
      return answer.status();
    }

    @Override
    public Optional<HttpResponse<byte[]>> previousResponse() {
      return Optional.empty();
    }

    @Override
    public HttpHeaders headers() {
      Map<String, List<String>> lists =
          answer.headers().entrySet().stream()
              .collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue())));
      return HttpHeaders.of(lists, (name, value) -> true);
    }

    @Override
    public byte[] body() {
      return answer.body();
    }

    @Override
    public Optional<SSLSession> sslSession() {
      return Optional.empty();
    }

    @Override
    public URI uri() {
      return request.uri();
    }

    @Override
    public HttpClient.Version version() {
      return HttpClient.Version.HTTP_1_1;
    }
  }
}
