// SPDX-License-Identifier: Apache-2.0
package org.banto.mailin;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banto.base.ConnectionId;

/**
 * A mailbox of the shop, as it was set up.
 *
 * @param id the name the shop gave it
 * @param on whether it is read
 * @param protocol {@code imap} or {@code pop3}
 * @param host the mail server
 * @param port its port
 * @param security {@code ssl}, {@code starttls} or {@code none}
 * @param user the login
 * @param password its password; secret
 * @param folder the folder that is read; POP3 knows the inbox alone
 * @param connections whose order mails come here, in the order they are asked
 * @param firstDays how many days the first read goes back
 * @param removes whether a mail that was kept is taken off the server
 * @param proof the mail server whose word on senders is trusted ({@code Authentication-Results}), or
 *     empty to take senders as they are written
 */
record Mailbox(
    String id,
    boolean on,
    String protocol,
    String host,
    int port,
    String security,
    String user,
    String password,
    String folder,
    Set<ConnectionId> connections,
    int firstDays,
    boolean removes,
    String proof) {
  /** Reads one from its settings, which were looked at when they were saved. */
  static Mailbox of(String id, Map<String, String> s) {
    String protocol = s.getOrDefault("protocol", "imap");
    String security = s.getOrDefault("security", "ssl");
    return new Mailbox(
        id,
        !s.getOrDefault("on", "true").equals("false"),
        protocol,
        s.getOrDefault("host", ""),
        Integer.parseInt(s.getOrDefault("port", port(protocol, security))),
        security,
        s.getOrDefault("user", ""),
        s.getOrDefault("_password", ""),
        s.getOrDefault("folder", "INBOX"),
        connections(s.getOrDefault("connections", "")),
        Integer.parseInt(s.getOrDefault("firstDays", "3")),
        s.getOrDefault("removes", "false").equals("true"),
        s.getOrDefault("proof", ""));
  }

  private static String port(String protocol, String security) {
    boolean ssl = security.equals("ssl");
    return protocol.equals("imap") ? (ssl ? "993" : "143") : (ssl ? "995" : "110");
  }

  static Set<ConnectionId> connections(String text) {
    return Stream.of(text.split("[\\s,]+"))
        .filter(c -> !c.isEmpty())
        .map(ConnectionId::of)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Whether it is an IMAP mailbox. */
  boolean imap() {
    return protocol.equals("imap");
  }

  @Override
  public String toString() {
    return "Mailbox[" + id + ", " + protocol + " " + host + ":" + port + "]";
  }
}
