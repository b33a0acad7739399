// SPDX-License-Identifier: Apache-2.0
package org.banto.mailout;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server (RFC 5321) that writes down every command it gets, byte for byte. */
final class SmtpSink implements AutoCloseable {
  private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
  private final List<String> commands = new CopyOnWriteArrayList<>();
  private final List<String> mails = new CopyOnWriteArrayList<>();
  private final List<String> taken = new CopyOnWriteArrayList<>();
  private final Set<String> away = ConcurrentHashMap.newKeySet();
  private volatile String hangUpOn = "";
  private volatile String login = "";

  SmtpSink() throws IOException {
    Thread thread = new Thread(this::serve, "smtp-sink");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  /** Every line outside a mail. */
  List<String> commands() {
    return commands;
  }

  /** Recipients as they were named. */
  List<String> recipients() {
    return commands.stream()
        .filter(c -> c.toUpperCase(Locale.ROOT).startsWith("RCPT TO:"))
        .map(SmtpSink::named)
        .toList();
  }

  /** The mails it took, headers and text. */
  List<String> mails() {
    return mails;
  }

  /** Whose mails it took. */
  List<String> taken() {
    return taken;
  }

  /** Turns each of these recipients away once, as greylisting does. */
  SmtpSink awayOnce(String... recipients) {
    away.addAll(List.of(recipients));
    return this;
  }

  private static String named(String command) {
    return command.replaceAll("^[^<]*<|>.*$", "");
  }

  /** From now on it hangs up without an answer when this recipient is named. */
  void hangUpOn(String recipient) {
    hangUpOn = recipient;
  }

  /** From now on it takes mails of this user with this token alone, as XOAUTH2 has it. */
  void take(String user, String token) {
    String said = "user=" + user + "\u0001auth=Bearer " + token + "\u0001\u0001";
    login = Base64.getEncoder().encodeToString(said.getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        talk(client);
      } catch (IOException e) {
        // closed by the test or by the client
      }
    }
  }

  private void talk(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
    OutputStream out = client.getOutputStream();
    String to = "";
    say(out, "220 sink");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      commands.add(line);
      if (!hangUpOn.isEmpty() && line.contains(hangUpOn)) {
        return;
      }
      if (!login.isEmpty() && line.startsWith("EHLO")) {
        say(out, "250-sink\r\n250 AUTH XOAUTH2");
      } else if (line.startsWith("AUTH")) {
        String given = line.replaceFirst("AUTH XOAUTH2 ?", "");
        if (given.isEmpty()) {
          say(out, "334 ");
          given = in.readLine();
        }
        say(out, given.equals(login) ? "235 2.7.0 accepted" : "535 5.7.8 refused");
      } else if (line.toUpperCase(Locale.ROOT).startsWith("DATA")) {
        say(out, "354 go on");
        StringBuilder mail = new StringBuilder();
        for (String text = in.readLine(); !".".equals(text); text = in.readLine()) {
          mail.append(text).append('\n');
        }
        mails.add(mail.toString());
        taken.add(to);
        say(out, "250 taken");
      } else if (line.toUpperCase(Locale.ROOT).startsWith("RCPT")) {
        to = named(line);
        say(out, away.remove(to) ? "451 4.7.1 later" : "250 ok");
      } else {
        say(out, "250 ok");
      }
    }
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }
}
