// SPDX-License-Identifier: Apache-2.0
package org.banto.wayout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banto.net.BarredPlace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A proxy for this Java machine alone. {@code java.net.http} looks a name up by itself and cannot be told where to
 * connect; through here ({@code CONNECT}, RFC 9110, 9.3.6) it asks for a name and gets the address that was judged. TLS
 * and the check of the far side's name stay between the client and the far side. Nobody without the word that is
 * made at its start is served.
 */
final class Tunnel implements AutoCloseable {
  /** Scheme of {@code Proxy-Authorization}. */
  private static final String SCHEME = "Banto ";

  private static final Logger LOG = LoggerFactory.getLogger(Tunnel.class);
  private static final int PATIENCE = 10_000;
  private static final int HEAD = 4_096;
  private static final int HEAD_PATIENCE = 5_000;
  private static final int AT_ONCE = 256;
  private static final Pattern REQUEST =
      Pattern.compile(
          "CONNECT (\\[[0-9A-Fa-f:.%a-z]+\\]|[^\\s:/@\\[\\]]+):([0-9]{1,5}) HTTP/1\\.[01]");
  private static final Pattern FAILED = Pattern.compile("Tunnel failed, got: ([0-9]{3})");

  private final PlaceJudge judge;
  private final String word;
  private final ServerSocket door;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final Semaphore places = new Semaphore(AT_ONCE);
  private final ExecutorService hands;

  Tunnel(PlaceJudge judge) {
    this.judge = judge;
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    this.word = SCHEME + HexFormat.of().formatHex(random);
    AtomicInteger count = new AtomicInteger();
    this.hands =
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work, "banto-wayout-" + count.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    try {
      this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException("the way out cannot be opened", e);
    }
    hands.execute(this::serve);
  }

  Proxy proxy() {
    return new Proxy(
        Proxy.Type.HTTP, new InetSocketAddress(door.getInetAddress(), door.getLocalPort()));
  }

  /** What a request for it must say in {@code Proxy-Authorization}; the far side never sees it. */
  String word() {
    return word;
  }

  /**
   * What an error of the client means, whose message is all it tells of a proxy's answer.
   *
   * @return as if it had connected by itself; empty when it has nothing to do with the tunnel
   */
  static Optional<IOException> meant(IOException error, String host, int port) {
    Matcher failed = FAILED.matcher(String.valueOf(error.getMessage()));
    if (!failed.find()) {
      return Optional.empty();
    }
    IOException meant =
        switch (failed.group(1)) {
          case "403" -> new BarredPlace(host, port);
          case "504" -> new HttpConnectTimeoutException("no connection to " + host + " in time");
          default -> new ConnectException("no connection to " + host);
        };
    meant.initCause(error);
    return Optional.of(meant);
  }

  private void serve() {
    while (!door.isClosed()) {
      try {
        Socket near = door.accept();
        open.add(near);
        welcome(near);
      } catch (IOException e) {
        if (!door.isClosed()) {
          LOG.warn("The way out could not take a connection", e);
        }
      }
    }
  }

  private void welcome(Socket near) {
    try {
      hands.execute(() -> attend(near));
    } catch (RejectedExecutionException e) {
      LOG.debug("The way out was closed just now", e);
      shut(near);
    }
  }

  private void attend(Socket near) {
    try (near) {
      near.setTcpNoDelay(true);
      near.setSoTimeout(HEAD_PATIENCE);
      String head = head(near.getInputStream());
      Matcher request = REQUEST.matcher(head.lines().findFirst().orElse(""));
      if (!authorized(head)) {
        say(near, "407 Proxy Authentication Required");
      } else if (!request.matches()) {
        say(near, "405 Method Not Allowed");
      } else if (!places.tryAcquire()) {
        say(near, "503 Service Unavailable");
      } else {
        connect(near, request.group(1), Integer.parseInt(request.group(2)));
      }
    } catch (IOException e) {
      // one of both has gone: the other hears of it by its own closing
      LOG.debug("A connection out has ended", e);
    } finally {
      open.remove(near);
    }
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.length() < HEAD) {
      int next = in.read();
      if (next < 0) {
        break;
      }
      head.append((char) next);
      if (next == '\n' && head.toString().endsWith("\r\n\r\n")) {
        break;
      }
    }
    return head.toString();
  }

  private boolean authorized(String head) {
    String prefix = "proxy-authorization:";
    return head.lines()
        .filter(l -> l.regionMatches(true, 0, prefix, 0, prefix.length()))
        .map(l -> l.substring(prefix.length()).strip().getBytes(StandardCharsets.ISO_8859_1))
        .anyMatch(w -> MessageDigest.isEqual(w, word.getBytes(StandardCharsets.ISO_8859_1)));
  }

  private void connect(Socket near, String host, int port) throws IOException {
    try (Socket far = new Socket(Proxy.NO_PROXY)) {
      open.add(far);
      near.setSoTimeout(0);
      String refused = reach(far, host, port);
      say(near, refused.isEmpty() ? "200 OK" : refused);
      if (refused.isEmpty()) {
        far.setTcpNoDelay(true);
        far.setKeepAlive(true);
        hands.execute(() -> back(far, near));
        // the client closes as a whole, never one direction: then nobody waits for an answer
        near.getInputStream().transferTo(far.getOutputStream());
      }
    } finally {
      places.release();
    }
  }

  /** What the far side says, to its end. */
  private void back(Socket far, Socket near) {
    try {
      far.getInputStream().transferTo(near.getOutputStream());
      near.shutdownOutput();
    } catch (IOException e) {
      LOG.debug("A connection out has ended", e);
      shut(near);
    } finally {
      open.remove(far);
    }
  }

  /** Connects; what is wrong is the answer to give. */
  private String reach(Socket far, String host, int port) {
    try {
      far.connect(judge.place(host, port), PATIENCE);
      return "";
    } catch (BarredPlace e) {
      return "403 Forbidden";
    } catch (SocketTimeoutException e) {
      return "504 Gateway Timeout";
    } catch (UnknownHostException e) {
      return "502 Bad Gateway";
    } catch (IOException | IllegalArgumentException e) {
      LOG.debug("No connection out", e);
      return "502 Bad Gateway";
    }
  }

  private static void say(Socket to, String status) throws IOException {
    String length = status.startsWith("200") ? "" : "Content-Length: 0\r\nConnection: close\r\n";
    to.getOutputStream()
        .write(
            ("HTTP/1.1 " + status + "\r\n" + length + "\r\n").getBytes(StandardCharsets.US_ASCII));
    to.getOutputStream().flush();
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      LOG.debug("The way out was closed already", e);
    }
    open.forEach(Tunnel::shut);
    hands.shutdown();
  }

  private static void shut(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      LOG.debug("A connection out was closed already", e);
    }
  }
}
