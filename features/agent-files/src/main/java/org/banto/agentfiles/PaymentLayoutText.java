// SPDX-License-Identifier: Apache-2.0
package org.banto.agentfiles;

import static org.banto.editions.Sayings.part;

import java.util.List;
import org.banto.editions.Sayings;
import org.banto.file.engine.Delimiters;
import org.banto.file.engine.FileForm;
import org.banto.file.engine.TextColumn;
import org.banto.payment.PaymentState;

/** A layout as text. */
final class PaymentLayoutText {
  private PaymentLayoutText() {}

  /** Reads a layout. */
  static PaymentLayout read(String text) {
    Sayings said = Sayings.read(text);
    return new PaymentLayout(
        said.get("name", ""),
        said.is("used", false),
        String.join("\n", said.all("note").stream().map(n -> part(n, 0)).toList()),
        said.is("proven", false),
        FileForm.of(
            said.get("charset", "windows-31j"),
            said.is("mark", false),
            said.get("delimiter", "comma"),
            said.is("head", true),
            said.is("quoted", true)),
        said.all("column").stream().map(TextColumn::of).toList(),
        said.all("result").stream().reduce((a, b) -> b).map(PaymentLayoutText::result));
  }

  private static PaymentLayout.Result result(List<String> parts) {
    return PaymentLayout.Result.of(
        part(parts, 0),
        part(parts, 1),
        part(parts, 2),
        part(parts, 3),
        part(parts, 4),
        part(parts, 5),
        part(parts, 6),
        part(parts, 7).equals("head"));
  }

  /** Writes a layout; what it reads again is equal. */
  static String write(PaymentLayout l) {
    FileForm form = l.form();
    Sayings said = new Sayings().say("name", l.name()).say("used", l.used());
    l.note().lines().forEach(n -> said.say("note", n));
    said.say("proven", l.proven())
        .say("charset", form.charset())
        .say("mark", form.mark())
        .say("delimiter", Delimiters.name(form.delimiter()))
        .say("head", form.head())
        .say("quoted", form.quoted());
    l.columns().forEach(c -> said.say("column", c.parts()));
    l.result()
        .ifPresent(
            r ->
                said.say(
                    "result",
                    r.key(),
                    r.outcome(),
                    r.words(PaymentState.AUTHORISED),
                    r.words(PaymentState.FAILED),
                    r.words(PaymentState.MALL_REVIEW),
                    r.payment(),
                    r.reason(),
                    r.head() ? "head" : ""));
    return said.text();
  }
}
