// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.qoo10;

import org.banto.base.Address;
import org.banto.base.Person;
import org.banto.mall.engine.Json;
import org.banto.mall.engine.Places;

/** Who buys and where it goes. */
final class Qoo10People {
  private Qoo10People() {}

  /** Of the buyer the mall gives no address. */
  static Person buyer(Json row) {
    return new Person(
        row.text("buyer"),
        Fields.text(row, "buyerkana", "buyergata"),
        "",
        Address.NONE,
        Fields.phone(row, "buyermobile", "buyertel"),
        row.text("buyeremail"));
  }

  static Person recipient(Json row) {
    String whole = Fields.text(row, "shippingaddress", "shippingaddr");
    String parts =
        Fields.text(row, "address1", "addr1") + ' ' + Fields.text(row, "address2", "addr2");
    return new Person(
        row.text("receiver"),
        Fields.text(row, "receiverkana", "receivergata"),
        "",
        Places.of(row.text("zipcode"), "", whole.isEmpty() ? parts : whole, ""),
        Fields.phone(row, "receivermobile", "receivertel"),
        "");
  }
}
