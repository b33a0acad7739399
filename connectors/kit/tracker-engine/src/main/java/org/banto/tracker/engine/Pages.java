// SPDX-License-Identifier: Apache-2.0
package org.banto.tracker.engine;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Outbound;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;

/** Fetches a carrier's pages; half of one, or one of another shape, is MALFORMED and says nothing. */
public final class Pages {
  private static final String END = "</html>";

  private final Outbound outbound;
  private final Charset charset;

  /** Pages in this charset. */
  public Pages(Outbound outbound, Charset charset) {
    this.outbound = outbound;
    this.charset = charset;
  }

  /** Sends a request and reads the page that comes. */
  public Document fetch(HttpRequest request) throws ConnectorException {
    HttpResponse<byte[]> answer = outbound.send(request);
    if (answer.statusCode() != 200) {
      throw strange(
          new Text(" が " + answer.statusCode() + " を返しました", " answered " + answer.statusCode())
              .after(request.uri().getHost()));
    }
    return whole(new String(answer.body(), charset));
  }

  /** A page that has come to its end. */
  public static Document whole(String html) throws ConnectorException {
    if (!html.strip().toLowerCase(Locale.ROOT).endsWith(END)) {
      throw strange(
          new Text("配送状況のページが途中で切れています", "The page of the parcel's status ends in the middle"));
    }
    return Parser.parse(html, "");
  }

  /** The address of a page; a wrong one is the setting {@code url}. */
  public static URI address(String text) throws ConnectorException {
    try {
      URI uri = URI.create(text);
      if (uri.getHost() == null) {
        throw new IllegalArgumentException("no host");
      }
      return uri;
    } catch (IllegalArgumentException e) {
      throw new ConnectorException(
          Reason.MISCONFIGURED,
          new Text("URL ではありません", "This is no URL"),
          "url",
          Optional.empty(),
          e);
    }
  }

  /** The one text at a place of a page that must have it. */
  public static String text(Element in, String where) throws ConnectorException {
    Elements found = in.select(where);
    String text = found.isEmpty() ? "" : found.get(0).text().strip();
    if (text.isEmpty()) {
      throw strange(
          new Text(
              "配送状況のページの作りが変わったようです: " + where,
              "The page of the parcel's status seems to be made in another way: " + where));
    }
    return text;
  }

  /** The page is not what this tracker knows. */
  public static ConnectorException strange(Text what) {
    return new ConnectorException(Reason.MALFORMED, what);
  }
}
