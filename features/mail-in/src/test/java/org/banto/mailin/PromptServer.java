// SPDX-License-Identifier: Apache-2.0
package org.banto.mailin;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.imap.ImapHandler;
import com.icegreen.greenmail.pop3.Pop3Server;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.server.ProtocolHandler;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.util.HashMap;
import java.util.Map;

/**
 * A mail server with one mailbox that answers at once: GreenMail's own sends an answer in pieces, of
 * which each waits 40 ms for the one before to be acknowledged.
 */
final class PromptServer extends GreenMail {
  /** Starts it on these ports; 0 takes free ones. */
  PromptServer(int imap, int pop3) {
    super(
        new ServerSetup[] {
          new ServerSetup(imap, "127.0.0.1", "imap"), new ServerSetup(pop3, "127.0.0.1", "pop3")
        });
    start();
    setUser("shop@example.jp", "shop", "secret");
  }

  /** Where it listens. */
  int port(String protocol) {
    return services.get(protocol).getPort();
  }

  @Override
  protected Map<String, AbstractServer> createServices(ServerSetup[] setups, Managers with) {
    Map<String, AbstractServer> all = new HashMap<>();
    for (ServerSetup setup : setups) {
      boolean imap = setup.getProtocol().equals("imap");
      all.put(setup.getProtocol(), imap ? new Imap(setup, with) : new Pop3(setup, with));
    }
    return all;
  }

  private static Socket prompt(Socket client) {
    try {
      client.setTcpNoDelay(true);
      return client;
    } catch (SocketException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Imap extends AbstractServer {
    Imap(ServerSetup setup, Managers managers) {
      super(setup, managers);
    }

    @Override
    protected ProtocolHandler createProtocolHandler(Socket client) {
      return new ImapHandler(
          managers.getUserManager(), managers.getImapHostManager(), prompt(client));
    }
  }

  private static final class Pop3 extends Pop3Server {
    Pop3(ServerSetup setup, Managers managers) {
      super(setup, managers);
    }

    @Override
    protected ProtocolHandler createProtocolHandler(Socket client) {
      return super.createProtocolHandler(prompt(client));
    }
  }
}
