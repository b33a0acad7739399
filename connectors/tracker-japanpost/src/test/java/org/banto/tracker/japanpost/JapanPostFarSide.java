// SPDX-License-Identifier: Apache-2.0
package org.banto.tracker.japanpost;

import java.nio.charset.StandardCharsets;
import org.banto.testkit.Answer;
import org.banto.testkit.FarSide;

/** Japan Post's page in memory: saved pages, and one whose word nobody has seen. */
final class JapanPostFarSide {
  static final String DELIVERED = "600000000016";
  static final String STRANGE = "600000000066";

  private JapanPostFarSide() {}

  static FarSide open() {
    return new FarSide()
        .on("GET", "/services/srv/search/direct", asked -> answer(asked.query("reqCodeNo1")));
  }

  private static Answer answer(String number) {
    String html =
        switch (number) {
          case DELIVERED -> page("delivered");
          case STRANGE -> page("delivered").replace("お届け先にお届け済み", "宇宙へ発送");
          default -> page("not_found");
        };
    return Answer.of(200, "text/html; charset=UTF-8", html.getBytes(StandardCharsets.UTF_8));
  }

  static String page(String name) {
    byte[] page =
        Answer.recorded(JapanPostFarSide.class, "pages/japanpost_" + name + ".html", "text/html")
            .body();
    return new String(page, StandardCharsets.UTF_8);
  }
}
