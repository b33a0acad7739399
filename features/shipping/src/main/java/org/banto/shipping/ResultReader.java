// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.banto.base.AccountId;
import org.banto.base.Document;
import org.banto.base.OrderId;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.WaybillResult;
import org.banto.connect.WaybillRow;
import org.banto.house.OrderService;
import org.banto.house.WaybillBatch;
import org.banto.order.Order;
import org.banto.shipment.ShipmentNumber;

/** Finds out whose a result file is, and reads it. */
final class ResultReader {
  private static final int BATCHES = 300;
  private static final Pattern OURS = Pattern.compile("S[0-9]{10}");

  private final OrderService orders;
  private final Carriers carriers;
  private final Batches batches;

  ResultReader(OrderService orders, Carriers carriers, Batches batches) {
    this.orders = orders;
    this.carriers = carriers;
    this.batches = batches;
  }

  /**
   * A file that a reader knows.
   *
   * @param carrier whose it is
   * @param rows what it says
   */
  record Known(String carrier, List<WaybillRow> rows) {}

  /**
   * The rows of a file.
   *
   * @param carrier whose it is; empty when its reader has to know it
   * @throws IllegalArgumentException when nobody reads it, in words
   */
  Known read(AccountId account, String carrier, Document file) {
    String text = new String(file.bytes(), StandardCharsets.ISO_8859_1);
    if (text.replaceFirst("^\u00ef\u00bb\u00bf", "").isBlank()) {
      throw new Rejection(
          new Text(
              "ファイルが空です。運送会社のソフトからもう一度書き出してください。",
              "The file is empty. Export it once more from the carrier's program."));
    }
    try {
      return carrier.isBlank()
          ? recognised(account, file)
          : read(account, carrier, file, true).get();
    } catch (Rejection e) {
      throw sent(account, file, carrier.isBlank() ? text : "").orElse(e);
    }
  }

  /** A file that goes to the carrier's program instead of coming from it. */
  private Optional<Rejection> sent(AccountId account, Document file, String text) {
    String sha = Digest.of(file.bytes());
    Optional<WaybillBatch> batch =
        batches.newest(account, BATCHES).stream().filter(b -> b.sha256().equals(sha)).findFirst();
    if (batch.isPresent()) {
      String id = batch.get().id();
      return Optional.of(
          new Rejection(
              new Text(
                  "これは出力した送り状データ（"
                      + id
                      + "）です。運送会社のソフトに取り込むファイルで、伝票番号はまだ入っていません。"
                      + "ソフトで送り状を発行してから書き出したファイルを選んでください。",
                  "This is the label data that was put out ("
                      + id
                      + "). It goes into the carrier's program and has no"
                      + " numbers yet. Choose the file that the program exports once the labels are issued.")));
    }
    return OURS.matcher(text).find()
        ? Optional.of(
            new Rejection(
                new Text(
                    "出荷番号はありますが、伝票番号が見つかりません。運送会社のソフトに取り込む前のファイルのようです。"
                        + "送り状を発行してから書き出したファイルを選んでください。",
                    "It has shipment numbers, but no waybill numbers: it seems to be a file that goes into the carrier's"
                        + " program. Choose the file that the program exports once the labels are issued.")))
        : Optional.empty();
  }

  /** Where several know it, the carrier by which most of its shipments travel. */
  private Known recognised(AccountId account, Document file) {
    List<String> readers = carriers.readers(account);
    List<Known> knowing = new ArrayList<>();
    for (String carrier : readers) {
      read(account, carrier, file, false).ifPresent(knowing::add);
    }
    if (knowing.isEmpty()) {
      List<String> names = readers.stream().map(c -> carriers.name(account, c)).toList();
      throw new Rejection(
          new Text(
              "どの運送会社の結果ファイルか分かりません（%s）。運送会社を選ぶと、何が足りないかが出ます。".formatted(String.join("、", names)),
              "It is not clear whose result file this is (%s). Choose the carrier to see what is missing."
                  .formatted(String.join(", ", names))));
    }
    if (knowing.size() == 1) {
      return knowing.get(0);
    }
    Map<String, Long> travel = travel(account, knowing.get(0).rows());
    return knowing.stream()
        .max(Comparator.comparingLong(k -> travel.getOrDefault(k.carrier(), 0L)))
        .orElseThrow();
  }

  private Map<String, Long> travel(AccountId account, List<WaybillRow> rows) {
    List<ShipmentNumber> keys = rows.stream().flatMap(r -> NumberVerdicts.key(r).stream()).toList();
    List<OrderId> ids = keys.stream().map(ShipmentNumber::order).distinct().toList();
    Map<String, Long> travel = new HashMap<>();
    for (Order order : orders.find(account, ids)) {
      order.shipments().stream()
          .filter(s -> keys.contains(s.number()))
          .forEach(s -> travel.merge(s.carriage().carrier(), 1L, Long::sum));
    }
    return travel;
  }

  /** The rows as the first reader of a carrier says that knows the file. */
  private Optional<Known> read(AccountId account, String carrier, Document file, boolean must) {
    Rejection refused =
        new Rejection(
            new Text(
                "運送会社「" + carrier + "」の結果ファイルを読む機能が入っていません。",
                "The house has no function that reads result files of the carrier \""
                    + carrier
                    + "\"."));
    for (WaybillResult result : carriers.results(account, carrier)) {
      try {
        return Optional.of(new Known(carrier, result.read(file)));
      } catch (ConnectorException e) {
        refused = new Rejection(e.sentence(), e);
      }
    }
    if (must) {
      throw refused;
    }
    return Optional.empty();
  }
}
