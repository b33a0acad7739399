// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.rakuten;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;

/**
 * An order mail cut into its parts: fields in square brackets, the buyer's remarks, a part for each
 * destination, the sums. The buyer writes the remarks and may write there what looks like the mall's
 * words; so the fields are the first of their name, and the remarks end where the last part begins
 * that looks like the mall's.
 *
 * @param fields by label, with the lines below them
 * @param remarks the buyer's words
 * @param places a part for each destination
 * @param sums amounts by label
 */
record MailText(
    Map<String, String> fields, String remarks, List<String> places, Map<String, Long> sums) {
  private static final Pattern FIELD = Pattern.compile("(?m)^\\[([^\\]\\n]+)\\][ \\t　]*(.*)$");
  private static final Pattern GOODS =
      Pattern.compile("\\n\\[ショップ名\\][ \\t　]*([^\\n]*)\\n=+\\n(?=\\[送付先\\])");
  private static final Pattern SUM =
      Pattern.compile("^(.+?)[ \\t　]+(-?[0-9][0-9,]*)[ \\t]*\\(円\\)$");

  static MailText of(String mail) throws ConnectorException {
    String text = mail.replace("\r\n", "\n").strip();
    Matcher goods = GOODS.matcher(text);
    int from = -1;
    int until = -1;
    String shop = "";
    while (goods.find()) {
      from = goods.start();
      until = goods.end();
      shop = goods.group(1).strip();
    }
    if (from < 0) {
      throw Rms.malformed(
          new Text("注文メールに [ショップ名] と [送付先] がありません", "The order mail has no [ショップ名] and [送付先]"),
          null);
    }
    String head = text.substring(0, from);
    String[] parts = text.substring(until).split("\\n=+\\n", 2);
    if (parts.length < 2) {
      throw Rms.malformed(
          new Text("注文メールに合計の部分がありません", "The order mail has no part with the sums"), null);
    }
    Map<String, String> fields = fields(head);
    fields.put("ショップ名", shop);
    return new MailText(fields, remarks(head), places(parts[0]), sums(parts[1]));
  }

  private static Map<String, String> fields(String head) {
    int remarks = head.indexOf("\n[備考]");
    String own = remarks < 0 ? head : head.substring(0, remarks);
    Map<String, String> fields = new LinkedHashMap<>();
    List<int[]> starts = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    Matcher field = FIELD.matcher(own);
    while (field.find()) {
      starts.add(new int[] {field.start(), field.start(2)});
      labels.add(field.group(1).strip());
    }
    for (int i = 0; i < labels.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1)[0] : own.length();
      fields.putIfAbsent(labels.get(i), own.substring(starts.get(i)[1], end).strip());
    }
    return fields;
  }

  private static String remarks(String head) {
    int at = head.indexOf("\n[備考]");
    return at < 0 ? "" : head.substring(at + "\n[備考]".length()).strip();
  }

  private static List<String> places(String goods) {
    return List.of(goods.split("\\n-+\\n(?=\\[送付先\\])"));
  }

  private static Map<String, Long> sums(String rest) {
    Map<String, Long> sums = new LinkedHashMap<>();
    rest.lines()
        .map(line -> SUM.matcher(line.strip()))
        .filter(Matcher::matches)
        .forEach(m -> sums.merge(m.group(1).strip(), amount(m.group(2)), Long::sum));
    return sums;
  }

  static long amount(String digits) {
    String plain = digits.replace(",", "");
    return Long.parseLong(plain.length() > 13 ? plain.substring(0, 13) : plain);
  }

  /** A field, or empty. */
  String field(String label) {
    return fields.getOrDefault(label, "");
  }

  /** A field that every order mail has. */
  String needed(String label) throws ConnectorException {
    String value = field(label);
    if (value.isEmpty()) {
      throw Rms.malformed(
          new Text("注文メールに [" + label + "] がありません", "The order mail has no [" + label + "]"), null);
    }
    return value;
  }

  @Override
  public String toString() {
    return "MailText[" + places.size() + " places]";
  }
}
