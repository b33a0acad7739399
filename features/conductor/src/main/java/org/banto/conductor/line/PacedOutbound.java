// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.line;

import java.net.ConnectException;
import java.net.SocketException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLException;
import org.banto.base.Text;
import org.banto.connect.Allowance;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Outbound;
import org.banto.net.BarredPlace;
import org.banto.net.InTheClear;
import org.banto.net.TooLong;
import org.banto.net.WayOut;
import org.banto.net.WaysOut;
import org.banto.time.HouseClock;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/**
 * The way out of one connector instance. It keeps the pace of the account it is used for; used by
 * others than the conductor, it keeps the pace it learned, or its own.
 */
@Component(service = Outbound.class, scope = ServiceScope.PROTOTYPE)
public final class PacedOutbound implements Outbound {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
  private static final Duration REST = Duration.ofSeconds(2);
  private static final String AGENT = "Banto";

  private final HttpLanes lines;
  private final OwnHosts hosts;
  private final WaysOut out;
  private final double perSecond;
  private final Clock clock;
  private final Map<String, Pace> own = new ConcurrentHashMap<>();
  private volatile Pace pace;

  /** Remembers; the pace is the one the using bundle's manifest states. */
  @Activate
  public PacedOutbound(
      ComponentContext context,
      @Reference HttpLanes lines,
      @Reference OwnHosts hosts,
      @Reference WaysOut out) {
    this(lines, hosts, out, Capability.pace(context.getUsingBundle()), new HouseClock());
  }

  PacedOutbound(HttpLanes lines, OwnHosts hosts, WaysOut out, double perSecond, Clock clock) {
    this.lines = lines;
    this.hosts = hosts;
    this.out = out;
    this.perSecond = perSecond;
    this.clock = clock;
    this.pace = lines.pace(perSecond);
  }

  @Override
  public HttpResponse<byte[]> send(HttpRequest request) throws ConnectorException {
    return send(request, Optional.empty());
  }

  @Override
  public HttpResponse<byte[]> send(HttpRequest request, Allowance allowance)
      throws ConnectorException {
    Pace of = lines.current(allowance).orElseGet(() -> lines.pace(own, allowance));
    return send(request, Optional.of(of));
  }

  @Override
  public void rest(Duration pause) {
    lines.current(perSecond).orElse(pace).rest(pause);
  }

  private HttpResponse<byte[]> send(HttpRequest request, Optional<Pace> operation)
      throws ConnectorException {
    String host = String.valueOf(request.uri().getHost());
    refuseWhenClosed(host);
    refuseElsewhere(host);
    pace = lines.current(perSecond).orElse(pace);
    if (operation.isPresent()) {
      waitFor(operation.get(), host);
    }
    waitFor(pace, host);
    refuseWhenClosed(host);
    pace.left();
    operation.ifPresent(Pace::left);
    HttpResponse<byte[]> answer = exchange(decorate(request), host);
    lines.answered(answer);
    int status = answer.statusCode();
    if (status < 400 || status == 400 || status == 404 || status == 409 || status == 422) {
      return answer;
    }
    Optional<Duration> after = RetryAfter.of(answer.headers(), clock);
    throw status == 429 && operation.isPresent()
        ? refusal(status, after.or(() -> operation.map(Pace::gap)), host, operation.get())
        : refusal(status, after, host, pace);
  }

  /** The house closes: between two requests is a good end. */
  private void refuseWhenClosed(String host) throws ConnectorException {
    if (lines.closed()) {
      throw new ConnectorException(
          Reason.UNAVAILABLE,
          new Text(
              "停止のため " + host + " に送りませんでした", "The house closes, so nothing was sent to " + host));
    }
  }

  /** A connection's secrets and orders go to its own far side, whatever an answer of it says. */
  private void refuseElsewhere(String host) throws ConnectorException {
    if (lines.far().filter(far -> !hosts.has(far, host)).isPresent()) {
      throw new ConnectorException(
          Reason.MISCONFIGURED,
          new Text(
              host + " はこの接続の設定にある接続先ではないため、送りませんでした",
              "Nothing was sent to " + host + ": it is no place of this connection's settings"));
    }
  }

  private static void waitFor(Pace pace, String host) throws ConnectorException {
    Duration wait = pace.take(LONGEST_WAIT);
    if (wait.compareTo(LONGEST_WAIT) > 0) {
      throw new ConnectorException(
          Reason.THROTTLED,
          new Text(host + " が待つように言っています", host + " asks to wait"),
          "",
          Optional.of(wait),
          null);
    }
    try {
      Thread.sleep(wait.toMillis(), wait.toNanosPart() % 1_000_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ConnectorException(
          Reason.UNAVAILABLE,
          new Text("送る前に止められました", "It was ended before anything was sent"),
          "",
          Optional.empty(),
          e);
    }
  }

  private static HttpRequest decorate(HttpRequest request) {
    HttpRequest.Builder copy = HttpRequest.newBuilder(request, (name, value) -> true);
    if (request.timeout().isEmpty()) {
      copy.timeout(TIMEOUT);
    }
    if (request.headers().firstValue("User-Agent").isEmpty()) {
      copy.setHeader("User-Agent", AGENT);
    }
    return copy.build();
  }

  private WayOut way() {
    return lines.far().map(far -> out.of(far.account())).orElseGet(out::ofTheHouse);
  }

  private HttpResponse<byte[]> exchange(HttpRequest request, String host)
      throws ConnectorException {
    try {
      return way().send(request);
    } catch (BarredPlace | InTheClear e) {
      throw failed(Reason.MISCONFIGURED, Text.of(e), e);
    } catch (TooLong e) {
      throw failed(
          Reason.NO_ANSWER,
          new Text(
              host + " の答えが 32MB を超えたため、読むのをやめました",
              "The answer of " + host + " is larger than 32 MB and was not read on"),
          e);
    } catch (HttpConnectTimeoutException | ConnectException e) {
      throw failed(
          Reason.UNAVAILABLE, new Text(host + " につながりません", host + " cannot be reached"), e);
    } catch (HttpTimeoutException e) {
      throw failed(
          Reason.NO_ANSWER, new Text(host + " から答えがありません", "No answer came from " + host), e);
    } catch (SocketException e) {
      throw e.getCause() instanceof SSLException
          ? failed(
              Reason.UNAVAILABLE,
              new Text(host + " と安全な接続ができません", "No secure connection can be made with " + host),
              e)
          : failed(
              Reason.NO_ANSWER,
              new Text(host + " の答えが途中で切れました", "The answer of " + host + " was cut off"),
              e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed(
          Reason.NO_ANSWER,
          new Text(host + " の答えを待たずに止められました", "It was ended before " + host + " answered"),
          e);
    }
  }

  private static ConnectorException failed(Reason reason, Text sentence, Exception cause) {
    return new ConnectorException(reason, sentence, "", Optional.empty(), cause);
  }

  private static ConnectorException refusal(
      int status, Optional<Duration> after, String host, Pace pace) {
    Text message = new Text(host + " が " + status + " を返しました", host + " answered " + status);
    if (status == 401 || status == 403) {
      return new ConnectorException(Reason.UNAUTHORIZED, message);
    }
    Reason reason = status == 429 ? Reason.THROTTLED : Reason.UNAVAILABLE;
    if (status == 429 || after.isPresent()) {
      pace.rest(after.orElse(REST));
    }
    return new ConnectorException(reason, message, "", after, null);
  }
}
