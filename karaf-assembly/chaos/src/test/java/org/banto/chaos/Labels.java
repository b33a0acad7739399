// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.banto.testhouse.Api;

/** Plays the carrier's label program: takes what was output and gives each shipment its number. */
final class Labels {
  private static final Charset B2 = Charset.forName("windows-31j");
  private static final String KEY = "お客様管理番号";
  private static final int COLUMNS = 73;
  private static final int NUMBER_COLUMN = 4;
  private static final int DATE_COLUMN = 5;

  private final Map<String, String> numbers = new TreeMap<>();
  private final int first;

  Labels() {
    this(0);
  }

  /** Beginning with a number so far on: those before it were given elsewhere. */
  Labels(int first) {
    this.first = first;
  }

  /** Shipment numbers in all files that were output, once for each row. */
  static List<String> rows(Api api) {
    List<String> rows = new ArrayList<>();
    for (JsonNode batch : api.get("waybill-batches")) {
      byte[] file = api.bytes("waybill-batches/" + batch.get("id").asText() + "/file");
      Csv.rows(new String(file, B2)).forEach(r -> rows.add(r.get(0)));
    }
    rows.removeIf(KEY::equals);
    return rows;
  }

  /** A result file with one row per shipment, as B2 writes it; the same shipment, the same number. */
  byte[] result(Collection<String> shipments, String day) {
    StringBuilder file = new StringBuilder(row(KEY, "送り状番号", "出荷日"));
    shipments.forEach(s -> file.append(row(s, number(s), day)));
    return file.toString().getBytes(B2);
  }

  /** The number of one shipment. */
  String number(String shipment) {
    return numbers.computeIfAbsent(shipment, x -> next());
  }

  private String next() {
    long body = 44_440_000_000L + first + numbers.size();
    return body + Long.toString(body % 7);
  }

  private static String row(String key, String number, String day) {
    List<String> cells = new ArrayList<>(Collections.nCopies(COLUMNS, ""));
    cells.set(0, key);
    cells.set(NUMBER_COLUMN - 1, number);
    cells.set(DATE_COLUMN - 1, day);
    return cells.stream().map(c -> '"' + c + '"').collect(Collectors.joining(",", "", "\r\n"));
  }
}
