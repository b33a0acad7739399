// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit.minato;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.banto.connect.Payload;
import org.banto.connect.ReadOrder;
import org.banto.order.Amounts;
import org.banto.order.Destination;
import org.banto.order.MallState;
import org.banto.order.MallState.Standing;
import org.banto.order.OrderLine;
import org.banto.order.PaymentMethod;
import org.banto.order.PlacedOrder;
import org.banto.order.TaxRate;
import org.banto.order.TaxTotal;
import org.banto.payment.PaymentState;

/**
 * Reads Minato's rows; money in them is in sen, and shown to buyers rounded to the yen: half a yen is
 * one.
 */
class MinatoReader {
  private static final Person BUYER =
      new Person(
          "見本 花子",
          "",
          "",
          new Address("1000001", "東京都", "千代田区", "架空町1-2-3", ""),
          "03-0000-0001",
          "");

  ReadOrder read(Payload payload) throws ConnectorException {
    String text = new String(payload.bytes(), StandardCharsets.UTF_8);
    try {
      return read(text.split("\\|", -1));
    } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new ConnectorException(
          Reason.MALFORMED, new Text("Minato の行ではありません", "no row of Minato's"));
    }
  }

  private ReadOrder read(String[] row) {
    String[] taxes = row[6].split(",");
    Amounts amounts =
        new Amounts(
            Optional.empty(),
            Optional.empty(),
            Optional.of(new Yen(yen(new BigDecimal(row[5])))),
            List.of(),
            taxes(new BigDecimal(taxes[0]), new BigDecimal(taxes[1])));
    PlacedOrder placed =
        new PlacedOrder(
            LocalDateTime.parse(row[2]).atZone(zone()).toInstant(),
            BUYER,
            List.of(new Destination("1", BUYER, "", "", "")),
            lines(row[4]),
            amounts,
            new PaymentMethod(PaymentMethod.Kind.CARD, "カード"),
            "宅配便",
            DeliveryWish.NONE,
            "",
            Set.of());
    MallState mall = new MallState(standing(row[3]), row[3], row[3]);
    return new ReadOrder(row[0], placed, mall, PaymentState.AUTHORISED, List.of());
  }

  private List<OrderLine> lines(String rows) {
    List<OrderLine> lines = new ArrayList<>();
    for (String row : Arrays.stream(rows.split(";")).filter(this::kept).toList()) {
      String[] c = row.split("\\*");
      boolean known = c.length == 4;
      lines.add(
          new OrderLine(
              lines.size() + 1,
              Integer.toString(lines.size() + 1),
              0,
              known ? c[0] : "",
              "",
              row,
              List.of(),
              known ? Integer.parseInt(c[1]) : 1,
              new Yen(known ? yen(new BigDecimal(c[2])) : 0),
              known ? new TaxRate(Integer.parseInt(c[3])) : TaxRate.STANDARD,
              false));
    }
    return lines;
  }

  boolean kept(String line) {
    return true;
  }

  ZoneId zone() {
    return ZoneId.of("Asia/Tokyo");
  }

  long yen(BigDecimal sen) {
    return sen.movePointLeft(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
  }

  List<TaxTotal> taxes(BigDecimal standard, BigDecimal reduced) {
    return List.of(
        new TaxTotal(TaxRate.STANDARD, Yen.ZERO, new Yen(yen(standard))),
        new TaxTotal(TaxRate.REDUCED, Yen.ZERO, new Yen(yen(reduced))));
  }

  Standing standing(String state) {
    return switch (state) {
      case "OPEN" -> Standing.READY_TO_SHIP;
      case "SHIPPED" -> Standing.SHIPPED;
      case "CANCELLED" -> Standing.CANCELLED;
      default -> throw new IllegalArgumentException("state");
    };
  }
}
