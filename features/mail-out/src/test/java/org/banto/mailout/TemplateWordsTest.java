// SPDX-License-Identifier: Apache-2.0
package org.banto.mailout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.fakes.Orders;
import org.banto.fields.HouseFields;
import org.banto.house.Form;
import org.banto.order.FieldSet;
import org.banto.order.Order;
import org.banto.order.OrderField;
import org.banto.order.OrderFields;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TemplateWordsTest {
  private static final Optional<LocalDate> PAY_BY = Optional.of(LocalDate.of(2026, 11, 30));

  @Test
  void ourOwnTextsUseOnlySymbolsThatExistAndLeaveNoneOpen() {
    Order order = Orders.threePlaces(7);
    for (MailTemplate template : MailTemplate.values()) {
      template.first().check(FieldSet.NONE);
      TemplateWords mail =
          template
              .first()
              .fill(
                  new Occasion(order, order.shipments().stream().findFirst(), Orders.SHOP, PAY_BY),
                  FieldSet.NONE);
      assertFalse((mail.subject() + mail.body()).contains("{{"), template.code());
      assertTrue(mail.body().startsWith("髙﨑 𠮷乃 様"), template.code());
      assertTrue(mail.body().contains("TEL 03-0000-1234"), template.code());
    }
  }

  @Test
  void aShippedMailTellsOfItsOwnShipmentOnly() {
    Order order = Orders.threePlaces(7);
    TemplateWords mail =
        MailTemplate.SHIPPED
            .first()
            .fill(
                new Occasion(order, Optional.of(order.shipments().get(0)), Orders.SHOP, PAY_BY),
                FieldSet.NONE);
    assertTrue(mail.body().contains("お問い合わせ番号　123456789012"));
    assertTrue(mail.body().contains("parcel/detail?pno=123456789012"));
    assertTrue(mail.body().contains("ヤマト運輸"));
    assertFalse(mail.body().contains("渡邉 幸"));
  }

  @Test
  void aSymbolThatDoesNotExistIsNamedWhenItIsSaved() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new TemplateWords("{{受注番号}}", "{{注文者氏名}} 様 {{おまけ}}").check(FieldSet.NONE));
    assertEquals("使えない代入記号があります: {{注文者氏名}} {{おまけ}}", e.getMessage());
    assertThrows(
        IllegalArgumentException.class,
        () -> new TemplateWords("a", "{{受注番号").check(FieldSet.NONE));
    assertThrows(
        IllegalArgumentException.class,
        () -> new TemplateWords("a\nBcc: x", "b").check(FieldSet.NONE));
    assertThrows(
        IllegalArgumentException.class, () -> new TemplateWords(" ", "b").check(FieldSet.NONE));
  }

  @Test
  void whatTheBuyerWroteIsNotReadAsASymbolAndBreaksNoHeader() {
    Order order = Orders.remarked(Orders.everyday(8), "{{合計金額}}\r\nBcc: x@example.jp $1 \\");
    TemplateWords mail =
        new TemplateWords("{{備考}}", "[{{備考}}]")
            .fill(new Occasion(order, Optional.empty(), Orders.SHOP, PAY_BY), FieldSet.NONE);
    assertEquals("{{合計金額}} Bcc: x@example.jp $1 \\", mail.subject());
    assertTrue(mail.body().startsWith("[{{合計金額}}"));
  }

  @Test
  void aFieldThatARoomBringsIsASymbolByItsNameAndSaysNothingWhileItIsAway() {
    OrderField wrap =
        new OrderField(
            "gifts.card",
            new Text("メッセージカード", "Message card"),
            OrderField.Type.TEXT,
            OrderField.Scope.DESTINATION,
            false,
            false,
            Map.of(),
            OrderField.Values.ofDestinations((o, i) -> "カード" + i));
    OrderFields room = () -> List.of(wrap);
    FieldSet fields = new FieldSet(List.of(new HouseFields(), room));
    TemplateWords words =
        new TemplateWords("{{受注番号}}", "{{メッセージカード}}/{{送料}}/{{注文日}}/{{支払区分}}/{{商品合計}}");
    words.check(fields);
    Occasion occasion = new Occasion(Orders.threePlaces(7), Optional.empty(), Orders.SHOP, PAY_BY);
    String body = words.fill(occasion, fields).body();
    assertTrue(body.startsWith("カード0、カード1、カード2/660円/2026年11月23日(月)/カード/"), body);
    assertTrue(words.fill(occasion, FieldSet.NONE).body().startsWith("////"));
    assertThrows(IllegalArgumentException.class, () -> words.check(FieldSet.NONE));
  }

  @Test
  @Tag("data.D17")
  void aFieldThatTheFormHasNotIsRefused() {
    assertTrue(TemplatesResource.Words.class.isAnnotationPresent(Form.class));
  }
}
