// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** An order as it lies in the database: what is searched and sorted by, and the sealed rest. */
@Entity
@Table(name = "orders")
@IdClass(OrderRow.Key.class)
class OrderRow {
  /** A day that is not set; sorts last. */
  static final int NO_DAY = 99991231;

  /** {@link #sales} not known: written before there was the column, or the mall says no sum. */
  static final long NO_SALES = -1;

  @Id String account;
  @Id long id;
  long revision;
  String shop;

  @Column(name = "mall_number")
  String number;

  String desk;
  short box;
  String payment;

  @Column(name = "ordered_at")
  long orderedAt;

  @Column(name = "changed_at")
  long changedAt;

  @Column(name = "ship_day")
  int shipDay;

  @Column(name = "wish_day")
  int wishDay;

  /** What it adds to the sales, in yen: nothing once it is cancelled; {@link #NO_SALES} where nobody knows. */
  long sales;

  @Column(name = "buyer_name")
  byte[] buyerName;

  byte[] buyer;
  byte[] places;
  byte[] body;

  /** The primary key. */
  static final class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    String account;
    long id;

    @Override
    public boolean equals(Object other) {
      return other instanceof Key k && k.id == id && k.account.equals(account);
    }

    @Override
    public int hashCode() {
      return Objects.hash(account, id);
    }
  }
}
