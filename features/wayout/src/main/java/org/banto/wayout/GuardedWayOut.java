// SPDX-License-Identifier: Apache-2.0
package org.banto.wayout;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.banto.net.InTheClear;
import org.banto.net.TooLong;
import org.banto.net.WayOut;

/**
 * Judges where everything goes that leaves the house. HTTPS goes through the {@link Tunnel}; plain HTTP goes to the judged
 * address itself and names its host in the header, which the Java machine must be told to allow.
 */
public final class GuardedWayOut implements WayOut, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** What the way out writes itself. */
  private static final Set<String> OWN = Set.of("host", "proxy-authorization");

  private final PlaceJudge judge;
  private final Tunnel tunnel;
  private final HttpClient client;

  /** One that leads to public places, and to those on the list. */
  public GuardedWayOut(InsideList list) {
    this(new Reach.Everywhere(list));
  }

  GuardedWayOut(InsideList list, Names names, Optional<SSLContext> trust) {
    this(new Reach.Everywhere(list), names, trust);
  }

  GuardedWayOut(Reach reach) {
    this(reach, InetAddress::getAllByName, Optional.empty());
  }

  private GuardedWayOut(Reach reach, Names names, Optional<SSLContext> trust) {
    hostMayBeNamed();
    judge = new PlaceJudge(names, reach);
    tunnel = new Tunnel(judge);
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .proxy(new Ways(tunnel.proxy()));
    trust.ifPresent(builder::sslContext);
    client = builder.build();
  }

  private static void hostMayBeNamed() {
    try {
      HttpRequest.newBuilder(URI.create("http://host.invalid")).setHeader("Host", "host.invalid");
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          "the Java machine must be started with -Djdk.httpclient.allowRestrictedHeaders=host", e);
    }
  }

  /** Which requests go through the tunnel. */
  private static final class Ways extends ProxySelector {
    private final Proxy tunnel;

    Ways(Proxy tunnel) {
      this.tunnel = tunnel;
    }

    @Override
    public List<Proxy> select(URI uri) {
      return List.of(secure(uri) ? tunnel : Proxy.NO_PROXY);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException e) {
      // whoever sent the request is told
    }
  }

  private static boolean secure(URI uri) {
    return "https".equalsIgnoreCase(uri.getScheme());
  }

  @Override
  public HttpResponse<byte[]> send(HttpRequest request)
      throws SocketException, HttpTimeoutException, InterruptedException {
    String host = request.uri().getHost();
    int port = port(request.uri());
    try {
      InetSocketAddress place = place(host, port);
      if (!secure(request.uri()) && !judge.lists(place)) {
        throw new InTheClear(host);
      }
      HttpRequest leaving = leaving(request, place.getAddress());
      return new HostAnswer(client.send(leaving, info -> new BoundedAnswer(LONGEST)), request);
    } catch (HttpTimeoutException e) {
      throw e;
    } catch (IOException e) {
      IOException meant = tooLong(e).or(() -> Tunnel.meant(e, host, port)).orElse(e);
      if (meant instanceof HttpTimeoutException late) {
        throw late;
      }
      throw meant instanceof SocketException known ? known : broken(meant);
    }
  }

  private static SocketException broken(IOException why) {
    SocketException broken = new SocketException("the line broke");
    broken.initCause(why);
    return broken;
  }

  private InetSocketAddress place(String host, int port) throws IOException {
    try {
      return judge.place(host, port);
    } catch (UnknownHostException e) {
      // as the client itself has it
      ConnectException none = new ConnectException("no address is known of " + host);
      none.initCause(e);
      throw none;
    }
  }

  private HttpRequest leaving(HttpRequest request, InetAddress address) {
    HttpRequest.Builder copy =
        HttpRequest.newBuilder(
            request, (name, value) -> !OWN.contains(name.toLowerCase(Locale.ROOT)));
    URI uri = request.uri();
    if (secure(uri)) {
      return copy.setHeader("Proxy-Authorization", tunnel.word()).build();
    }
    URI numbered = numbered(uri, address);
    if (numbered.getRawAuthority().equals(named(uri))) {
      return copy.build();
    }
    return copy.uri(numbered).setHeader("Host", named(uri)).build();
  }

  private static URI numbered(URI uri, InetAddress address) {
    String number = address.getHostAddress();
    String path = uri.getRawPath() == null ? "" : uri.getRawPath();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    String host = number.contains(":") ? "[" + number + "]" : number;
    return URI.create("http://" + host + told(uri) + path + query);
  }

  /** As the header has it. */
  private static String named(URI uri) {
    return uri.getHost() + told(uri);
  }

  private static String told(URI uri) {
    return uri.getPort() < 0 || uri.getPort() == 80 ? "" : ":" + uri.getPort();
  }

  private static int port(URI uri) {
    return uri.getPort() >= 0 ? uri.getPort() : secure(uri) ? 443 : 80;
  }

  private static Optional<IOException> tooLong(IOException error) {
    Throwable at = error;
    while (at != null && !(at instanceof TooLong)) {
      at = at.getCause();
    }
    return Optional.ofNullable((IOException) at);
  }

  @Override
  public Socket socket() {
    return new GuardedSocket(judge);
  }

  @Override
  public Optional<String> inside(String host, int port) {
    return judge.inside(host, port);
  }

  /** Closes the tunnel; what is on its way through it ends. */
  @Override
  public void close() {
    tunnel.close();
  }
}
