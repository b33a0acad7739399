// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouse.logizard;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.FulfilmentRow;
import org.banto.connect.WaybillRow;
import org.banto.file.engine.CsvFile;
import org.banto.file.engine.NumberForm;
import org.banto.file.engine.ResultFile;
import org.banto.file.engine.WarehouseFile;
import org.banto.file.engine.WarehouseWords;

/**
 * Where in the shop's export pattern what stands, by headings: the pattern is the shop's own. A
 * heading is empty for what the pattern has not.
 *
 * @param shipment of our shipment number
 * @param number of the waybill number
 * @param date of the day it left; else it is the day that was asked for
 * @param carrier of the carrier
 * @param carriers what its words mean, as the shop wrote it
 * @param outcome of what became of it
 * @param outcomes what its words mean, as the shop wrote it
 * @param cause of why nothing left
 */
record Columns(
    String shipment,
    String number,
    String date,
    String carrier,
    String carriers,
    String outcome,
    String outcomes,
    String cause) {
  private static final NumberForm ANY =
      new NumberForm(Pattern.compile("[0-9A-Z]+"), false, "英数字", "letters and digits");
  private static final int SHOWN = 60;

  /** A value that is no number and no date at all: under a heading named by mistake it may be a buyer's. */
  private static final Pattern LONG_OR_JAPANESE =
      Pattern.compile(
          "「(?:[^」]{41,}|[^」]*[^ -~！-～」][^」]*)」|\"(?:[^\"]{41,}|[^\"]*[^ -~！-～\"][^\"]*)\"");

  static Columns of(LogizardSettings s) {
    return new Columns(
        s.shipmentColumn().strip(),
        s.numberColumn().strip(),
        s.dateColumn().strip(),
        s.carrierColumn().strip(),
        s.carriers().strip(),
        s.outcomeColumn().strip(),
        s.outcomes().strip(),
        s.causeColumn().strip());
  }

  /** What can be said without an export. */
  void check() throws ConnectorException {
    if (shipment.isEmpty()) {
      throw LogizardAccount.wrong(
          "shipmentColumn",
          new Text("出荷番号の見出しがありません", "The heading of our shipment number is missing"));
    }
    if (number.isEmpty()) {
      throw LogizardAccount.wrong(
          "numberColumn",
          new Text("送り状番号の見出しがありません", "The heading of the waybill number is missing"));
    }
    words("carriers", carriers, "");
    WarehouseWords words = words("outcomes", carriers, outcomes);
    if (carrier.isEmpty() && !words.carriers().containsKey("*")) {
      throw LogizardAccount.wrong(
          "carrierColumn",
          new Text(
              "運送会社の見出しがありません。いつも同じ運送会社なら、読み替えに *=yamato のように書いてください",
              "The heading of the carrier is missing. If it is always the same, write *=yamato or the"
                  + " like under Carriers"));
    }
    if (outcome.isEmpty() != words.outcomes().isEmpty()) {
      throw LogizardAccount.wrong(
          "outcomes",
          new Text(
              "結果の見出しと結果の読み替えは、両方を入れるか、両方を空欄にしてください",
              "Enter both the heading and the meanings of what became of it, or leave both empty"));
    }
  }

  private WarehouseWords words(String field, String ofCarriers, String ofOutcomes)
      throws ConnectorException {
    try {
      return WarehouseWords.of(carrier, ofCarriers, outcome, ofOutcomes, cause);
    } catch (IllegalArgumentException e) {
      throw LogizardAccount.wrong(field, Text.of(e));
    }
  }

  /**
   * The rows of an export of one day.
   *
   * @param lines of CSV, the first one the headings; none when there is nothing
   * @throws ConnectorException MISCONFIGURED when a heading is missing, with those there are
   */
  List<FulfilmentRow> read(List<String> lines, LocalDate day) throws ConnectorException {
    if (lines.isEmpty()) {
      return List.of();
    }
    byte[] bytes = String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
    headed(CsvFile.read(bytes).get(0).stream().map(String::strip).toList());
    return new WarehouseFile(
            new ResultFile(shipment, number, date, ANY), words("outcomes", carriers, outcomes))
        .read(bytes, ',', true).stream().map(row -> of(day, row)).toList();
  }

  private void headed(List<String> found) throws ConnectorException {
    for (Map.Entry<String, String> one : headings().entrySet()) {
      if (!one.getValue().isEmpty() && !found.contains(one.getValue())) {
        throw LogizardAccount.wrong(
            one.getKey(),
            new Text(
                "出力パターンに見出し「%s」がありません。ある見出し: %s".formatted(one.getValue(), shown(found).ja()),
                "The export pattern has no heading \"%s\". It has: %s"
                    .formatted(one.getValue(), shown(found).en())));
      }
    }
  }

  /** The headings by the settings that name them. */
  private Map<String, String> headings() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("shipmentColumn", shipment);
    all.put("numberColumn", number);
    all.put("dateColumn", date);
    all.put("carrierColumn", carrier);
    all.put("outcomeColumn", outcome);
    all.put("causeColumn", cause);
    return all;
  }

  private static Text shown(List<String> found) {
    List<String> some = found.subList(0, Math.min(SHOWN, found.size()));
    int more = found.size() - some.size();
    return new Text(
        String.join("、", some) + (more > 0 ? " ほか" + more + "列" : ""),
        String.join(", ", some) + (more > 0 ? " and " + more + " more" : ""));
  }

  /** With the day that was asked for, where it says none; what is wrong with it says of which day. */
  private static FulfilmentRow of(LocalDate day, FulfilmentRow row) {
    WaybillRow w = row.row();
    WaybillRow dated =
        new WaybillRow(
            w.row(),
            w.key(),
            w.number(),
            w.shipped().or(() -> Optional.of(day)),
            w.problem().map(p -> of(day, p)),
            w.parcels(),
            w.remark());
    return new FulfilmentRow(dated, row.carrier(), row.outcome(), row.cause());
  }

  private static WaybillRow.RowProblem of(LocalDate day, WaybillRow.RowProblem p) {
    return new WaybillRow.RowProblem(
        p.column(),
        p.code(),
        LONG_OR_JAPANESE.matcher(p.ja()).replaceAll("「…」") + "（" + day + "の出荷実績）",
        LONG_OR_JAPANESE.matcher(p.en()).replaceAll("\"…\"") + " (results of " + day + ")");
  }
}
