// SPDX-License-Identifier: Apache-2.0
package org.banto.mailout;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.house.Bound;

/**
 * How an account sends its mails, as it stands in the settings section {@value #SECTION}.
 *
 * @param transport {@code smtp}, or {@code mailbox} to keep mails instead of sending them
 * @param host the mail server
 * @param port its port
 * @param security {@code starttls}, {@code ssl} or {@code none}
 * @param user the login, or empty for none
 * @param password its password; secret
 * @param from the address mails come from
 * @param charset UTF-8, or ISO-2022-JP where all characters of a mail fit
 * @param auth {@code password}, or {@code consent} to log in by the owner's consent
 * @param login what that is asked with
 */
record MailSettings(
    String transport,
    String host,
    int port,
    String security,
    String user,
    String password,
    String from,
    String charset,
    String auth,
    MailLogin login) {
  /** The section. */
  static final String SECTION = "mail";

  /** When the server last took a test mail, as an instant; no more once anything is set anew. */
  static final String TESTED = "tested";

  /** What a secret is shown as. */
  static final String HIDDEN = "••••";

  private static final Set<String> KEYS =
      Set.of(
          "transport",
          "host",
          "port",
          "security",
          "user",
          "_password",
          "from",
          "charset",
          "auth",
          "provider",
          "tenant",
          "client",
          "_clientSecret",
          "authorizeUrl",
          "tokenUrl",
          "scope");

  private static final Set<String> SECRETS = Set.of("_password", "_clientSecret");

  /**
   * Reads them.
   *
   * @param fallback the shop's own address, where no sender is set
   */
  static MailSettings of(Map<String, String> s, String fallback) {
    String host = s.getOrDefault("host", "");
    return new MailSettings(
        s.getOrDefault("transport", host.isEmpty() ? "mailbox" : "smtp"),
        host,
        s.getOrDefault("port", "").isEmpty() ? 587 : Integer.parseInt(s.get("port")),
        s.getOrDefault("security", "starttls"),
        s.getOrDefault("user", ""),
        s.getOrDefault("_password", ""),
        s.getOrDefault("from", "").isBlank() ? fallback : s.get("from"),
        s.getOrDefault("charset", "UTF-8"),
        s.getOrDefault("auth", "password"),
        MailLogin.of(s));
  }

  /** Whether it logs in by the owner's consent. */
  boolean consents() {
    return auth.equals("consent");
  }

  /** Whether mails leave the house. */
  boolean sends() {
    return transport.equals("smtp");
  }

  /** The settings as a page may see them. */
  static Map<String, String> shown(Map<String, String> all) {
    Map<String, String> shown = new TreeMap<>(all);
    shown.keySet().removeIf(key -> !KEYS.contains(key) && !key.equals(TESTED));
    SECRETS.forEach(key -> shown.computeIfPresent(key, (k, secret) -> HIDDEN));
    return shown;
  }

  /**
   * Looks at what a shop wants to set; a secret left as shown stays, and that it was tested is set
   * by nobody.
   *
   * @throws IllegalArgumentException naming the setting
   */
  static Map<String, String> checked(Map<String, String> in) {
    Map<String, String> values = new TreeMap<>(in);
    SECRETS.forEach(key -> values.remove(key, HIDDEN));
    values.remove(TESTED);
    for (String key : values.keySet()) {
      if (!KEYS.contains(key)) {
        throw new Rejection(new Text("設定できない項目です: " + key, "there is no such setting: " + key));
      }
    }
    one(values, "transport", "smtp|mailbox");
    one(values, "security", "starttls|ssl|none");
    one(values, "auth", "password|consent");
    one(values, "provider", "microsoft|google|other");
    one(values, "tenant", "[A-Za-z0-9.-]{1,100}");
    one(values, "client", "[\\x21-\\x7e]{1,200}");
    one(values, "authorizeUrl", "https?://[\\x21-\\x7e]{1,500}");
    one(values, "tokenUrl", "https?://[\\x21-\\x7e]{1,500}");
    one(values, "scope", "[\\x20-\\x7e]{1,500}");
    one(values, "port", "[1-9][0-9]{0,4}");
    one(values, "host", "[A-Za-z0-9.:-]{1,253}");
    if (values.getOrDefault("port", "").length() == 5
        && Integer.parseInt(values.get("port")) > 65_535) {
      throw new Rejection(
          new Text(
              "port に使えない値です: " + values.get("port"), "port cannot be: " + values.get("port")));
    }
    Optional.ofNullable(values.get("from"))
        .filter(from -> !from.isEmpty())
        .flatMap(MailAddress::fault)
        .ifPresent(
            why -> {
              throw new Rejection(new Text("from に使えない値です: " + why, "from cannot be used: " + why));
            });
    Optional.ofNullable(values.get("charset"))
        .filter(c -> !c.isEmpty())
        .ifPresent(
            c -> {
              if (!Charset.isSupported(c)) {
                throw new Rejection(new Text("charset に使えない値です: " + c, "charset cannot be: " + c));
              }
            });
    return values;
  }

  /** The same change, after which a test that was made before says nothing any more. */
  static Map<String, String> untested(Map<String, String> before, Map<String, String> change) {
    Map<String, String> values = new TreeMap<>(change);
    if (before.containsKey(TESTED)) {
      values.put(TESTED, "");
    }
    return values;
  }

  /**
   * Looks at all settings together.
   *
   * @throws IllegalArgumentException naming what is missing for mails to leave
   */
  static void whole(Map<String, String> all) {
    MailSettings settings = of(all, "");
    if (settings.sends() && settings.host().isBlank()) {
      throw new Rejection(
          new Text("送信するには、メールサーバー（host）を入れてください", "To send, enter the mail server (host)"));
    }
    if (settings.consents() && !settings.login().whole()) {
      throw new Rejection(
          new Text(
              "許可（OAuth 2.0）で送るには、アプリケーションIDとシークレットを入れてください",
              "To log in by consent (OAuth 2.0), enter the application's id and secret"));
    }
  }

  /**
   * Looks at a change: a password that is not entered again goes to no other server.
   *
   * @param entered what was entered, the password as shown where it is to stay
   * @throws IllegalArgumentException naming what changed
   */
  void bound(MailSettings after, Map<String, String> entered) {
    boolean stays = stays("_password", password, after.password, entered);
    Bound.check(places(), after.places(), stays ? List.of("パスワード") : List.of());
    boolean kept = stays("_clientSecret", login.secret(), after.login.secret(), entered);
    Bound.check(
        Map.of("トークンのURL", login.token()),
        Map.of("トークンのURL", after.login.token()),
        kept ? List.of("シークレット") : List.of());
  }

  private static boolean stays(
      String key, String before, String after, Map<String, String> entered) {
    return !before.isEmpty()
        && !after.isEmpty()
        && entered.getOrDefault(key, HIDDEN).equals(HIDDEN);
  }

  private Map<String, String> places() {
    return Map.of("メールサーバー", host, "ポート", Integer.toString(port), "暗号化", security);
  }

  private static void one(Map<String, String> values, String key, String pattern) {
    String value = values.getOrDefault(key, "");
    if (!value.isEmpty() && !value.matches(pattern)) {
      throw new Rejection(new Text(key + " に使えない値です: " + value, key + " cannot be: " + value));
    }
  }

  @Override
  public String toString() {
    return "MailSettings[" + transport + ", " + host + ":" + port + "]";
  }
}
