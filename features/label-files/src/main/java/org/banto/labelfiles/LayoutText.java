// SPDX-License-Identifier: Apache-2.0
package org.banto.labelfiles;

import static org.banto.editions.Sayings.part;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banto.editions.Sayings;
import org.banto.file.engine.Delimiters;
import org.banto.file.engine.FileForm;
import org.banto.file.engine.TextColumn;
import org.banto.file.engine.WarehouseWords;

/** A layout as text. */
final class LayoutText {
  private LayoutText() {}

  /** Reads a layout. */
  static LabelLayout read(String text) {
    Sayings said = Sayings.read(text);
    Map<String, String> labels = new LinkedHashMap<>();
    said.all("label").forEach(l -> labels.put(part(l, 0), part(l, 1)));
    return new LabelLayout(
        said.get("name", ""),
        said.is("used", false),
        String.join("\n", said.all("note").stream().map(n -> part(n, 0)).toList()),
        said.get("carrier", ""),
        said.get("carrierName", ""),
        labels,
        FileForm.of(
            said.get("charset", "windows-31j"),
            said.is("mark", false),
            said.get("delimiter", "comma"),
            said.is("head", true),
            said.is("quoted", true)),
        said.is("perLine", false),
        said.get("between", " "),
        said.all("column").stream().map(LayoutText::column).toList(),
        said.all("result").stream().reduce((a, b) -> b).map(LayoutText::result),
        said.all("warehouse").stream().reduce((a, b) -> b).map(LayoutText::warehouse));
  }

  private static TextColumn column(List<String> parts) {
    TextColumn column = TextColumn.of(parts);
    SymbolForms.check(column.text());
    return column;
  }

  private static LabelLayout.Result result(List<String> parts) {
    return new LabelLayout.Result(
        part(parts, 0),
        part(parts, 1),
        part(parts, 2),
        part(parts, 3).equals("head"),
        part(parts, 4),
        part(parts, 5).equals("checked"));
  }

  private static WarehouseWords warehouse(List<String> parts) {
    return WarehouseWords.of(
        part(parts, 0), part(parts, 1), part(parts, 2), part(parts, 3), part(parts, 4));
  }

  /** Writes a layout; what it reads again is equal. */
  static String write(LabelLayout l) {
    FileForm form = l.form();
    Sayings said = new Sayings().say("name", l.name()).say("used", l.used());
    l.note().lines().forEach(n -> said.say("note", n));
    said.say("carrier", l.carrier()).say("carrierName", l.carrierName());
    l.labels().forEach((code, name) -> said.say("label", code, name));
    said.say("charset", form.charset())
        .say("mark", form.mark())
        .say("delimiter", Delimiters.name(form.delimiter()))
        .say("head", form.head())
        .say("quoted", form.quoted())
        .say("perLine", l.perLine())
        .say("between", l.between());
    l.columns().forEach(c -> said.say("column", c.parts()));
    l.result()
        .ifPresent(
            r ->
                said.say(
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
                said.say(
                    "warehouse",
                    w.carrier(),
                    w.carriersText(),
                    w.outcome(),
                    w.outcomesText(),
                    w.cause()));
    return said.text();
  }
}
