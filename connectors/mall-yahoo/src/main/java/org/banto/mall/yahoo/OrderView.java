// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.yahoo;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.banto.base.Text;
import org.banto.connect.Instruction;
import org.banto.connect.Instruction.CancelOrder;
import org.banto.connect.Instruction.EditOrder;
import org.banto.connect.Instruction.ReportShipment;
import org.banto.connect.Receipt;
import org.banto.mall.engine.RefusalWords;
import org.banto.mall.engine.Times;

/**
 * An order as it stands at the mall, as far as instructions need to know.
 *
 * @param status OrderStatus
 * @param shipStatus ShipStatus
 * @param company ShipCompanyCode
 * @param numbers the waybill numbers it shows, digits and letters only
 * @param day ShipDate, or empty
 * @param order all of it
 */
record OrderView(
    int status, int shipStatus, String company, List<String> numbers, String day, Node order) {
  static final int CANCELLED = 4;
  static final int DONE = 5;
  static final int NOT_YET = 0;
  static final int SHIPPED = 3;

  /** The mall shows two numbers at most. */
  static final int NUMBERS = 2;

  private static final Text SCREEN = new Text("ストアクリエイターPro", "Store Creator Pro");
  private static final Text TWO_ONLY =
      new Text(
          "伝票番号は2つまで伝えられます。3つ目からは伝わっていません",
          "Two waybill numbers can be told at most. Those after the second were not told");

  static OrderView of(Node order) {
    Node ship = order.at("Ship");
    List<String> numbers =
        Stream.of("ShipInvoiceNumber1", "ShipInvoiceNumber2")
            .map(name -> plain(ship.text(name)))
            .filter(n -> !n.isEmpty())
            .toList();
    return new OrderView(
        (int) order.number("OrderStatus"),
        (int) ship.number("ShipStatus"),
        ship.text("ShipCompanyCode"),
        numbers,
        Times.day(ship.text("ShipDate")).map(Object::toString).orElse(""),
        order);
  }

  static String plain(String number) {
    return number.replaceAll("[^0-9A-Za-z]", "");
  }

  /** What the order says of an instruction without the mall being asked to act. */
  Optional<Receipt> known(Instruction instruction) {
    if (instruction instanceof CancelOrder cancel) {
      return known(cancel);
    }
    if (instruction instanceof EditOrder edit) {
      return EditPlan.of(edit, order).known();
    }
    return instruction instanceof ReportShipment report ? known(report) : Optional.empty();
  }

  private Optional<Receipt> known(CancelOrder cancel) {
    if (status == CANCELLED) {
      return Optional.of(Receipt.accepted(cancel.id(), cancel.order()));
    }
    return shipStatus >= SHIPPED
        ? Optional.of(Receipt.refused(cancel.id(), RefusalWords.shipped(SCREEN)))
        : Optional.empty();
  }

  private Optional<Receipt> known(ReportShipment report) {
    if (status == CANCELLED) {
      Text words = RefusalWords.cancelledBeforeReport(YahooAccount.MALL);
      return Optional.of(Receipt.refused(report.id(), words));
    }
    List<String> wanted = told(report);
    return shipStatus >= SHIPPED && wanted.equals(numbers)
        ? Optional.of(done(report))
        : Optional.empty();
  }

  /** The numbers the mall can be told. */
  static List<String> told(ReportShipment report) {
    return report.parcels().stream().map(p -> plain(p.number())).distinct().limit(NUMBERS).toList();
  }

  static Receipt done(ReportShipment report) {
    long all = report.parcels().stream().map(p -> plain(p.number())).distinct().count();
    return all > NUMBERS
        ? new Receipt(report.id(), Receipt.Status.ACCEPTED, report.order(), TWO_ONLY)
        : Receipt.accepted(report.id(), report.order());
  }
}
