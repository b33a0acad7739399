// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.eccube;

import java.time.Clock;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.Outbound;
import org.banto.connect.Token;
import org.banto.connect.Tokens;
import org.banto.mall.engine.GraphQl;
import org.banto.mall.engine.MallApi;
import org.banto.mall.engine.Mapping;
import org.banto.mall.engine.Params;
import org.banto.mall.engine.Renewing;
import org.banto.mall.engine.Signature;
import org.banto.mall.engine.Signing;
import org.banto.mall.engine.Words;

/**
 * The settings of one site as plain values.
 *
 * @param url the site
 * @param apiPath where GraphQL is in it
 * @param client the application registered there
 * @param pushes what webhooks are signed with
 * @param firstDays days to read back at first
 * @param payments the site's ways to pay
 * @param sendMail whether the site mails the buyer when goods leave
 */
record CubeAccount(
    String url,
    String apiPath,
    Client client,
    Signature pushes,
    int firstDays,
    Mapping payments,
    boolean sendMail) {
  static final Text NAME = Text.same("EC-CUBE");
  static final String CODE = ".code";

  /**
   * An OAuth client and the leave it was given.
   *
   * @param code good once, within ten minutes; after that each token is asked for with the one before
   */
  record Client(String id, String secret, String redirect, String code) {
    @Override
    public String toString() {
      return "Client[" + id + "]";
    }
  }

  static CubeAccount of(CubeSettings s) {
    return new CubeAccount(
        Words.given(s.url()),
        Words.given(s.apiPath()),
        new Client(
            Words.given(s.clientId()),
            Words.given(s._clientSecret()),
            Words.given(s.redirectUri()),
            Words.given(s._code())),
        new Signature(Words.given(s._webhookSecret())),
        s.firstDays(),
        new Mapping("payments", s.payments()),
        s.sendMail());
  }

  /** GraphQL with a token that is renewed by itself. */
  GraphQl api(Outbound outbound, Tokens tokens, Clock clock) {
    MallApi open = new MallApi(outbound, NAME, url, CODE, request -> {});
    String origin = client.id() + ' ' + client.code();
    Renewing bearer = new Renewing(tokens, clock, origin, last -> token(open, clock, last));
    return new GraphQl(new MallApi(outbound, NAME, url, CODE, bearer), apiPath);
  }

  private Token token(MallApi open, Clock clock, Optional<Token> last) throws ConnectorException {
    Params form =
        new Params()
            .with(
                "client_id",
                Signing.needed("clientId", new Text("クライアント ID", "client id"), client.id()))
            .with(
                "client_secret",
                Signing.needed(
                    ".clientSecret", new Text("クライアントシークレット", "client secret"), client.secret()));
    String refresh = last.map(Token::refresh).orElse("");
    if (refresh.isEmpty()) {
      form.with("grant_type", "authorization_code")
          .with(
              "redirect_uri",
              Signing.needed(
                  "redirectUri", new Text("リダイレクト URI", "redirect URI"), client.redirect()))
          .with(
              "code", Signing.needed(CODE, new Text("認可コード", "authorization code"), client.code()));
    } else {
      form.with("grant_type", "refresh_token").with("refresh_token", refresh);
    }
    return Renewing.token(open.post("/token", form), clock, CODE, refresh);
  }

  @Override
  public String toString() {
    return "CubeAccount[" + url + "]";
  }
}
