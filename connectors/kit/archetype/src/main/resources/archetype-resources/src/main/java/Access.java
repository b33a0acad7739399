#set( $key = $auth == "key" )
#set( $oauth = $auth == "oauth" )
#set( $session = $auth == "session" )
#set( $graph = $style == "graphql" )
package ${package};

#if( $session )
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
#elseif( $oauth )
import com.fasterxml.jackson.databind.JsonNode;
#end
#if( !$key )
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
#end
import java.util.Optional;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
#if( !$key )
import org.banto.connect.Token;
import org.banto.connect.Tokens;
#end

#if( $key )
/** Proves the account: with the key that the shop typed in. */
final class Access {
  private final String key;

  Access(String key) {
    this.key = key;
  }

#elseif( $oauth )
/** Proves the account: with tokens, the first one for the code that the shop typed in, each next one for the last. */
final class Access {
  private final Api api;
  private final Tokens tokens;
  private final Clock clock;
  private final String client;
  private final String clientSecret;
  private final String code;

  Access(Api api, Tokens tokens, Clock clock, String client, String clientSecret, String code) {
    this.api = api;
    this.tokens = tokens;
    this.clock = clock;
    this.client = client;
    this.clientSecret = clientSecret;
    this.code = code;
  }

#else
/** Proves the account: with the session that ${id} opens for the user and the password that the shop typed in. */
final class Access {
  private final Api api;
  private final Tokens tokens;
  private final Clock clock;
  private final String user;
  private final String password;

  Access(Api api, Tokens tokens, Clock clock, String user, String password) {
    this.api = api;
    this.tokens = tokens;
    this.clock = clock;
    this.user = user;
    this.password = password;
  }

#end
  /** Something that is asked with the token that proves the account. */
  @FunctionalInterface
  interface Asked<T> {
    T with(String token) throws ConnectorException;
  }

#if( $key )
  /** Asks with the key; a key that is refused is named. */
  <T> T granted(Asked<T> asked) throws ConnectorException {
    try {
      return asked.with(key);
    } catch (ConnectorException e) {
      throw named(e);
    }
  }

  private static ConnectorException named(ConnectorException e) {
    return e.reason() == Reason.UNAUTHORIZED
        ? new ConnectorException(
            Reason.UNAUTHORIZED,
            new Text("APIキーが受け付けられません", "The API key is refused"),
            ".key",
            Optional.empty(),
            e)
        : e;
  }
#else
  /** Asks with the kept token; when that one is refused, once more with another one. */
  <T> T granted(Asked<T> asked) throws ConnectorException {
    try {
      Token kept = tokens.current(origin(), t -> clock.instant().isBefore(t.ends()), this::renewed);
      try {
        return asked.with(kept.access());
      } catch (ConnectorException e) {
        if (e.reason() != Reason.UNAUTHORIZED) {
          throw e;
        }
      }
      return asked.with(tokens.current(origin(), t -> !t.equals(kept), this::renewed).access());
    } catch (ConnectorException e) {
      throw named(e);
    }
  }

#end
#if( $oauth )
  private String origin() {
    return code;
  }

  /** A refresh token serves once; the answer brings the next one. */
  private Token renewed(Optional<Token> last) throws ConnectorException {
    Map<String, String> with =
        last.isPresent()
            ? Map.of("grant_type", "refresh_token", "refresh_token", last.get().refresh())
            : Map.of("grant_type", "authorization_code", "code", code);
    Instant asked = clock.instant();
    JsonNode answer = api.form("/oauth/token", with, client, clientSecret);
    Instant ends = asked.plus(Duration.ofSeconds(answer.path("expires_in").asLong()));
    return Api.token(
        answer.path("access_token").asText(), answer.path("refresh_token").asText(), ends);
  }

  private static ConnectorException named(ConnectorException e) {
    return e.reason() == Reason.UNAUTHORIZED
        ? new ConnectorException(
            Reason.UNAUTHORIZED,
            new Text("認可コードが受け付けられません。もう一度取得してください", "The authorization code is refused. Get another one"),
            ".code",
            Optional.empty(),
            e)
        : e;
  }
#elseif( $session )
  /** Another user or another password is another session. */
  private String origin() {
    return user + "\n" + password;
  }

  private Token renewed(Optional<Token> last) throws ConnectorException {
    ObjectNode who = Api.JSON.createObjectNode().put("user", user).put("password", password);
    Instant asked = clock.instant();
    JsonNode answer = api.logIn(who);
    Instant ends = asked.plus(Duration.ofMinutes(answer.path("minutes").asLong()));
    return Api.token(answer.path("token").asText(), "", ends);
  }

  private static ConnectorException named(ConnectorException e) {
    return e.reason() == Reason.UNAUTHORIZED
        ? new ConnectorException(
            Reason.UNAUTHORIZED,
            new Text("ユーザー名かパスワードが受け付けられません", "User name or password is refused"),
            ".password",
            Optional.empty(),
            e)
        : e;
  }
#end
}
