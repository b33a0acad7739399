// SPDX-License-Identifier: Apache-2.0
package org.banto.vectors;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.payment.bank.ZenginDeposits;

/** The files that are known, by their names; tables with their columns stand in a table of their own. */
final class Catalogue {
  private static final String REVIEW = "speaking with this payment provider";

  private final Map<String, FileKind> kinds = new LinkedHashMap<>();

  Catalogue() {
    try (InputStream in = Catalogue.class.getResourceAsStream("known-tables.tsv");
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      reader.lines().skip(1).map(l -> l.split("\t", -1)).forEach(this::table);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    kinds.put("invoice-cases.json", new JsonFile("", "id", TaxCases::invoice));
    kinds.put("return-invoice-cases.json", new JsonFile("", "id", TaxCases::returnInvoice));
    JsonTrial matching = node -> new Verdict.NotBuilt("matching of payers and buyers");
    kinds.put("expected-matches.json", new JsonFile("expected", "ref", matching));
    ZenginDeposits zengin = new ZenginDeposits();
    kinds.put("furikomi-nyukin*.txt", new DepositsFile(zengin, false));
    kinds.put("bad-*.txt", new DepositsFile(zengin, true));
    kinds.put("*.eml", new MailFile());
    kinds.put(MailFile.KEYS, new InputFile("the mails beside it"));
    kinds.put("mobile-domains.tsv", new InputFile("address-cases.csv"));
    for (String name :
        List.of(
            "response-*.xml",
            "order-response-*.xml",
            "response-*.json",
            "*-request.json",
            "*-request.form")) {
      kinds.put(name, new RecordFile(REVIEW));
    }
    for (String name : List.of("customer-create.json", "error-[0-9]*.json")) {
      kinds.put(name, new RecordFile("sharing buyers with a CRM"));
    }
  }

  private void table(String[] c) {
    Table.Form form = Table.Form.valueOf(c[1]);
    String use = c[5].substring(c[5].indexOf(' ') + 1);
    FileKind kind =
        c[5].startsWith("input ")
            ? new InputFile(use)
            : new TableFile(
                form,
                Charset.forName(c[2]),
                Integer.parseInt(c[3]),
                List.of(c[4].split("\\|")),
                c[5].startsWith("run ") ? trial(use) : row -> new Verdict.NotBuilt(use));
    kinds.put(c[0], kind);
  }

  private static RowTrial trial(String name) {
    return switch (name) {
      case "ship-dates" -> new ShipDateRows();
      case "rules" -> new RuleRows();
      case "registration-numbers" -> TaxRows::registrationNumber;
      case "stamp-duty" -> TaxRows::stampDuty;
      default -> throw new IllegalStateException("known-tables.tsv: " + name);
    };
  }

  /** The kind of a file; empty where its name is unknown. */
  Optional<FileKind> kind(Path file) {
    Path name = file.getFileName();
    return kinds.entrySet().stream()
        .filter(k -> FileSystems.getDefault().getPathMatcher("glob:" + k.getKey()).matches(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
