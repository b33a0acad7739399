// SPDX-License-Identifier: Apache-2.0
package org.banto.spapi.engine;

import java.net.URI;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;

/**
 * What a seller granted to an application, and where it is used.
 *
 * @param url where the Selling Partner API is, without a slash at the end
 * @param login where access tokens are given
 * @param client the application's client id
 * @param secret its client secret
 * @param refresh the seller's refresh token
 */
public record Grant(String url, String login, String client, String secret, String refresh) {
  /** The setting with the refresh token. */
  public static final String FIELD_REFRESH = ".refreshToken";

  /** The setting with the client secret. */
  public static final String FIELD_SECRET = ".clientSecret";

  /** A grant as the settings have it; a secret that is not there is null. */
  public Grant {
    url = url.strip().replaceAll("/+$", "");
    login = login.strip();
    client = given(client);
    secret = given(secret);
    refresh = given(refresh);
  }

  /** A setting, empty where there is none. */
  public static String given(String setting) {
    return setting == null ? "" : setting.strip();
  }

  /** Nothing that is needed is missing. */
  public void check() throws ConnectorException {
    needed(client, "clientId", new Text("LWA クライアント ID", "LWA client id"));
    needed(secret, FIELD_SECRET, new Text("LWA クライアントシークレット", "LWA client secret"));
    needed(refresh, FIELD_REFRESH, new Text("リフレッシュトークン", "refresh token"));
  }

  URI at(String path) throws ConnectorException {
    return uri(url + path, "url");
  }

  URI tokens() throws ConnectorException {
    return uri(login, "loginUrl");
  }

  /**
   * A setting that must not be empty.
   *
   * @param name as it goes into a sentence: {@code refresh token}
   */
  public static void needed(String value, String field, Text name) throws ConnectorException {
    if (value.isEmpty()) {
      throw misconfigured(
          field, new Text(name.ja() + "が入っていません", "The " + name.en() + " is missing"), null);
    }
  }

  private static URI uri(String text, String field) throws ConnectorException {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException e) {
      throw misconfigured(field, new Text("URL ではありません", "This is no URL"), e);
    }
  }

  /** A setting that cannot be worked with. */
  public static ConnectorException misconfigured(String field, Text words, Throwable cause) {
    return new ConnectorException(Reason.MISCONFIGURED, words, field, Optional.empty(), cause);
  }

  /** No secrets. */
  @Override
  public String toString() {
    return "Grant[" + url + "]";
  }
}
