// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.yahoo;

import org.banto.base.Address;
import org.banto.base.Person;
import org.banto.mall.engine.Words;
import org.banto.order.Destination;

/** Who buys, and the one place it goes to. */
final class People {
  /** An order has one destination; the mall does not name it. */
  static final String KEY = "1";

  private People() {}

  static Person buyer(Node pay) {
    return person(pay, "Bill", pay.text("BillMailAddress"));
  }

  static Destination destination(Node order) {
    Node ship = order.at("Ship");
    String noshi =
        ship.flag("NeedGiftWrapPaper")
            ? Words.join(" ", ship.text("GiftWrapPaperType"), ship.text("GiftWrapName"))
            : "";
    String wrapping =
        ship.flag("NeedGiftWrap")
            ? Words.join("・", ship.text("GiftWrapType"), message(ship.text("GiftWrapMessage")))
            : "";
    return new Destination(KEY, person(ship, "Ship", ""), noshi, wrapping, note(order, ship));
  }

  private static String message(String words) {
    return words.isEmpty() ? "" : "メッセージ: " + words;
  }

  private static String note(Node order, Node ship) {
    String parent = order.text("ParentOrderId");
    String split = parent.isEmpty() ? "" : "分割注文（元の注文 " + parent + "）";
    String several =
        order.flag("IsMultiShip") ? "複数のお届け先の一つ（" + order.text("MultiShipId") + "）" : "";
    return Words.join(
        "\n", split, several, ship.text("ShipNotes"), option(ship, 1), option(ship, 2));
  }

  private static String option(Node ship, int no) {
    String value = ship.text("Option" + no + "Value");
    return value.isEmpty() ? "" : Words.join(": ", ship.text("Option" + no + "Field"), value);
  }

  /** FirstName is 名, LastName is 姓. */
  private static Person person(Node from, String as, String mail) {
    return new Person(
        Words.join(" ", from.text(as + "LastName"), from.text(as + "FirstName")),
        Words.join(" ", from.text(as + "LastNameKana"), from.text(as + "FirstNameKana")),
        Words.join(" ", from.text(as + "Section1Value"), from.text(as + "Section2Value")),
        new Address(
            from.text(as + "ZipCode").replaceAll("[^0-9]", ""),
            from.text(as + "Prefecture"),
            from.text(as + "City"),
            from.text(as + "Address1"),
            from.text(as + "Address2")),
        from.text(as + "PhoneNumber"),
        mail);
  }
}
