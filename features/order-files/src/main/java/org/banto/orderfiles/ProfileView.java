// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.editions.Edition;
import org.banto.file.engine.Delimiters;
import org.banto.house.Form;

/**
 * A profile as the page edits it.
 *
 * @param id which
 * @param version what it was made from; 0 as it came with the house
 * @param preset whether it came with the house
 * @param name as staff know it
 * @param malls connector types it is for
 * @param note what is known and what is not
 * @param charset tried first
 * @param delimiter comma, tab, semicolon or pipe
 * @param tax rate where no column says it
 * @param swapNames given name first
 * @param optionRows start of item names that are options of the row before
 * @param dates further patterns of dates
 * @param columns where each field stands
 * @param meanings what values mean
 * @param gaps codes of fields that still need a column
 */
@Form
public record ProfileView(
    String id,
    int version,
    boolean preset,
    String name,
    List<String> malls,
    String note,
    String charset,
    String delimiter,
    int tax,
    boolean swapNames,
    String optionRows,
    List<String> dates,
    List<Column> columns,
    List<Meaning> meanings,
    List<String> gaps) {
  /** Where a field stands. */
  public record Column(String field, boolean required, List<String> columns) {}

  /** What a value means. */
  public record Meaning(String field, String from, String to) {}

  static ProfileView of(Edition<Profile> edition) {
    Profile p = edition.body();
    return new ProfileView(
        edition.id(),
        edition.version(),
        ProfileRoom.PRESETS.containsKey(edition.id()),
        p.name(),
        p.malls(),
        p.note(),
        p.charset(),
        Delimiters.name(p.delimiter()),
        p.tax(),
        p.swapNames(),
        p.optionRows(),
        p.dates(),
        p.columns().stream()
            .map(c -> new Column(c.field().code(), c.required(), c.columns()))
            .toList(),
        p.meanings().stream().map(m -> new Meaning(m.field().code(), m.from(), m.to())).toList(),
        p.gaps().stream().map(OrderFileField::code).toList());
  }

  /** What it says, checked. */
  Profile profile() {
    if (name == null || name.isBlank()) {
      throw new Rejection(new Text("プロファイルの名前を入れてください。", "Enter a name of the profile."));
    }
    if (tax < 0 || tax > 100) {
      throw new Rejection(new Text("税率は0から100までです: " + tax, "A tax rate is from 0 to 100: " + tax));
    }
    return new Profile(
        name.strip(),
        listed(malls),
        note == null ? "" : note,
        checkedCharset(),
        Delimiters.of(delimiter == null ? "comma" : delimiter),
        tax,
        swapNames,
        optionRows == null ? "" : optionRows.strip(),
        checkedDates(),
        columns == null ? List.of() : columns.stream().map(ProfileView::source).toList(),
        meanings == null ? List.of() : meanings.stream().map(ProfileView::meaning).toList());
  }

  private static List<String> listed(List<String> texts) {
    return texts == null
        ? List.of()
        : texts.stream().map(String::strip).filter(t -> !t.isEmpty()).toList();
  }

  private String checkedCharset() {
    try {
      return Charset.forName(charset).name().toLowerCase(java.util.Locale.ROOT);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new Rejection(
          new Text("使えない文字コードです: " + charset, "this character set cannot be used: " + charset), e);
    }
  }

  private List<String> checkedDates() {
    for (String pattern : listed(dates)) {
      try {
        DateTimeFormatter.ofPattern(pattern);
      } catch (IllegalArgumentException | DateTimeException e) {
        throw new Rejection(
            new Text(
                "日時の書式として使えません: " + pattern, "this is no format of a date and time: " + pattern),
            e);
      }
    }
    return listed(dates);
  }

  private static Profile.Source source(Column c) {
    return new Profile.Source(field(c.field()), c.required(), listed(c.columns()));
  }

  private static Profile.Meaning meaning(Meaning m) {
    return new Profile.Meaning(field(m.field()), m.from(), m.to() == null ? "" : m.to());
  }

  private static OrderFileField field(String code) {
    return OrderFileField.of(code)
        .orElseThrow(
            () -> new Rejection(new Text("項目がありません: " + code, "there is no such field: " + code)));
  }
}
