// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.banto.base.AccountId;
import org.banto.base.OrderId;
import org.banto.web.Editors.Editor;
import org.junit.jupiter.api.Test;

class EditorsTest {
  private static final AccountId MAIN = new AccountId("main");
  private static final OrderId ORDER = new OrderId(7);
  private static final Instant NINE = Instant.parse("2026-11-30T00:00:00Z");

  private Instant now = NINE;
  private final InstantSource time = () -> now;
  private final Clock clock = time.withZone(ZoneOffset.UTC);
  private final Editors editors = new Editors(clock);

  private List<Editor> seenBy(String login) {
    return editors.others(MAIN, ORDER, login);
  }

  @Test
  void colleaguesSeeWhoHasAFormOpenAndNobodySeesThemselves() {
    editors.opens(MAIN, ORDER, "hanako");
    assertEquals(List.of(new Editor("hanako", NINE)), seenBy("taro"));
    assertEquals(List.of(), seenBy("hanako"));
    assertEquals(List.of(), editors.others(MAIN, new OrderId(8), "taro"));
    assertEquals(List.of(), editors.others(new AccountId("osaka"), ORDER, "taro"));
  }

  @Test
  void itHoldsSinceItWasOpenedAsLongAsItIsSaidAgain() {
    editors.opens(MAIN, ORDER, "hanako");
    now = NINE.plusSeconds(25);
    editors.opens(MAIN, ORDER, "hanako");
    now = NINE.plusSeconds(54);
    assertEquals(List.of(new Editor("hanako", NINE)), seenBy("taro"));
    now = NINE.plusSeconds(55);
    assertEquals(List.of(), seenBy("taro"));
    editors.opens(MAIN, ORDER, "hanako");
    assertEquals(List.of(new Editor("hanako", now)), seenBy("taro"));
  }

  @Test
  void whoCloseTheirFormOrOpenAnotherAreGone() {
    editors.opens(MAIN, ORDER, "hanako");
    editors.closes(MAIN, new OrderId(8), "hanako");
    assertEquals(1, seenBy("taro").size());
    editors.closes(MAIN, ORDER, "hanako");
    assertEquals(List.of(), seenBy("taro"));
    editors.opens(MAIN, ORDER, "hanako");
    editors.opens(MAIN, new OrderId(8), "hanako");
    assertEquals(List.of(), seenBy("taro"));
  }
}
