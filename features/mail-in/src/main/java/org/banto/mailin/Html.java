// SPDX-License-Identifier: Apache-2.0
package org.banto.mailin;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a mail that has no other: a line for each block and row. Nothing of it is run. */
final class Html {
  private static final Pattern UNSEEN =
      Pattern.compile("(?is)<!--.*?-->|<(script|style|head|title)\\b.*?</\\1\\s*>");
  private static final Pattern BREAK =
      Pattern.compile("(?i)<br\\b[^>]*>|</?(p|div|tr|li|h[1-6]|table|ul|ol|hr|pre)\\b[^>]*>");
  private static final Pattern CELL = Pattern.compile("(?i)</t[dh]\\s*>");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern ENTITY = Pattern.compile("&(#x?[0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});");
  private static final Map<String, String> NAMED =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "yen", "¥");

  private Html() {}

  static String text(String html) {
    String flat = UNSEEN.matcher(html).replaceAll(" ").replaceAll("\\s+", " ");
    String lines = BREAK.matcher(flat).replaceAll("\n");
    String bare = TAG.matcher(CELL.matcher(lines).replaceAll(" ")).replaceAll("");
    return ENTITY
        .matcher(bare)
        .replaceAll(Html::character)
        .replaceAll("[ \\t]*\\n[ \\t]*", "\n")
        .replaceAll("\\n{3,}", "\n\n")
        .strip();
  }

  private static String character(MatchResult entity) {
    String name = entity.group(1);
    String plain = NAMED.getOrDefault(name, entity.group());
    if (name.startsWith("#")) {
      boolean hex = name.charAt(1) == 'x';
      int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
      plain = Character.isValidCodePoint(code) ? Character.toString(code) : "";
    }
    return Matcher.quoteReplacement(plain);
  }
}
