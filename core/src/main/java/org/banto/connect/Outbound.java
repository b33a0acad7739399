// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The way out, one per account: keeps the pace, time-outs and proxies, and maps transport errors
 * and status codes once for all. Reference it with scope {@code PROTOTYPE_REQUIRED}.
 */
@ProviderType
public interface Outbound {
  /**
   * Sends a request and waits for the whole answer.
   *
   * @return the answer, for status 2xx, 3xx, 400, 404, 409 and 422, which mean different things at
   *     different far sides
   * @throws ConnectorException UNAUTHORIZED for 401 and 403, THROTTLED for 429, UNAVAILABLE for
   *     other 4xx and 5xx and for a connection that cannot be made, NO_ANSWER when the request may
   *     have arrived but no whole answer came back
   */
  HttpResponse<byte[]> send(HttpRequest request) throws ConnectorException;

  /**
   * Sends a request of an operation that has an allowance of its own, besides the account's pace.
   *
   * @throws ConnectorException as {@link #send(HttpRequest)}; THROTTLED, with the time to wait, when
   *     the allowance is used up for longer than a request can wait
   */
  default HttpResponse<byte[]> send(HttpRequest request, Allowance allowance)
      throws ConnectorException {
    return send(request);
  }

  /**
   * Nothing more is sent for this account for so long: its far side counts otherwise than by
   * requests, and has said how much is left. To be told before a request is refused, not after.
   */
  default void rest(Duration pause) {}
}
