// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.banto.testhouse.Mall;
import org.banto.testhouse.MallKind;

/**
 * The malls, the warehouse and the mail servers that a house is recorded with. They listen on ports that no other test
 * takes: a recorded house that asks there later hears nothing.
 *
 * @param rakuten the shop's first mall
 * @param yahoo its second
 * @param amazon its third
 * @param shopify its own store
 * @param osaka the Rakuten shop of the other 店舗ID
 * @param depot its warehouse
 * @param smtp takes its letters
 * @param pop3 has its order mails
 */
record FarSides(
    Mall rakuten,
    Mall yahoo,
    Mall amazon,
    Mall shopify,
    Mall osaka,
    Mall depot,
    MailServer smtp,
    MailDrop pop3)
    implements AutoCloseable {
  /** Nobody listens there. */
  static final int NOBODY = 9460;

  /** Where the first mall is. */
  static final int RAKUTEN = 9461;

  private static final int PACE = 1_000;
  private static final MallKind DEPOT =
      new MallKind(
          "openlogi",
          List.of("--token", "ol-sample", "--account", "AB123"),
          (mall, to) ->
              to.put(".token", "ol-sample")
                  .put("account", "AB123")
                  .put("url", mall.uri() + "/api"));

  /** Whether nobody listens where the first mall was. */
  static boolean isFree() {
    try (ServerSocket free = new ServerSocket(RAKUTEN)) {
      return free.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  static FarSides open(Path folder) throws IOException {
    int port = RAKUTEN;
    FarSides sides =
        new FarSides(
            mall(MallKind.RAKUTEN, folder, port++),
            mall(MallKind.YAHOO, folder, port++),
            mall(MallKind.AMAZON, folder, port++),
            mall(MallKind.SHOPIFY, folder, port++),
            mall(MallKind.RAKUTEN, folder, port++),
            mall(DEPOT, folder, port++),
            MailServer.open(Files.createDirectories(folder), takesAll()),
            MailDrop.open(port));
    // its own limits would take hours
    sides.amazon().tell("rates", w -> w.put("on", false));
    return sides;
  }

  private static Mall mall(MallKind kind, Path folder, int port) {
    return Mall.open(kind, folder.resolve(kind.id() + port), PACE, port, port);
  }

  private static Random takesAll() {
    return new Random() {
      private static final long serialVersionUID = 1;

      @Override
      public double nextDouble() {
        return 1;
      }
    };
  }

  /** What the warehouse was asked. */
  JsonNode asked() {
    return depot.ask("shipments");
  }

  @Override
  public void close() throws IOException {
    List.of(rakuten, yahoo, amazon, shopify, osaka, depot).forEach(Mall::close);
    smtp.close();
    pop3.close();
  }
}
