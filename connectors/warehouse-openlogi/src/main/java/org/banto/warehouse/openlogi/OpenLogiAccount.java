// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouse.openlogi;

import java.net.URI;
import java.util.Optional;
import org.banto.base.Text;
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
    needed(token, FIELD_TOKEN, new Text("アクセストークン", "access token"));
    needed(id, "account", new Text("アカウント ID", "account ID"));
  }

  URI at(String path) throws ConnectorException {
    try {
      return URI.create(url + path);
    } catch (IllegalArgumentException e) {
      throw misconfigured("url", new Text("URL ではありません", "This is no URL"), e);
    }
  }

  private static void needed(String value, String field, Text name) throws ConnectorException {
    if (!value.matches("[\\x21-\\x7e]+")) {
      throw misconfigured(
          field,
          new Text(
              name.ja() + "が入っていないか、使えない文字があります",
              "The " + name.en() + " is missing, or has signs that cannot be used"),
          null);
    }
  }

  private static ConnectorException misconfigured(String field, Text words, Throwable cause) {
    return new ConnectorException(Reason.MISCONFIGURED, words, field, Optional.empty(), cause);
  }

  @Override
  public String toString() {
    return "OpenLogiAccount[" + url + "]";
  }
}
