// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.recorded;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.banto.simulators.MallClock;

/**
 * A text with placeholders <code>${name}</code> and <code>${name|filter}</code>, and with parts that are repeated for
 * each row of a list, <code>{{#orders}} … {{/orders}}</code>.
 *
 * @param text the text
 * @param comma what stands between repeated parts
 */
record Template(String text, String comma) {
  private static final String OPEN = "${";
  private static final String PART = "{{#";
  private static final String LAST = "{{/";
  private static final String ENDS = "}}";

  /** A text by itself, such as a matcher or a header. */
  static String fill(String text, Values values) {
    StringBuilder whole = new StringBuilder(text.length() + 64);
    int done = 0;
    for (int at = text.indexOf(OPEN); at >= 0; at = text.indexOf(OPEN, done)) {
      int end = text.indexOf('}', at);
      String[] nameAndFilter = text.substring(at + OPEN.length(), end).split("[|]", 2);
      String filter = nameAndFilter.length == 1 ? null : nameAndFilter[1];
      whole.append(text, done, at).append(filtered(values.get(nameAndFilter[0]), filter));
      done = end + 1;
    }
    return whole.append(text, done, text.length()).toString();
  }

  /** The whole text; what came from a list is not looked at again. */
  String fill(Values values, Map<String, List<Values>> lists) {
    StringBuilder whole = new StringBuilder(text.length() + 64);
    int done = 0;
    for (int at = text.indexOf(PART); at >= 0; at = text.indexOf(PART, done)) {
      int named = text.indexOf(ENDS, at);
      String name = text.substring(at + PART.length(), named);
      String last = LAST + name + ENDS;
      int end = text.indexOf(last, named);
      String part = text.substring(named + ENDS.length(), end).strip();
      whole.append(fill(text.substring(done, at), values)).append(part(part, lists.get(name)));
      done = end + last.length();
    }
    return whole.append(fill(text.substring(done), values)).toString();
  }

  private String part(String text, List<Values> rows) {
    List<Values> all = rows == null ? List.of() : rows;
    return all.stream().map(row -> fill(text, row)).collect(Collectors.joining(comma));
  }

  private static String filtered(String value, String filter) {
    if (filter == null) {
      return value;
    }
    if (filter.startsWith("or:")) {
      return value.isEmpty() ? filter.substring(3) : value;
    }
    if (filter.startsWith("map:")) {
      return mapped(value, filter.substring(4));
    }
    if (value.isEmpty()) {
      return "";
    }
    Instant at = Instant.parse(value);
    return switch (filter) {
      case "unix" -> Long.toString(at.getEpochSecond());
      case "utc" -> at.toString();
      default -> DateTimeFormatter.ofPattern(filter).withZone(MallClock.TOKYO).format(at);
    };
  }

  /** {@code a=b,c=d,*=e}; a value that is not there stays as it is. */
  private static String mapped(String value, String pairs) {
    String otherwise = value;
    for (String pair : pairs.split(",")) {
      int at = pair.indexOf('=');
      String from = pair.substring(0, at);
      if (from.equals(value)) {
        return pair.substring(at + 1);
      }
      if (from.equals("*")) {
        otherwise = pair.substring(at + 1);
      }
    }
    return otherwise;
  }
}
