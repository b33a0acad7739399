// SPDX-License-Identifier: Apache-2.0
package org.banto.board;

import static org.banto.board.Staff.HANAKO;
import static org.banto.board.Staff.TARO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.board.CannedTextsResource.Edit;
import org.banto.board.CannedTextsResource.Full;
import org.banto.board.CannedTextsResource.View;
import org.banto.board.CannedTextsResource.Wanted;
import org.banto.fakes.MemoryOrders;
import org.banto.fakes.NumberedVault;
import org.banto.fakes.Orders;
import org.banto.order.FieldValues;
import org.banto.order.OrderField;
import org.banto.order.OrderFields;
import org.junit.jupiter.api.Test;

class CannedTextsResourceTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-12-01T00:00:00Z"), ZoneOffset.UTC);
  private static final OrderFields FIELDS =
      () ->
          List.of(
              field("number", "受注番号", OrderField.Type.TEXT, o -> o.key().number()),
              field("due", "請求金額", OrderField.Type.YEN, o -> o.placed().amounts().due()),
              field("wish.date", "お届け希望日", OrderField.Type.DATE, o -> o.placed().wish().date()));

  private final MemoryOrders orders = new MemoryOrders();
  private final NumberedVault vault = new NumberedVault();

  private static OrderField field(
      String id,
      String name,
      OrderField.Type type,
      java.util.function.Function<org.banto.order.Order, Object> says) {
    return new OrderField(
        id,
        Text.same(name),
        type,
        OrderField.Scope.ORDER,
        false,
        false,
        Map.of(),
        OrderField.Values.each(o -> FieldValues.of(says.apply(o))));
  }

  private interface Walk {
    void on(CannedTextsResource texts, CannedTexts kept) throws Exception;
  }

  private void onBoth(Walk walk) throws Exception {
    BoardDatabase.onBoth(
        (jpa, data) -> {
          CannedTexts kept = new CannedTexts(jpa, vault);
          walk.on(new CannedTextsResource(kept, orders, List.of(FIELDS), CLOCK), kept);
        });
  }

  private static Edit saying(String name, String text, boolean shared, String shortcut) {
    return new Edit(name, text, shared, "贈り物", shortcut, List.of(TextPlace.MEMO), null);
  }

  @Test
  void aTextIsFilledInForItsOrder() throws Exception {
    long order = orders.put(Orders.everyday(7)).id().value();
    onBoth(
        (texts, kept) -> {
          String text = "{{受注番号}} {{ 請求金額 }} {{お届け希望日}}";
          texts.keep("a", saying("確認", text, true, "；のし"), HANAKO);
          View view = texts.all(TARO).get(0);
          assertEquals(";のし", view.shortcut(), "as whoever types Japanese gets it");
          assertEquals(List.of(), view.away());
          Full full = texts.fill("a", new Wanted(order), TARO);
          long due = Orders.everyday(7).placed().amounts().due().orElseThrow().value();
          assertEquals(String.format("123456-20261123-00000007 %,d円 11月28日", due), full.text());
          assertEquals(List.of(), full.away());
        });
  }

  @Test
  void aSymbolOfARoomThatIsAwayIsSaidAndNotLost() throws Exception {
    long order = orders.put(Orders.everyday(7)).id().value();
    onBoth(
        (texts, kept) -> {
          View view = texts.keep("a", saying("常連様", "{{購入回数}}回目 {{受注番号}}", true, ""), HANAKO);
          assertEquals(List.of("{{購入回数}}"), view.away());
          Full full = texts.fill("a", new Wanted(order), HANAKO);
          assertEquals("{{購入回数}}回目 123456-20261123-00000007", full.text());
          assertEquals(List.of("{{購入回数}}"), full.away());
          assertEquals("{{購入回数}}回目 {{受注番号}}", texts.all(HANAKO).get(0).text());
        });
  }

  @Test
  void onesOwnAreNobodyElsesAndTwoOfOneShortcutAreRefused() throws Exception {
    onBoth(
        (texts, kept) -> {
          texts.keep("a", saying("自分用", "はい", false, ";は"), HANAKO);
          texts.keep("b", saying("共用", "はい", true, ";は"), TARO);
          assertEquals(List.of("共用"), texts.all(TARO).stream().map(View::name).toList());
          assertEquals(2, texts.all(HANAKO).size());
          assertThrows(
              Rejection.class, () -> texts.keep("c", saying("別", "いいえ", true, ";は"), HANAKO));
          assertEquals(
              Rejection.Kind.NOT_FOUND,
              assertThrows(
                      Rejection.class, () -> texts.keep("a", saying("横取り", "はい", true, ""), TARO))
                  .kind());
          for (Edit wrong :
              List.of(
                  saying("", "x", true, ""),
                  saying("x", " ", true, ""),
                  saying("x", "x", true, ";a b"),
                  new Edit("x", "x", true, "", "", List.of(), null))) {
            assertThrows(Rejection.class, () -> texts.keep("d", wrong, HANAKO));
          }
        });
  }

  @Test
  void whoMayNotSeeOrdersFillsNone() throws Exception {
    long order = orders.put(Orders.everyday(7)).id().value();
    onBoth(
        (texts, kept) -> {
          texts.keep("a", saying("確認", "{{受注番号}}", true, ""), HANAKO);
          Staff blind = new Staff("jiro", Set.of("board.write"));
          assertEquals(
              Rejection.Kind.FORBIDDEN,
              assertThrows(Rejection.class, () -> texts.fill("a", new Wanted(order), blind))
                  .kind());
        });
  }

  @Test
  void wordsAreReadUnderAnotherKeyToo() throws Exception {
    onBoth(
        (texts, kept) -> {
          texts.keep("a", saying("確認", "本文", true, ""), HANAKO);
          vault.renew();
          assertEquals(1, kept.reseal(Orders.MAIN));
          assertEquals("本文", kept.all(Orders.MAIN).get(0).text());
        });
  }
}
