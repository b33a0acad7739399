// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.banto.base.Document;
import org.banto.base.Text;
import org.banto.file.engine.Delimiters;

/**
 * One file, or a file of orders and one of their lines in any order, cut into cells.
 *
 * @param profile what they were cut for
 * @param all the files as they were sent
 */
record Sheets(Profile profile, List<Sheet> all) {
  private static final int MOST = 2;

  Sheets {
    all = List.copyOf(all);
  }

  /**
   * Cuts files the way that fits a profile best.
   *
   * @throws UnreadableRows when a file is no text, or there are too many
   */
  static Sheets of(Profile profile, List<Document> files) throws UnreadableRows {
    if (files.isEmpty() || files.size() > MOST) {
      throw UnreadableRows.file(
          new Text(
              "ファイルは1つ、または注文と明細の2つを選んでください（今は" + files.size() + "つ）。",
              "Choose one file, or one of orders and one of their lines (now "
                  + files.size()
                  + ")."));
    }
    List<Sheet> sheets = new ArrayList<>();
    for (Document file : files) {
      sheets.add(sheet(profile, file));
    }
    return new Sheets(profile, sheets);
  }

  /** Opens a file in the character set that fits best. */
  private static Sheet sheet(Profile profile, Document file) throws UnreadableRows {
    Charset expected = Charset.forName(profile.charset());
    List<TextEncoding> encodings = TextEncoding.best(file.bytes(), expected);
    if (encodings.isEmpty()) {
      throw Diagnosis.BINARY.spoilt();
    }
    List<Sheet> sheets = new ArrayList<>();
    for (TextEncoding encoding : encodings) {
      sheets.add(Sheet.open(file, encoding, profile.delimiter()));
    }
    Sheet best = best(profile, sheets);
    return ProfileBinding.missing(profile, best.header()).isEmpty()
        ? best
        : best(profile, saved(best));
  }

  private static Sheet best(Profile profile, List<Sheet> sheets) {
    return sheets.stream()
        .min(Comparator.comparingInt(s -> ProfileBinding.missing(profile, s.header()).size()))
        .orElseThrow();
  }

  /**
   * What becomes of a file that a program has saved with another sign between its cells, for each sign, the
   * widest first.
   */
  static List<Sheet> saved(Sheet as) {
    List<Sheet> sheets = new ArrayList<>(List.of(as));
    for (char delimiter : Delimiters.signs()) {
      try {
        sheets.add(as.saved(delimiter));
      } catch (UnreadableRows e) {
        // not with this one
      }
    }
    sheets.sort(Comparator.comparingInt(s -> -s.header().size()));
    return sheets;
  }

  /** The columns that the profile needs and these files do not have. */
  List<String> missing() {
    if (all.size() == 1) {
      return ProfileBinding.missing(profile, header());
    }
    boolean joins =
        lines()
            .filter(l -> ProfileBinding.of(profile, l.header()).has(OrderFileField.NUMBER))
            .isPresent();
    return joins
        ? ProfileBinding.missing(profile, header())
        : profile.columns(OrderFileField.NUMBER);
  }

  /** How many columns of the profile are here. */
  long known() {
    return ProfileBinding.known(profile, header());
  }

  /** All columns. */
  Header header() {
    return new Header(all.stream().flatMap(s -> s.header().names().stream()).toList());
  }

  /** The file of orders. */
  Sheet orders() {
    return all.get(swapped() ? 1 : 0);
  }

  /** The file of their lines, where there is one. */
  Optional<Sheet> lines() {
    return all.size() == 1 ? Optional.empty() : Optional.of(all.get(swapped() ? 0 : 1));
  }

  /** The file of orders is the one that lacks more of what is said of lines. */
  private boolean swapped() {
    return all.size() > 1 && lacksLines(all.get(1)) > lacksLines(all.get(0));
  }

  private long lacksLines(Sheet sheet) {
    return ProfileBinding.missing(profile, sheet.header()).stream().filter(this::ofLines).count();
  }

  /** Whether nothing is missing but what is said of lines, and all of that. */
  boolean withoutLines() {
    List<String> missing = missing();
    long needed =
        profile.columns().stream()
            .filter(c -> c.required() && c.field().part() == OrderFileField.Part.LINE)
            .count();
    return all.size() == 1 && missing.size() == needed && missing.stream().allMatch(this::ofLines);
  }

  /** Whether a column says something of lines and of nothing else. */
  private boolean ofLines(String column) {
    return profile.columns().stream()
        .filter(c -> c.columns().contains(column))
        .allMatch(c -> c.field().part() == OrderFileField.Part.LINE);
  }
}
