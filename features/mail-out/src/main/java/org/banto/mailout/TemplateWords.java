// SPDX-License-Identifier: Apache-2.0
package org.banto.mailout;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.base.Yen;
import org.banto.order.FieldSet;
import org.banto.order.OrderFacts;
import org.banto.order.OrderField;

/**
 * The words of a template with its symbols (代入記号) in {@code {{…}}}, or of a mail without.
 *
 * @param subject one line
 * @param body plain text
 */
record TemplateWords(String subject, String body) {
  private static final Pattern SYMBOL = Pattern.compile("\\{\\{\\s*([^{}\\n]*?)\\s*}}");

  /**
   * Looks at what a shop wrote.
   *
   * @param fields what may stand between braces beside the symbols, by their names
   * @throws IllegalArgumentException naming what cannot stay
   */
  void check(FieldSet fields) {
    if (subject.isBlank() || body.isBlank()) {
      throw new Rejection(new Text("件名と本文を入力してください。", "Enter a subject and a text."));
    }
    if (subject.contains("\n") || subject.contains("\r")) {
      throw new Rejection(new Text("件名に改行は使えません。", "A subject has no line breaks."));
    }
    List<String> unknown =
        SYMBOL
            .matcher(subject + "\n" + body)
            .results()
            .map(r -> r.group(1))
            .filter(s -> Symbol.of(s).isEmpty() && fields.named(s).isEmpty())
            .distinct()
            .map(s -> "{{" + s + "}}")
            .toList();
    if (!unknown.isEmpty()) {
      throw new Rejection(
          new Text(
              "使えない代入記号があります: " + String.join(" ", unknown),
              "there are symbols that cannot be used: " + String.join(" ", unknown)));
    }
    if (SYMBOL.matcher(subject + "\n" + body).replaceAll("").contains("{{")) {
      throw new Rejection(new Text("閉じていない {{ があります。", "A {{ is not closed."));
    }
  }

  /**
   * Puts the values in, once: what a value says is not looked at again. A field that is away says
   * nothing.
   */
  TemplateWords fill(Occasion occasion, FieldSet fields) {
    OrderFacts facts = OrderFacts.of(List.of(occasion.order()));
    Function<String, String> values =
        name ->
            Symbol.of(name)
                .map(s -> s.value(occasion))
                .or(() -> fields.named(name).map(f -> said(f, facts)))
                .orElse("");
    return new TemplateWords(
        fill(subject, values).replaceAll("[\\r\\n]+", " ").strip(),
        fill(body, values).replaceAll("[ \u3000]+(?=\n)", ""));
  }

  private static String fill(String text, Function<String, String> values) {
    return SYMBOL
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(values.apply(found.group(1))));
  }

  /** What it says of the order, or of each line or destination, the same but once. */
  private static String said(OrderField field, OrderFacts facts) {
    return facts.of(field, 0).each().stream()
        .flatMap(List::stream)
        .map(v -> said(field, v))
        .distinct()
        .collect(Collectors.joining("、"));
  }

  private static String said(OrderField field, Object value) {
    if (value instanceof Yen yen) {
      return Words.yen(Optional.of(yen));
    }
    return value instanceof LocalDate day ? Words.day(day) : field.said(value).ja();
  }
}
