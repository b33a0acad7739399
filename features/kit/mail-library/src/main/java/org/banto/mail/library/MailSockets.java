// SPDX-License-Identifier: Apache-2.0
package org.banto.mail.library;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.Properties;
import javax.net.SocketFactory;
import org.banto.net.WayOut;

/** Has the mail library leave the house by its one way out. */
public final class MailSockets extends SocketFactory {
  private final WayOut out;

  private MailSockets(WayOut out) {
    this.out = out;
  }

  /**
   * Sets it for a protocol. TLS is laid over these sockets by the library, which looks at certificates as before; it must
   * never make a socket of its own.
   */
  public static void set(Properties of, String protocol, WayOut out) {
    MailSockets sockets = new MailSockets(out);
    of.put("mail." + protocol + ".socketFactory", sockets);
    of.put("mail." + protocol + ".ssl.socketFactory", sockets);
    of.setProperty("mail." + protocol + ".socketFactory.fallback", "false");
  }

  @Override
  public Socket createSocket() {
    return out.socket();
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return connected(InetSocketAddress.createUnresolved(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort)
      throws IOException {
    return createSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
      throws IOException {
    return createSocket(host, port);
  }

  private Socket connected(SocketAddress to) throws IOException {
    Socket socket = createSocket();
    socket.connect(to);
    return socket;
  }
}
