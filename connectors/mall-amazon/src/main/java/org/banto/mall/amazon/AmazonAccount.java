// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.amazon;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.order.TaxRate;

/**
 * The settings of one shop as plain values.
 *
 * @param url where the Selling Partner API is, without a slash at the end
 * @param login where access tokens are given
 * @param client the application's client id
 * @param secret its client secret
 * @param refresh the shop's refresh token
 * @param firstDays days to read back at first
 * @param withFba whether orders that Amazon ships come in too
 * @param rate the tax rate of goods for which Amazon states no tax
 * @param codes carrier codes of the shop's own
 */
record AmazonAccount(
    String url,
    String login,
    String client,
    String secret,
    String refresh,
    int firstDays,
    boolean withFba,
    TaxRate rate,
    CarrierCodes codes) {
  static final String FIELD_REFRESH = ".refreshToken";
  static final String FIELD_SECRET = ".clientSecret";

  static AmazonAccount of(AmazonSettings s) {
    return new AmazonAccount(
        s.url().replaceAll("/+$", ""),
        s.loginUrl().strip(),
        given(s.clientId()),
        given(s._clientSecret()),
        given(s._refreshToken()),
        s.firstDays(),
        s.withFba(),
        s.taxRate().equals("8") ? TaxRate.REDUCED : TaxRate.STANDARD,
        CarrierCodes.of(given(s.carrierCodes())));
  }

  private static String given(String setting) {
    return setting == null ? "" : setting.strip();
  }

  /** Nothing that is needed is missing, and what was written can be read. */
  void check() throws ConnectorException {
    needed(client, "clientId", "LWA クライアント ID");
    needed(secret, FIELD_SECRET, "LWA クライアントシークレット");
    needed(refresh, FIELD_REFRESH, "リフレッシュトークン");
    if (codes.unreadable().isPresent()) {
      throw misconfigured(
          "carrierCodes", "配送業者コードは「yamato=コード」をコンマで区切って書きます: " + codes.unreadable().get(), null);
    }
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
    return "AmazonAccount[" + url + "]";
  }
}
