// SPDX-License-Identifier: Apache-2.0
package org.banto.file.engine;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts text into what the carriers' programs read: windows-31j, without the characters that they
 * refuse although it holds them (№, ①, ㈱ and their like).
 */
public final class Windows31J {
  /** The encoding of every carrier's file; Java's Shift_JIS is another table. */
  public static final Charset CHARSET = Charset.forName("windows-31j");

  private static final String GETA = "〓";
  private static final Pattern MARKED = Pattern.compile(".[\\u3099\\u309a\\u0300-\\u036f]+");
  private static final Pattern DASHES = Pattern.compile("[‐-―−ー－]");
  private static final Map<Integer, String> REPLACED = table();

  /** What {@link #clean} leaves as it is: not spaces, which it does at times. */
  private static final BitSet CLEAN = each(Windows31J::stays);

  /** What is no {@linkplain #strangers stranger}. */
  private static final BitSet HELD = held();

  private Windows31J() {}

  /**
   * The text with composed kana, replaced and expanded characters, and no control characters or
   * runs of spaces. What windows-31j does not hold stays in it, see {@link #strangers}.
   */
  public static String clean(String text) {
    if (isClean(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    String composed =
        text.chars().anyMatch(Windows31J::mark)
            ? MARKED.matcher(text).replaceAll(m -> composed(m.group()))
            : text;
    composed.codePoints().forEach(c -> add(out, c));
    return out.toString().strip();
  }

  private static boolean isClean(String text) {
    boolean space = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean here = c == ' ' || c == '\u3000';
      if (here ? space : !CLEAN.get(c)) {
        return false;
      }
      space = here;
    }
    return !space || text.isEmpty();
  }

  private static boolean stays(char c) {
    return !(REPLACED.containsKey((int) c)
        || refused(c)
        || unseen(c)
        || mark(c)
        || Character.isISOControl(c)
        || Character.isSpaceChar(c)
        || Character.isSurrogate(c));
  }

  private static BitSet held() {
    CharsetEncoder encoder = CHARSET.newEncoder();
    return each(c -> !Character.isSurrogate(c) && !own(c) && encoder.canEncode(c));
  }

  /** Tells characters of the basic plane. */
  @FunctionalInterface
  private interface Which {
    boolean is(char c);
  }

  private static BitSet each(Which which) {
    BitSet all = new BitSet(Character.MAX_VALUE + 1);
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      all.set(c, which.is((char) c));
    }
    return all;
  }

  private static boolean mark(int c) {
    return c == 0x3099 || c == 0x309a || (c >= 0x300 && c <= 0x36f);
  }

  /** Only what has marks is composed: 神 and 隆 of old form are other characters, and stay. */
  private static String composed(String marked) {
    return Matcher.quoteReplacement(Normalizer.normalize(marked, Normalizer.Form.NFC));
  }

  /** Full-width letters, digits and signs as half-width ones; for phones and zips. */
  public static String narrow(String text) {
    if (plain(text)) {
      return text;
    }
    String out = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return DASHES.matcher(out).replaceAll("-").strip();
  }

  /** A cleaned text in full-width characters alone, for programs that take no others. */
  public static String widen(String cleaned) {
    StringBuilder out = new StringBuilder(cleaned.length());
    int at = 0;
    while (at < cleaned.length()) {
      int end = at + 1;
      if (narrowKana(cleaned.charAt(at))) {
        while (end < cleaned.length() && narrowKana(cleaned.charAt(end))) {
          end++;
        }
        out.append(wideKana(cleaned.substring(at, end)));
      } else {
        out.append(wide(cleaned.charAt(at)));
      }
      at = end;
    }
    return out.toString();
  }

  private static boolean narrowKana(char c) {
    return c >= '｡' && c <= 'ﾟ';
  }

  /** With its marks, which are characters of their own in half width. */
  private static String wideKana(String narrow) {
    String kana = Normalizer.normalize(narrow, Normalizer.Form.NFKC);
    return kana.replace('\u3099', '゛').replace('\u309a', '゜');
  }

  private static char wide(char c) {
    return switch (c) {
      case ' ' -> '\u3000';
      case '"' -> '”';
      case '\'' -> '’';
      default -> c > ' ' && c <= '~' ? (char) (c + 0xFEE0) : c;
    };
  }

  /**
   * The characters of a cleaned text that windows-31j does not hold. It has places for {@linkplain
   * #gaiji own characters}, but nobody else knows what stands there.
   */
  public static List<String> strangers(String cleaned) {
    boolean held = true;
    for (int i = 0; held && i < cleaned.length(); i++) {
      held = HELD.get(cleaned.charAt(i));
    }
    return held ? List.of() : each(cleaned, c -> !HELD.get(c));
  }

  /** The characters of a text that somebody has made for themselves (外字): elsewhere they are blank. */
  public static List<String> gaiji(String text) {
    return each(text, Windows31J::own);
  }

  /** A stranger as staff can read it: of an own character, which has no shape here, its place. */
  public static String named(String stranger) {
    int c = stranger.codePointAt(0);
    return own(c) ? "外字 U+%04X".formatted(c) : stranger;
  }

  private static boolean own(int c) {
    return Character.getType(c) == Character.PRIVATE_USE;
  }

  private static List<String> each(String text, IntPredicate which) {
    return text.codePoints().filter(which).distinct().mapToObj(Character::toString).toList();
  }

  /** A cleaned text with 〓 for each stranger. */
  public static String geta(String cleaned) {
    return geta(cleaned, strangers(cleaned));
  }

  /** A text with 〓 for each of these characters. */
  public static String geta(String text, List<String> strangers) {
    String out = text;
    for (String stranger : strangers) {
      out = out.replace(stranger, GETA);
    }
    return out;
  }

  private static boolean plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c >= 0x7f) {
        return false;
      }
    }
    return true;
  }

  private static void add(StringBuilder out, int c) {
    String replaced = REPLACED.get(c);
    if (replaced != null) {
      out.append(replaced);
    } else if (refused(c)) {
      out.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
    } else if (unseen(c)) {
      return;
    } else if (Character.isISOControl(c) || Character.isSpaceChar(c)) {
      addSpace(out, c);
    } else {
      out.appendCodePoint(c);
    }
  }

  private static void addSpace(StringBuilder out, int c) {
    boolean again = out.length() > 0 && Character.isSpaceChar(out.charAt(out.length() - 1));
    if (!again) {
      out.append(c == '\u3000' ? '\u3000' : ' ');
    }
  }

  /** Signs without a shape of their own: which variant of a character, which way to write. */
  private static boolean unseen(int c) {
    return Character.getType(c) == Character.FORMAT
        || (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0xE0100 && c <= 0xE01EF);
  }

  private static boolean refused(int c) {
    return c == 0x2116
        || c == 0x2121
        || (c >= 0x2160 && c <= 0x217F)
        || (c >= 0x2460 && c <= 0x24FF)
        || (c >= 0x3220 && c <= 0x3243)
        || (c >= 0x3280 && c <= 0x33FF);
  }

  /** Single characters of the table; ranges and the last line (the geta mark) are rules above. */
  private static Map<Integer, String> table() {
    Map<Integer, String> table = new HashMap<>();
    for (String[] c : Tsv.read(Windows31J.class, "cp932_normalise.tsv", 6)) {
      boolean single = c[1].matches("U\\+[0-9A-F]{4,5}");
      if (single && !c[3].equals("NFC") && !c[4].equals(GETA)) {
        table.put(Integer.parseInt(c[1].substring(2), 16), c[4]);
      }
    }
    return table;
  }
}
