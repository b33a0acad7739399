// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import java.util.ArrayList;
import java.util.List;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.file.engine.Delimiters;

/** A profile as text: one line per saying, its parts separated by tabs; {@code #} begins a remark. */
final class ProfileText {
  private static final String REQUIRED = "required";

  private final List<String> malls = new ArrayList<>();
  private final List<String> dates = new ArrayList<>();
  private final List<Profile.Source> columns = new ArrayList<>();
  private final List<Profile.Meaning> meanings = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private String name = "";
  private String charset = "windows-31j";
  private char delimiter = ',';
  private int tax = 10;
  private boolean swapNames;
  private String optionRows = "";

  private ProfileText() {}

  /** Reads a profile. */
  static Profile read(String text) {
    ProfileText read = new ProfileText();
    for (String line : text.split("\r?\n")) {
      if (!line.isBlank() && !line.startsWith("#")) {
        read.line(List.of(line.split("\t", -1)));
      }
    }
    return new Profile(
        read.name,
        read.malls,
        String.join("\n", read.notes),
        read.charset,
        read.delimiter,
        read.tax,
        read.swapNames,
        read.optionRows,
        read.dates,
        read.columns,
        read.meanings);
  }

  private void line(List<String> parts) {
    String value = parts.size() > 1 ? parts.get(1) : "";
    switch (parts.get(0)) {
      case "name" -> name = value;
      case "mall" -> malls.add(value);
      case "note" -> notes.add(value);
      case "charset" -> charset = value;
      case "delimiter" -> delimiter = Delimiters.of(value);
      case "tax" -> tax = Integer.parseInt(value);
      case "swapNames" -> swapNames = Boolean.parseBoolean(value);
      case "optionRows" -> optionRows = value;
      case "date" -> dates.add(value);
      case "column" -> column(parts);
      case "map" -> meanings.add(new Profile.Meaning(field(value), parts.get(2), parts.get(3)));
      default ->
          throw new Rejection(
              new Text("プロファイルの行: " + parts.get(0), "line of a profile: " + parts.get(0)));
    }
  }

  private void column(List<String> parts) {
    List<String> names = parts.subList(3, parts.size()).stream().filter(n -> !n.isBlank()).toList();
    columns.add(new Profile.Source(field(parts.get(1)), REQUIRED.equals(parts.get(2)), names));
  }

  private static OrderFileField field(String code) {
    return OrderFileField.of(code)
        .orElseThrow(() -> new Rejection(new Text("項目: " + code, "field: " + code)));
  }

  /** Writes a profile; what it reads again is equal. */
  static String write(Profile p) {
    StringBuilder text = new StringBuilder();
    line(text, "name", p.name());
    p.malls().forEach(m -> line(text, "mall", m));
    p.note().lines().forEach(n -> line(text, "note", n));
    line(text, "charset", p.charset());
    line(text, "delimiter", Delimiters.name(p.delimiter()));
    line(text, "tax", Integer.toString(p.tax()));
    line(text, "swapNames", Boolean.toString(p.swapNames()));
    line(text, "optionRows", p.optionRows());
    p.dates().forEach(d -> line(text, "date", d));
    p.columns()
        .forEach(
            c -> {
              List<String> parts = new ArrayList<>();
              parts.add("column");
              parts.add(c.field().code());
              parts.add(c.required() ? REQUIRED : "");
              parts.addAll(c.columns());
              line(text, parts.toArray(String[]::new));
            });
    p.meanings().forEach(m -> line(text, "map", m.field().code(), m.from(), m.to()));
    return text.toString();
  }

  private static void line(StringBuilder text, String... parts) {
    for (int i = 0; i < parts.length; i++) {
      text.append(i == 0 ? "" : "\t").append(parts[i].replaceAll("[\t\r\n]", " "));
    }
    text.append('\n');
  }
}
