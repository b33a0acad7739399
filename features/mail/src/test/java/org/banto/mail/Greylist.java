// SPDX-License-Identifier: Apache-2.0
package org.banto.mail;

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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server (RFC 5321) that turns every recipient away once, as greylisting does, if it shall. */
final class Greylist implements AutoCloseable {
  private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
  private final Set<String> away = ConcurrentHashMap.newKeySet();
  private final List<String> taken = new CopyOnWriteArrayList<>();

  /** Turns these away once. */
  Greylist(String... recipients) throws IOException {
    away.addAll(List.of(recipients));
    Thread thread = new Thread(this::serve, "greylist");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  /** Whose mails it took. */
  List<String> taken() {
    return taken;
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
        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
    OutputStream out = client.getOutputStream();
    String to = "";
    say(out, "220 greylist");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      switch (line.substring(0, 4).toUpperCase(Locale.ROOT)) {
        case "RCPT" -> {
          to = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
          say(out, away.remove(to) ? "451 4.7.1 later" : "250 ok");
        }
        case "DATA" -> {
          say(out, "354 go on");
          while (!".".equals(in.readLine())) {}
          taken.add(to);
          say(out, "250 taken");
        }
        default -> say(out, "250 ok");
      }
    }
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }
}
