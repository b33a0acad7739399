// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.banto.base.AccountId;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.house.Account;
import org.banto.house.Accounts;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The members of staff. All houses on a database know the same: what is changed at one of them holds
 * here at once, at the others within {@link Sessions#BOUND}, and for a log-in without delay.
 */
@Component(service = Users.class)
public final class Users {
  static final AccountId HOME = new AccountId("main");
  private static final String FIRST = "admin";

  /** How long a one-time password is good (ASVS 5.0, 6.4.1). */
  private static final Duration ONE_TIME = Duration.ofHours(24);

  private final JpaStaff kept;
  private final Accounts accounts;
  private final OfferedRights offered;
  private final Clock clock;
  private final LongSupplier nanos;
  private final Passwords passwords = new Passwords();
  private final PasswordJudgement judgement = new PasswordJudgement();

  private volatile Known known;

  /** All there are, and when they were looked up by {@link System#nanoTime()}. */
  private record Known(JpaStaff.Staff staff, long at) {}

  /** Reads all users; makes the first one, with a one-time password, in a new house. */
  @Activate
  public Users(
      @Reference JpaStaff kept, @Reference Accounts accounts, @Reference OfferedRights offered) {
    this(kept, accounts, offered, FirstLogin.inDataFolder(), new HouseClock(), System::nanoTime);
  }

  Users(
      JpaStaff kept,
      Accounts accounts,
      OfferedRights offered,
      FirstLogin firstLogin,
      Clock clock,
      LongSupplier nanos) {
    this.kept = kept;
    this.accounts = accounts;
    this.offered = offered;
    this.clock = clock;
    this.nanos = nanos;
    this.known = new Known(kept.read(), nanos.getAsLong());
    boolean late =
        firstLogin.waits() && find(FIRST).filter(u -> u.expired(clock.instant())).isPresent();
    if (all().isEmpty() || late) {
      firstLogin.tell(FIRST, find(FIRST).isPresent() ? reset(FIRST) : add(first()));
    }
  }

  private User first() {
    return new User(
        FIRST,
        "管理者",
        "",
        Set.of(User.EVERY),
        accounts.all().stream().map(a -> a.id().value()).toList(),
        true,
        false);
  }

  /** All there are, in the order of their log-ins. */
  List<User> all() {
    return List.copyOf(known(Sessions.BOUND).values());
  }

  Optional<User> find(String login) {
    return Optional.ofNullable(known(Sessions.BOUND).get(login));
  }

  /** Sees at once what another house has changed; for whoever manages users, and may have been there a moment ago. */
  void refresh() {
    known(Duration.ZERO);
  }

  /** All of them as they were so long ago, or later: one number is asked for, and they are read when it has changed. */
  private Map<String, User> known(Duration atMost) {
    Known before = known;
    if (nanos.getAsLong() - before.at() < atMost.toNanos()) {
      return before.staff().byLogin();
    }
    return look().byLogin();
  }

  private synchronized JpaStaff.Staff look() {
    long now = nanos.getAsLong();
    JpaStaff.Staff staff = known.staff();
    known = new Known(kept.changes() == staff.changes() ? staff : kept.read(), now);
    return known.staff();
  }

  /** What somebody is called; their log-in where they are no member of staff any more. */
  String name(String login) {
    return find(login).map(User::name).orElse(login);
  }

  /** The user, when login and password fit and the user is not disabled. */
  Optional<User> logIn(String login, String password) {
    Optional<User> user = mayLogIn(login);
    if (user.isEmpty()) {
      passwords.hash(password); // takes as long as a wrong password
      return user;
    }
    return user.filter(u -> passwords.matches(password, u.hash()));
  }

  /** Whether a password that fitted does so still: its user may have been given another meanwhile. */
  boolean isCurrent(User user) {
    return mayLogIn(user.login()).filter(u -> u.hash().equals(user.hash())).isPresent();
  }

  private Optional<User> mayLogIn(String login) {
    return Optional.ofNullable(known(Duration.ZERO).get(login))
        .filter(u -> !u.disabled() && !u.hash().isEmpty());
  }

  /**
   * Keeps one user, made of those there are while nobody else changes any; of rights for the whole
   * house none, unless they work on its first account.
   *
   * @return all there are then
   */
  Map<String, User> change(Function<Map<String, User>, User> work) {
    JpaStaff.Staff staff =
        kept.change(
            all -> {
              User user = work.apply(all);
              return user.atHome() ? user : user.withRights(offered.heldBy(user));
            });
    synchronized (this) {
      if (staff.changes() > known.staff().changes()) {
        known = new Known(staff, nanos.getAsLong());
      }
    }
    return staff.byLogin();
  }

  /** What a user may do now. */
  Set<String> rights(User user) {
    return offered.heldBy(user);
  }

  /**
   * Changes a user, as it is when nobody else changes any, unless nobody would be left who manages
   * users.
   *
   * @throws Rejection when it is the last one, or there is none of this login
   */
  User change(String login, UnaryOperator<User> work) {
    Function<Map<String, User>, User> changed =
        all -> {
          User user = Optional.ofNullable(all.get(login)).map(work).orElseThrow(() -> none(login));
          boolean left =
              user.managesUsers()
                  || all.values().stream()
                      .anyMatch(u -> !u.login().equals(login) && u.managesUsers());
          if (!left) {
            throw new Rejection(
                new Text(
                    "担当者を管理できる人がいなくなるため、変更できません。",
                    "This cannot be changed: nobody would be left who can manage staff."));
          }
          return user;
        };
    return change(changed).get(login);
  }

  /** That there is no such user. */
  static Rejection none(String login) {
    return Rejection.notFound(new Text("利用者が見つかりません: " + login, "There is no such user: " + login));
  }

  /** Whether the password fits, and came too late. */
  boolean late(User user) {
    return user.expired(clock.instant());
  }

  /**
   * Adds a user with a one-time password, good for a day, and returns it.
   *
   * @throws Rejection when there is one of this login
   */
  String add(User user) {
    return withOneTime(
        all -> {
          if (all.containsKey(user.login())) {
            throw new Rejection(new Text("このログインIDはすでに使われています。", "This login is in use already."));
          }
          return user;
        });
  }

  /** Gives a user a one-time password, good for a day, and returns it. */
  String reset(String login) {
    return withOneTime(all -> Optional.ofNullable(all.get(login)).orElseThrow(() -> none(login)));
  }

  private String withOneTime(Function<Map<String, User>, User> which) {
    String password = passwords.oneTime();
    String hash = passwords.hash(password);
    Instant end = clock.instant().plus(ONE_TIME);
    change(all -> which.apply(all).withOneTime(hash, end));
    return password;
  }

  /**
   * Sets the user's own password.
   *
   * @throws Rejection when it is too easy to guess, or the old one is wrong
   */
  void change(User user, String old, String chosen) {
    if (old == null || chosen == null) {
      throw new Rejection(
          new Text("今のパスワードと新しいパスワードを入力してください。", "Enter the present password and the new one."));
    }
    User now = mayLogIn(user.login()).orElseThrow(() -> none(user.login()));
    if (!passwords.matches(old, now.hash())) {
      throw wrong();
    }
    if (chosen.equals(old)) {
      throw new Rejection(
          new Text("新しいパスワードは、今のものと変えてください。", "Choose another password than the present one."));
    }
    judgement.fault(chosen, wordsOf(now)).ifPresent(Users::refuse);
    String hash = passwords.hash(chosen);
    change(
        all -> {
          User then = all.get(user.login());
          if (!then.hash().equals(now.hash())) {
            throw wrong();
          }
          return then.withPassword(hash);
        });
  }

  /** What somebody who knows the user tries first. */
  private List<String> wordsOf(User user) {
    return Stream.concat(
            Stream.of(user.login(), user.name()), accounts.all().stream().map(Account::name))
        .toList();
  }

  private static void refuse(Text fault) {
    throw new Rejection(fault);
  }

  private static Rejection wrong() {
    return new Rejection(new Text("今のパスワードが違います。", "The present password is wrong."));
  }

  /** The accounts a user may work on, the one they were first let into first. */
  List<Account> accounts(User user) {
    return accounts.all().stream()
        .filter(a -> user.accounts().contains(a.id().value()))
        .sorted(Comparator.comparing(a -> user.accounts().indexOf(a.id().value())))
        .toList();
  }

  String token() {
    return passwords.token();
  }
}
