// SPDX-License-Identifier: Apache-2.0
package org.banto.alarms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.flow.Alarm;
import org.banto.house.Account;
import org.banto.house.Accounts;
import org.banto.house.Settings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Whom the shops want to be told of alarms; kept in the settings, sealed with all that is secret.
 */
@Component(service = Targets.class)
public final class Targets {
  private static final String SECTION = "alarms.targets";
  private static final int MOST = 50;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Settings settings;
  private final Accounts accounts;

  /** One of an account. */
  record Of(AccountId account, Target target) {}

  /** Remembers. */
  @Activate
  public Targets(@Reference Settings settings, @Reference Accounts accounts) {
    this.settings = settings;
    this.accounts = accounts;
  }

  /** An account's, by name. */
  List<Target> all(AccountId account) {
    return settings.read(account, SECTION).values().stream()
        .map(Targets::read)
        .sorted(Comparator.comparing(Target::name).thenComparing(Target::id))
        .toList();
  }

  Optional<Target> find(AccountId account, String id) {
    return Optional.ofNullable(settings.read(account, SECTION).get(id)).map(Targets::read);
  }

  /** Who is told of this alarm; of the whole house's in every account. */
  List<Of> of(Alarm alarm) {
    Stream<AccountId> whose =
        alarm.account().map(Stream::of).orElseGet(() -> accounts.all().stream().map(Account::id));
    return whose
        .flatMap(account -> all(account).stream().map(t -> new Of(account, t)))
        .filter(of -> of.target().wants(alarm.kind()))
        .toList();
  }

  /** The shop's name, as the message says it. */
  String name(AccountId account) {
    return accounts.all().stream()
        .filter(a -> a.id().equals(account))
        .map(Account::name)
        .findFirst()
        .orElse(account.value());
  }

  /**
   * Keeps one; where no secret is given the one it has stays, unless it goes another way now.
   *
   * @throws IllegalArgumentException saying what cannot be kept
   */
  void keep(AccountId account, Target wanted, Actor by) {
    Optional<Target> before = find(account, wanted.id());
    if (before.isEmpty() && settings.read(account, SECTION).size() >= MOST) {
      throw new Rejection(
          new Text("送り先は" + MOST + "件までです。", "There may be " + MOST + " targets at most."));
    }
    String secret =
        wanted.secret().isEmpty()
            ? before.filter(b -> b.way().equals(wanted.way())).map(Target::secret).orElse("")
            : wanted.secret();
    Target target =
        new Target(
            wanted.id(),
            wanted.name(),
            wanted.way(),
            wanted.to(),
            secret,
            wanted.template(),
            wanted.language(),
            wanted.faults(),
            wanted.kinds(),
            wanted.from(),
            wanted.until(),
            wanted.on());
    check(target);
    settings.write(account, SECTION, Map.of(target.id(), write(target)), by);
  }

  void remove(AccountId account, String id, Actor by) {
    settings.write(account, SECTION, Map.of(id, ""), by);
  }

  private static void check(Target t) {
    need(t.id().matches("[a-z0-9-]{1,36}"), "送り先の番号が正しくありません。");
    need(!t.name().isBlank() && t.name().length() <= 60, "名前を60文字までで入力してください。");
    need(t.language().matches("ja|en"), "言葉は ja か en です。");
    need(t.faults() || !t.kinds().isEmpty(), "知らせるお知らせを1つ以上選んでください。");
    need(t.from().isEmpty() == t.until().isEmpty(), "時間帯は始まりと終わりの両方を入力してください。");
    time(t.from());
    time(t.until());
    switch (t.way()) {
      case "mail" ->
          need(t.to().matches("[\\x21-\\x7e&&[^@<>,;\"]]+@[A-Za-z0-9.-]+"), "メールアドレスが正しくありません。");
      case "slack" ->
          need(
              t.secret().startsWith(Webhooks.SLACK),
              "Slack の Webhook URL は " + Webhooks.SLACK + " で始まります。");
      case "chatwork" -> {
        need(t.to().matches("[0-9]{1,18}"), "ルーム番号は数字です（ルームのURLの rid の後ろ）。");
        need(t.secret().matches("[\\x21-\\x7e]{1,200}"), "APIトークンを入力してください。");
      }
      case "lineworks", "json" -> {
        need(
            t.secret().matches("https?://[\\x21-\\x7e]{1,1000}"),
            "送信先の URL は https:// か http:// で始まります。");
        Webhooks.check(t.template());
      }
      default ->
          throw new Rejection(
              new Text("知らせる方法がありません: " + t.way(), "there is no such way to tell: " + t.way()));
    }
  }

  private static void time(String text) {
    try {
      need(text.isEmpty() || LocalTime.parse(text) != null, "");
    } catch (DateTimeParseException e) {
      throw new Rejection(
          new Text("時刻は 09:00 のように入力してください: " + text, "write a time like 09:00: " + text), e);
    }
  }

  private static void need(boolean met, String otherwise) {
    if (!met) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  private static Target read(String text) {
    try {
      return JSON.readValue(text, Target.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a kept target of alarms cannot be read", e);
    }
  }

  private static String write(Target target) {
    try {
      return JSON.writeValueAsString(target);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
