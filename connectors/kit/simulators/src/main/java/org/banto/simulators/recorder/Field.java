// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.recorder;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells by the names of fields, and of what they stand in, which hold secrets and which hold persons. */
final class Field {
  /** What a field holds. */
  enum Kind {
    PLAIN,
    SECRET,
    MAIL,
    POSTCODE,
    /** Somebody's name, address or number, which is taken out wherever else it stands too. */
    PERSON,
    /** What somebody wrote or is, which is taken out in its field. */
    WORDS
  }

  private static final Pattern SECRET =
      Pattern.compile(
          "token|secret|passw|pwd|apikey|accesskey|licensekey|privatekey|^authorization$|session(id|key)?$|cookie"
              + "|signature|credential|consumerkey|^auth$");
  private static final Pattern PLACE_IN_A_LIST =
      Pattern.compile("page|next|cursor|continu|type$|expire");
  private static final Pattern SOMEBODY =
      Pattern.compile(
          "buyer|customer|recipient|receiver|sender|orderer|purchaser|consignee|shipto|billto|billing|address"
              + "|person|contact|user|member|payer|destination|guest|owner");
  private static final Pattern NAME =
      Pattern.compile(
          "kana|furigana|(first|last|family|given|middle|full|sur)name|street|building|address|addr"
              + "|phone|^tel|tel$|telno|mobile|fax|company|氏名|名前|住所|電話|カナ|かな");
  private static final Pattern WORDS =
      Pattern.compile(
          "remark|comment|note|memo|gift.*message|birth|gender|^sex$|^age$|^user$|^username$|^userid$|^login$|^loginid$|備考|要望");
  private static final Pattern POSTCODE = Pattern.compile("zip|postal|postcode|郵便");
  private static final Pattern NUMBER = Pattern.compile("(tel|phone|mobile|fax)no$");
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(id|ids|code|codes|type|kind|flag|count|status|method|date|time|at|url|no)$");

  private final Set<String> secret;
  private final Set<String> personal;
  private final Set<String> open;

  /**
   * By the rule, and by names given besides; in any case, without signs between the letters.
   *
   * @param secret names of fields that hold secrets
   * @param personal names of fields that hold persons
   * @param open names of fields that hold neither
   */
  Field(Set<String> secret, Set<String> personal, Set<String> open) {
    this.secret = bare(secret.stream());
    this.personal = bare(personal.stream());
    this.open = bare(open.stream());
  }

  /**
   * What a field holds.
   *
   * @param path its name, after those of what it stands in
   */
  Kind kind(List<String> path) {
    String name = path.isEmpty() ? "" : bare(path.get(path.size() - 1));
    if (name.equals("value") && path.size() > 1) {
      return kind(path.subList(0, path.size() - 1));
    }
    if (open.contains(name)) {
      return Kind.PLAIN;
    }
    if (secret.contains(name) || hidden(name)) {
      return Kind.SECRET;
    }
    if (personal.contains(name)) {
      return Kind.PERSON;
    }
    if (POSTCODE.matcher(name).find()) {
      return Kind.POSTCODE;
    }
    if (WORDS.matcher(name).find() || message(name, path)) {
      return Kind.WORDS;
    }
    if (NO_NAME.matcher(name).find() && !NUMBER.matcher(name).find()) {
      return Kind.PLAIN;
    }
    if (name.contains("mail")) {
      return Kind.MAIL;
    }
    boolean named =
        name.contains("name") && (somebody(name) || path.stream().anyMatch(Field::holder));
    return named || NAME.matcher(name).find() ? Kind.PERSON : Kind.PLAIN;
  }

  /** A message within something is a buyer's, but for those of errors. */
  private static boolean message(String name, List<String> path) {
    return name.equals("message")
        && path.size() > 1
        && path.stream().noneMatch(p -> bare(p).contains("error"));
  }

  private static boolean hidden(String name) {
    return SECRET.matcher(name).find() && !PLACE_IN_A_LIST.matcher(name).find();
  }

  private static boolean holder(String name) {
    return somebody(bare(name));
  }

  private static boolean somebody(String name) {
    return SOMEBODY.matcher(name).find();
  }

  private static Set<String> bare(Stream<String> names) {
    return names.map(Field::bare).filter(name -> !name.isEmpty()).collect(Collectors.toSet());
  }

  private static String bare(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
  }
}
