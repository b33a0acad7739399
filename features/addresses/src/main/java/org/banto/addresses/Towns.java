// SPDX-License-Identifier: Apache-2.0
package org.banto.addresses;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The many ways in which the postal master names a town. */
final class Towns {
  private static final Pattern FLOOR = Pattern.compile("（([０-９0-9]+階|地階).*）");
  private static final Pattern NUMBER_FOLLOWS = Pattern.compile(".*の次に.*番地.*がくる場合.*");
  private static final Pattern BLOCKS = Pattern.compile("第?[０-９0-9]+地割.*|[〜～].*");

  private Towns() {}

  /**
   * The town of a line of Japan Post's file: nothing for 以下に掲載がない場合 and the like; without
   * what stands in parentheses, but for the floors of a building, which have zips of their own.
   */
  static String listed(String text) {
    if (text.equals("以下に掲載がない場合")
        || NUMBER_FOLLOWS.matcher(text).matches()
        || (text.endsWith("一円") && !text.equals("一円"))) {
      return "";
    }
    if (FLOOR.matcher(text).find()) {
      return text;
    }
    int open = text.indexOf('（');
    return open < 0 ? text : text.substring(0, open);
  }

  /** The names under which people write a town, folded; empty for no town. */
  static List<String> folded(String town, UnaryOperator<String> fold) {
    int open = town.indexOf('（');
    String bare = open < 0 ? town : town.substring(0, open);
    List<String> names = new ArrayList<>();
    for (String name : bare.split("、")) {
      boolean blocks = name.contains("地割") || name.indexOf('〜') >= 0 || name.indexOf('～') >= 0;
      String folded = fold.apply(blocks ? BLOCKS.matcher(name).replaceAll("") : name);
      if (!folded.isEmpty()) {
        names.add(folded);
      }
    }
    return names;
  }
}
