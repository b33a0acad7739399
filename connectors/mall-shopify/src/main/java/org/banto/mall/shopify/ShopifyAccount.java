// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.shopify;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Outbound;
import org.banto.mall.engine.MallApi;
import org.banto.mall.engine.Mapping;
import org.banto.mall.engine.Signature;
import org.banto.mall.engine.Signing;
import org.banto.mall.engine.Words;

/**
 * The settings of one store as plain values.
 *
 * @param url where its API is, without a slash at the end
 * @param version the version of the API
 * @param token the access token
 * @param pushes what webhooks are signed with
 * @param firstDays days to read back at first
 * @param payments the shop's own gateways
 * @param keys names of note attributes
 * @param codFee words that make a shipping line the cash-on-delivery fee; empty for none
 * @param carriers the shop's own company names
 * @param tellBuyer whether Shopify mails the buyer about fulfilments
 * @param cancels how orders are called off
 */
record ShopifyAccount(
    String url,
    String version,
    String token,
    Signature pushes,
    int firstDays,
    Mapping payments,
    Keys keys,
    String codFee,
    Mapping carriers,
    boolean tellBuyer,
    Cancels cancels) {
  static final Text NAME = Text.same("Shopify");
  static final String FIELD_TOKEN = ".token";

  /** Names of the note attributes that apps of a store write. */
  record Keys(List<String> date, List<String> time, List<String> noshi, List<String> wrapping) {}

  /**
   * How orders are called off.
   *
   * @param reason told when a cancel names none
   * @param refund whether money is paid back
   */
  record Cancels(String reason, boolean refund) {}

  static ShopifyAccount of(ShopifySettings s) {
    return new ShopifyAccount(
        url(Words.given(s.url()), Words.given(s.shop())),
        Words.given(s.apiVersion()),
        Words.given(s._token()),
        new Signature(Words.given(s._pushSecret())),
        s.firstDays(),
        new Mapping("payments", s.payments()),
        new Keys(
            names(s.dateKeys()),
            names(s.timeKeys()),
            names(s.noshiKeys()),
            names(s.wrappingKeys())),
        Words.given(s.codFee()),
        new Mapping("carriers", s.carriers()),
        s.tellBuyer(),
        new Cancels(Words.given(s.cancelReason()), s.refund()));
  }

  /** The address of a store by its name; a whole one wins. */
  static String url(String given, String shop) {
    String name = shop.replaceFirst("^https?://", "").replaceFirst("[/?].*$", "");
    String host = name.contains(".") ? name : name + ".myshopify.com";
    return (given.isEmpty() ? "https://" + host : given).replaceAll("/+$", "");
  }

  private static List<String> names(String setting) {
    return Arrays.stream(Words.given(setting).split("[,、]"))
        .map(String::strip)
        .filter(n -> !n.isEmpty())
        .toList();
  }

  MallApi api(Outbound outbound) {
    Signing signing =
        request ->
            request.header(
                "X-Shopify-Access-Token",
                Signing.needed(FIELD_TOKEN, new Text("アクセストークン", "access token"), token));
    return new MallApi(outbound, NAME, url, FIELD_TOKEN, signing);
  }

  /** Where queries go. */
  String path() throws ConnectorException {
    if (!version.matches("\\d{4}-\\d{2}|unstable")) {
      throw new ConnectorException(
          Reason.MISCONFIGURED,
          new Text("API の版は 2026-07 のような年月です", "A version of the API is a month like 2026-07"),
          "apiVersion",
          Optional.empty(),
          null);
    }
    return "/admin/api/" + version + "/graphql.json";
  }

  @Override
  public String toString() {
    return "ShopifyAccount[" + url + "]";
  }
}
