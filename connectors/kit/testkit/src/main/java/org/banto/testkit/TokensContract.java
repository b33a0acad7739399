// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import org.banto.connect.Connector;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Outbound;
import org.banto.connect.Token;
import org.banto.connect.Tokens;
import org.junit.jupiter.api.Test;

/** What every connector keeps that renews its own credential by {@link Tokens}. */
public interface TokensContract extends ConnectorContract {
  /** The connector, made with plain values and this keeper. Called often. */
  Connector connector(Outbound outbound, Tokens tokens);

  @Override
  default Connector connector(Outbound outbound) {
    return connector(outbound, new MemoryTokens());
  }

  /** From now on the far side takes no token that it has given so far; what renews them stays. */
  void end(FarSide far);

  /** From now on the far side gives no token, until the shop gives another origin. */
  void close(FarSide far);

  /** A token is asked for once, and serves the next instance of the connector as well. */
  @Test
  default void aTokenIsAskedForOnceAndThenKept() throws ConnectorException {
    FarSide far = farSide();
    MemoryTokens tokens = new MemoryTokens();
    connector(far, tokens).check();
    connector(far, tokens).check();
    assertEquals(1, tokens.given().size(), "tokens asked for by two checks");
  }

  /** A token that the far side refuses before its time is renewed, and the work goes on. */
  @Test
  default void aRefusedTokenIsRenewedAndTheWorkGoesOn() throws ConnectorException {
    FarSide far = farSide();
    MemoryTokens tokens = new MemoryTokens();
    connector(far, tokens).check();
    end(far);
    connector(far, tokens).check();
    List<Token> given = tokens.given();
    assertEquals(2, given.size(), "tokens after the first one was refused");
    assertNotEquals(given.get(0).access(), given.get(1).access(), "the refused token came again");
  }

  /** When no token can be had, the shop is told, with the setting it has to give anew. */
  @Test
  default void theShopIsToldWhenNoTokenCanBeHad() throws ConnectorException {
    FarSide far = farSide();
    MemoryTokens tokens = new MemoryTokens();
    connector(far, tokens).check();
    end(far);
    close(far);
    ConnectorException e =
        NoLeaks.trouble("no token can be had", () -> connector(far, tokens).check());
    assertEquals(Reason.UNAUTHORIZED, e.reason());
    assertEquals(true, settings().contains(e.field()), "names no setting: " + e.field());
  }

  /** Whoever is refused at the door says so without the key in the message. */
  @Test
  default void aRefusedLogInNamesNoSecret() {
    FarSide far = farSide();
    close(far);
    MemoryTokens none = new MemoryTokens();
    NoLeaks.keeps(secrets(), NoLeaks.trouble("no log-in", () -> connector(far, none).check()));
  }

  /** Tokens are secrets: they stand in no address and no message. */
  @Test
  default void noTokenStandsInAnAddressOrAMessage() throws ConnectorException {
    FarSide far = farSide();
    MemoryTokens tokens = new MemoryTokens();
    connector(far, tokens).check();
    end(far);
    connector(far, tokens).check();
    List<String> secrets = new ArrayList<>();
    tokens.given().forEach(t -> secrets.addAll(List.of(t.access(), t.refresh())));
    if (!secretInAddress()) {
      far.requests().forEach(r -> NoLeaks.keeps(secrets, "an address", r.uri().toString()));
    }
    close(far);
    end(far);
    NoLeaks.keeps(secrets, NoLeaks.trouble("closed", () -> connector(far, tokens).check()));
  }
}
