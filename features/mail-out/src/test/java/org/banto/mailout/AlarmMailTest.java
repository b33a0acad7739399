// SPDX-License-Identifier: Apache-2.0
package org.banto.mailout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import org.banto.base.Actor;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.fakes.MemorySettings;
import org.banto.fakes.Orders;
import org.banto.flow.AlarmMessage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("house.silence")
class AlarmMailTest {
  private static final AlarmMessage MESSAGE =
      new AlarmMessage("m-1", "【番頭】受注取込の停止: 本店", "受注取込が止まっています\n発生: 11/26 12:00");

  private final MemorySettings settings = new MemorySettings();
  private final AlarmMail mail = new AlarmMail(new Writer(settings), Here.servers(settings));

  @Test
  void anAlarmGoesOutByTheShopsServerWithAnIdThatStays() throws Exception {
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    try {
      settings.write(
          Orders.MAIN,
          MailSettings.SECTION,
          Map.of(
              "host", "127.0.0.1",
              "port", Integer.toString(server.getSmtp().getPort()),
              "security", "none",
              "from", "shop@shop.example"),
          Actor.staff("boss"));
      mail.tell(Orders.MAIN, "night@shop.example", MESSAGE);
      MimeMessage got = server.getReceivedMessages()[0];
      assertEquals(1, server.getReceivedMessages().length);
      assertEquals(MESSAGE.subject(), got.getSubject());
      assertEquals("night@shop.example", got.getAllRecipients()[0].toString());
      assertEquals("<m-1@shop.example>", got.getMessageID());
      assertTrue(got.getContent().toString().contains("受注取込が止まっています"));
    } finally {
      server.stop();
    }
  }

  @Test
  void withoutAMailServerItSaysSo() {
    ConnectorException e =
        assertThrows(
            ConnectorException.class, () -> mail.tell(Orders.MAIN, "night@shop.example", MESSAGE));
    assertEquals(Reason.MISCONFIGURED, e.reason());
    assertTrue(e.getMessage().contains("メールサーバー"));
  }
}
