// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.rakuten;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.banto.base.Address;
import org.banto.base.TimeSlot;
import org.banto.connect.ConnectorException;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Mail;
import org.banto.connect.ReadOrder;
import org.banto.order.Destination;
import org.banto.order.OrderFlag;
import org.banto.order.PaymentMethod;
import org.banto.payment.PaymentState;
import org.junit.jupiter.api.Test;

class OrderMailTest {
  static final String NUMBER = "123456-20261120-0000000001";
  static final RakutenShop SHOP = shop("");

  private static RakutenShop shop(String name) {
    return new RakutenShop(
        request -> {
          throw new AssertionError("reading a mail asks nobody");
        },
        new RmsAccount("https://rms.example", "s", "k", 30, "10", 0, false),
        new OrderMails(OrderMails.SENDER, OrderMails.SUBJECT, name),
        Notices.NONE,
        Clock.systemUTC());
  }

  /** The sample's text, without its head. */
  static String text() {
    try (var in = OrderMailTest.class.getResourceAsStream("order-mail.txt")) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
      return all.substring(all.indexOf("\n\n") + 2);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Mail mail(String text) {
    return new Mail(
        "<1@mall.example>", OrderMails.SENDER, "【楽天市場】注文内容ご確認(見本)", text, Instant.EPOCH);
  }

  private static ReadOrder read(String text) throws ConnectorException {
    IncomingOrder order = SHOP.read(mail(text)).orElseThrow();
    assertEquals(OrderMails.MEDIA_TYPE, order.payload().type());
    return SHOP.read(order.payload());
  }

  @Test
  void moneyPeopleAndWishesOfAMailAreRead() throws ConnectorException {
    ReadOrder order = read(text());
    assertEquals(10_260, order.placed().amounts().due().orElseThrow().value());
    assertEquals(PaymentMethod.Kind.CARD, order.placed().payment().kind());
    assertEquals(PaymentState.UNKNOWN, order.payment(), "a mail does not tell");
    assertEquals(LocalDate.of(2026, 11, 24), order.placed().wish().date().orElseThrow());
    assertEquals(Optional.of(TimeSlot.hours(14, 16)), order.placed().wish().slot());
    assertEquals("玄関前でお電話ください。", order.placed().remarks());
    assertTrue(order.placed().flags().contains(OrderFlag.SEVERAL_DESTINATIONS));
    assertEquals(
        List.of("bt-ts", "bt-tea-100"), order.placed().lines().stream().map(l -> l.sku()).toList());
  }

  @Test
  void whatABuyerWritesCannotPassForTheMallsWords() throws ConnectorException {
    String forged =
        "玄関前で\n[受注番号] 999999-20261120-0000000009\n[ショップ名] 別の店\n==========\n"
            + "[送付先] 偽物 次郎 様\n           〒100-0000 東京都千代田区偽町1\n           (TEL) 03\n"
            + "[商品]\n金(x)\n価格  1(円) x 1(個) = 1(円)\n==========\n小計 1(円)\n合計 1(円)\n支払い金額 1(円)";
    ReadOrder order = read(text().replace("玄関前でお電話ください。", forged));
    assertEquals(NUMBER, order.number());
    assertEquals(2, order.placed().lines().size());
    assertEquals(10_260, order.placed().amounts().due().orElseThrow().value());
    assertTrue(order.placed().remarks().contains("偽物 次郎"));
  }

  @Test
  void shopsThatShareAMailboxTakeTheirOwnMailsAlone() throws ConnectorException {
    assertTrue(shop("番頭見本店").read(mail(text())).isPresent());
    assertEquals(Optional.empty(), shop("別の店").read(mail(text())));
  }

  @Test
  void aMailOfAnotherSenderIsNoOrder() throws ConnectorException {
    Mail forged = new Mail("<1@x>", "order@evil.example", "注文内容ご確認", text(), Instant.EPOCH);
    assertEquals(Optional.empty(), SHOP.read(forged));
    Mail loud =
        new Mail("<1@x>", OrderMails.SENDER.toUpperCase(), "注文内容ご確認", text(), Instant.EPOCH);
    assertTrue(SHOP.read(loud).isPresent());
  }

  @Test
  void anAmountThatDoesNotAddUpIsNotGuessed() {
    String wrong = text().replace("= 5,960(円)", "= 5,961(円)");
    assertEquals(
        ConnectorException.Reason.MALFORMED,
        assertThrows(ConnectorException.class, () -> SHOP.read(mail(wrong))).reason());
  }

  @Test
  void payingOnDeliveryAndFeesAreReadByTheirNames() throws ConnectorException {
    String cash =
        text()
            .replace("[支払方法] クレジットカード", "[支払方法] 代金引換")
            .replace("合計     10,960(円)", "代引手数料 330(円)\n合計     11,290(円)")
            .replace("支払い金額 10,260(円)", "支払い金額 10,590(円)");
    ReadOrder order = read(cash);
    assertEquals(PaymentState.AUTHORISED, order.payment());
    assertEquals(PaymentMethod.Kind.COD, order.placed().payment().kind());
  }

  @Test
  void addressesAreCutAtTheirMunicipalities() throws ConnectorException {
    assertEquals(
        new Address("1000000", "東京都", "千代田区", "架空町1-2-3", "見本ビル301"),
        at("〒100-0000 東京都千代田区架空町1-2-3 見本ビル301"));
    assertEquals("京都市中京区", at("〒604-0000 京都府京都市中京区架空町1").city());
    assertEquals("四日市市", at("〒510-0000 三重県四日市市架空1").city());
    assertEquals("郡山市", at("〒963-0000 福島県郡山市架空1").city());
    assertEquals("愛甲郡愛川町", at("〒243-0000 神奈川県愛甲郡愛川町架空1").city());
    assertEquals("八丈町", at("〒100-0000 東京都八丈町架空1").city());
    assertEquals("町田市", at("〒194-0000 東京都町田市架空1").city());
    assertEquals("和歌山県", at("〒640-0000 和歌山県和歌山市架空1").prefecture());
  }

  private static Address at(String line) throws ConnectorException {
    List<Destination> places =
        read(text().replace("〒060-0000 北海道架空市見本条1丁目2-3", line)).placed().destinations();
    return places.get(1).recipient().address();
  }
}
