// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouse.openlogi;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Outbound;

/** The way out as the platform promises it, without its pace. */
final class HttpOutbound implements Outbound {
  private static final Set<Integer> MEANT = Set.of(400, 404, 409, 422);

  private final HttpClient http = HttpClient.newHttpClient();
  int sent;

  @Override
  public HttpResponse<byte[]> send(HttpRequest request) throws ConnectorException {
    sent++;
    HttpResponse<byte[]> answer;
    try {
      answer = http.send(request, BodyHandlers.ofByteArray());
    } catch (ConnectException e) {
      throw new ConnectorException(Reason.UNAVAILABLE, "down", "", Optional.empty(), e);
    } catch (IOException e) {
      throw new ConnectorException(Reason.NO_ANSWER, "no answer", "", Optional.empty(), e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    int status = answer.statusCode();
    if (status < 400 || MEANT.contains(status)) {
      return answer;
    }
    Reason reason =
        switch (status) {
          case 401, 403 -> Reason.UNAUTHORIZED;
          case 429 -> Reason.THROTTLED;
          default -> Reason.UNAVAILABLE;
        };
    Optional<Duration> wait =
        answer.headers().firstValue("Retry-After").map(s -> Duration.ofSeconds(Long.parseLong(s)));
    throw new ConnectorException(reason, "status " + status, "", wait, null);
  }
}
