// SPDX-License-Identifier: Apache-2.0
package org.banto.mailout;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banto.base.Rejection;
import org.banto.base.Text;

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
   * @throws IllegalArgumentException naming what cannot stay
   */
  void check() {
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
            .filter(s -> Symbol.of(s).isEmpty())
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

  /** Puts the values in, once: what a value says is not looked at again. */
  TemplateWords fill(Occasion occasion) {
    return new TemplateWords(
        fill(subject, occasion).replaceAll("[\\r\\n]+", " ").strip(),
        fill(body, occasion).replaceAll("[ \u3000]+(?=\n)", ""));
  }

  private static String fill(String text, Occasion occasion) {
    return SYMBOL
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    Symbol.of(found.group(1)).map(s -> s.value(occasion)).orElse("")));
  }
}
