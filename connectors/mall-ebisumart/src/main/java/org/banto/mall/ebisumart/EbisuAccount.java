// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.ebisumart;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.Outbound;
import org.banto.connect.Token;
import org.banto.connect.Tokens;
import org.banto.mall.engine.MallApi;
import org.banto.mall.engine.Mapping;
import org.banto.mall.engine.Params;
import org.banto.mall.engine.Reduced;
import org.banto.mall.engine.Renewing;
import org.banto.mall.engine.Signing;
import org.banto.mall.engine.Words;

/**
 * The settings of one site as plain values.
 *
 * @param url where the data access API is
 * @param loginUrl where tokens are given
 * @param site the site's number
 * @param client the application registered there
 * @param firstDays days to read back at first
 * @param pageSize rows of the list, and at most so many orders, a call
 * @param filter a condition on the list; {@code {since}} stands for a time
 * @param payments KESSAI_ID and what it is
 * @param reduced goods taxed at the reduced rate
 * @param version of the API
 */
record EbisuAccount(
    String url,
    String loginUrl,
    String site,
    Client client,
    int firstDays,
    int pageSize,
    String filter,
    Mapping payments,
    Reduced reduced,
    String version) {
  static final Text NAME = Text.same("ebisumart");
  static final String CODE = ".code";

  /**
   * An application and the leave it was given.
   *
   * @param code good once; after that each token is asked for with the one before
   */
  record Client(String id, String password, String redirect, String code) {
    @Override
    public String toString() {
      return "Client[" + id + "]";
    }
  }

  static EbisuAccount of(EbisuSettings s) {
    return new EbisuAccount(
        Words.given(s.url()),
        Words.given(s.loginUrl()),
        Words.given(s.siteNumber()),
        new Client(
            Words.given(s.appCode()),
            Words.given(s._password()),
            Words.given(s.redirectUri()),
            Words.given(s._code())),
        s.firstDays(),
        s.pageSize(),
        Words.given(s.filter()),
        new Mapping("payments", s.payments()),
        Reduced.of(s.reduced()),
        Words.given(s.apiVersion()));
  }

  /** The API with a token that is renewed by itself. */
  MallApi api(Outbound outbound, Tokens tokens, Clock clock) {
    MallApi login = new MallApi(outbound, NAME, loginUrl, CODE, this::basic);
    String origin = client.id() + ' ' + client.code();
    Renewing bearer = new Renewing(tokens, clock, origin, last -> token(login, clock, last));
    return new MallApi(outbound, NAME, url, CODE, new Versioned(bearer, version));
  }

  /** A path of the data access API. */
  String path(String what) {
    return "/" + Params.encoded(site) + "/dataaccess" + what + ".json";
  }

  private void basic(HttpRequest.Builder request) throws ConnectorException {
    String pair =
        Signing.needed("appCode", new Text("アプリコード", "application code"), client.id())
            + ':'
            + Signing.needed(".password", new Text("パスワード", "password"), client.password());
    String coded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    request.setHeader("Authorization", "Basic " + coded);
  }

  private Token token(MallApi login, Clock clock, Optional<Token> last) throws ConnectorException {
    Params form = new Params().with("client_id", client.id());
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
    return Renewing.token(login.post("/app_oauth/access_token.html", form), clock, CODE, refresh);
  }

  @Override
  public String toString() {
    return "EbisuAccount[" + url + "]";
  }
}
