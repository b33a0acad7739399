// SPDX-License-Identifier: Apache-2.0
package org.banto.mailout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.wayout.GuardedWayOut;
import org.banto.wayout.InsideList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A mail server in the house's own network is spoken to when the operator has listed it. */
@Tag("security.H5")
class MailServerInsideTest {
  private static MailSettings at(String host, int port, String security) {
    return MailSettings.of(
        Map.of(
            "host",
            host,
            "port",
            Integer.toString(port),
            "security",
            security,
            "from",
            "shop@shop.example"),
        "");
  }

  private static GuardedWayOut listed(String entries) {
    return new GuardedWayOut(InsideList.of(entries));
  }

  @Test
  void withoutTheListNothingIsSaidToIt() throws Exception {
    try (SmtpSink sink = new SmtpSink()) {
      for (String host : List.of("127.0.0.1", "localhost", "127.1", "::1", "0.0.0.0")) {
        for (String security : List.of("none", "starttls", "ssl")) {
          ConnectorException e =
              assertThrows(
                  ConnectorException.class,
                  () ->
                      new Smtp(
                              at(host, sink.port(), security), "番頭商店", Optional.empty(), listed(""))
                          .close(),
                  host);
          assertEquals(Reason.MISCONFIGURED, e.reason(), host);
          assertEquals("host", e.field());
          assertTrue(e.getMessage().contains("許可リスト"), e.getMessage());
        }
      }
      assertEquals(List.of(), sink.commands());
      try (Smtp smtp =
          new Smtp(
              at("127.0.0.1", sink.port(), "none"),
              "番頭商店",
              Optional.empty(),
              listed("127.0.0.1"))) {
        TemplateWords words = new TemplateWords("件名", "本文");
        assertInstanceOf(
            Smtp.Taken.class, smtp.send("night@shop.example", words, "id@shop.example"));
      }
      assertEquals(1, sink.mails().size());
    }
  }

  /** The library lays TLS over the socket it was given, and looks at the certificate as before. */
  @Test
  void aListedServerStillProvesWhoItIs() {
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
    server.start();
    try {
      MailSettings ssl = at("127.0.0.1", server.getSmtps().getPort(), "ssl");
      ConnectorException e =
          assertThrows(
              ConnectorException.class,
              () -> new Smtp(ssl, "番頭商店", Optional.empty(), listed("127.0.0.1")).close());
      assertEquals(Reason.UNAVAILABLE, e.reason());
      assertTrue(
          Stream.iterate((Throwable) e, t -> t != null, Throwable::getCause)
              .anyMatch(SSLException.class::isInstance),
          String.valueOf(e.getCause()));
    } finally {
      server.stop();
    }
  }
}
