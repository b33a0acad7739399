// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit.acme;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banto.base.Address;
import org.banto.base.DeliveryWish;
import org.banto.base.Person;
import org.banto.base.Text;
import org.banto.base.Yen;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.OrderReader;
import org.banto.connect.Payload;
import org.banto.connect.ReadOrder;
import org.banto.order.Amounts;
import org.banto.order.Charge;
import org.banto.order.Destination;
import org.banto.order.MallState;
import org.banto.order.OrderLine;
import org.banto.order.PaymentMethod;
import org.banto.order.PlacedOrder;
import org.banto.order.TaxRate;
import org.banto.payment.PaymentState;

/** Reads Acme's orders: number|time|name|phone|sku*quantity*price;…|points|due| */
final class AcmeReader implements OrderReader {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  static String simple(String number) {
    return number + "|2026-11-24T10:00:00|見本 花子|03-0000-0001|A*2*500;B*1*300|100|1200|";
  }

  @Override
  public ReadOrder read(Payload payload) throws ConnectorException {
    String text = new String(payload.bytes(), StandardCharsets.UTF_8);
    try {
      return read(text.split("\\|", -1));
    } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException e) {
      if (Flaw.READER_FALLS_OVER.on()) {
        throw e;
      }
      Text said = new Text("注文を読めません", "cannot be read");
      throw new ConnectorException(
          Reason.MALFORMED, Flaw.READER_NAMES_THE_BUYER.on() ? said.before(": " + text) : said);
    }
  }

  private static ReadOrder read(String[] f) {
    if (!f[7].isEmpty()) {
      throw new IndexOutOfBoundsException();
    }
    ZoneId machine = Flaw.READER_ZONE_OF_THE_MACHINE.on() ? ZoneId.systemDefault() : JAPAN;
    ZoneId zone = Flaw.READER_TIME_IN_UTC.on() ? ZoneOffset.UTC : machine;
    Address address = new Address("1000001", "東京都", "千代田区", "架空町1-2-3", "");
    String mail = Flaw.READER_NULL.on() ? null : "";
    Person person = new Person(f[2], "", "", address, f[3], mail);
    List<OrderLine> lines = new ArrayList<>();
    for (String row : f[4].split(";")) {
      String[] c = row.split("\\*");
      int no = lines.size() + 1;
      String key = Flaw.READER_LINES_ALIKE.on() ? "1" : Integer.toString(no);
      Yen price = new Yen(Long.parseLong(c[2]));
      int pieces = Integer.parseInt(c[1]);
      lines.add(
          new OrderLine(
              no, key, 0, c[0], "", "茶碗", List.of(), pieces, price, TaxRate.STANDARD, false));
    }
    long goods = lines.stream().mapToLong(l -> l.amount().value()).sum();
    long points = Long.parseLong(f[5]) * (Flaw.READER_POINTS_ADDED.on() ? 1 : -1);
    Amounts amounts =
        new Amounts(
            Optional.of(new Yen(goods)),
            Optional.of(new Yen(goods)),
            Optional.of(new Yen(Long.parseLong(f[6]))),
            List.of(new Charge(Charge.Kind.POINTS, "", new Yen(points), TaxRate.NONE, -1)),
            List.of());
    PlacedOrder placed =
        new PlacedOrder(
            LocalDateTime.parse(f[1]).atZone(zone).toInstant(),
            person,
            List.of(new Destination("1", person, "", "", "")),
            lines,
            amounts,
            new PaymentMethod(PaymentMethod.Kind.CARD, "カード"),
            "宅配便",
            DeliveryWish.NONE,
            "",
            Set.of());
    return new ReadOrder(f[0], placed, MallState.NONE, PaymentState.AUTHORISED, List.of());
  }
}
