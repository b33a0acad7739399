// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.woocommerce;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.Outbound;
import org.banto.mall.engine.MallApi;
import org.banto.mall.engine.Mapping;
import org.banto.mall.engine.Signature;
import org.banto.mall.engine.Signing;
import org.banto.mall.engine.Words;

/**
 * The settings of one site as plain values.
 *
 * @param url the site
 * @param key {@code ck_…}
 * @param secret {@code cs_…}
 * @param pushes what webhooks are signed with
 * @param firstDays days to read back at first
 * @param payments the shop's own payment ids
 * @param statuses the shop's own order states
 * @param keys where plugins keep what WooCommerce itself does not know
 * @param tellBuyer whether the note of a shipment goes to the buyer as well
 */
record WooAccount(
    String url,
    String key,
    String secret,
    Signature pushes,
    int firstDays,
    Mapping payments,
    Mapping statuses,
    Keys keys,
    boolean tellBuyer) {
  static final Text NAME = Text.same("WooCommerce");

  /**
   * Names of meta data.
   *
   * @param date delivery date wished for
   * @param slot time of day wished for
   * @param noshi のし
   * @param kana reading of the name, its parts in order, without {@code billing_} or {@code shipping_}
   * @param tracking where a tracking plugin looks for the waybill number; empty for nowhere
   */
  record Keys(
      List<String> date,
      List<String> slot,
      List<String> noshi,
      List<String> kana,
      String tracking) {}

  static WooAccount of(WooSettings s) {
    return new WooAccount(
        Words.given(s.url()),
        Words.given(s._consumerKey()),
        Words.given(s._consumerSecret()),
        new Signature(Words.given(s._webhookSecret())),
        s.firstDays(),
        new Mapping("payments", s.payments()),
        new Mapping("statuses", s.statuses()),
        new Keys(
            names(s.dateKeys()),
            names(s.slotKeys()),
            names(s.noshiKeys()),
            names(s.kanaKeys()),
            Words.given(s.trackingKey())),
        s.tellBuyer());
  }

  private static List<String> names(String setting) {
    return Arrays.stream(Words.given(setting).split(","))
        .map(String::strip)
        .filter(n -> !n.isEmpty())
        .toList();
  }

  MallApi api(Outbound outbound) {
    return new MallApi(outbound, NAME, url, ".consumerSecret", this::sign);
  }

  private void sign(HttpRequest.Builder request) throws ConnectorException {
    String pair =
        Signing.needed(".consumerKey", new Text("コンシューマーキー", "consumer key"), key)
            + ':'
            + Signing.needed(
                ".consumerSecret", new Text("コンシューマーシークレット", "consumer secret"), secret);
    String coded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    request.header("Authorization", "Basic " + coded);
  }

  @Override
  public String toString() {
    return "WooAccount[" + url + "]";
  }
}
