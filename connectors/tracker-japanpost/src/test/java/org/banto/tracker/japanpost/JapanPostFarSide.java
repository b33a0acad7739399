// SPDX-License-Identifier: Apache-2.0
package org.banto.tracker.japanpost;

import org.banto.testkit.FarSide;
import org.banto.testkit.SavedPages;

/** Japan Post's page in memory: saved pages, and one whose word nobody has seen. */
final class JapanPostFarSide {
  static final String DELIVERED = "600000000016";
  static final String STRANGE = "600000000066";

  static final SavedPages PAGES = new SavedPages(JapanPostFarSide.class, "japanpost");

  private JapanPostFarSide() {}

  static FarSide open() {
    return PAGES.shown("/services/srv/search/direct", "reqCodeNo1", JapanPostFarSide::html);
  }

  private static String html(String number) {
    return switch (number) {
      case DELIVERED -> PAGES.page("delivered");
      case STRANGE ->
          PAGES
              .page("delivered")
              .replace("お届け先にお届け済み", "宇宙へ発送")
              .replace("6000-0000-0016", "6000-0000-0066");
      default -> PAGES.page("not_found");
    };
  }
}
