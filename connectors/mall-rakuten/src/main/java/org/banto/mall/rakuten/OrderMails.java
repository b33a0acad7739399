// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.rakuten;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.banto.connect.ConnectorException;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Mail;
import org.banto.connect.Payload;

/**
 * Which mails are order mails of this shop.
 *
 * @param senders addresses they come from, separated by blanks or commas
 * @param subject words of their subject; those of the mall's letter as published, not verified
 * @param shop the shop's name as it stands in them, or empty where the mailbox is this shop's alone
 */
record OrderMails(String senders, String subject, String shop) {
  /** What the house calls the text of an order mail. */
  static final String MEDIA_TYPE = "text/x-rakuten-order-mail";

  static final String SENDER = "order-confirm@mail.rms.rakuten.co.jp";
  static final String SUBJECT = "注文内容ご確認";
  static final OrderMails PLAIN = new OrderMails(SENDER, SUBJECT, "");

  static OrderMails of(RakutenSettings s) {
    return new OrderMails(s.mailFrom(), s.mailSubject(), s.mailShop());
  }

  Optional<IncomingOrder> read(Mail mail) throws ConnectorException {
    boolean order = mail.subject().contains(subject) || mail.text().contains("[受注番号]");
    if (!sent(mail) || !order) {
      return Optional.empty();
    }
    MailText text = MailText.of(mail.text());
    String number = MailReader.read(text).number();
    if (!shop.isBlank() && !text.field("ショップ名").equals(shop.strip())) {
      return Optional.empty();
    }
    byte[] bytes = mail.text().getBytes(StandardCharsets.UTF_8);
    return Optional.of(new IncomingOrder(number, new Payload(MEDIA_TYPE, bytes)));
  }

  private boolean sent(Mail mail) {
    return Stream.of(senders.split("[\\s,]+")).anyMatch(s -> lower(s).equals(lower(mail.from())));
  }

  private static String lower(String address) {
    return address.strip().toLowerCase(Locale.ROOT);
  }
}
