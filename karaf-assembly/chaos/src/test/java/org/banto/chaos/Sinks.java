// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.banto.testhouse.Api;
import org.banto.testhouse.Wire;

/** Where the shop hears of alarms, as its page お知らせの送り先 sets it up: a mailbox and a webhook. */
final class Sinks implements AutoCloseable {
  private final HttpServer listener;
  private final MailServer server;
  private final List<String> posted = new CopyOnWriteArrayList<>();

  private Sinks(HttpServer listener, MailServer server) {
    this.listener = listener;
    this.server = server;
  }

  /** Opens a listener and has the house tell it, and one more at the same place that is off. */
  static Sinks open(Api api, MailServer server) throws IOException {
    HttpServer listener =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    Sinks sinks = new Sinks(listener, server);
    listener.createContext("/", sinks::take);
    listener.start();
    String url = "http://localhost:" + listener.getAddress().getPort();
    api.put("alarms/targets/mail", target("mail", "owner@example.jp", ""));
    api.put("alarms/targets/hook", target("json", "", url + "/on"));
    api.put("alarms/targets/off", target("json", "", url + "/off").put("on", false));
    return sinks;
  }

  private static ObjectNode target(String way, String to, String secret) {
    return Wire.JSON
        .createObjectNode()
        .put("name", "店長")
        .put("way", way)
        .put("to", to)
        .put("secret", secret)
        .put("template", "{\"text\": \"{{text}}\"}")
        .put("faults", true)
        .put("on", true);
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      String text = Wire.JSON.readTree(exchange.getRequestBody()).path("text").asText();
      posted.add(exchange.getRequestURI().getPath() + " " + text);
      exchange.sendResponseHeaders(204, -1);
    }
  }

  /** What the webhook was sent, after the path it was sent to. */
  List<String> posted() {
    return List.copyOf(posted);
  }

  /** Message-IDs of the mails about alarms; a buyer's mail is named after its command. */
  List<String> mails() throws IOException {
    return server.mails().stream().filter(id -> !id.startsWith("<mail.")).toList();
  }

  @Override
  public void close() {
    listener.stop(0);
  }
}
