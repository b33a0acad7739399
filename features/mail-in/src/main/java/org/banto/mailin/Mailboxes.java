// SPDX-License-Identifier: Apache-2.0
package org.banto.mailin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.house.Bound;
import org.banto.house.Settings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The mailboxes of an account, in the settings section {@value #SECTION}, sealed like all of them. */
@Component(service = Mailboxes.class)
public final class Mailboxes {
  /** The section; a key is {@code mailbox.setting}. */
  static final String SECTION = "mailboxes";

  /** What a secret is shown as. */
  static final String HIDDEN = "••••";

  private static final Map<String, String> ALLOWED =
      Map.ofEntries(
          Map.entry("on", "true|false"),
          Map.entry("protocol", "imap|pop3"),
          Map.entry("host", "[A-Za-z0-9.:-]{1,255}"),
          Map.entry("port", "[1-9][0-9]{0,4}"),
          Map.entry("security", "ssl|starttls|none"),
          Map.entry("user", "\\S(.{0,250}\\S)?"),
          Map.entry("_password", "(?s).{1,250}"),
          Map.entry("folder", "\\S(.{0,120}\\S)?"),
          Map.entry(
              "connections",
              "[a-z0-9-]{1,30}~[a-z0-9-]{1,30}([\\s,]+[a-z0-9-]{1,30}~[a-z0-9-]{1,30})*"),
          Map.entry("firstDays", "[1-9][0-9]{0,2}"),
          Map.entry("removes", "true|false"),
          Map.entry("proof", "[A-Za-z0-9.-]{1,255}"));

  private static final List<String> ASKED = List.of("host", "user", "_password", "connections");

  private final Settings settings;

  /** Remembers. */
  @Activate
  public Mailboxes(@Reference Settings settings) {
    this.settings = settings;
  }

  /** All of an account, by name. */
  List<Mailbox> of(AccountId account) {
    return boxes(settings.read(account, SECTION));
  }

  /** All of every account that has some. */
  Map<AccountId, List<Mailbox>> all() {
    Map<AccountId, List<Mailbox>> all = new HashMap<>();
    settings.readAll(SECTION).forEach((account, section) -> all.put(account, boxes(section)));
    return all;
  }

  private static List<Mailbox> boxes(Map<String, String> section) {
    return byName(section).entrySet().stream()
        .map(e -> Mailbox.of(e.getKey(), e.getValue()))
        .toList();
  }

  /** One of them. */
  Optional<Mailbox> find(AccountId account, String id) {
    return Optional.ofNullable(byName(account).get(id)).map(s -> Mailbox.of(id, s));
  }

  /** The settings of one as a page may see them. */
  Map<String, String> shown(AccountId account, String id) {
    Map<String, String> shown = new TreeMap<>(byName(account).getOrDefault(id, Map.of()));
    shown.computeIfPresent("_password", (key, secret) -> HIDDEN);
    return shown;
  }

  private Map<String, Map<String, String>> byName(AccountId account) {
    return byName(settings.read(account, SECTION));
  }

  private static Map<String, Map<String, String>> byName(Map<String, String> section) {
    Map<String, Map<String, String>> all = new TreeMap<>();
    section.forEach(
        (key, value) -> {
          int dot = key.indexOf('.');
          all.computeIfAbsent(key.substring(0, dot), id -> new HashMap<>())
              .put(key.substring(dot + 1), value);
        });
    return all;
  }

  /**
   * Sets one up, or changes it; a secret left as shown stays, an empty value takes a setting away.
   *
   * @throws IllegalArgumentException naming the setting
   */
  void save(AccountId account, String id, Map<String, String> in, Actor by) {
    if (!id.matches("[a-z0-9-]{1,30}")) {
      throw new Rejection(
          new Text(
              "受信箱の名前は半角の英小文字・数字・ハイフンで30文字までです",
              "The name of a mailbox has small letters, digits and hyphens, 30 characters at most"));
    }
    Map<String, String> values = new HashMap<>(in);
    values.remove("_password", HIDDEN);
    values.forEach(Mailboxes::check);
    Map<String, String> before = byName(account).getOrDefault(id, Map.of());
    Map<String, String> after = new HashMap<>(before);
    after.putAll(values);
    after.values().removeIf(String::isEmpty);
    for (String asked : ASKED) {
      if (after.getOrDefault(asked, "").isEmpty()) {
        throw new Rejection(new Text(asked + " を入力してください", "enter " + asked));
      }
    }
    boolean stays = before.containsKey("_password") && !values.containsKey("_password");
    Bound.check(places(before), places(after), stays ? List.of("パスワード") : List.of());
    Map<String, String> keys = new HashMap<>();
    values.forEach((name, value) -> keys.put(id + "." + name, value));
    settings.write(account, SECTION, keys, by);
  }

  /** Where a mailbox's password goes; the standard port of a protocol is no other place. */
  private static Map<String, String> places(Map<String, String> s) {
    return Map.of(
        "メールサーバー", s.getOrDefault("host", ""),
        "ポート", s.getOrDefault("port", ""),
        "暗号化", s.getOrDefault("security", "ssl"));
  }

  /** Looks at one value; {@link #HIDDEN} and nothing are always good. */
  static void check(String name, String value) {
    String allowed = ALLOWED.get(name);
    if (allowed == null) {
      throw new Rejection(new Text("設定できない項目です: " + name, "there is no such setting: " + name));
    }
    if (!value.isEmpty() && !value.matches(allowed)) {
      throw new Rejection(new Text(name + " に使えない値です", name + " cannot have this value"));
    }
  }

  /** Takes one away; the mails that were kept stay. */
  void remove(AccountId account, String id, Actor by) {
    Map<String, String> keys = new HashMap<>();
    byName(account).getOrDefault(id, Map.of()).keySet().forEach(n -> keys.put(id + "." + n, ""));
    settings.write(account, SECTION, keys, by);
  }
}
