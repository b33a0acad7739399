// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouse.fba;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;

/**
 * The settings of one account as plain values.
 *
 * @param url where the Selling Partner API is, without a slash at the end
 * @param login where access tokens are given
 * @param client the application's client id
 * @param secret its client secret
 * @param refresh the shop's refresh token
 * @param speed shippingSpeedCategory of orders without a wish
 * @param comment what the buyer reads on the packing slip
 * @param schedule whether a wish for a day becomes a scheduled delivery
 * @param firstDays days to read back at first
 */
record FbaAccount(
    String url,
    String login,
    String client,
    String secret,
    String refresh,
    String speed,
    String comment,
    boolean schedule,
    int firstDays) {
  static final String FIELD_REFRESH = ".refreshToken";
  static final String FIELD_SECRET = ".clientSecret";

  static FbaAccount of(FbaSettings s) {
    return new FbaAccount(
        s.url().replaceAll("/+$", ""),
        s.loginUrl().strip(),
        given(s.clientId()),
        given(s._clientSecret()),
        given(s._refreshToken()),
        s.speed(),
        given(s.comment()),
        s.schedule(),
        s.firstDays());
  }

  private static String given(String setting) {
    return setting == null ? "" : setting.strip();
  }

  /** Nothing that is needed is missing. */
  void check() throws ConnectorException {
    needed(client, "clientId", "LWA クライアント ID");
    needed(secret, FIELD_SECRET, "LWA クライアントシークレット");
    needed(refresh, FIELD_REFRESH, "リフレッシュトークン");
    needed(comment, "comment", "納品書のメッセージ");
  }

  URI at(String path) throws ConnectorException {
    return uri(url + path, "url");
  }

  URI login(String path) throws ConnectorException {
    return uri(login + path, "loginUrl");
  }

  Duration firstSpan() {
    return Duration.ofDays(firstDays);
  }

  private static void needed(String value, String field, String name) throws ConnectorException {
    if (value.isEmpty()) {
      throw misconfigured(field, name + "が入っていません", null);
    }
  }

  private static URI uri(String text, String field) throws ConnectorException {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException e) {
      throw misconfigured(field, "URL ではありません", e);
    }
  }

  private static ConnectorException misconfigured(String field, String words, Throwable cause) {
    return new ConnectorException(Reason.MISCONFIGURED, words, field, Optional.empty(), cause);
  }

  @Override
  public String toString() {
    return "FbaAccount[" + url + "]";
  }
}
