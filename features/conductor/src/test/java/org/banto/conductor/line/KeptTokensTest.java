// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.ConnectionId;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Token;
import org.banto.connect.Tokens.Renewal;
import org.banto.fakes.MemorySettings;
import org.banto.flow.fake.Samples;
import org.banto.house.Settings;
import org.junit.jupiter.api.Test;

class KeptTokensTest {
  private static final ConnectionKey FAR =
      new ConnectionKey(Samples.MAIN, ConnectionId.of("minato~shop"));

  private final Shaky settings = new Shaky();
  private final HttpLanes lines = new HttpLanes(1, (far, answer, why) -> {});
  private final List<String> asked = new ArrayList<>();
  private KeptTokens tokens = new KeptTokens(lines, settings);

  /** Settings whose database can be away for a moment. */
  private static final class Shaky implements Settings {
    private final MemorySettings kept = new MemorySettings();
    private boolean away;

    @Override
    public Map<String, String> read(AccountId account, String section) {
      return kept.read(account, section);
    }

    @Override
    public Map<AccountId, Map<String, String>> readAll(String section) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void write(AccountId account, String section, Map<String, String> values, Actor by) {
      if (away) {
        throw new IllegalStateException("away");
      }
      kept.write(account, section, values, by);
    }
  }

  private static Token token(String access) {
    return new Token(access, access + "-again", Samples.NOW, Optional.of(Samples.NOW));
  }

  /** Gives t1, t2 … and notes with which refresh token it was asked. */
  private Token give(Optional<Token> last) {
    asked.add(last.map(Token::refresh).orElse("-"));
    return token("t" + asked.size());
  }

  private Token current(String origin, Predicate<Token> good) throws ConnectorException {
    return current(origin, good, this::give);
  }

  private Token current(String origin, Predicate<Token> good, Renewal renewal)
      throws ConnectorException {
    return lines.during(FAR, () -> tokens.current(origin, good, renewal));
  }

  @Test
  void aTokenIsAskedForOnceAndOutlivesTheHouse() throws ConnectorException {
    assertEquals(token("t1"), current("code", t -> true));
    assertEquals(token("t1"), current("code", t -> true));
    tokens = new KeptTokens(lines, settings);
    assertEquals(token("t1"), current("code", t -> true));
    assertEquals(List.of("-"), asked);
  }

  @Test
  void aTokenThatIsNoLongerGoodIsRenewedWithItsOwnRefreshToken() throws ConnectorException {
    current("code", t -> true);
    assertEquals(token("t2"), current("code", t -> !t.access().equals("t1")));
    assertEquals(List.of("-", "t1-again"), asked);
  }

  @Test
  void anotherOriginBeginsAnew() throws ConnectorException {
    current("code", t -> true);
    assertEquals(token("t2"), current("another code", t -> true));
    assertEquals(List.of("-", "-"), asked);
  }

  @Test
  void whatAnotherNodeHasRenewedIsTakenOver() throws ConnectorException {
    current("code", t -> true);
    KeptTokens there = new KeptTokens(lines, settings);
    Renewal late =
        last -> {
          there.current("code", t -> !t.access().equals("t1"), this::give);
          throw new ConnectorException(Reason.UNAUTHORIZED, Text.same("用済みです"));
        };
    assertEquals(token("t2"), current("code", t -> !t.access().equals("t1"), late));
    assertEquals(token("t2"), current("code", t -> !t.access().equals("t1")));
    assertEquals(2, asked.size());
  }

  @Test
  void aRefusedRenewalLeavesTheKeptTokenAsItIs() throws ConnectorException {
    current("code", t -> true);
    Renewal refused =
        last -> {
          throw new ConnectorException(Reason.UNAVAILABLE, Text.same("休みです"));
        };
    assertThrows(ConnectorException.class, () -> current("code", t -> false, refused));
    assertEquals(token("t1"), current("code", t -> true));
  }

  @Test
  void renewalsOfAnAccountGoOneAfterAnother() throws Exception {
    ExecutorService many = Executors.newFixedThreadPool(8);
    try {
      CountDownLatch start = new CountDownLatch(1);
      List<Future<Token>> all = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        all.add(
            many.submit(
                () -> {
                  start.await();
                  return current("code", t -> true);
                }));
      }
      start.countDown();
      for (Future<Token> one : all) {
        assertEquals(token("t1"), one.get());
      }
    } finally {
      many.shutdownNow();
    }
  }

  @Test
  void whatTheSettingsDidNotTakeIsKeptAtTheNextChance() throws ConnectorException {
    settings.away = true;
    assertThrows(IllegalStateException.class, () -> current("code", t -> true));
    settings.away = false;
    assertEquals(token("t1"), current("code", t -> true));
    assertEquals(1, asked.size());
    tokens = new KeptTokens(lines, settings);
    assertEquals(token("t1"), current("code", t -> true));
  }

  @Test
  void aConnectionThatIsTakenAwayLeavesNoToken() throws ConnectorException {
    current("code", t -> true);
    tokens.forget(FAR);
    assertFalse(settings.read(Samples.MAIN, KeptTokens.SECTION).containsKey(FAR.id().toString()));
  }

  @Test
  void aTokenTellsNoSecret() {
    assertFalse(token("t1").toString().contains("t1"));
  }
}
