// SPDX-License-Identifier: Apache-2.0
package org.banto.edge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.LongSupplier;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * Lets each address, and each program's token, ask so often and no more (docs/limits.md). Who is at
 * the machine itself is not counted. Where a front hands on, the address is the one it names.
 */
final class Throttle implements HttpConfiguration.Customizer {
  static final Rate ADDRESS = new Rate(50, 200);
  static final Rate STRANGER = new Rate(5, 30);
  static final Rate TOKEN = new Rate(10, 50);

  private static final int MOST = 100_000;
  private static final String REST = "/api/v1/";
  private static final String BEARER = "Bearer ";

  /** An IPv6 line of a household has so many bytes of its own before it: the rest it chooses itself. */
  private static final int NET = 8;

  private final Buckets buckets = new Buckets(MOST);
  private final LongSupplier nanos;

  Throttle(LongSupplier nanos) {
    this.nanos = nanos;
  }

  @Override
  public void customize(Connector connector, HttpConfiguration http, Request request) {
    if (Fronts.here(request)) {
      return;
    }
    if (!may(request, nanos.getAsLong())) {
      try {
        EdgeAnswer.TOO_OFTEN.say(request);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private boolean may(Request request, long now) {
    String address = net(request.getRemoteAddr());
    if (!buckets.take("all " + address, ADDRESS, now)) {
      return false;
    }
    String bearer = request.getHeader("Authorization");
    if (bearer != null && bearer.startsWith(BEARER)) {
      return buckets.take("token " + digest(bearer), TOKEN, now);
    }
    boolean known = String.valueOf(request.getHeader("Cookie")).contains("banto_session=");
    return known
        || !String.valueOf(request.getRequestURI()).startsWith(REST)
        || buckets.take("stranger " + address, STRANGER, now);
  }

  /** The address, of IPv6 its /64. */
  static String net(String address) {
    try {
      byte[] bytes = EdgeSettings.address(EdgeSettings.name(address)).getAddress();
      return HexFormat.of().formatHex(bytes.length > 4 ? Arrays.copyOf(bytes, NET) : bytes);
    } catch (IllegalArgumentException e) {
      return address;
    }
  }

  /** What is kept of a token lets nobody in. */
  private static String digest(String bearer) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(bearer.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether an address is counted for connections: neither this machine nor a front. */
  static boolean counted(InetAddress address, EdgeSettings settings) {
    return !address.isLoopbackAddress() && !settings.fronts().contains(address);
  }
}
