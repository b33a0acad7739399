// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Several things in one cell, with {@code ;} between: {@code A-1*2;B-1}, {@code rakuten~tokyo:ABC;…}, {@code
 * 1200;2027-04-01:1300}. A code that could be misread stands in quotes, a quote in it twice.
 */
final class CellLists {
  private static final Pattern QUANTITY = Pattern.compile("(?s)(.+?)\\s*[*＊×]\\s*([0-9０-９]+)個?");
  private static final Pattern IN_QUOTES = Pattern.compile("(?s)\"((?:[^\"]|\"\")*)\"(.*)");
  private static final Pattern TIMES = Pattern.compile("\\s*[*＊×]\\s*(.+)");
  private static final Pattern LINK = Pattern.compile("(?s)([^:：\"]+?)\\s*[:：]\\s*(.+)");
  private static final Pattern SHOP = Pattern.compile("[a-z0-9-]+~[a-z0-9-]+");
  private static final Pattern UNSAFE = Pattern.compile("(?s)\\s.*|.*\\s|.*[;；\"\\n].*");
  private static final Pattern DATED =
      Pattern.compile("(\\d{4}[-/.年]\\s*\\d{1,2}[-/.月]\\s*\\d{1,2}日?)\\s*[:=]\\s*(.+)");

  private CellLists() {}

  /** A value, and from which day on it holds. */
  record Dated(Optional<LocalDate> from, String value) {}

  /** The parts of a kit, by normal code. */
  static List<Product.Part> parts(String text) throws CellRefusal {
    List<Product.Part> parts = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String entry : entries(text)) {
      Product.Part part = part(entry);
      if (!seen.add(part.code())) {
        throw new CellRefusal("同じ商品が2回あります: " + part.code(), "It is there twice: " + part.code());
      }
      parts.add(part);
    }
    return parts;
  }

  private static Product.Part part(String entry) throws CellRefusal {
    Matcher quoted = IN_QUOTES.matcher(entry);
    if (quoted.matches()) {
      Matcher times = TIMES.matcher(quoted.group(2));
      if (!quoted.group(2).isBlank() && !times.matches()) {
        throw new CellRefusal("「商品コード*個数」として読み取れません。", "This is not code*quantity.");
      }
      String code = quoted.group(1).replace("\"\"", "\"");
      return part(code, quoted.group(2).isBlank() ? "1" : times.group(1));
    }
    Matcher m = QUANTITY.matcher(entry);
    return m.matches() ? part(m.group(1), m.group(2)) : part(entry, "1");
  }

  private static Product.Part part(String code, String pieces) throws CellRefusal {
    return new Product.Part(Product.normal(CellCodes.code(code)), CellNumbers.pieces(pieces));
  }

  /** As {@link #parts} reads them. */
  static String saidParts(List<Product.Part> parts) {
    return parts.stream()
        .map(
            p ->
                (QUANTITY.matcher(p.code()).matches() ? inQuotes(p.code()) : safe(p.code()))
                    + "*"
                    + p.quantity())
        .collect(Collectors.joining(";"));
  }

  /** Under which codes shops sell it. */
  static List<Product.Link> links(String text) throws CellRefusal {
    List<Product.Link> links = new ArrayList<>();
    for (String entry : entries(text)) {
      Product.Link link = link(entry);
      if (!links.contains(link)) {
        links.add(link);
      }
    }
    return links;
  }

  private static Product.Link link(String entry) throws CellRefusal {
    Matcher m = LINK.matcher(entry);
    if (!m.matches() || !SHOP.matcher(m.group(1)).matches()) {
      throw new CellRefusal(
          "「店舗:商品コード」として読み取れません（例 rakuten~tokyo:ABC-1）。",
          "This is not shop:code, as rakuten~tokyo:ABC-1.");
    }
    Matcher quoted = IN_QUOTES.matcher(m.group(2));
    boolean whole = quoted.matches() && quoted.group(2).isEmpty();
    String code = whole ? quoted.group(1).replace("\"\"", "\"") : m.group(2);
    return new Product.Link(m.group(1), CellCodes.code(code));
  }

  /** As {@link #links} reads them. */
  static String saidLinks(List<Product.Link> links) {
    return links.stream()
        .map(l -> l.shop() + ":" + safe(l.code()))
        .collect(Collectors.joining(";"));
  }

  /** Whether a cell says all of what holds by day, and not one value. */
  static boolean isDated(String text) throws CellRefusal {
    return entries(text).size() > 1 || DATED.matcher(CellText.half(text)).matches();
  }

  /** Values by day, each day once. */
  static List<Dated> dated(String text) throws CellRefusal {
    List<Dated> all = new ArrayList<>();
    Set<Optional<LocalDate>> seen = new HashSet<>();
    for (String entry : entries(text)) {
      Matcher m = DATED.matcher(CellText.half(entry));
      boolean from = m.matches();
      Dated one =
          from
              ? new Dated(Optional.of(CellDays.day(m.group(1))), m.group(2))
              : new Dated(Optional.empty(), entry);
      if (!seen.add(one.from())) {
        throw new CellRefusal("同じ日の値が2つあります。", "There are two values of one day.");
      }
      all.add(one);
    }
    all.sort(Comparator.comparing(d -> d.from().orElse(LocalDate.MIN)));
    return all;
  }

  /** As {@link #dated} reads them. */
  static String saidDated(List<Dated> all) {
    return all.stream()
        .map(d -> d.from().map(day -> day + ":").orElse("") + d.value())
        .collect(Collectors.joining(";"));
  }

  private static String safe(String code) {
    return UNSAFE.matcher(code).matches() ? inQuotes(code) : code;
  }

  private static String inQuotes(String code) {
    return '"' + code.replace("\"", "\"\"") + '"';
  }

  /** What stands between the separators; those in quotes are none, where all quotes are closed. */
  private static List<String> entries(String text) throws CellRefusal {
    boolean closed = text.chars().filter(c -> c == '"').count() % 2 == 0;
    List<String> entries = new ArrayList<>();
    StringBuilder entry = new StringBuilder();
    boolean within = false;
    for (char c : (text + ";").toCharArray()) {
      within ^= closed && c == '"';
      if (!within && (c == ';' || c == '；' || c == '\n')) {
        if (!entry.toString().isBlank()) {
          entries.add(entry.toString().strip());
        }
        entry.setLength(0);
      } else {
        entry.append(c);
      }
    }
    if (entries.isEmpty()) {
      throw new CellRefusal("中身がありません。", "There is nothing in it.");
    }
    return entries;
  }
}
