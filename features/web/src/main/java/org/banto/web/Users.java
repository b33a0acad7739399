// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.house.Account;
import org.banto.house.Accounts;
import org.banto.house.Settings;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The members of staff, kept sealed among the settings of the first account. Reading is from
 * memory; every change is written first.
 */
@Component(service = Users.class)
public final class Users {
  static final AccountId HOME = new AccountId("main");
  private static final String SECTION = "users";
  private static final String FIRST = "admin";

  /** How long a one-time password is good (ASVS 5.0, 6.4.1). */
  private static final Duration ONE_TIME = Duration.ofHours(24);

  private final Settings settings;
  private final Accounts accounts;
  private final OfferedRights offered;
  private final Clock clock;
  private final Passwords passwords = new Passwords();
  private final ConcurrentMap<String, User> byLogin = new ConcurrentHashMap<>();

  /** Reads all users; makes the first one, with a one-time password, in a new house. */
  @Activate
  public Users(
      @Reference Settings settings,
      @Reference Accounts accounts,
      @Reference OfferedRights offered) {
    this(settings, accounts, offered, FirstLogin.inDataFolder(), new HouseClock());
  }

  Users(
      Settings settings,
      Accounts accounts,
      OfferedRights offered,
      FirstLogin firstLogin,
      Clock clock) {
    this.settings = settings;
    this.accounts = accounts;
    this.offered = offered;
    this.clock = clock;
    settings.read(HOME, SECTION).values().forEach(json -> remember(read(json)));
    boolean late =
        firstLogin.waits() && find(FIRST).filter(u -> u.expired(clock.instant())).isPresent();
    if (byLogin.isEmpty() || late) {
      firstLogin.tell(FIRST, reset(find(FIRST).orElseGet(this::first), Actor.system("web")));
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

  List<User> all() {
    return byLogin.values().stream().sorted(Comparator.comparing(User::login)).toList();
  }

  Optional<User> find(String login) {
    return Optional.ofNullable(byLogin.get(login));
  }

  /** What somebody is called; their log-in where they are no member of staff any more. */
  String name(String login) {
    return find(login).map(User::name).orElse(login);
  }

  /** The user, when login and password fit and the user is not disabled. */
  Optional<User> logIn(String login, String password) {
    Optional<User> user = find(login).filter(u -> !u.disabled() && !u.hash().isEmpty());
    if (user.isEmpty()) {
      passwords.hash(password); // takes as long as a wrong password
      return user;
    }
    return user.filter(u -> passwords.matches(password, u.hash()));
  }

  /** Keeps a user; of rights for the whole house none, unless they work on its first account. */
  void keep(User user, Actor by) {
    User kept = user.atHome() ? user : user.withRights(offered.heldBy(user));
    settings.write(HOME, SECTION, Map.of(kept.login(), write(kept)), by);
    remember(kept);
  }

  /** What a user may do now. */
  Set<String> rights(User user) {
    return offered.heldBy(user);
  }

  /**
   * Keeps a changed user, unless nobody would be left who manages users.
   *
   * @throws IllegalArgumentException when it is the last one
   */
  synchronized void change(User user, Actor by) {
    boolean left =
        user.managesUsers()
            || all().stream().anyMatch(u -> !u.login().equals(user.login()) && u.managesUsers());
    if (!left) {
      throw new Rejection(
          new Text(
              "担当者を管理できる人がいなくなるため、変更できません。",
              "This cannot be changed: nobody would be left who can manage staff."));
    }
    keep(user, by);
  }

  /** Whether the password fits, and came too late. */
  boolean late(User user) {
    return user.expired(clock.instant());
  }

  /** Gives the user a one-time password, good for a day, and returns it. */
  String reset(User user, Actor by) {
    String password = passwords.oneTime();
    keep(user.withOneTime(passwords.hash(password), clock.instant().plus(ONE_TIME)), by);
    return password;
  }

  /**
   * Sets the user's own password.
   *
   * @throws IllegalArgumentException when it is too short or the old one is wrong
   */
  void change(User user, String old, String chosen, Actor by) {
    if (old == null || chosen == null) {
      throw new Rejection(
          new Text("今のパスワードと新しいパスワードを入力してください。", "Enter the present password and the new one."));
    }
    if (!passwords.matches(old, user.hash())) {
      throw new Rejection(new Text("今のパスワードが違います。", "The present password is wrong."));
    }
    if (chosen.length() < 10 || chosen.length() > 200 || chosen.equals(old)) {
      throw new Rejection(
          new Text(
              "新しいパスワードは10文字以上で、今のものと変えてください。",
              "A new password has 10 characters at least, and is another than the present one."));
    }
    keep(user.withPassword(passwords.hash(chosen)), by);
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

  private void remember(User user) {
    byLogin.put(user.login(), user);
  }

  private static User read(String json) {
    try {
      return RightsOfBefore.read(json, User.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored user cannot be read", e);
    }
  }

  private static String write(User user) {
    try {
      return Json.MAPPER.writeValueAsString(user);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
