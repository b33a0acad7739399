#set( $tokens = $auth != "key" )
#set( $pushes = $ports.contains("PushVerifier") )
#set( $queue = $ports.contains("PushQueue") )
package ${package};

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.banto.connect.Outbound;
import org.banto.connect.Tokens;
import org.banto.testkit.ConnectorContract;
import org.banto.testkit.FarSide;
import org.banto.testkit.MemoryTokens;
import org.banto.testkit.Samples;

/** What the contracts are played on: ${id} in memory, and the connector made for it. */
abstract class Stage implements ConnectorContract {
  static final String URL = "https://api.${id}.example";
#if( $auth == "key" )
  static final String KEY = "a-secret-key";
#elseif( $auth == "oauth" )
  static final String CLIENT = "a-client";
  static final String CLIENT_SECRET = "a-client-secret";
  static final String CODE = "a-code";
#else
  static final String USER = "banto";
  static final String PASSWORD = "a-secret-password";
#end
#if( $pushes )
  static final String PUSH_SECRET = "a-secret-of-pushes";
#end
#if( $queue )
  static final String QUEUE = "shop";
#end

#if( $tokens )
  private static final Clock NOON = Clock.fixed(Samples.NOW, ZoneOffset.UTC);

#end
  @Override
  public FarSide farSide() {
    return new There(items()).far;
  }

  @Override
  public Account connector(Outbound outbound) {
#if( $tokens )
    return connector(outbound, new MemoryTokens());
  }

  public Account connector(Outbound outbound, Tokens tokens) {
#end
    return account(outbound#if( $tokens ), tokens#end#if( $pushes ), PUSH_SECRET#end#if( $queue ), QUEUE#end);
  }

  static Account account(
      Outbound outbound#if( $tokens ), Tokens tokens#end#if( $pushes ), String pushSecret#end#if( $queue ), String queue#end) {
    return new Account(
        outbound,
#if( $auth == "key" )
        URL,
        KEY#elseif( $auth == "oauth" )
        tokens,
        NOON,
        URL,
        CLIENT,
        CLIENT_SECRET,
        CODE#else
        tokens,
        NOON,
        URL,
        USER,
        PASSWORD#end#if( $pushes ),
        pushSecret#end#if( $queue ),
        queue#end);
  }

  @Override
  public Collection<String> secrets() {
    return List.of(#if( $auth == "key" )KEY#elseif( $auth == "oauth" )CLIENT_SECRET, CODE#{else}PASSWORD#end#if( $pushes ), PUSH_SECRET#end);
  }

  @Override
  public Set<String> settings() {
    return Set.of(#if( $auth == "key" )".key"#elseif( $auth == "oauth" )"clientId", ".clientSecret", ".code"#{else}"user", ".password"#end, "url"#if( $pushes ), ".pushSecret"#end#if( $queue ), "queue"#end);
  }

  /** Items of the far side's lists, each a JSON object. */
  List<String> items() {
    return List.of();
  }
}
