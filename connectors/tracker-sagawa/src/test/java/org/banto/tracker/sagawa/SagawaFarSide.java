// SPDX-License-Identifier: Apache-2.0
package org.banto.tracker.sagawa;

import org.banto.testkit.FarSide;
import org.banto.testkit.SavedPages;

/** Sagawa's page in memory: saved pages, and one whose word nobody has seen. */
final class SagawaFarSide {
  static final String DELIVERED = "400000000011";
  static final String STRANGE = "400000000066";

  static final SavedPages PAGES = new SavedPages(SagawaFarSide.class, "sagawa");

  private SagawaFarSide() {}

  static FarSide open() {
    return PAGES.shown("/p/web/okurijosearch.do", "okurijoNo", SagawaFarSide::html);
  }

  private static String html(String number) {
    return switch (number) {
      case DELIVERED -> PAGES.page("delivered");
      case STRANGE -> PAGES.page("delivered").replace("配達完了", "宇宙へ発送");
      default -> PAGES.page("not_found");
    };
  }
}
