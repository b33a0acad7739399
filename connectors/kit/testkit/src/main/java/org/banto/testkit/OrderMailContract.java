// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banto.connect.ConnectorException;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Mail;
import org.banto.connect.OrderMail;
import org.banto.connect.OrderReader;
import org.junit.jupiter.api.Test;

/** What every {@link OrderMail} keeps: order mails are orders, other mails are none. */
public interface OrderMailContract {
  /** The port. */
  OrderMail mails();

  /** Order mails by the number of their order. */
  Map<String, Mail> orderMails();

  /** A mail of the same sender that is no order: a newsletter, a question. */
  Mail otherMail();

  /** Words of persons in the order mails, which no message may repeat. */
  Set<String> persons();

  /** An order mail is one order, which the same connector can read. */
  @Test
  default void everyOrderMailIsAnOrder() throws ConnectorException {
    assertFalse(orderMails().isEmpty(), "no samples");
    for (Map.Entry<String, Mail> sample : orderMails().entrySet()) {
      IncomingOrder order = mails().read(sample.getValue()).orElseThrow();
      assertEquals(sample.getKey(), order.number());
      if (mails() instanceof OrderReader reader) {
        assertEquals(sample.getKey(), reader.read(order.payload()).number());
      }
    }
  }

  /** A mail that is no order is passed over, from whomever it is. */
  @Test
  default void otherMailsAreNone() throws ConnectorException {
    assertEquals(Optional.empty(), mails().read(otherMail()));
    Mail stranger = new Mail("<1@example.com>", "a@example.com", "こんにちは", "本文", Instant.EPOCH);
    assertEquals(Optional.empty(), mails().read(stranger));
    Mail empty = new Mail("<2@example.com>", "a@example.com", "", "", Instant.EPOCH);
    assertEquals(Optional.empty(), mails().read(empty));
  }

  /** Half an order mail is kept and shown: MALFORMED, not "no order". */
  @Test
  default void halfAnOrderMailIsMalformed() {
    for (Mail whole : orderMails().values()) {
      boolean refused = false;
      for (int length = 0;
          length < whole.text().length();
          length += 1 + whole.text().length() / 40) {
        String text = whole.text().substring(0, length);
        Mail cut = new Mail(whole.messageId(), whole.from(), whole.subject(), text, whole.at());
        refused |=
            Damage.refused(
                "mail cut at " + length,
                new byte[0],
                persons(),
                b -> mails().read(cut),
                read -> assertTrue(read.isPresent(), "half an order mail counts as none"));
      }
      assertTrue(refused, "an order mail without its text is no order");
    }
  }
}
