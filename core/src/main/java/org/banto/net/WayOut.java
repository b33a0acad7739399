// SPDX-License-Identifier: Apache-2.0
package org.banto.net;

import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The one way out of the house. Addresses are typed in by staff, so none of them may lead to the machine itself or into
 * its network: every address a name has is judged, and the connection is made to the one that was judged. What the
 * operator of the house lists is reached all the same. For connectors {@code Outbound} goes this way. {@link WaysOut} gives
 * it.
 */
@ProviderType
public interface WayOut {
  /** The longest answer that is read, in bytes. */
  int LONGEST = 32 * 1024 * 1024;

  /**
   * Sends a request and waits for the whole answer; follows no redirect.
   *
   * @throws BarredPlace when it would go to an address that is not listed; nothing was sent
   * @throws InTheClear when it would go by plain HTTP to a place that is not listed; nothing was sent
   * @throws TooLong when the answer is longer than {@link #LONGEST}
   * @throws java.net.ConnectException when no connection could be made
   * @throws HttpTimeoutException when it took longer than the request may
   * @throws SocketException when the line broke, with the client's own exception as its cause
   */
  HttpResponse<byte[]> send(HttpRequest request)
      throws SocketException, HttpTimeoutException, InterruptedException;

  /** A socket for what is not HTTP, not yet connected: it judges where it is to connect, and throws {@link BarredPlace}. */
  Socket socket();

  /**
   * Whether a place is reached by the operator's list alone.
   *
   * @return {@code host:port}, to be shown; empty for a public place, a barred one, and one whose name is not known
   */
  Optional<String> inside(String host, int port);
}
