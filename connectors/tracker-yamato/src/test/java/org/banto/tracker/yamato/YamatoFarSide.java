// SPDX-License-Identifier: Apache-2.0
package org.banto.tracker.yamato;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.banto.testkit.Answer;
import org.banto.testkit.FarRequest;
import org.banto.testkit.FarSide;
import org.banto.testkit.SavedPages;

/** Yamato's page in memory, put together from saved ones: a block for each number of the form. */
final class YamatoFarSide {
  static final String DELIVERED = "900000000011";
  static final String INVALID = "900000000012";
  static final String NOT_REGISTERED = "900000000055";
  static final String OVER_NEW_YEAR = "900000000044";
  static final String STRANGE = "900000000066";

  private static final Pattern NUMBER = Pattern.compile("number[0-9]{2}=([0-9]+)");
  private static final Map<String, String> SAVED =
      Map.of(
          DELIVERED, "delivered",
          INVALID, "invalid_number",
          NOT_REGISTERED, "not_registered",
          OVER_NEW_YEAR, "year_rollover");

  static final SavedPages PAGES = new SavedPages(YamatoFarSide.class, "yamato");

  private YamatoFarSide() {}

  static FarSide open() {
    return new FarSide().on("POST", "/cgi-bin/tneko", YamatoFarSide::answer);
  }

  private static Answer answer(FarRequest asked) {
    StringBuilder page = new StringBuilder("<!DOCTYPE html><html lang=\"ja\"><body>");
    numbers(asked).forEach(number -> page.append(block(number)));
    return SavedPages.answer(page.append("</body></html>\n").toString());
  }

  static List<String> numbers(FarRequest asked) {
    List<String> numbers = new ArrayList<>();
    NUMBER.matcher(asked.text()).results().forEach(m -> numbers.add(m.group(1)));
    return numbers;
  }

  private static String block(String number) {
    if (number.equals(STRANGE)) {
      return saved("delivered").replace("配達完了", "宇宙へ発送").replace("9000-0000-0011", number);
    }
    return SAVED.containsKey(number)
        ? saved(SAVED.get(number))
        : saved("not_registered").replace("9000-0000-0055", number);
  }

  /** The parcel's block of a saved page. */
  private static String saved(String name) {
    String page = PAGES.page(name);
    int from = page.indexOf("<div class=\"parts-tracking-invoice-block\">");
    return page.substring(from, page.indexOf("</body>"));
  }
}
