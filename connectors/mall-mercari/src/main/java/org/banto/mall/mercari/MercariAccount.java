// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.mercari;

import java.util.Optional;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Outbound;
import org.banto.mall.engine.GraphQl;
import org.banto.mall.engine.MallApi;
import org.banto.mall.engine.Reduced;
import org.banto.mall.engine.Signing;
import org.banto.mall.engine.Words;

/**
 * The settings of one shop as plain values.
 *
 * @param url where the API is
 * @param token the access token
 * @param client {@code name/version}, as Mercari gave it
 * @param closedDays how far back shipped and cancelled orders are looked at again; 0 for never
 * @param reduced goods taxed at the reduced rate
 */
record MercariAccount(String url, String token, String client, int closedDays, Reduced reduced) {
  static final Text NAME = new Text("メルカリShops", "Mercari Shops");

  static MercariAccount of(MercariSettings s) {
    return new MercariAccount(
        s.url(),
        Words.given(s._accessToken()),
        Words.given(s.client()),
        s.closedDays(),
        Reduced.of(s.reduced()));
  }

  GraphQl api(Outbound outbound) {
    Signing bearer = Signing.bearer(".accessToken", new Text("アクセストークン", "access token"), token);
    Signing named =
        request -> {
          if (!client.matches("[A-Za-z0-9._-]{1,60}/[A-Za-z0-9._-]{1,20}")) {
            throw new ConnectorException(
                Reason.MISCONFIGURED,
                new Text(
                    "API クライアント名は「名前/版」の形で入れてください",
                    "Enter the name of the API client as \"name/version\""),
                "client",
                Optional.empty(),
                null);
          }
          request.header("User-Agent", client);
          bearer.sign(request);
        };
    return new GraphQl(new MallApi(outbound, NAME, url, ".accessToken", named), "/v1/graphql");
  }

  @Override
  public String toString() {
    return "MercariAccount[" + url + "]";
  }
}
