// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.base;

import java.time.Clock;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.Outbound;
import org.banto.connect.Token;
import org.banto.connect.Tokens;
import org.banto.mall.engine.MallApi;
import org.banto.mall.engine.Params;
import org.banto.mall.engine.Renewing;
import org.banto.mall.engine.Signing;

/**
 * An application at BASE and the shop's leave for it. The code a shop is given is good once, for its first token; after
 * that each token is asked for with the one before.
 *
 * @param id client_id
 * @param secret client_secret
 * @param redirect redirect_uri, as it is registered
 * @param code the authorization code
 */
record Application(String id, String secret, String redirect, String code) {
  static final String FIELD_CODE = ".code";

  private static final String PATH = "/1/oauth/token";

  /** The API with a token that is renewed by itself. */
  MallApi api(Outbound outbound, Tokens tokens, String url, Clock clock) {
    MallApi open = new MallApi(outbound, Account.MALL, url, FIELD_CODE, request -> {});
    Renewing bearer =
        new Renewing(tokens, clock, id + ' ' + code, last -> token(open, clock, last));
    return new MallApi(outbound, Account.MALL, url, FIELD_CODE, bearer);
  }

  private Token token(MallApi open, Clock clock, Optional<Token> last) throws ConnectorException {
    Params form =
        new Params()
            .with("client_id", Signing.needed("clientId", new Text("クライアント ID", "client id"), id))
            .with(
                "client_secret",
                Signing.needed(".clientSecret", new Text("クライアントシークレット", "client secret"), secret))
            .with(
                "redirect_uri",
                Signing.needed("redirectUri", new Text("コールバック URL", "callback URL"), redirect));
    String refresh = last.map(Token::refresh).orElse("");
    if (refresh.isEmpty()) {
      form.with("grant_type", "authorization_code");
      form.with("code", Signing.needed(FIELD_CODE, new Text("認可コード", "authorization code"), code));
    } else {
      form.with("grant_type", "refresh_token").with("refresh_token", refresh);
    }
    return Renewing.token(open.post(PATH, form), clock, FIELD_CODE, refresh);
  }

  @Override
  public String toString() {
    return "Application[" + id + "]";
  }
}
