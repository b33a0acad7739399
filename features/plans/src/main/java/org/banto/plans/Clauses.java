// SPDX-License-Identifier: Apache-2.0
package org.banto.plans;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The clauses of a manifest header (OSGi Core 3.2.4). */
final class Clauses {
  private static final Pattern PARTS =
      Pattern.compile("(?:[^,\"]|\"(?:\\\\.|[^\"\\\\])*\")+", Pattern.DOTALL);
  private static final Pattern PARAMETERS =
      Pattern.compile("(?:[^;\"]|\"(?:\\\\.|[^\"\\\\])*\")+", Pattern.DOTALL);

  private Clauses() {}

  /**
   * One clause.
   *
   * @param name a package, a namespace
   * @param parameters attributes by name, and directives by name and colon
   */
  record Clause(String name, Map<String, String> parameters) {
    /** An attribute whatever its type; empty when it is not there. */
    String get(String key) {
      return parameters.entrySet().stream()
          .filter(e -> e.getKey().equals(key) || e.getKey().startsWith(key + ":"))
          .map(Map.Entry::getValue)
          .findFirst()
          .orElse("");
    }
  }

  static List<Clause> of(String header) {
    List<Clause> clauses = new ArrayList<>();
    Matcher part = PARTS.matcher(header);
    while (part.find()) {
      List<String> names = new ArrayList<>();
      Map<String, String> parameters = new LinkedHashMap<>();
      Matcher parameter = PARAMETERS.matcher(part.group());
      while (parameter.find()) {
        String text = parameter.group().strip();
        int equals = text.indexOf('=');
        if (equals < 0) {
          names.add(text);
        } else {
          String value = text.substring(equals + 1).strip();
          parameters.put(text.substring(0, equals).strip(), value.replaceAll("^\"|\"$", ""));
        }
      }
      names.forEach(name -> clauses.add(new Clause(name, parameters)));
    }
    return clauses;
  }
}
