// SPDX-License-Identifier: Apache-2.0
package org.banto.testhouse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * A kind of simulated mall.
 *
 * @param id the simulator's name and the connector's id
 * @param arguments what its simulator takes besides what all take
 * @param settings fills in the settings of a connection to it
 */
public record MallKind(String id, List<String> arguments, BiConsumer<Mall, ObjectNode> settings) {
  /** A shop on Rakuten Ichiba. */
  public static final MallKind RAKUTEN =
      new MallKind(
          "rakuten",
          List.of("--secret", Mall.SECRET, "--key", Mall.KEY),
          (mall, to) -> to.put(".serviceSecret", Mall.SECRET).put(".licenseKey", Mall.KEY));

  /** A store on Yahoo! Shopping; its orders are read at once. */
  public static final MallKind YAHOO =
      new MallKind(
          "yahoo",
          List.of(),
          (mall, to) -> {
            JsonNode key = mall.ask("key");
            to.put("sellerId", "banto-sample").put("clientId", "client-sample");
            to.put(".clientSecret", "secret-sample").put(".code", "code-sample");
            to.put("redirectUri", "https://shop.example.jp/back").put("waitMinutes", "0");
            to.put("publicKey", key.path("publicKey").asText());
            to.put("keyVersion", key.path("version").asText());
            to.put("authUrl", mall.uri().toString());
          });

  /** A shop on Amazon.co.jp. */
  public static final MallKind AMAZON =
      new MallKind(
          "amazon",
          List.of(),
          (mall, to) ->
              to.put("loginUrl", mall.uri() + "/auth/o2/token")
                  .put("clientId", "amzn1.application-oa2-client.sample")
                  .put(".clientSecret", "secret-sample")
                  .put(".refreshToken", "Atzr|sample"));

  /** A Shopify store; it knocks at the door once it is told where that is. */
  public static final MallKind SHOPIFY =
      new MallKind(
          "shopify",
          List.of(),
          (mall, to) ->
              to.put("shop", "sample")
                  .put(".token", "shpat_sample")
                  .put(".pushSecret", Mall.PUSH_SECRET));
}
