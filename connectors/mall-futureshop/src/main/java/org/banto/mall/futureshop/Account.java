// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.futureshop;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.Outbound;
import org.banto.connect.Token;
import org.banto.connect.Tokens;
import org.banto.mall.engine.MallApi;
import org.banto.mall.engine.Mapping;
import org.banto.mall.engine.Params;
import org.banto.mall.engine.Payments;
import org.banto.mall.engine.Renewing;
import org.banto.mall.engine.Signing;
import org.banto.mall.engine.Table;
import org.banto.mall.engine.Words;

/**
 * The settings of one shop as plain values.
 *
 * @param domain where its API is; each shop has its own
 * @param shopKey 店舗キー
 * @param clientId the application's id
 * @param clientSecret the application's secret
 * @param firstDays days to read back at first
 * @param paymentMap what the shop says of the mall's ways to pay
 */
record Account(
    String domain,
    String shopKey,
    String clientId,
    String clientSecret,
    int firstDays,
    Mapping paymentMap) {
  static final Text MALL = Text.same("futureshop");
  static final String FIELD_SECRET = ".clientSecret";

  private static final Table TYPES = Table.of(Account.class, "payment-types.tsv", 3);

  static Account of(FutureshopSettings s) {
    return new Account(
        Words.given(s.domain()),
        Words.given(s._shopKey()),
        Words.given(s.clientId()),
        Words.given(s._clientSecret()),
        s.firstDays(),
        new Mapping("paymentMap", s.paymentMap()));
  }

  void check() throws ConnectorException {
    payments().check();
  }

  Payments payments() {
    return new Payments(TYPES, paymentMap);
  }

  Duration firstSpan() {
    return Duration.ofDays(firstDays);
  }

  /** The API, with a token that the application's id and secret are exchanged for. */
  MallApi api(Outbound outbound, Tokens tokens, Clock clock) {
    Renewing bearer =
        new Renewing(
            tokens,
            clock,
            clientId + ' ' + clientSecret + ' ' + shopKey,
            last -> token(outbound, clock));
    return new MallApi(outbound, MALL, url(), FIELD_SECRET, new Keyed(bearer, shopKey));
  }

  private Token token(Outbound outbound, Clock clock) throws ConnectorException {
    Signing application = request -> request.header("Authorization", "Basic " + basic());
    MallApi api = new MallApi(outbound, MALL, url(), FIELD_SECRET, new Keyed(application, shopKey));
    Params form = new Params().with("grant_type", "client_credentials");
    return Renewing.token(api.post("/oauth/token", form), clock, FIELD_SECRET, "");
  }

  private String basic() throws ConnectorException {
    String id = Signing.needed("clientId", new Text("クライアント ID", "client id"), clientId);
    String secret =
        Signing.needed(FIELD_SECRET, new Text("クライアントシークレット", "client secret"), clientSecret);
    byte[] pair = (id + ':' + secret).getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(pair);
  }

  private String url() {
    return domain.contains("://") ? domain : "https://" + domain;
  }

  @Override
  public String toString() {
    return "Account[" + domain + "]";
  }
}
