// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.banto.testhouse.Api;

/** Plays the carrier's label program: takes what was output and gives the numbers back. */
final class Labels {
  private static final int COLUMNS = 73;
  private static final int NUMBER_COLUMN = 4;
  private static final int DATE_COLUMN = 5;

  private long next = 44_440_000_000L;

  /** Shipment numbers of all batches that were output. */
  static List<String> printed(Api api) {
    List<String> numbers = new ArrayList<>();
    for (JsonNode batch : api.get("waybill-batches")) {
      batch.get("shipments").forEach(s -> numbers.add(s.asText()));
    }
    return numbers.stream().distinct().sorted().collect(Collectors.toList());
  }

  /** A result file with one row per shipment, as B2 writes it. */
  byte[] result(List<String> shipments, String day) {
    StringBuilder file = new StringBuilder(row("お客様管理番号", "送り状番号", "出荷日"));
    shipments.forEach(s -> file.append(row(s, number(), day)));
    return file.toString().getBytes(Charset.forName("windows-31j"));
  }

  private String number() {
    long body = next++;
    return body + Long.toString(body % 7);
  }

  private static String row(String key, String number, String day) {
    List<String> cells = new ArrayList<>(java.util.Collections.nCopies(COLUMNS, ""));
    cells.set(0, key);
    cells.set(NUMBER_COLUMN - 1, number);
    cells.set(DATE_COLUMN - 1, day);
    return cells.stream().map(c -> '"' + c + '"').collect(Collectors.joining(",", "", "\r\n"));
  }
}
