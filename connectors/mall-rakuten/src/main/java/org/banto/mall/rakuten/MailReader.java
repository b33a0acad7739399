// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.rakuten;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.banto.base.Japan;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.Payload;
import org.banto.connect.ReadOrder;
import org.banto.order.MallState;
import org.banto.order.MallState.Standing;
import org.banto.order.OrderFlag;
import org.banto.order.PaymentMethod;
import org.banto.order.PlacedOrder;
import org.banto.payment.PaymentState;

/**
 * Reads an order mail as the mall sends it to the shop. It does not tell tax rates, nor where the
 * money stands; the mall's interface does so later, and is heard then.
 */
final class MailReader {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final MallState STATE =
      new MallState(Standing.NEW, "mail", "注文メールのみ（税率と入金の状況は未確認）");

  private MailReader() {}

  static ReadOrder read(Payload payload) throws ConnectorException {
    return read(MailText.of(new String(payload.bytes(), StandardCharsets.UTF_8)));
  }

  static ReadOrder read(MailText mail) throws ConnectorException {
    String number = mail.needed("受注番号");
    if (!number.matches("\\d{1,10}-\\d{8}-\\d{8,10}")) {
      throw Rms.malformed(
          new Text("[受注番号] が受注番号の形をしていません", "[受注番号] does not look like an order number"), null);
    }
    PaymentMethod method = method(mail.needed("支払方法"));
    return new ReadOrder(number, placed(mail, method), STATE, payment(method.kind()), List.of());
  }

  private static PlacedOrder placed(MailText mail, PaymentMethod method) throws ConnectorException {
    MailGoods goods = MailGoods.of(mail.places());
    return new PlacedOrder(
        time(mail.needed("日時")),
        MailPerson.read(mail.needed("注文者")),
        goods.destinations(),
        goods.lines(),
        MailMoney.of(mail.sums(), method.kind()),
        method,
        mail.field("配送方法"),
        Wishes.of(mail.field("配送日時指定")),
        mail.remarks(),
        flags(mail));
  }

  private static Instant time(String words) throws ConnectorException {
    try {
      return LocalDateTime.parse(words, TIME).atZone(Japan.ZONE).toInstant();
    } catch (DateTimeParseException e) {
      throw Rms.malformed(new Text("[日時] が読めません", "[日時] cannot be read"), e);
    }
  }

  private static PaymentMethod method(String words) {
    String name = words.lines().findFirst().orElse("").strip();
    return new PaymentMethod(Codes.kind(name), name);
  }

  /** What the mail leaves open is waited for. */
  private static PaymentState payment(PaymentMethod.Kind kind) {
    return switch (kind) {
      case COD -> PaymentState.AUTHORISED;
      case BANK_TRANSFER, CONVENIENCE_STORE -> PaymentState.UNPAID;
      default -> PaymentState.UNKNOWN;
    };
  }

  private static Set<OrderFlag> flags(MailText mail) {
    Set<OrderFlag> flags = EnumSet.noneOf(OrderFlag.class);
    if (mail.places().size() > 1) {
      flags.add(OrderFlag.SEVERAL_DESTINATIONS);
    }
    if (mail.remarks().contains("領収")) {
      flags.add(OrderFlag.RECEIPT_WANTED);
    }
    return flags;
  }
}
