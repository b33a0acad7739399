// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.banto.base.Document;
import org.banto.editions.Edition;
import org.banto.file.engine.Delimiters;

/** Opens files by a profile, and guesses which profile a file is of. */
final class Formats {
  private Formats() {}

  /**
   * Opens one file, or a file of orders and one of their lines in any order.
   *
   * @param all the profiles it may be of instead
   * @throws UnreadableRows with the reason why there are no orders in it, and what to do
   */
  static FileOrderSheet open(
      Edition<Profile> edition, List<Edition<Profile>> all, List<Document> files)
      throws UnreadableRows {
    Profile profile = edition.body();
    Sheets sheets = readable(profile, files);
    if (!profile.gaps().isEmpty()) {
      throw Misfit.gaps(profile);
    }
    if (!sheets.missing().isEmpty()) {
      Misfit misfit = new Misfit(all, sheets);
      throw diagnosis(profile, files).orElseGet(() -> misfit.chosen(guess(all, files)));
    }
    if (sheets.orders().first(1).isEmpty()) {
      throw Misfit.rowless(sheets.orders().header());
    }
    return new FileOrderSheet(edition, sheets.orders(), sheets.lines());
  }

  /** Cuts files into cells; where that fails, says what they are instead. */
  private static Sheets readable(Profile profile, List<Document> files) throws UnreadableRows {
    try {
      return Sheets.of(profile, files);
    } catch (UnreadableRows e) {
      throw diagnosis(profile, files).orElse(e);
    }
  }

  private static Optional<UnreadableRows> diagnosis(Profile profile, List<Document> files) {
    return Diagnosis.of(files, Charset.forName(profile.charset()));
  }

  /** The profile that these files are likely of. */
  static Optional<Edition<Profile>> guess(List<Edition<Profile>> all, List<Document> files) {
    Edition<Profile> best = null;
    double most = 0;
    for (Edition<Profile> edition : all) {
      double likeness = likeness(edition.body(), files);
      if (likeness > most) {
        most = likeness;
        best = edition;
      }
    }
    return Optional.ofNullable(best);
  }

  private static double likeness(Profile profile, List<Document> files) {
    try {
      Sheets sheets = Sheets.of(profile, files);
      boolean fits = profile.gaps().isEmpty() && sheets.missing().isEmpty();
      return fits ? ProfileBinding.likeness(profile, sheets.header()) : 0;
    } catch (UnreadableRows e) {
      return 0;
    }
  }

  /** Why these files are of none of the profiles, and what to do. */
  static UnreadableRows unknown(List<Edition<Profile>> all, List<Document> files) {
    return Diagnosis.of(files, StandardCharsets.UTF_8).orElseGet(() -> nearest(all, files));
  }

  private static UnreadableRows nearest(List<Edition<Profile>> all, List<Document> files) {
    try {
      Sheets nearest = Sheets.of(all.get(0).body(), files);
      for (Edition<Profile> edition : all) {
        Sheets sheets = Sheets.of(edition.body(), files);
        nearest = sheets.known() > nearest.known() ? sheets : nearest;
      }
      return new Misfit(all, nearest).nearest();
    } catch (UnreadableRows e) {
      return e;
    }
  }

  /** The columns of a file, by whichever delimiter gives most; empty when it has none. */
  static List<String> header(Document file, Charset expected) {
    List<String> most = List.of();
    for (TextEncoding encoding : TextEncoding.of(file.bytes(), expected)) {
      for (char delimiter : Delimiters.signs()) {
        List<String> names = names(file, encoding, delimiter);
        most = names.size() > most.size() ? names : most;
      }
    }
    return most;
  }

  private static List<String> names(Document file, TextEncoding encoding, char delimiter) {
    try {
      Header header = Sheet.open(file, encoding, delimiter).header();
      return header.names().stream().map(MarkedEnd::said).toList();
    } catch (UnreadableRows e) {
      return List.of();
    }
  }
}
