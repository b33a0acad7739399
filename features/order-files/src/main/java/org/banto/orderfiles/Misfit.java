// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.banto.base.Text;
import org.banto.editions.Edition;

/** Why a table is no order file of a profile, and what to do. No cell of the file is quoted. */
final class Misfit {
  /** So many rows from the top a header is looked for. */
  private static final int TOP = 20;

  /** So many names that one profile knows make a header. */
  private static final int HEADER = 3;

  /** Numbers, dates and mail addresses: no column is called so. */
  private static final Pattern DATA =
      Pattern.compile("[-+¥]?[0-9][-0-9,./: 年月日時分]*|[^@\\s]+@[^@\\s]+\\.[A-Za-z]+");

  /** A sign that comes again: no letter, digit, blank, quote, bracket or known delimiter. */
  private static final Pattern SIGN = Pattern.compile("([^\\p{L}\\p{N}\\s\"'()（）_,;|-]).*\\1");

  private final List<Profile> all;
  private final Sheets sheets;

  /**
   * Of one file or two.
   *
   * @param all the profiles they may be of
   * @param sheets the files, cut for the profile that was chosen or is the nearest
   */
  Misfit(List<Edition<Profile>> all, Sheets sheets) {
    this.all = all.stream().map(Edition::body).toList();
    this.sheets = sheets;
  }

  /** What is wrong when somebody chose the profile; {@code other} is one that would fit. */
  UnreadableRows chosen(Optional<Edition<Profile>> other) {
    String name = sheets.profile().name();
    return shape().or(() -> other.map(o -> other(name, o.body().name()))).orElseGet(this::missing);
  }

  /** What is wrong when no profile fits and this one is the nearest. */
  UnreadableRows nearest() {
    Profile profile = sheets.profile();
    return shape()
        .orElseGet(
            () ->
                (profile.gaps().isEmpty() ? missing() : gaps(profile))
                    .after(
                        new Text(
                            "どの形式とも列が合いません。いちばん近い", "No format fits, nor does the nearest: ")));
  }

  /** What is wrong whatever the profile. */
  private Optional<UnreadableRows> shape() {
    List<Sheet> files = sheets.all();
    for (int i = 0; i < files.size(); i++) {
      int nth = i + 1;
      Optional<UnreadableRows> wrong = shape(files.get(i));
      if (wrong.isPresent()) {
        return wrong.map(w -> files.size() == 1 ? w : w.of(nth));
      }
    }
    return Optional.empty();
  }

  private Optional<UnreadableRows> shape(Sheet sheet) {
    Header header = sheet.header();
    if (MarkedEnd.within(header.names())) {
      return Optional.of(cut());
    }
    long known = known(header);
    if (known >= HEADER) {
      return Optional.empty();
    }
    Optional<Row> below = Sheets.saved(sheet).stream().flatMap(s -> below(s).stream()).findFirst();
    if (below.isPresent()) {
      return below.map(r -> below(r.line()));
    }
    if (header.size() == 1) {
      return Optional.of(single(header.names().get(0)));
    }
    if (header.names().stream().filter(n -> DATA.matcher(n).matches()).count() > known) {
      return Optional.of(headless(header.size()));
    }
    return known == 0 ? Optional.of(strange(header.size())) : Optional.empty();
  }

  private Optional<Row> below(Sheet sheet) {
    try {
      return sheet.first(TOP).stream()
          .filter(r -> known(new Header(r.cells())) >= HEADER)
          .findFirst();
    } catch (UnreadableRows e) {
      return Optional.empty();
    }
  }

  /** How many columns the profile knows that knows most. */
  private long known(Header header) {
    return all.stream().mapToLong(p -> ProfileBinding.known(p, header)).max().orElse(0);
  }

  private static UnreadableRows cut() {
    return new UnreadableRows(List.of(MarkedEnd.fault(1, "", "")));
  }

  private static UnreadableRows below(long line) {
    long above = line - 1;
    return UnreadableRows.file(
        new Text(
            "見出し行が" + line + "行目にあります。メモ帳で開き、その上の" + above + "行を消して保存し、そのファイルを選んでください。",
            "The header stands on line %d. Delete the %d lines above it in Notepad, save, and choose that file."
                .formatted(line, above)));
  }

  private static UnreadableRows single(String header) {
    Matcher sign = SIGN.matcher(header);
    boolean found = sign.find();
    return UnreadableRows.file(
        new Text(
            "見出し行が1列しかありません（区切りは"
                + (found ? "「" + sign.group(1) + "」のようです" : "見つかりません")
                + "）。もとの画面で区切りに「カンマ」か「タブ」を選んで出し直してください。",
            "The header has one column only (the delimiter "
                + (found ? "seems to be " + sign.group(1) : "is not found")
                + "). Export it once more with commas or tabs."));
  }

  private static UnreadableRows headless(int columns) {
    return UnreadableRows.file(
        new Text(
            "見出し行がありません。1行目が列の名前ではなく注文のデータです（" + columns + "列）。もとの画面で「見出しを付ける」を選んで出し直してください。",
            "There is no header: line 1 holds data, not the names of its %d columns. Export it with a header."
                .formatted(columns)));
  }

  private static UnreadableRows strange(int columns) {
    return UnreadableRows.file(
        new Text(
            "見出し行の"
                + columns
                + "列に、知っている列の名前がありません。注文のCSVか確かめ、はじめての形式なら「注文ファイルの形式」で新しい形式を作り、列を割り当ててください。",
            "None of the %d columns is known. If this is a file of orders, add a format under Order file formats."
                .formatted(columns)));
  }

  private static UnreadableRows other(String chosen, String other) {
    return UnreadableRows.file(
        new Text(
            "「" + chosen + "」ではなく「" + other + "」のファイルです。「形式」で「" + other + "」か「見出しから判定」を選んでください。",
            "This is a file of \"%s\", not of \"%s\". Choose that format, or to guess it from the header."
                .formatted(other, chosen)));
  }

  private UnreadableRows missing() {
    String name = sheets.profile().name();
    List<String> missing = sheets.missing();
    String what = "「" + name + "」に必要な列がありません: " + listed(missing) + "。";
    String whatEn = "\"" + name + "\" lacks the columns: " + String.join(", ", missing) + ". ";
    return sheets.withoutLines()
        ? UnreadableRows.file(
            new Text(
                what + "もとの画面でこの列を足して出し直すか、明細（商品）のファイルが別にあれば2つ一緒に選んでください。",
                whatEn + "Export it with them, or choose the file of lines too, both at once."))
        : UnreadableRows.file(
            new Text(
                what + "もとの画面でこの列を足して出し直すか、列の名前が違うときは「注文ファイルの形式」で割り当て直してください。",
                whatEn
                    + "Export it with them, or assign its columns anew under Order file formats."));
  }

  private static String listed(List<String> names) {
    return names.stream().collect(Collectors.joining("」「", "「", "」"));
  }

  /** A profile that is not finished. */
  static UnreadableRows gaps(Profile profile) {
    String ja = listed(profile.gaps().stream().map(OrderFileField::ja).toList());
    String en = profile.gaps().stream().map(OrderFileField::en).collect(Collectors.joining(", "));
    return UnreadableRows.file(
        new Text(
            "「%s」には %s の列がまだ割り当てられていません。「注文ファイルの形式」で列を割り当ててください。".formatted(profile.name(), ja),
            "\"%s\" has no column yet for: %s. Assign them under Order file formats."
                .formatted(profile.name(), en)));
  }

  /** A header and nothing below it. */
  static UnreadableRows rowless(Header header) {
    if (MarkedEnd.within(header.names())) {
      return cut();
    }
    return UnreadableRows.file(
        new Text(
            "見出し行（%d列）だけで、注文の行が1つもありません。もとの画面で注文の期間と状態を選び直し、CSVを出し直してください。"
                .formatted(header.size()),
            "There is a header of %d columns and no row. Choose the period and state of the orders anew and export it."
                .formatted(header.size())));
  }
}
