// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.woocommerce;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** WordPress gives names as HTML: {@code &ndash;}, {@code &#8217;}. */
final class Entities {
  private static final Pattern ENTITY = Pattern.compile("&(#\\d{1,6}|[a-z]{2,6});");
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^>]{0,200}>");
  private static final Map<String, String> NAMED =
      Map.of(
          "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "nbsp", " ", "ndash", "–", "mdash", "—",
          "hellip", "…", "times", "×");

  private Entities() {}

  static String plain(String html) {
    String text = TAG.matcher(html).replaceAll("");
    return ENTITY.matcher(text).replaceAll(Entities::one).strip();
  }

  private static String one(MatchResult entity) {
    String name = entity.group(1);
    if (!name.startsWith("#")) {
      return Matcher.quoteReplacement(NAMED.getOrDefault(name, entity.group()));
    }
    int code = Integer.parseInt(name.substring(1));
    return Matcher.quoteReplacement(Character.toString(code));
  }
}
