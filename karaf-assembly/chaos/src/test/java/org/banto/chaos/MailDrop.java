// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mailbox by POP3 (RFC 1939) that lets in whoever knocks; a mail's number in the list is its name. */
final class MailDrop implements AutoCloseable {
  private final ServerSocket server;
  private final List<String> mails = new CopyOnWriteArrayList<>();

  private MailDrop(ServerSocket server) {
    this.server = server;
  }

  static MailDrop open(int port) throws IOException {
    MailDrop drop = new MailDrop(new ServerSocket(port, 10, InetAddress.getByName("127.0.0.1")));
    Thread thread = new Thread(drop::serve, "mail-drop");
    thread.setDaemon(true);
    thread.start();
    return drop;
  }

  int port() {
    return server.getLocalPort();
  }

  /** A plain mail comes in. */
  void put(String from, String subject, String text) {
    mails.add(
        String.join(
            "\r\n",
            "From: " + from,
            "To: shop@example.jp",
            "Subject: " + subject,
            "Message-ID: <" + mails.size() + "@example.jp>",
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=UTF-8",
            "Content-Transfer-Encoding: 8bit",
            "",
            text.replace("\n", "\r\n")));
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket caller = server.accept()) {
        talk(caller);
      } catch (IOException e) {
        // the caller has gone, or the day is over
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
      String[] words = line.toUpperCase(Locale.ROOT).split(" ");
      switch (words[0]) {
        case "CAPA" -> say(out, "+OK\r\nUSER\r\nUIDL\r\n.");
        case "STAT" -> say(out, "+OK " + mails.size() + " " + size());
        case "LIST", "UIDL" -> say(out, list(words));
        case "RETR", "TOP" -> say(out, "+OK\r\n" + mails.get(number(words[1])) + "\r\n.");
        case "QUIT" -> {
          say(out, "+OK bye");
          return;
        }
        default -> say(out, "+OK");
      }
    }
  }

  private String list(String... words) {
    if (words.length > 1) {
      return "+OK " + row(words[0], number(words[1]));
    }
    StringBuilder all = new StringBuilder("+OK\r\n");
    for (int i = 0; i < mails.size(); i++) {
      all.append(row(words[0], i)).append("\r\n");
    }
    return all.append('.').toString();
  }

  private String row(String what, int i) {
    return (i + 1) + " " + (what.equals("LIST") ? bytes(mails.get(i)) : "mail-" + i);
  }

  private static int number(String word) {
    return Integer.parseInt(word) - 1;
  }

  private int size() {
    return mails.stream().mapToInt(MailDrop::bytes).sum();
  }

  private static int bytes(String mail) {
    return mail.getBytes(StandardCharsets.UTF_8).length;
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
