// SPDX-License-Identifier: Apache-2.0
package org.banto.board;

import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.banto.base.Rejection;
import org.banto.base.ShopId;
import org.banto.base.Text;

/** What somebody sends as a canned text, looked at before it is kept. */
final class CannedTextRules {
  private static final Pattern SHORTCUT = Pattern.compile(";[^\\s\\p{C};,]{1,20}");
  private static final int LONGEST_FOLDER = 40;
  private static final int MOST_SHOPS = 20;

  private CannedTextRules() {}

  /**
   * What is sent as it is kept.
   *
   * @throws Rejection naming what cannot stay
   */
  static CannedText read(String id, CannedTextsResource.Edit in, String login, Instant at) {
    String name = in == null || in.name() == null ? "" : NoteContent.printable(in.name()).strip();
    if (name.isEmpty() || name.length() > CannedText.LONGEST_NAME || name.contains("\n")) {
      throw new Rejection(
          new Text("名前は1行、1～40文字で入力してください。", "The name is one line of 1 to 40 characters."));
    }
    String text = in.text() == null ? "" : NoteContent.printable(in.text());
    if (text.isBlank() || text.length() > CannedText.LONGEST_TEXT) {
      throw new Rejection(
          new Text("本文は1～4,000文字で入力してください。", "The text has from 1 to 4,000 characters."));
    }
    if (in.places() == null || in.places().isEmpty() || lacks(in.places())) {
      throw new Rejection(
          new Text("使う場所を1つ以上選んでください。", "Choose at least one place where it is used."));
    }
    String folder = in.folder() == null ? "" : NoteContent.printable(in.folder()).strip();
    if (folder.length() > LONGEST_FOLDER) {
      throw new Rejection(
          new Text("フォルダーの名前は40文字までです。", "The name of a folder has 40 characters at most."));
    }
    return new CannedText(
        id,
        Boolean.TRUE.equals(in.shared()) ? Optional.empty() : Optional.of(login),
        folder,
        shortcut(in.shortcut()),
        Set.copyOf(in.places()),
        shops(in.shops() == null ? List.of() : in.shops()),
        name,
        text,
        at,
        login);
  }

  /** Whoever types Japanese gets a wide ；, and a space where another was meant. */
  private static String shortcut(String sent) {
    String plain = sent == null ? "" : Normalizer.normalize(sent, Normalizer.Form.NFKC).strip();
    if (plain.isEmpty()) {
      return "";
    }
    String whole = plain.startsWith(";") ? plain : ";" + plain;
    if (!SHORTCUT.matcher(whole).matches()) {
      throw new Rejection(
          new Text(
              "短縮は「;」のあとに空白のない20文字までで入力してください（例: ;のし）。",
              "A shortcut is a ; and up to 20 signs without blanks, such as ;noshi."));
    }
    return whole;
  }

  private static boolean lacks(List<?> sent) {
    return sent.stream().anyMatch(Objects::isNull);
  }

  private static Set<String> shops(List<String> sent) {
    if (sent.size() > MOST_SHOPS || lacks(sent)) {
      throw new Rejection(
          new Text("店舗は" + MOST_SHOPS + "件まで選べます。", "Choose " + MOST_SHOPS + " shops at most."));
    }
    sent.forEach(ShopId::of);
    return Set.copyOf(sent);
  }

  /** Of two with one shortcut nobody knows which comes. */
  static void checkShortcut(CannedText text, List<CannedText> all) {
    boolean taken =
        !text.shortcut().isEmpty()
            && all.stream()
                .filter(t -> !t.id().equals(text.id()) && t.owner().equals(text.owner()))
                .anyMatch(t -> t.shortcut().equals(text.shortcut()));
    if (taken) {
      throw new Rejection(
          new Text(
              "短縮「" + text.shortcut() + "」はほかの定型文で使っています。",
              "Another canned text has the shortcut " + text.shortcut() + "."));
    }
  }
}
