// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import static org.apache.sshd.client.channel.ClientChannelEvent.CLOSED;
import static org.apache.sshd.client.channel.ClientChannelEvent.TIMEOUT;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ClientChannel;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshException;
import org.banto.testhouse.Waiting;

/** The console of a house, as an operator reaches it. */
final class Console implements AutoCloseable {
  static final String USER = "test";
  static final String PASSWORD = "only-in-tests";

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  /** Threads that take its lines or work for them, and those that keep others waiting. */
  private static final Pattern AT_CONSOLE = Pattern.compile("sshd|EPollPort|BLOCKED");

  private final int port;
  private final House house;
  private SshClient ssh = client();

  Console(int port, House house) {
    this.port = port;
    this.house = house;
  }

  private static SshClient client() {
    SshClient client = SshClient.setUpDefaultClient();
    client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
    client.start();
    return client;
  }

  /** Runs a command and returns what it printed. */
  String run(String command) throws IOException {
    try (ClientSession session = logIn()) {
      ByteArrayOutputStream said = new ByteArrayOutputStream();
      ByteArrayOutputStream wrong = new ByteArrayOutputStream();
      try (ClientChannel channel = session.createExecChannel(command)) {
        channel.setOut(said);
        channel.setErr(wrong);
        channel.open().verify(LONG);
        if (channel.waitFor(EnumSet.of(CLOSED), PATIENCE).contains(TIMEOUT)) {
          throw new IOException(command + " has no end; it said " + said);
        }
      }
      if (wrong.size() > 0) {
        throw new IOException(command + ": " + wrong.toString(StandardCharsets.UTF_8));
      }
      return said.toString(StandardCharsets.UTF_8);
    }
  }

  /**
   * A log-in. One that has no end says what the threads of both sides are at, and a client of its own
   * is tried. Where that has none either, the house's server takes nobody any more: whoever asked
   * fails with what the house is at, and the server is started anew, so that nobody after them does.
   */
  private ClientSession logIn() throws IOException {
    try {
      return session();
    } catch (SshException e) {
      System.out.println("CONSOLE: " + e.getMessage() + "; threads: " + house.threads());
      ssh.stop();
      ssh = client();
      try {
        return session();
      } catch (SshException again) {
        IOException failure =
            new IOException(
                again.getMessage()
                    + "; its port: "
                    + listening()
                    + "; the house is at: "
                    + House.threads(house.process().pid(), AT_CONSOLE),
                again);
        try {
          startAnew();
        } catch (IllegalStateException still) {
          failure.addSuppressed(still);
        }
        throw failure;
      }
    }
  }

  private ClientSession session() throws IOException {
    ClientSession session = ssh.connect(USER, "127.0.0.1", port).verify(LONG).getSession();
    try {
      session.addPasswordIdentity(PASSWORD);
      session.auth().verify(LONG);
      return session;
    } catch (IOException e) {
      session.close(true);
      throw e;
    }
  }

  /** Its port as the machine shows it; the second number after the state 0A counts lines not taken. */
  private List<String> listening() throws IOException {
    String open = String.format(":%04X ", port);
    try (Stream<String> four = Files.lines(Path.of("/proc/net/tcp"));
        Stream<String> six = Files.lines(Path.of("/proc/net/tcp6"))) {
      return Stream.concat(four, six)
          .filter(line -> line.contains(open) && line.contains(" 0A "))
          .map(String::strip)
          .toList();
    }
  }

  /** Starts its server anew as an operator would, by a change of its settings. */
  private void startAnew() throws IOException {
    Files.writeString(
        house.inside("etc/org.apache.karaf.shell.cfg"),
        "\nstarted.anew = " + UUID.randomUUID() + "\n",
        StandardOpenOption.APPEND);
    Waiting.until("the console takes somebody again", PATIENCE, this::takes);
    System.out.println("CONSOLE has been started anew");
  }

  private boolean takes() {
    try {
      session().close();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() {
    ssh.stop();
  }
}
