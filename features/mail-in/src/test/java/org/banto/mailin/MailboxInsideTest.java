// SPDX-License-Identifier: Apache-2.0
package org.banto.mailin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.wayout.GuardedWayOut;
import org.banto.wayout.InsideList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A mailbox in the house's own network is read when the operator has listed its server. */
@Tag("security.H5")
class MailboxInsideTest {
  private static Mailbox at(String protocol, String host, int port, String security) {
    return Mailbox.of(
        "box",
        Map.of(
            "protocol",
            protocol,
            "host",
            host,
            "port",
            Integer.toString(port),
            "security",
            security,
            "user",
            "shop",
            "_password",
            "secret"));
  }

  private static GuardedWayOut listed(String entries) {
    return new GuardedWayOut(InsideList.of(entries));
  }

  @Test
  void withoutTheListNobodyConnects() throws IOException {
    try (ServerSocket inner = new ServerSocket(0, 50, (InetAddress) null)) {
      for (String protocol : List.of("imap", "pop3")) {
        for (String host : List.of("127.0.0.1", "localhost", "127.1", "::1", "0.0.0.0")) {
          for (String security : List.of("none", "starttls", "ssl")) {
            Mailbox box = at(protocol, host, inner.getLocalPort(), security);
            ConnectorException e =
                assertThrows(
                    ConnectorException.class, () -> new Inbox(box, listed("")).close(), host);
            assertEquals(Reason.MISCONFIGURED, e.reason(), host);
            assertEquals("host", e.field());
            assertTrue(e.getMessage().contains("許可リスト"), e.getMessage());
          }
        }
      }
      try (Socket first = new Socket("127.0.0.1", inner.getLocalPort());
          Socket came = inner.accept()) {
        assertEquals(
            first.getLocalPort(), came.getPort(), "whoever came before is accepted before");
      }
    }
  }

  @Test
  void aListedServerIsRead() throws Exception {
    PromptServer server = new PromptServer(0, 0);
    try {
      for (String protocol : List.of("imap", "pop3")) {
        Mailbox box = at(protocol, "127.0.0.1", server.port(protocol), "none");
        try (Inbox inbox = new Inbox(box, listed("127.0.0.1"))) {
          assertEquals(List.of(), inbox.fresh(Set.of(), Instant.EPOCH));
        }
      }
    } finally {
      server.stop();
    }
  }

  /** The library lays TLS over the socket it was given, and looks at the certificate as before. */
  @Test
  void aListedServerStillProvesWhoItIs() {
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAPS));
    server.start();
    try {
      Mailbox box = at("imap", "127.0.0.1", server.getImaps().getPort(), "ssl");
      ConnectorException e =
          assertThrows(ConnectorException.class, () -> new Inbox(box, listed("127.0.0.1")).close());
      assertEquals("security", e.field(), e.getMessage());
    } finally {
      server.stop();
    }
  }
}
