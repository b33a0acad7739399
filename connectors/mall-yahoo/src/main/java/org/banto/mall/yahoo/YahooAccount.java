// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.yahoo;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.mall.engine.Carriers;
import org.banto.mall.engine.MallApi;
import org.banto.mall.engine.Mapping;
import org.banto.mall.engine.Payments;
import org.banto.mall.engine.Signing;
import org.banto.mall.engine.Table;
import org.banto.mall.engine.Words;

/**
 * The settings of one store as plain values.
 *
 * @param seller the store account (ストアアカウント)
 * @param client the application
 * @param secret its secret
 * @param redirect the callback the authorization was asked for with
 * @param code the authorization code, good once
 * @param publicKey the store's public key in PEM, or empty
 * @param keyVersion its version
 * @param firstDays days to read back at first
 * @param waitMinutes how old an order must be to be read
 * @param cancelReason code told when a cancel names none
 * @param pointFix whether a shipment report fixes the buyer's points
 * @param tellsEdits whether the mall is told what staff change
 * @param payments the ways to pay
 * @param companies what the shop says of the mall's codes of carriers
 * @param url where the order API is
 * @param authUrl where tokens are given
 */
record YahooAccount(
    String seller,
    String client,
    String secret,
    String redirect,
    String code,
    String publicKey,
    String keyVersion,
    int firstDays,
    int waitMinutes,
    String cancelReason,
    boolean pointFix,
    boolean tellsEdits,
    Payments payments,
    Mapping companies,
    String url,
    String authUrl) {
  static final Text MALL = new Text("Yahoo! ショッピング", "Yahoo! Shopping");
  static final String FIELD_CODE = ".code";

  private static final Table METHODS = Table.of(YahooAccount.class, "payments.tsv", 3);
  private static final Table COMPANIES = Table.of(YahooAccount.class, "companies.tsv", 2);

  static YahooAccount of(YahooSettings s) {
    return new YahooAccount(
        Words.given(s.sellerId()),
        Words.given(s.clientId()),
        Words.given(s._clientSecret()),
        Words.given(s.redirectUri()),
        Words.given(s._code()),
        Words.given(s.publicKey()),
        Words.given(s.keyVersion()),
        s.firstDays(),
        s.waitMinutes(),
        s.cancelReason(),
        s.pointFix(),
        s.tellEdits(),
        payments(s.paymentKinds()),
        new Mapping("companyCodes", s.companyCodes()),
        s.url(),
        s.authUrl());
  }

  static Payments payments(String own) {
    return new Payments(METHODS, new Mapping("paymentKinds", own));
  }

  Carriers carriers() {
    return new Carriers(COMPANIES, companies);
  }

  Duration firstSpan() {
    return Duration.ofDays(firstDays);
  }

  Duration ripening() {
    return Duration.ofMinutes(waitMinutes);
  }

  /** An operation of the order API. */
  URI operation(String name) throws ConnectorException {
    return at("url", url, "/ShoppingWebService/V1/" + name);
  }

  /** Where tokens are given. */
  URI tokens() throws ConnectorException {
    return at("authUrl", authUrl, "/yconnect/v2/token");
  }

  private static URI at(String field, String base, String path) throws ConnectorException {
    try {
      URI at = URI.create(base.strip().replaceAll("/+$", "") + path);
      if (at.getHost() != null) {
        return at;
      }
    } catch (IllegalArgumentException e) {
      // said below: the message would quote the address
    }
    throw MallApi.noUrl(field);
  }

  /** MISCONFIGURED when something that must be given is not. */
  void complete() throws ConnectorException {
    Signing.needed("sellerId", new Text("ストアアカウント", "store account"), seller);
    Signing.needed("clientId", Text.same("Client ID"), client);
    Signing.needed(".clientSecret", new Text("シークレット", "secret"), secret);
    Signing.needed("redirectUri", new Text("コールバック URL", "callback URL"), redirect);
    Signing.needed(FIELD_CODE, new Text("認可コード", "authorization code"), code);
  }

  static ConnectorException misconfigured(String field, Text words) {
    return new ConnectorException(Reason.MISCONFIGURED, words, field, Optional.empty(), null);
  }

  @Override
  public String toString() {
    return "YahooAccount[" + seller + "]";
  }
}
