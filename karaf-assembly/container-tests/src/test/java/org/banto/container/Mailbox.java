// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server with one empty mailbox (POP3, RFC 1939) that counts how often it is read. */
final class Mailbox implements AutoCloseable {
  private final ServerSocket server;
  private final AtomicInteger reads = new AtomicInteger();

  Mailbox() throws IOException {
    server = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"));
    Thread thread = new Thread(this::serve, "mailbox");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return server.getLocalPort();
  }

  /** How many have looked how many mails there are. */
  int reads() {
    return reads.get();
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket caller = server.accept()) {
        talk(caller);
      } catch (IOException e) {
        // the caller has gone, or the test is over
        continue;
      }
    }
  }

  private void talk(Socket caller) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
    OutputStream out = caller.getOutputStream();
    say(out, "+OK ready");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      switch (line.split(" ")[0].toUpperCase(java.util.Locale.ROOT)) {
        case "CAPA" -> say(out, "+OK\r\nUSER\r\nUIDL\r\n.");
        case "STAT" -> {
          reads.incrementAndGet();
          say(out, "+OK 0 0");
        }
        case "LIST", "UIDL" -> say(out, "+OK\r\n.");
        case "QUIT" -> {
          say(out, "+OK bye");
          return;
        }
        default -> say(out, "+OK");
      }
    }
  }

  private static void say(OutputStream out, String answer) throws IOException {
    out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
