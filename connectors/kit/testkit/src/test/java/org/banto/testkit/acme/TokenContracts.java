// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit.acme;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banto.connect.Connector;
import org.banto.connect.Outbound;
import org.banto.connect.Tokens;
import org.banto.testkit.Answer;
import org.banto.testkit.FarSide;
import org.banto.testkit.TokensContract;

/** The contract of Acme's gate. */
final class TokenContracts {
  private TokenContracts() {}

  static final class Gate implements TokensContract {
    private final Map<FarSide, Integer> given = new HashMap<>();
    private final Map<FarSide, Integer> ended = new HashMap<>();

    @Override
    public FarSide farSide() {
      FarSide far = new FarSide();
      far.on(
          "GET",
          "/key",
          r ->
              ended.getOrDefault(far, 0) < number(r.header("Authorization"))
                  ? Shop.lines("2027-03-01")
                  : Answer.of(401));
      far.on("POST", "/token", r -> Shop.lines("tok-" + given.merge(far, 1, Integer::sum)));
      return far;
    }

    private static int number(String token) {
      return Integer.parseInt(token.replaceAll("\\D", ""));
    }

    @Override
    public void end(FarSide far) {
      ended.put(far, given.getOrDefault(far, 0));
    }

    @Override
    public void close(FarSide far) {
      far.on("POST", "/token", r -> Answer.of(401));
    }

    @Override
    public Connector connector(Outbound outbound, Tokens tokens) {
      return new AcmeGate(outbound, tokens);
    }

    @Override
    public Collection<String> secrets() {
      return List.of(Line.SECRET);
    }

    @Override
    public Set<String> settings() {
      return Set.of(Line.FIELD);
    }
  }
}
