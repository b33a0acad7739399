// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.house.Settings;
import org.banto.time.HouseClock;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.AnyService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Who is logged in. Only digests of the cookies and tokens are kept, so a copy of the database lets
 * nobody in. Sessions outlive a restart of the house; they end after twelve hours, or after two
 * hours without a request.
 */
@Component(service = Sessions.class)
public final class Sessions {
  private static final String SECTION = "sessions";
  private static final Duration LONGEST = Duration.ofHours(12);
  private static final Duration IDLE = Duration.ofHours(2);
  private static final Actor SELF = Actor.system("web");

  private final Settings settings;
  private final Users users;
  private final Clock clock;
  private final ConcurrentMap<String, StaffSession> byDigest = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, Instant> lastSeen = new ConcurrentHashMap<>();
  private final Set<ServiceReference<?>> switches = ConcurrentHashMap.newKeySet();

  /** Reads the sessions that were open when the house stopped. */
  @Activate
  public Sessions(@Reference Settings settings, @Reference Users users) {
    this(settings, users, new HouseClock());
  }

  Sessions(Settings settings, Users users, Clock clock) {
    this.settings = settings;
    this.users = users;
    this.clock = clock;
    settings.read(Users.HOME, SECTION).forEach((digest, json) -> byDigest.put(digest, read(json)));
  }

  /** Opens a session and returns its cookie value. */
  String open(User user, AccountId account) {
    String token = users.token();
    keep(
        digest(token),
        new StaffSession(
            user.login(),
            account,
            user.rights(),
            users.token(),
            user.mustChange(),
            clock.instant().plus(LONGEST),
            ""));
    return token;
  }

  /**
   * Opens a program's session, which lasts a year or as long as its maker may work on the account,
   * and returns its bearer token.
   */
  String openToken(String maker, String name, AccountId account, Set<String> rights) {
    String token = users.token();
    keep(
        digest(token),
        new StaffSession(
            name, account, rights, "", false, clock.instant().plus(Duration.ofDays(365)), maker));
    return token;
  }

  /**
   * The open session of a cookie or token, with the rights its person has now; counts as a sign of
   * life.
   */
  Optional<StaffSession> find(String token) {
    String digest = digest(token);
    StaffSession session = byDigest.get(digest);
    if (session == null) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    boolean idle =
        !session.program() && lastSeen.getOrDefault(digest, now).plus(IDLE).isBefore(now);
    if (idle || session.until().isBefore(now)) {
      close(token);
      return Optional.empty();
    }
    lastSeen.put(digest, now);
    StaffSession here = switches.isEmpty() ? session.on(session.home()) : session;
    return users
        .find(here.person())
        .filter(u -> !u.disabled() && u.accounts().contains(here.account().value()))
        .map(u -> here.within(users.rights(u)));
  }

  /** Without ID切り替え one works where one logged in; when it is back, where one was. */
  @Reference(
      service = AnyService.class,
      target = "(function=shop-id-switch)",
      policy = ReferencePolicy.DYNAMIC,
      cardinality = ReferenceCardinality.MULTIPLE)
  void bindSwitch(ServiceReference<Object> one) {
    switches.add(one);
  }

  void unbindSwitch(ServiceReference<Object> one) {
    switches.remove(one);
  }

  /** Puts another session in the place of a cookie's. */
  void replace(String token, StaffSession session) {
    keep(digest(token), session);
  }

  /** Ends a session. */
  void close(String token) {
    drop(digest(token));
  }

  /** Ends all sessions of a user. */
  void closeAll(String login) {
    byDigest.forEach(
        (digest, session) -> {
          if (session.login().equals(login)) {
            drop(digest);
          }
        });
  }

  /** Ends all that a user has open: sessions, and the tokens made by them. */
  void endAll(String login) {
    byDigest.forEach(
        (digest, session) -> {
          if (session.person().equals(login)) {
            drop(digest);
          }
        });
  }

  /** The programs that hold tokens: name and session. */
  Map<String, StaffSession> tokens() {
    Map<String, StaffSession> found = new java.util.TreeMap<>();
    byDigest
        .values()
        .forEach(
            s -> {
              if (s.program()) {
                found.put(s.login(), s);
              }
            });
    return found;
  }

  /** While the disk is full a session is in memory alone, and ends with the house. */
  private void keep(String digest, StaffSession session) {
    try {
      settings.write(
          Users.HOME, SECTION, Map.of(digest, Json.MAPPER.writeValueAsString(session)), SELF);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    } catch (RuntimeException e) {
      if (session.program() || !DiskSpace.isFull(e)) {
        throw e;
      }
    }
    byDigest.put(digest, session);
  }

  private void drop(String digest) {
    byDigest.remove(digest);
    lastSeen.remove(digest);
    settings.write(Users.HOME, SECTION, Map.of(digest, ""), SELF);
  }

  private static StaffSession read(String json) {
    try {
      return RightsOfBefore.read(json, StaffSession.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored session cannot be read", e);
    }
  }

  private static String digest(String token) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
