// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.banto.connect.Document;
import org.banto.editions.Edition;

/** Opens files by a profile, and guesses which profile a file is of. */
final class Formats {
  private static final int MOST = 2;

  private Formats() {}

  /**
   * Opens one file, or a file of orders and one of their lines in any order.
   *
   * @throws Spoilt with what is missing
   */
  static OrderSheet open(Edition<Profile> edition, List<Document> files) throws Spoilt {
    Profile profile = edition.body();
    List<Field> gaps = profile.gaps();
    if (!gaps.isEmpty()) {
      String ja = gaps.stream().map(Field::ja).collect(Collectors.joining("」「", "「", "」"));
      String en = gaps.stream().map(Field::en).collect(Collectors.joining(", "));
      throw Spoilt.file(
          "このプロファイルには " + ja + " の列がまだ割り当てられていません。列の割当を編集してください。",
          "The profile has no column yet for: " + en + ".");
    }
    if (files.isEmpty() || files.size() > MOST) {
      throw Spoilt.file("ファイルは1つ、または注文と明細の2つを選んでください。", "Choose one file, or two.");
    }
    List<Sheet> sheets = new ArrayList<>();
    for (Document file : files) {
      sheets.add(sheet(profile, file));
    }
    return together(edition, sheets);
  }

  private static OrderSheet together(Edition<Profile> edition, List<Sheet> sheets) throws Spoilt {
    Profile profile = edition.body();
    Sheet first = sheets.get(0);
    if (sheets.size() == 1) {
      refuse(Binding.missing(profile, first.header()), profile);
      return new OrderSheet(edition, first, Optional.empty());
    }
    Sheet second = sheets.get(1);
    boolean swapped = lacksLines(profile, second) > lacksLines(profile, first);
    Sheet orders = swapped ? second : first;
    Sheet lines = swapped ? first : second;
    if (!Binding.of(profile, lines.header()).has(Field.NUMBER)) {
      throw missing(profile.columns(Field.NUMBER), "");
    }
    List<String> all = new ArrayList<>(orders.header().names());
    all.addAll(lines.header().names());
    refuse(Binding.missing(profile, new Header(all)), profile);
    return new OrderSheet(edition, orders, Optional.of(lines));
  }

  /** The file of orders is the one that lacks more of what is said of lines. */
  private static long lacksLines(Profile profile, Sheet sheet) {
    return Binding.missing(profile, sheet.header()).stream()
        .filter(c -> ofLines(profile, c))
        .count();
  }

  private static void refuse(List<String> missing, Profile profile) throws Spoilt {
    if (!missing.isEmpty()) {
      boolean lines = missing.stream().allMatch(c -> ofLines(profile, c));
      throw missing(missing, lines ? "明細（商品）のファイルが別にあるときは、一緒に選んでください。" : "");
    }
  }

  private static boolean ofLines(Profile profile, String column) {
    return profile.columns().stream()
        .filter(c -> c.columns().contains(column))
        .allMatch(c -> c.field().part() == Field.Part.LINE);
  }

  private static Spoilt missing(List<String> columns, String hint) {
    String ja = columns.stream().collect(Collectors.joining("」「", "「", "」"));
    return Spoilt.file(
        "必要な列がありません: " + ja + "。" + hint,
        "Columns are missing: " + String.join(", ", columns) + ".");
  }

  /** Opens a file in the character set that fits best. */
  private static Sheet sheet(Profile profile, Document file) throws Spoilt {
    if (file.bytes().length == 0) {
      throw Spoilt.file("ファイルが空です。", "The file is empty.");
    }
    List<Encoding> encodings = Encoding.of(file.bytes(), charset(profile));
    if (encodings.isEmpty()) {
      encodings = Encoding.damaged(file.bytes(), charset(profile)).stream().toList();
    }
    if (encodings.isEmpty()) {
      throw Spoilt.file(
          "ファイルの文字コードを読み取れません（" + profile.charset() + "・UTF-8・UTF-16のどれでもありません）。",
          "The character set of the file is not known.");
    }
    List<Sheet> sheets = new ArrayList<>();
    for (Encoding encoding : encodings) {
      sheets.add(Sheet.open(file, encoding, profile.delimiter()));
    }
    Sheet best = best(profile, sheets);
    return Binding.missing(profile, best.header()).isEmpty() ? best : saved(profile, best);
  }

  private static Sheet best(Profile profile, List<Sheet> sheets) {
    return sheets.stream()
        .min(Comparator.comparingInt(s -> Binding.missing(profile, s.header()).size()))
        .orElseThrow();
  }

  /** A program has saved the file with another sign between its cells; or it is none of this kind. */
  private static Sheet saved(Profile profile, Sheet as) {
    List<Sheet> sheets = new ArrayList<>(List.of(as));
    for (char delimiter : Delimiters.signs()) {
      try {
        sheets.add(as.saved(delimiter));
      } catch (Spoilt e) {
        // not with this one
      }
    }
    return best(profile, sheets);
  }

  private static Charset charset(Profile profile) {
    return Charset.forName(profile.charset());
  }

  /** The profile that these files are likely of. */
  static Optional<Edition<Profile>> guess(List<Edition<Profile>> all, List<Document> files) {
    Edition<Profile> best = null;
    double most = 0;
    for (Edition<Profile> edition : all) {
      double likeness = likeness(edition, files);
      if (likeness > most) {
        most = likeness;
        best = edition;
      }
    }
    return Optional.ofNullable(best);
  }

  private static double likeness(Edition<Profile> edition, List<Document> files) {
    try {
      OrderSheet sheet = open(edition, files);
      return Binding.likeness(edition.body(), sheet.header());
    } catch (Spoilt e) {
      return 0;
    }
  }

  /** The columns of a file, by whichever delimiter gives most; empty when it has none. */
  static List<String> header(Document file, Charset expected) {
    List<String> most = List.of();
    for (Encoding encoding : Encoding.of(file.bytes(), expected)) {
      for (char delimiter : Delimiters.signs()) {
        List<String> names = names(file, encoding, delimiter);
        most = names.size() > most.size() ? names : most;
      }
    }
    return most;
  }

  private static List<String> names(Document file, Encoding encoding, char delimiter) {
    try {
      return Sheet.open(file, encoding, delimiter).header().names();
    } catch (Spoilt e) {
      return List.of();
    }
  }
}
