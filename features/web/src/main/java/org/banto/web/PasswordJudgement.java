// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import com.nulabinc.zxcvbn.Pattern;
import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.matchers.Match;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.banto.base.Text;

/**
 * Judges a password that somebody chooses by how many guesses it takes (zxcvbn, Wheeler, USENIX Security 2016), not by
 * what kinds of letters are in it (NIST SP 800-63B, 5.1.1.2; OWASP ASVS 5.0, 6.2). It knows no Japanese: a pass phrase
 * in kana and kanji counts by its length.
 */
final class PasswordJudgement {
  /** Letters (code points) a password has at least. */
  static final int SHORTEST = 12;

  /** And at most. */
  static final int LONGEST = 256;

  /** Guesses it takes at least, as a power of ten. */
  private static final double GUESSES = 10;

  /** What is beyond is not looked at: it makes nothing weaker. */
  private static final int JUDGED = 100;

  /** Words that whoever knows the product tries first. */
  private static final List<String> OF_THE_HOUSE =
      List.of(
          "banto",
          "bantou",
          "番頭",
          "ばんとう",
          "rakuten",
          "楽天",
          "yahoo",
          "ヤフー",
          "amazon",
          "アマゾン",
          "shopify",
          "makeshop",
          "futureshop",
          "juchu",
          "受注",
          "shop",
          "admin");

  /**
   * What speaks against a password, in words that do not quote it; empty when nothing does.
   *
   * @param words what belongs to its owner: log-in, name, shops
   */
  Optional<Text> fault(String chosen, Collection<String> words) {
    int letters = chosen.codePointCount(0, chosen.length());
    if (letters < SHORTEST || letters > LONGEST) {
      return Optional.of(
          new Text(
              "新しいパスワードは" + SHORTEST + "文字以上、" + LONGEST + "文字までにしてください。",
              "A new password has " + SHORTEST + " to " + LONGEST + " characters."));
    }
    // its dictionaries take more room than a moment of reading them costs
    Strength strength =
        new Zxcvbn().measure(chosen.substring(0, Math.min(chosen.length(), JUDGED)), known(words));
    return strength.getGuessesLog10() < GUESSES ? Optional.of(why(strength)) : Optional.empty();
  }

  /** Also the parts of a name: people use one of them. */
  private static List<String> known(Collection<String> words) {
    return Stream.concat(
            OF_THE_HOUSE.stream(),
            words.stream()
                .flatMap(w -> Stream.concat(Stream.of(w), Stream.of(w.split("[\\s　.-]+")))))
        .filter(w -> w.length() > 1)
        .distinct()
        .toList();
  }

  private static Text why(Strength strength) {
    Text reason =
        strength.getSequence().stream()
            .filter(m -> m.pattern != Pattern.Bruteforce)
            .max(Comparator.comparingInt(m -> m.token.length()))
            .map(PasswordJudgement::reason)
            .orElse(new Text("単純すぎて", "too simple"));
    return new Text(
        "このパスワードは" + reason.ja() + "、推測されやすいため使えません。関係のない言葉をいくつかつなげて、長くしてください。",
        "This password is easy to guess: "
            + reason.en()
            + ". Make it longer, of some words that have nothing to do with each other.");
  }

  private static Text reason(Match part) {
    return switch (part.pattern) {
      case Dictionary -> ofWords(part.dictionaryName);
      case Spatial -> new Text("キーボードの並びがそのまま入っていて", "it has keys that lie side by side");
      case Repeat -> repeated();
      case Sequence -> part.token.chars().distinct().count() == 1 ? repeated() : inARow();
      case Regex, Date -> new Text("日付や年が入っていて", "it has a date or a year");
      case Bruteforce -> new Text("単純すぎて", "too simple");
    };
  }

  private static Text repeated() {
    return new Text("同じ文字や言葉のくり返しが多く", "it repeats itself");
  }

  private static Text inARow() {
    return new Text("「abc」「123」のように順に並んだ文字が多く", "it has letters or digits in a row");
  }

  private static Text ofWords(String dictionary) {
    return switch (dictionary) {
      case "user_inputs" ->
          new Text(
              "ログインID・氏名・店の名前・よく知られたサービスの名前などが入っていて",
              "it has your login or name, the shop's, or that of a well-known service");
      case "passwords" -> new Text("よく使われるパスワードが入っていて", "it has a password that many people use");
      default -> new Text("よくある言葉や名前が入っていて", "it has a common word or name");
    };
  }
}
