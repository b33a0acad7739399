// SPDX-License-Identifier: Apache-2.0
package org.banto.ui.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Answers what a browser asks of the page: a file, or the page itself for any of its own places. */
final class Assets {
  private static final String INDEX = "/index.html";

  /** Where a page of a bundle is shown that has a document of its own. */
  private static final String FRAME = "/frame.html";

  /**
   * Scripts and connections only to this house, and no script, worker or import map made of a text but the map that
   * the build has written; styles inline because the controls write them.
   */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'%s; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:;"
          + " font-src 'self'; connect-src 'self'; frame-src 'self' blob:; form-action 'self'; base-uri 'none';"
          + " require-trusted-types-for 'script'; trusted-types banto default; frame-ancestors ";

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "woff2", "font/woff2",
          "json", "application/json");

  /** Where files come from. */
  @FunctionalInterface
  interface Files {
    /** The bytes of a file, e.g. {@code /assets/index-Bd81.js}. */
    Optional<byte[]> read(String path);

    /** The files under {@code static/} of this bundle. */
    static Optional<byte[]> ofBundle(String path) {
      try (InputStream in = Assets.class.getResourceAsStream("/static" + path)) {
        return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * What goes back.
   *
   * @param status the HTTP status
   * @param headers its headers
   * @param body its bytes
   */
  record Answer(int status, Map<String, String> headers, byte[] body) {}

  private final Files files;

  Assets(Files files) {
    this.files = files;
  }

  /**
   * The answer to {@code GET /ui{path}}.
   *
   * @param gzip whether the browser takes gzip
   */
  Answer get(String path, boolean gzip) {
    boolean place = path.lastIndexOf('.') < path.lastIndexOf('/') + 1;
    String file = place || path.contains("..") ? INDEX : path;
    Map<String, String> headers = headers(file);
    Optional<byte[]> packed = gzip ? files.read(file + ".gz") : Optional.empty();
    if (packed.isPresent()) {
      headers.put("Content-Encoding", "gzip");
      return new Answer(200, headers, packed.get());
    }
    return files
        .read(file)
        .map(bytes -> new Answer(200, headers, bytes))
        .orElseGet(() -> new Answer(404, headers("/404.html"), new byte[0]));
  }

  private Map<String, String> headers(String file) {
    Map<String, String> headers = new LinkedHashMap<>();
    String ending = file.substring(file.lastIndexOf('.') + 1);
    headers.put("Content-Type", TYPES.getOrDefault(ending, "application/octet-stream"));
    headers.put("Cache-Control", caching(file));
    headers.put("Vary", "Accept-Encoding");
    headers.put("X-Content-Type-Options", "nosniff");
    if (file.startsWith("/assets/")) {
      // a page in a frame has no origin
      headers.put("Access-Control-Allow-Origin", "*");
    }
    if (ending.equals("html")) {
      String policy = POLICY.formatted(hash(file));
      if (file.equals(FRAME)) {
        headers.put("Content-Security-Policy", policy + "'self'; sandbox allow-scripts");
      } else {
        headers.put("Content-Security-Policy", policy + "'none'");
        headers.put("X-Frame-Options", "DENY");
      }
      headers.put("Referrer-Policy", "same-origin");
      headers.put("Cross-Origin-Opener-Policy", "same-origin");
      headers.put("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    }
    return headers;
  }

  /** Of the import map in an HTML file, as the build has written it beside. */
  private String hash(String file) {
    return files
        .read(file + ".hash")
        .map(bytes -> " '" + new String(bytes, StandardCharsets.US_ASCII) + "'")
        .orElse("");
  }

  private static String caching(String file) {
    if (file.startsWith("/assets/")) {
      return "public,max-age=31536000,immutable";
    }
    return file.endsWith(".html") ? "no-store" : "public,max-age=3600";
  }
}
