// SPDX-License-Identifier: Apache-2.0
package org.banto.payment.np;

import java.net.URI;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;

/**
 * The settings of one account as plain values.
 *
 * @param url where the API is, without a slash at the end
 * @param merchant 加盟店コード
 * @param sp SPコード
 * @param terminal 端末ID, which NP gives to each system
 * @param settlement 02 where NP sends the bill, 03 where it lies in the parcel
 * @param otherCarrier NP's code of carriers that have none here, or empty
 * @param byOrder whether a payment whose answer was lost is looked for by the shop's own id of it
 */
record NpAccount(
    String url,
    String merchant,
    String sp,
    String terminal,
    String settlement,
    String otherCarrier,
    boolean byOrder) {
  static final String FIELD_SP = ".sp";

  static NpAccount of(NpSettings s) {
    return new NpAccount(
        s.url().replaceAll("/+$", ""),
        given(s.merchant()),
        given(s._sp()),
        given(s._terminal()),
        given(s.settlement()),
        given(s.otherCarrier()),
        s.byOrder());
  }

  private static String given(String setting) {
    return setting == null ? "" : setting.strip();
  }

  /** Nothing that is needed is missing. */
  void check() throws ConnectorException {
    needed(merchant, "merchant", new Text("加盟店コード", "merchant code"));
    needed(sp, FIELD_SP, new Text("SPコード", "SP code"));
    needed(terminal, ".terminal", new Text("端末ID", "terminal ID"));
    if (!otherCarrier.matches("([0-9]{5})?")) {
      throw misconfigured(
          "otherCarrier", new Text("運送会社コードは5桁の数字です", "A code of a carrier has five digits"), null);
    }
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
    return "NpAccount[" + url + "]";
  }
}
