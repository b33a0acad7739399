// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit.acme;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.banto.base.Document;
import org.banto.connect.Mail;
import org.banto.connect.OrderFile;
import org.banto.connect.OrderMail;
import org.banto.connect.OrderReader;
import org.banto.connect.Payload;
import org.banto.testkit.OrderFileContract;
import org.banto.testkit.OrderMailContract;
import org.banto.testkit.OrderReaderContract;

/** The contracts of what reads Acme's orders. */
final class ReaderContracts {
  private static final String HEAD = "注文番号|注文日時|氏名|電話|明細|ポイント|請求|\r\n";

  private ReaderContracts() {}

  static final class Payloads implements OrderReaderContract {
    @Override
    public OrderReader reader() {
      return new AcmeReader();
    }

    @Override
    public Map<String, Payload> payloads() {
      byte[] bytes = AcmeReader.simple("A-1").getBytes(StandardCharsets.UTF_8);
      return Map.of("order.txt", new Payload("text/plain", bytes));
    }
  }

  static final class Mails implements OrderMailContract {
    @Override
    public OrderMail mails() {
      return new AcmeMails();
    }

    @Override
    public Map<String, Mail> orderMails() {
      return Map.of("A-1", mail("【ACME】ご注文 A-1", AcmeReader.simple("A-1")));
    }

    @Override
    public Mail otherMail() {
      return mail("【ACME】今週のおすすめ", "茶碗が安い");
    }

    @Override
    public Set<String> persons() {
      return Set.of("見本 花子", "03-0000-0001");
    }

    private static Mail mail(String subject, String text) {
      return new Mail("<1@acme.example>", "order@acme.example", subject, text, Instant.EPOCH);
    }
  }

  static final class OrderFiles implements OrderFileContract {
    @Override
    public OrderFile file() {
      return new AcmeMails.InFiles();
    }

    @Override
    public OrderReader reader() {
      return new AcmeReader();
    }

    @Override
    public Document sample() {
      String rows = AcmeReader.simple("0000012") + "\r\n" + AcmeReader.simple("0000013") + "\r\n";
      return document(HEAD + rows.replace("花子", "髙子"));
    }

    @Override
    public String golden() {
      return "order-file.txt";
    }

    @Override
    public Document empty() {
      return document(HEAD);
    }

    @Override
    public Set<String> persons() {
      return Set.of("見本 髙子", "03-0000-0001");
    }

    private static Document document(String text) {
      return new Document("orders.csv", "text/csv", text.getBytes(Tables.CP932));
    }
  }
}
