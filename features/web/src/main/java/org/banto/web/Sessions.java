// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.banto.base.AccountId;
import org.banto.base.Rejection;
import org.banto.base.Text;
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
 * nobody in. Sessions outlive a restart of the house, and all houses on a database know them: what
 * is ended or changed at one of them holds here at once, at the others within {@link #BOUND}. They
 * end after twelve hours, or after two hours without a request.
 */
@Component(service = Sessions.class)
public final class Sessions {
  /** What was looked up is believed for so long; half of the two seconds that are promised. */
  static final Duration BOUND = Duration.ofSeconds(1);

  /** How long a request may be on its way when the session it came with is left. */
  static final Duration IN_FLIGHT = Duration.ofSeconds(10);

  /** More than so many that were looked up are not remembered. */
  private static final int REMEMBERED = 10_000;

  private final JpaSessions kept;
  private final Users users;
  private final AddressGuard guard;
  private final Clock clock;
  private final LongSupplier nanos;
  private final ConcurrentMap<String, Seen> looks = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, OpenSession> unkept = new ConcurrentHashMap<>();
  private final Set<ServiceReference<?>> switches = ConcurrentHashMap.newKeySet();

  /** One that was looked up, and when by {@link System#nanoTime()}. */
  private record Seen(OpenSession session, long at) {}

  /** For the service component runtime. */
  @Activate
  public Sessions(
      @Reference JpaSessions kept, @Reference Users users, @Reference AddressGuard guard) {
    this(kept, users, guard, new HouseClock(), System::nanoTime);
  }

  Sessions(JpaSessions kept, Users users, AddressGuard guard, Clock clock, LongSupplier nanos) {
    this.kept = kept;
    this.users = users;
    this.guard = guard;
    this.clock = clock;
    this.nanos = nanos;
  }

  /**
   * Opens a session and returns its cookie value. While the disk is full it is in memory alone, and
   * ends with the house.
   *
   * @throws Rejection when the user may not work on the account from there
   */
  String open(User user, AccountId account, Origin origin) {
    return open(user, account, origin, LogInStage.IN);
  }

  /** The same at a stage of the log-in; one that awaits a code ends soon. */
  String open(User user, AccountId account, Origin origin, LogInStage stage) {
    String token = users.token();
    Instant now = clock.instant();
    Duration longest = stage == LogInStage.CODE ? OpenSession.HALF_OPEN : OpenSession.LONGEST;
    StaffSession session =
        new StaffSession(
                user.login(),
                account,
                user.rights(),
                users.token(),
                user.mustChange(),
                now.plus(longest),
                "")
            .at(stage)
            .proved(now);
    guard.check(session, origin.address());
    OpenSession opened = new OpenSession(TextDigest.of(token), session, origin, now);
    try {
      kept.add(opened);
    } catch (RuntimeException e) {
      if (!DiskSpace.isFull(e)) {
        throw e;
      }
      unkept.values().removeIf(one -> one.ended(now));
      unkept.put(opened.digest(), opened);
    }
    return token;
  }

  /**
   * Opens a program's session, which lasts a year or as long as its maker may work on the account,
   * and returns its bearer token.
   *
   * @throws Rejection when there is one of this name
   */
  String openToken(String maker, String name, AccountId account, Set<String> rights) {
    if (tokens().containsKey(name)) {
      throw taken();
    }
    String token = users.token();
    Instant now = clock.instant();
    StaffSession session =
        new StaffSession(name, account, rights, "", false, now.plus(JpaSessions.TOKEN), maker);
    try {
      kept.add(new OpenSession(TextDigest.of(token), session, Origin.UNKNOWN, now));
    } catch (RuntimeException e) {
      // at another house at the same time
      throw SqlStates.collision(e) ? taken() : e;
    }
    return token;
  }

  private static Rejection taken() {
    return new Rejection(
        new Text(
            "この名前はすでに使われています。使い直すときは、先に終わらせてください。",
            "This name is in use already. To use it again, end the token first."));
  }

  /**
   * The open session of a cookie or token, with the rights its person has now; counts as a sign of
   * life. It costs one look by key at most, and none where there was one a moment ago.
   */
  Optional<StaffSession> find(String token) {
    Instant now = clock.instant();
    return known(TextDigest.of(token))
        .filter(one -> !one.ended(now))
        .flatMap(one -> used(one, now));
  }

  /** Why a session is not let in from an address; empty when it is. */
  Optional<Text> refusal(StaffSession session, String address) {
    return guard.refusal(session, address);
  }

  private Optional<OpenSession> known(String digest) {
    OpenSession alone = unkept.get(digest);
    if (alone != null) {
      return Optional.of(alone);
    }
    long now = nanos.getAsLong();
    Seen before = looks.get(digest);
    if (before != null && now - before.at() < BOUND.toNanos()) {
      return Optional.of(before.session());
    }
    Optional<OpenSession> found = kept.find(digest);
    if (found.isEmpty()) {
      looks.remove(digest);
    } else {
      remember(new Seen(found.get(), now));
    }
    return found;
  }

  private void remember(Seen seen) {
    if (looks.size() >= REMEMBERED) {
      looks.clear();
    }
    looks.put(seen.session().digest(), seen);
  }

  private Optional<StaffSession> used(OpenSession one, Instant now) {
    StaffSession session = one.session();
    StaffSession here = switches.isEmpty() ? session.on(session.home()) : session;
    Optional<StaffSession> allowed =
        users
            .find(here.person())
            .filter(u -> !u.disabled() && u.accounts().contains(here.account().value()))
            .map(u -> here.within(users.rights(u)));
    if (allowed.isPresent() && one.toNote(now)) {
      note(one.used(now));
    }
    return allowed;
  }

  /** A disk that is full keeps nobody from looking. */
  private void note(OpenSession used) {
    if (unkept.replace(used.digest(), used) != null) {
      return;
    }
    looks.computeIfPresent(used.digest(), (digest, seen) -> new Seen(used, seen.at()));
    try {
      kept.saw(used);
    } catch (RuntimeException e) {
      if (!DiskSpace.isFull(e)) {
        throw e;
      }
    }
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

  /**
   * Goes on with another session for that of a cookie, which lets nobody in any more.
   *
   * @return the new cookie value
   * @throws Rejection when the session has ended meanwhile
   */
  String renew(String cookie, StaffSession session) {
    return goOn(cookie, session, old -> Optional.empty());
  }

  /**
   * Goes on with a session whose log-in is complete, and of whom it has just been proved who it is.
   *
   * @return the new cookie value
   * @throws Rejection when the session has ended meanwhile
   */
  String complete(String cookie, StaffSession session) {
    Instant now = clock.instant();
    StaffSession in = session.at(LogInStage.IN).proved(now);
    return session.in()
        ? beside(cookie, in)
        // one that awaited its code was to end soon
        : renew(cookie, in.until(now.plus(OpenSession.LONGEST)));
  }

  /**
   * Goes on with another session for that of a cookie, as the same person elsewhere: what the page
   * has asked already is still answered, so the one before ends {@link #IN_FLIGHT} later.
   *
   * @param address where the request comes from
   * @return the new cookie value
   * @throws Rejection when the session has ended meanwhile, or is not let in there from here
   */
  String move(String cookie, StaffSession session, String address) {
    guard.check(session, address);
    return beside(cookie, session);
  }

  /** Goes on with another session; the one before ends a moment later. */
  private String beside(String cookie, StaffSession session) {
    Instant end = clock.instant().plus(IN_FLIGHT);
    return goOn(cookie, session, old -> Optional.of(old.until(end)));
  }

  /** Goes on with another session; of the one before stays what is said. */
  private String goOn(
      String cookie, StaffSession session, Function<OpenSession, Optional<OpenSession>> staying) {
    String before = TextDigest.of(cookie);
    OpenSession old = known(before).orElseThrow(Sessions::ended);
    String token = users.token();
    List<OpenSession> instead =
        Stream.concat(staying.apply(old).stream(), Stream.of(old.as(TextDigest.of(token), session)))
            .toList();
    if (unkept.remove(before) != null) {
      instead.forEach(one -> unkept.put(one.digest(), one));
    } else if (!kept.replace(before, instead)) {
      throw ended();
    }
    looks.remove(before);
    return token;
  }

  private static Rejection ended() {
    return new Rejection(Rejection.Kind.UNAUTHENTICATED, AccessFilter.ENDED);
  }

  /** Ends a session. */
  void close(String token) {
    drop(TextDigest.of(token));
  }

  /** Ends a session in whose place another was opened; one that a full disk keeps ends by itself. */
  void supersede(String token) {
    try {
      close(token);
    } catch (RuntimeException e) {
      if (!DiskSpace.isFull(e)) {
        throw e;
      }
    }
  }

  private void drop(String digest) {
    if (unkept.remove(digest) == null) {
      kept.close(digest);
      looks.remove(digest);
    }
  }

  private void forget(Predicate<OpenSession> ended) {
    unkept.values().removeIf(ended);
    looks.values().removeIf(seen -> ended.test(seen.session()));
  }

  /** Ends all sessions of a user. */
  void closeAll(String login) {
    closeOthers(login, "");
  }

  /** Ends all sessions of a user but that of a cookie. */
  void closeOthers(String login, String cookie) {
    String own = TextDigest.of(cookie);
    kept.closeAll(login, own);
    forget(one -> one.session().login().equals(login) && !one.digest().equals(own));
  }

  /** Ends one of a user's sessions, by its {@link OpenSession#id}; false when there is none. */
  boolean closeOne(String login, String id) {
    Optional<OpenSession> found = of(login).stream().filter(s -> s.id().equals(id)).findFirst();
    found.ifPresent(one -> drop(one.digest()));
    return found.isPresent();
  }

  /** Ends the token of a program. */
  void closeToken(String name) {
    kept.closeProgram(name);
    forget(one -> one.session().login().equals(name));
  }

  /** Ends all that a user has open: sessions, and the tokens made by them. */
  void endAll(String login) {
    kept.endAll(login);
    forget(one -> one.session().person().equals(login));
  }

  /** What a user has open, the newest first; no tokens. */
  List<OpenSession> of(String login) {
    Instant now = clock.instant();
    return Stream.concat(unkept.values().stream(), kept.of(login).stream())
        .filter(one -> one.session().login().equals(login) && !one.ended(now))
        .toList();
  }

  /** Whether this is the session of a cookie. */
  static boolean isOf(OpenSession one, String cookie) {
    return one.digest().equals(TextDigest.of(cookie));
  }

  /** The programs that hold tokens: name and session. */
  Map<String, StaffSession> tokens() {
    Instant now = clock.instant();
    Map<String, StaffSession> found = new TreeMap<>();
    kept.programs().stream()
        .filter(one -> !one.ended(now))
        .forEach(one -> found.put(one.session().login(), one.session()));
    return found;
  }
}
