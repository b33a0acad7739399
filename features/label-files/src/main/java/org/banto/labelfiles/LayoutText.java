// SPDX-License-Identifier: Apache-2.0
package org.banto.labelfiles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.file.engine.Count;
import org.banto.file.engine.Delimiters;
import org.banto.file.engine.Replacements;
import org.banto.file.engine.WarehouseWords;

/** A layout as text: one line per saying, its parts separated by tabs; {@code #} begins a remark. */
final class LayoutText {
  private final Map<String, String> said = new LinkedHashMap<>();
  private final Map<String, String> labels = new LinkedHashMap<>();
  private final List<String> notes = new ArrayList<>();
  private final List<LabelLayout.Column> columns = new ArrayList<>();
  private Optional<LabelLayout.Result> result = Optional.empty();
  private Optional<WarehouseWords> warehouse = Optional.empty();

  private LayoutText() {}

  /** Reads a layout. */
  static LabelLayout read(String text) {
    LayoutText read = new LayoutText();
    for (String line : text.split("\r?\n")) {
      if (!line.isBlank() && !line.startsWith("#")) {
        read.line(Arrays.copyOf(line.split("\t", -1), 8));
      }
    }
    return new LabelLayout(
        read.get("name", ""),
        read.is("used", false),
        String.join("\n", read.notes),
        read.get("carrier", ""),
        read.get("carrierName", ""),
        read.labels,
        read.get("charset", "windows-31j"),
        read.is("mark", false),
        Delimiters.of(read.get("delimiter", "comma")),
        read.is("head", true),
        read.is("quoted", true),
        read.is("perLine", false),
        read.get("between", " "),
        read.columns,
        read.result,
        read.warehouse);
  }

  private String get(String what, String other) {
    return said.getOrDefault(what, other);
  }

  private boolean is(String what, boolean other) {
    return Boolean.parseBoolean(get(what, Boolean.toString(other)));
  }

  private void line(String[] parts) {
    switch (parts[0]) {
      case "note" -> notes.add(part(parts, 1));
      case "label" -> labels.put(part(parts, 1), part(parts, 2));
      case "column" -> columns.add(column(parts));
      case "result" ->
          result =
              Optional.of(
                  new LabelLayout.Result(
                      part(parts, 1),
                      part(parts, 2),
                      part(parts, 3),
                      part(parts, 4).equals("head"),
                      part(parts, 5),
                      part(parts, 6).equals("checked")));
      case "warehouse" ->
          warehouse =
              Optional.of(
                  WarehouseWords.of(
                      part(parts, 1),
                      part(parts, 2),
                      part(parts, 3),
                      part(parts, 4),
                      part(parts, 5)));
      default -> said.put(parts[0], part(parts, 1));
    }
  }

  private static LabelLayout.Column column(String[] parts) {
    String most = part(parts, 4);
    return new LabelLayout.Column(
        part(parts, 1),
        ColumnText.of(part(parts, 2)),
        Replacements.read(part(parts, 3)),
        most.isEmpty() ? 0 : Integer.parseInt(most),
        Units.of(part(parts, 5)),
        part(parts, 6).equals("required"),
        part(parts, 7).equals("cut"));
  }

  private static String part(String[] parts, int at) {
    return parts[at] == null ? "" : parts[at];
  }

  /** Writes a layout; what it reads again is equal. */
  static String write(LabelLayout l) {
    StringBuilder text = new StringBuilder();
    line(text, "name", l.name());
    line(text, "used", Boolean.toString(l.used()));
    l.note().lines().forEach(n -> line(text, "note", n));
    line(text, "carrier", l.carrier());
    line(text, "carrierName", l.carrierName());
    l.labels().forEach((code, name) -> line(text, "label", code, name));
    line(text, "charset", l.charset());
    line(text, "mark", Boolean.toString(l.mark()));
    line(text, "delimiter", Delimiters.name(l.delimiter()));
    line(text, "head", Boolean.toString(l.head()));
    line(text, "quoted", Boolean.toString(l.quoted()));
    line(text, "perLine", Boolean.toString(l.perLine()));
    line(text, "between", l.between());
    l.columns().forEach(c -> column(text, c));
    l.result()
        .ifPresent(
            r ->
                line(
                    text,
                    "result",
                    r.key(),
                    r.number(),
                    r.date(),
                    r.head() ? "head" : "",
                    r.digits(),
                    r.checked() ? "checked" : ""));
    l.warehouse()
        .ifPresent(
            w ->
                line(
                    text,
                    "warehouse",
                    w.carrier(),
                    w.carriersText(),
                    w.outcome(),
                    w.outcomesText(),
                    w.cause()));
    return text.toString();
  }

  private static void column(StringBuilder text, LabelLayout.Column c) {
    line(
        text,
        "column",
        c.title(),
        c.text().source(),
        Replacements.write(c.codes()),
        c.most() == 0 ? "" : Integer.toString(c.most()),
        Units.name(c.unit()),
        c.required() ? "required" : "",
        c.cut() ? "cut" : "");
  }

  private static void line(StringBuilder text, String... parts) {
    for (int i = 0; i < parts.length; i++) {
      text.append(i == 0 ? "" : "\t").append(parts[i].replaceAll("[\t\r\n]", " "));
    }
    text.append('\n');
  }

  /** How lengths are counted, by name. */
  static final class Units {
    private Units() {}

    static Count of(String name) {
      return switch (name) {
        case "", "width" -> Count.DISPLAY;
        case "characters" -> Count.CHARACTERS;
        case "bytes" -> Count.BYTES;
        default ->
            throw new Rejection(new Text("長さの数え方: " + name, "how lengths are counted: " + name));
      };
    }

    static String name(Count count) {
      return switch (count) {
        case DISPLAY -> "width";
        case CHARACTERS -> "characters";
        case BYTES -> "bytes";
      };
    }
  }
}
