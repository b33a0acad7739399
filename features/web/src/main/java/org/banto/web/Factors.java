// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.house.Settings;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The second factor at log-in (二段階認証): codes of an authenticator (RFC 6238), or one of ten recovery codes
 * (復旧コード), each of which is accepted once. Tries are counted in the database, so that all houses on it wait
 * alike.
 */
@Component(service = Factors.class)
public final class Factors {
  /** How many recovery codes somebody is given. */
  static final int CODES = 10;

  /** How long it counts that somebody has lost theirs. */
  static final Duration LOSS = Duration.ofDays(1);

  private final JpaFactors kept;
  private final Users users;
  private final Settings settings;
  private final Clock clock;
  private final TimeCodes times = new TimeCodes();
  private final Passwords passwords = new Passwords();

  /** How a code was right. */
  enum Proof {
    /** It was the authenticator's of now. */
    CODE,
    /** It was a recovery code, which is used up. */
    RECOVERY
  }

  /** For the service component runtime. */
  @Activate
  public Factors(@Reference JpaFactors kept, @Reference Users users, @Reference Settings settings) {
    this(kept, users, settings, new HouseClock());
  }

  Factors(JpaFactors kept, Users users, Settings settings, Clock clock) {
    this.kept = kept;
    this.users = users;
    this.settings = settings;
    this.clock = clock;
  }

  /** What the house asks of staff. */
  FactorRule rule() {
    return FactorRule.of(settings.read(Users.HOME, FactorRule.SECTION));
  }

  /** What somebody whose password was right has to do next. */
  LogInStage stage(User user) {
    if (find(user.login()).isPresent()) {
      return LogInStage.CODE;
    }
    return asks(user) ? LogInStage.ENROL : LogInStage.IN;
  }

  /** Whether it was proved lately enough who works in a session. */
  boolean fresh(StaffSession session) {
    return session.program() || !session.proved().plus(rule().proof()).isBefore(clock.instant());
  }

  /** Whether the house asks one of a user. */
  boolean asks(User user) {
    return rule().asks(users.rights(user));
  }

  /** The one of a member of staff, once it is confirmed. */
  Optional<SecondFactor> find(String login) {
    return on(login).map(JpaFactors.Kept::factor);
  }

  private Optional<JpaFactors.Kept> on(String login) {
    return kept.find(login).filter(JpaFactors.Kept::on);
  }

  /** Who has one. */
  Set<String> logins() {
    return kept.logins();
  }

  /**
   * Begins to set one up: it is asked for once it is confirmed.
   *
   * @return the key, in base 32
   * @throws Rejection when there is one already
   */
  String begin(String login) {
    String key = times.key();
    if (!kept.begin(login, new SecondFactor(key, clock.instant(), List.of()))) {
      throw Rejection.conflict(
          new Text(
              "二段階認証はすでに設定されています。端末を替えるときは、先に解除してください。",
              "There is a second factor already. To use another device, turn it off first."));
    }
    return key;
  }

  /**
   * Confirms the one that was begun by a code of it.
   *
   * @return the recovery codes, which nobody can read again
   * @throws Rejection when the code is wrong, or none was begun
   */
  List<String> confirm(String login, String code) {
    given(code, "確認コードを入力してください。", "Enter the code.");
    Tries.mayGo(kept.begin(login, clock.instant()));
    JpaFactors.Kept begun =
        kept.find(login)
            .filter(k -> !k.on())
            .orElseThrow(
                () ->
                    Rejection.conflict(
                        new Text(
                            "二段階認証の設定を、はじめからやり直してください。",
                            "Begin to set the second factor up once more.")));
    if (!uses(login, begun.factor(), plain(code))) {
      throw wrongCode();
    }
    kept.succeeded(login);
    return withCodes(login, begun);
  }

  private List<String> withCodes(String login, JpaFactors.Kept before) {
    List<String> codes = Stream.generate(passwords::recovery).limit(CODES).toList();
    List<String> hashes = codes.stream().map(code -> passwords.hash(plain(code))).toList();
    if (!kept.keep(login, before.factor().withRecovery(hashes), before.changes())) {
      throw Rejection.conflict(
          new Text(
              "別の画面で先に変更されています。もう一度開いてください。",
              "It was changed on another page first; open it again."));
    }
    return codes;
  }

  /**
   * Judges a code, and uses it up.
   *
   * @throws Rejection when it is wrong, or there were too many wrong ones before
   */
  Proof check(String login, String code) {
    given(code, "確認コードを入力してください。", "Enter the code.");
    Tries.mayGo(kept.begin(login, clock.instant()));
    Proof proof = judge(login, code).orElseThrow(Factors::wrongCode);
    kept.succeeded(login);
    return proof;
  }

  /**
   * Proves who somebody is: by the password, and the code where they have a second factor.
   *
   * @throws Rejection when one of them is wrong, or there were too many wrong ones before
   */
  void prove(String login, String password, String code) {
    given(password, "パスワードを入力してください。", "Enter your password.");
    Tries.mayGo(kept.begin(login, clock.instant()));
    boolean right =
        users.logIn(login, password).isPresent()
            && (find(login).isEmpty() || judge(login, code).isPresent());
    if (!right) {
      throw new Rejection(new Text("パスワードか確認コードが違います。", "The password or the code is wrong."));
    }
    kept.succeeded(login);
  }

  /** What was left out is no try. */
  private static void given(String value, String ja, String en) {
    if (value == null || value.isBlank()) {
      throw new Rejection(new Text(ja, en));
    }
  }

  private Optional<Proof> judge(String login, String code) {
    String given = plain(code);
    if (given.matches("[0-9]{6}")) {
      return find(login).filter(f -> uses(login, f, given)).map(f -> Proof.CODE);
    }
    return given.length() == Passwords.RECOVERY && spend(login, given)
        ? Optional.of(Proof.RECOVERY)
        : Optional.empty();
  }

  private boolean uses(String login, SecondFactor factor, String code) {
    OptionalLong step = times.step(factor.key(), code, clock.instant());
    return step.isPresent() && kept.use(login, step.getAsLong());
  }

  /** As long as the code is there, whoever else uses one at the same time. */
  private boolean spend(String login, String code) {
    while (true) {
      Optional<JpaFactors.Kept> before = on(login);
      Optional<String> hash =
          before.stream()
              .flatMap(k -> k.factor().recovery().stream())
              .filter(h -> passwords.matches(code, h))
              .findFirst();
      if (hash.isEmpty()) {
        return false;
      }
      JpaFactors.Kept now = before.get();
      if (kept.keep(login, now.factor().without(hash.get()), now.changes())) {
        return true;
      }
    }
  }

  /**
   * Makes new recovery codes; the ones of before are good for nothing.
   *
   * @throws Rejection when there is no second factor
   */
  List<String> renew(String login) {
    return withCodes(login, on(login).orElseThrow(Factors::none));
  }

  /**
   * Takes it away.
   *
   * @throws Rejection when there is none
   */
  void remove(String login) {
    if (!kept.remove(login)) {
      throw none();
    }
  }

  /** What was said of lost ones within {@link #LOSS} by who still manages staff, by login. */
  Map<String, JpaFactors.Loss> losses() {
    Map<String, JpaFactors.Loss> found = new TreeMap<>(kept.losses());
    found.values().removeIf(loss -> !counts(loss));
    return found;
  }

  /** What was said so of one. */
  Optional<JpaFactors.Loss> loss(String login) {
    return Optional.ofNullable(losses().get(login));
  }

  private boolean counts(JpaFactors.Loss loss) {
    return loss.at().plus(LOSS).isAfter(clock.instant())
        && users
            .find(loss.by())
            .filter(by -> !by.disabled() && User.manages(users.rights(by)))
            .isPresent();
  }

  /**
   * Takes a lost one away, once two people have said that it is lost: nobody can do it alone.
   *
   * @param by who says so now
   * @return who said so first; empty when nobody else had, so that another has to
   * @throws Rejection when there is none
   */
  Optional<String> lost(String login, String by) {
    Optional<JpaFactors.Loss> said = loss(login).filter(first -> !first.by().equals(by));
    if (said.isEmpty()) {
      if (!kept.lose(login, new JpaFactors.Loss(by, clock.instant()))) {
        throw none();
      }
      return Optional.empty();
    }
    if (!kept.removeLost(login, said.get())) {
      throw Rejection.conflict(
          new Text(
              "依頼は取り消されているか、本人がログインしたため無効になっています。画面を開き直してください。",
              "It was taken back meanwhile, or its owner has logged in; open the page again."));
    }
    return said.map(JpaFactors.Loss::by);
  }

  /**
   * Takes back that one is lost.
   *
   * @throws Rejection when nobody has said so
   */
  void found(String login) {
    if (!kept.keepOn(login)) {
      throw Rejection.conflict(new Text("解除の依頼はありません。", "Nobody has asked for it."));
    }
  }

  /** Somebody has proved who they are without a code: what was said of a lost one has ended. */
  void proved(String login) {
    kept.keepOn(login);
  }

  private static Rejection none() {
    return Rejection.conflict(new Text("二段階認証は設定されていません。", "There is no second factor."));
  }

  private static Rejection wrongCode() {
    return new Rejection(
        new Text(
            "確認コードが違います。アプリに表示されている新しいコードを入力してください。",
            "The code is wrong. Enter the new one that the app shows."));
  }

  /** As it was meant: a Japanese keyboard writes wide digits, and people copy spaces and hyphens. */
  private static String plain(String code) {
    return code == null || code.length() > 100
        ? ""
        : Normalizer.normalize(code, Normalizer.Form.NFKC)
            .replaceAll("[\\s\\p{Pd}]", "")
            .toLowerCase(Locale.ROOT);
  }
}
