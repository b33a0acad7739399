// SPDX-License-Identifier: Apache-2.0
package org.banto.mailin;

import java.util.Optional;
import org.banto.base.ConnectionId;
import org.banto.connect.ConnectorException;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Mail;
import org.banto.connect.OrderMail;

/**
 * What a connector says of a mail.
 *
 * @param kind an order of its mall, none, or one it cannot read
 * @param order the order, where it is one
 * @param why why it cannot be read
 * @param connection whose connector says so, where it matters
 */
record MailVerdict(
    Kind kind, Optional<IncomingOrder> order, String why, Optional<ConnectionId> connection) {
  /** What it is. */
  enum Kind {
    ORDER,
    NONE,
    BROKEN
  }

  private static final int LONGEST = 80;

  static MailVerdict by(OrderMail port, Mail mail) {
    try {
      Optional<IncomingOrder> order = port.read(mail);
      if (order
          .map(IncomingOrder::number)
          .filter(n -> n.isBlank() || n.length() > LONGEST)
          .isPresent()) {
        return broken("注文番号が読めません");
      }
      return new MailVerdict(
          order.isPresent() ? Kind.ORDER : Kind.NONE, order, "", Optional.empty());
    } catch (ConnectorException e) {
      return broken(e.getMessage() == null ? "" : e.getMessage());
    } catch (RuntimeException | LinkageError e) {
      // its message may quote the mail, and with it a buyer
      return broken("読み取り中の異常 (" + e.getClass().getSimpleName() + ")");
    }
  }

  private static MailVerdict broken(String why) {
    return new MailVerdict(Kind.BROKEN, Optional.empty(), why, Optional.empty());
  }

  boolean is(Kind other) {
    return kind == other;
  }

  MailVerdict of(ConnectionId whose) {
    return new MailVerdict(kind, order, why, Optional.of(whose));
  }
}
