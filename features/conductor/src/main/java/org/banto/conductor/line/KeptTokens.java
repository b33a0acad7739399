// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.line;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.banto.base.Actor;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Token;
import org.banto.connect.Tokens;
import org.banto.house.Settings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tokens among the settings, sealed as those are. */
@Component(service = {Tokens.class, KeptTokens.class})
public final class KeptTokens implements Tokens {
  /** Section of the settings; one key per connection. */
  static final String SECTION = "connections.token";

  private static final Actor HOUSE = Actor.system("conductor");

  private final HttpLanes lines;
  private final Settings settings;
  private final Map<ConnectionKey, KeptToken> known = new ConcurrentHashMap<>();
  private final Map<ConnectionKey, Object> locks = new ConcurrentHashMap<>();
  private final Set<ConnectionKey> unsaved = ConcurrentHashMap.newKeySet();

  /** Remembers. */
  @Activate
  public KeptTokens(@Reference HttpLanes lines, @Reference Settings settings) {
    this.lines = lines;
    this.settings = settings;
  }

  @Override
  public Token current(String origin, Predicate<Token> good, Renewal renewal)
      throws ConnectorException {
    ConnectionKey far =
        lines
            .far()
            .orElseThrow(() -> new IllegalStateException("a token is kept for an account at work"));
    String mark = digest(origin);
    Optional<Token> usable = Optional.ofNullable(known.get(far)).flatMap(k -> k.from(mark));
    if (!unsaved.contains(far) && usable.filter(good).isPresent()) {
      return usable.get();
    }
    synchronized (locks.computeIfAbsent(far, f -> new Object())) {
      return renewed(far, mark, good, renewal);
    }
  }

  private Token renewed(ConnectionKey far, String mark, Predicate<Token> good, Renewal renewal)
      throws ConnectorException {
    if (unsaved.contains(far)) {
      save(far, known.get(far));
    }
    // another node may have renewed it: what is stored is the truth
    Optional<Token> stored = read(far, mark);
    if (stored.filter(good).isPresent()) {
      return stored.get();
    }
    try {
      Token fresh = renewal.renew(stored);
      save(far, new KeptToken(mark, fresh));
      return fresh;
    } catch (ConnectorException e) {
      Optional<Token> others = read(far, mark).filter(t -> !Optional.of(t).equals(stored));
      if (e.reason() == Reason.UNAUTHORIZED && others.filter(good).isPresent()) {
        return others.get();
      }
      throw e;
    }
  }

  /** The token of a connection that is taken away. */
  void forget(ConnectionKey far) {
    synchronized (locks.computeIfAbsent(far, f -> new Object())) {
      known.remove(far);
      unsaved.remove(far);
      settings.write(far.account(), SECTION, Map.of(far.id().toString(), ""), HOUSE);
    }
  }

  /** What the far side gave once is not lost when the database is away for a moment. */
  private void save(ConnectionKey far, KeptToken token) {
    known.put(far, token);
    unsaved.add(far);
    settings.write(far.account(), SECTION, Map.of(far.id().toString(), token.toJson()), HOUSE);
    unsaved.remove(far);
  }

  private Optional<Token> read(ConnectionKey far, String mark) {
    String json = settings.read(far.account(), SECTION).get(far.id().toString());
    if (json == null) {
      return Optional.empty();
    }
    KeptToken stored = KeptToken.parse(json);
    known.put(far, stored);
    return stored.from(mark);
  }

  private static String digest(String origin) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(origin.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
