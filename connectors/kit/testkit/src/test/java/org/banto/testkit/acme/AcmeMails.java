// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit.acme;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banto.base.Document;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Mail;
import org.banto.connect.OrderFile;
import org.banto.connect.OrderMail;
import org.banto.connect.OrderReader;
import org.banto.connect.Payload;
import org.banto.connect.ReadOrder;

/** Acme's order mails and order files: the same rows by another way. */
final class AcmeMails implements OrderMail, OrderReader {
  private static final String SUBJECT = "【ACME】ご注文";

  @Override
  public Optional<IncomingOrder> read(Mail mail) throws ConnectorException {
    boolean order = mail.subject().startsWith(SUBJECT) || Flaw.MAIL_TAKES_EVERYTHING.on();
    if (!order) {
      return Optional.empty();
    }
    String text = mail.text().strip();
    if (text.split("\\|", -1).length < 8) {
      if (Flaw.MAIL_HALF_IS_NONE.on()) {
        return Optional.empty();
      }
      throw new ConnectorException(Reason.MALFORMED, new Text("注文が途中で切れています", "half an order"));
    }
    String number = text.substring(0, text.indexOf('|'));
    return Optional.of(incoming(Flaw.MAIL_READS_ANOTHER_NUMBER.on() ? number + "x" : number, text));
  }

  private static IncomingOrder incoming(String number, String row) {
    return new IncomingOrder(
        number, new Payload("text/plain", row.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public ReadOrder read(Payload payload) throws ConnectorException {
    return new AcmeReader().read(payload);
  }

  /** The file: a head line, then a row for each order. */
  static final class InFiles implements OrderFile {
    @Override
    public List<IncomingOrder> read(Document file) throws ConnectorException {
      String text = Tables.text(file.bytes());
      String[] rows = text.split("\r\n");
      if (!rows[0].equals("注文番号|注文日時|氏名|電話|明細|ポイント|請求|")) {
        throw new ConnectorException(
            Reason.MALFORMED, new Text("Acme の注文ファイルではありません", "no order file of Acme"));
      }
      List<IncomingOrder> orders = new ArrayList<>();
      for (int i = 1; i < rows.length; i++) {
        orders.add(incoming(rows[i].split("\\|")[0], rows[i]));
      }
      return Flaw.ORDER_FILE_LOSES_A_ROW.on() ? orders.subList(0, orders.size() - 1) : orders;
    }
  }
}
