// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouse.openlogi;

import java.net.URI;
import java.util.Optional;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;

/**
 * The settings of one account as plain values.
 *
 * @param url where the API is, without a slash at the end
 * @param token the shop's token; it does not expire
 * @param id the account's id, for looking a shipment up by the house's number
 * @param carrier by which carrier, or empty
 * @param sender id of the sender on the label, or empty
 * @param firstDays days to read back at first
 */
record OpenLogiAccount(
    String url, String token, String id, String carrier, String sender, int firstDays) {
  static final String FIELD_TOKEN = ".token";

  static OpenLogiAccount of(OpenLogiSettings s) {
    return new OpenLogiAccount(
        s.url().replaceAll("/+$", ""),
        given(s._token()),
        given(s.account()),
        given(s.carrier()),
        given(s.sender()),
        s.firstDays());
  }

  private static String given(String setting) {
    return setting == null ? "" : setting.strip();
  }

  /** Nothing that is needed is missing. */
  void check() throws ConnectorException {
    needed(token, FIELD_TOKEN, "アクセストークン");
    needed(id, "account", "アカウント ID");
  }

  URI at(String path) throws ConnectorException {
    try {
      return URI.create(url + path);
    } catch (IllegalArgumentException e) {
      throw misconfigured("url", "URL ではありません", e);
    }
  }

  private static void needed(String value, String field, String name) throws ConnectorException {
    if (!value.matches("[\\x21-\\x7e]+")) {
      throw misconfigured(field, name + "が入っていないか、使えない文字があります", null);
    }
  }

  private static ConnectorException misconfigured(String field, String words, Throwable cause) {
    return new ConnectorException(Reason.MISCONFIGURED, words, field, Optional.empty(), cause);
  }

  @Override
  public String toString() {
    return "OpenLogiAccount[" + url + "]";
  }
}
