// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.rakuten;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;

/**
 * The settings of one shop as plain values.
 *
 * @param url where the API is, without a slash at the end
 * @param secret serviceSecret
 * @param key licenseKey
 * @param firstDays days to read back at first
 * @param cancelReason code told when a cancel names none, and when an edit makes an order cheaper
 * @param bulkFrom orders from which shipments are reported asynchronously; 0 for never
 * @param tellsEdits whether the mall is told what staff change
 */
record RmsAccount(
    String url,
    String secret,
    String key,
    int firstDays,
    String cancelReason,
    int bulkFrom,
    boolean tellsEdits) {
  static final String FIELD_KEY = ".licenseKey";

  static RmsAccount of(RakutenSettings s) {
    return new RmsAccount(
        s.url().replaceAll("/+$", ""),
        given(s._serviceSecret()),
        given(s._licenseKey()),
        s.firstDays(),
        s.cancelReason(),
        s.bulkFrom(),
        s.tellEdits());
  }

  private static String given(String setting) {
    return setting == null ? "" : setting.strip();
  }

  /** {@code ESA base64(secret:key)}. */
  String authorization() throws ConnectorException {
    if (secret.isEmpty()) {
      throw missing(".serviceSecret", new Text("サービスシークレット", "service secret"));
    }
    if (key.isEmpty()) {
      throw missing(FIELD_KEY, new Text("ライセンスキー", "licence key"));
    }
    byte[] pair = (secret + ':' + key).getBytes(StandardCharsets.UTF_8);
    return "ESA " + Base64.getEncoder().encodeToString(pair);
  }

  URI at(String path) throws ConnectorException {
    try {
      return URI.create(url + path);
    } catch (IllegalArgumentException e) {
      throw new ConnectorException(
          Reason.MISCONFIGURED,
          new Text("API の所在が URL ではありません", "The address of the API is no URL"),
          "url",
          Optional.empty(),
          e);
    }
  }

  Duration firstSpan() {
    return Duration.ofDays(firstDays);
  }

  private static ConnectorException missing(String field, Text name) {
    return new ConnectorException(
        Reason.MISCONFIGURED,
        new Text(name.ja() + "が入っていません", "The " + name.en() + " is missing"),
        field,
        Optional.empty(),
        null);
  }

  @Override
  public String toString() {
    return "RmsAccount[" + url + "]";
  }
}
