// SPDX-License-Identifier: Apache-2.0
package org.banto.tracker.sagawa;

import java.nio.charset.StandardCharsets;
import org.banto.testkit.Answer;
import org.banto.testkit.FarSide;

/** Sagawa's page in memory: saved pages, and one whose word nobody has seen. */
final class SagawaFarSide {
  static final String DELIVERED = "400000000011";
  static final String STRANGE = "400000000066";

  private SagawaFarSide() {}

  static FarSide open() {
    return new FarSide()
        .on("GET", "/p/web/okurijosearch.do", asked -> answer(asked.query("okurijoNo")));
  }

  private static Answer answer(String number) {
    String html =
        switch (number) {
          case DELIVERED -> page("delivered");
          case STRANGE -> page("delivered").replace("配達完了", "宇宙へ発送");
          default -> page("not_found");
        };
    return Answer.of(200, "text/html; charset=UTF-8", html.getBytes(StandardCharsets.UTF_8));
  }

  static String page(String name) {
    byte[] page =
        Answer.recorded(SagawaFarSide.class, "pages/sagawa_" + name + ".html", "text/html").body();
    return new String(page, StandardCharsets.UTF_8);
  }
}
