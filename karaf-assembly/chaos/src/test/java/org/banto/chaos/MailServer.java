// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;

/**
 * A mail server (RFC 5321) that outlives the house. It writes the Message-ID of each mail to its
 * journal before it says yes, and turns some recipients away for now, as greylisting does.
 */
final class MailServer implements AutoCloseable {
  private static final double TURNED_AWAY = 0.05;

  private final ServerSocket socket;
  private final Path journal;
  private final Random random;

  private MailServer(ServerSocket socket, Path journal, Random random) {
    this.socket = socket;
    this.journal = journal;
    this.random = random;
  }

  /** Opens one that keeps its journal in a folder. */
  static MailServer open(Path folder, Random random) throws IOException {
    Path journal = Files.createFile(folder.resolve("mails.txt"));
    MailServer server =
        new MailServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), journal, random);
    thread(server::serve);
    return server;
  }

  int port() {
    return socket.getLocalPort();
  }

  /** Message-IDs in the order they came. */
  List<String> mails() throws IOException {
    return Files.readAllLines(journal);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private static void thread(Runnable work) {
    Thread thread = new Thread(work, "mail-server");
    thread.setDaemon(true);
    thread.start();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        thread(() -> talk(client));
      } catch (IOException e) {
        if (!socket.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private void talk(Socket client) {
    try (client) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
      OutputStream out = client.getOutputStream();
      say(out, "220 mail");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String verb =
            line.length() < 4 ? line : line.substring(0, 4).toUpperCase(java.util.Locale.ROOT);
        switch (verb) {
          case "DATA" -> {
            say(out, "354 go on");
            keep(in);
            say(out, "250 taken");
          }
          case "RCPT" -> say(out, away() ? "451 later" : "250 ok");
          case "QUIT" -> {
            say(out, "221 bye");
            return;
          }
          default -> say(out, "250 ok");
        }
      }
    } catch (IOException e) {
      // the house died in the middle of a sentence
    }
  }

  private boolean away() {
    synchronized (random) {
      return random.nextDouble() < TURNED_AWAY;
    }
  }

  private void keep(BufferedReader in) throws IOException {
    String id = "";
    for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
      if (line == null) {
        throw new IOException("cut off");
      }
      if (line.startsWith("Message-ID: ")) {
        id = line.substring("Message-ID: ".length());
      }
    }
    synchronized (this) {
      Files.writeString(journal, id + "\n", StandardOpenOption.APPEND, StandardOpenOption.SYNC);
    }
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }
}
