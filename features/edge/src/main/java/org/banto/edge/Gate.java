// SPDX-License-Identifier: Apache-2.0
package org.banto.edge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * Lets nobody in who speaks plain http from elsewhere, or asks for another house. A page is shown the
 * way to https (308); everything else is refused (403), so that a program that sends its token in the
 * clear is mended and not silently led on (OWASP ASVS 5.0, 4.1.2). At the machine itself plain http
 * stays.
 */
final class Gate implements HttpConfiguration.Customizer {
  private static final Pattern PAGES = Pattern.compile("/?|/(ui|rooms|shop)(/.*)?");
  private static final Set<String> LOOKS = Set.of("GET", "HEAD");
  private static final Set<String> LOOPBACK =
      Set.of("localhost", "127.0.0.1", "::1", "0:0:0:0:0:0:0:1");
  private static final int HTTPS = 443;
  private static final int PERMANENT = 308;
  private static final String YEAR = "max-age=31536000; includeSubDomains";

  private final EdgeSettings settings;
  private final ClearTokens tokens;

  Gate(EdgeSettings settings, ClearTokens tokens) {
    this.settings = settings;
    this.tokens = tokens;
  }

  @Override
  public void customize(Connector connector, HttpConfiguration http, Request request) {
    try {
      judge(request);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void judge(Request request) throws IOException {
    boolean here = Fronts.here(request);
    if (request.getHttpURI().toString().length() > Limits.URL) {
      EdgeAnswer.LONG_ADDRESS.say(request);
    } else if (!named(request, here)) {
      EdgeAnswer.MISDIRECTED.say(request);
    } else if (settings.open() && !here && !request.isSecure()) {
      clear(request);
    } else if (request.isSecure() && !LOOPBACK.contains(settings.host().orElse("localhost"))) {
      // a browser that was told to stay with https cannot be talked out of it (ASVS 5.0, 3.4.1)
      request.getResponse().setHeader("Strict-Transport-Security", YEAR);
    }
  }

  private boolean named(Request request, boolean here) {
    if (settings.host().isEmpty()) {
      return true;
    }
    String asked = EdgeSettings.name(String.valueOf(request.getServerName()));
    return asked.equals(settings.host().get()) || here && LOOPBACK.contains(asked);
  }

  private void clear(Request request) throws IOException {
    // as it will be read: decoded, and without "..", which leads out of the pages
    String path = request.getPathInfo();
    if (settings.host().isPresent()
        && LOOKS.contains(request.getMethod().toUpperCase(Locale.ROOT))
        && path != null
        && PAGES.matcher(path).matches()) {
      request.getResponse().setStatus(PERMANENT);
      request.getResponse().setHeader("Location", secured(request));
      EdgeAnswer.end(request);
    } else {
      tokens.refused(request, System.nanoTime());
      EdgeAnswer.PLAIN.say(request);
    }
  }

  /** The same address over https: the house's own port, or that of the front which has handed it on. */
  private String secured(Request request) {
    boolean own = request.getAttribute(Fronts.HANDED_ON) == null && settings.port() != HTTPS;
    String name = settings.host().orElseThrow();
    String host = name.indexOf(':') >= 0 ? "[" + name + "]" : name;
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    return "https://" + host + (own ? ":" + settings.port() : "") + request.getRequestURI() + query;
  }
}
