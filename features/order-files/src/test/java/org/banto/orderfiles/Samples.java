// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.banto.base.AccountId;
import org.banto.base.Document;
import org.banto.connect.IncomingOrder;
import org.banto.connect.ReadOrder;
import org.banto.editions.Edition;

/** Order files for tests; every person, shop and amount is invented. */
final class Samples {
  static final Charset CP932 = Charset.forName("windows-31j");
  static final AccountId MAIN = new AccountId("main");
  static final String HEAD = "注文番号,注文日時,送付先名,送付先住所,商品名,数量,単価\r\n";

  private Samples() {}

  static byte[] bytes(String name) {
    try (InputStream in = Samples.class.getResourceAsStream("/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Document document(String sample) {
    return new Document(sample, "text/csv", bytes("samples/" + sample));
  }

  static Document text(String text, Charset charset) {
    return new Document("orders.csv", "text/csv", text.getBytes(charset));
  }

  static String row(String number, Object quantity) {
    return number + ",2026-11-20 10:00,見本 花子,東京都千代田区架空町1-2-3,湯呑 ①," + quantity + ",500\r\n";
  }

  static Edition<Profile> preset(String id) {
    return new Edition<>(id, 1, ProfileRoom.PRESETS.get(id));
  }

  /** What a walk gave. */
  static final class Taken implements FileOrders.Taker {
    final List<ReadOrder> orders = new ArrayList<>();
    final List<IncomingOrder> incoming = new ArrayList<>();
    final List<Fault> faults = new ArrayList<>();

    @Override
    public void order(long row, IncomingOrder order, ReadOrder read) {
      orders.add(read);
      incoming.add(order);
    }

    @Override
    public void fault(Fault fault) {
      faults.add(fault);
    }
  }

  /** Reads files by a profile that comes with the house. */
  static Taken read(String preset, Document... files) throws UnreadableRows {
    Edition<Profile> edition = preset(preset);
    Taken taken = new Taken();
    new ProfileFeed(MAIN, edition, Formats.open(edition, List.of(edition), List.of(files)))
        .walk(taken);
    return taken;
  }
}
