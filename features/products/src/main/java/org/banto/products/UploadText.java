// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.banto.base.Rejection;
import org.banto.base.Text;

/**
 * The text of a file.
 *
 * @param bytes the file; not copied
 * @param charset the character set it is in
 * @param skip bytes of the marks at its beginning
 */
record UploadText(byte[] bytes, Charset charset, int skip) {
  /** Stands for bytes that mean nothing. */
  static final char LOST = '\uFFFD';

  private static final char MARK = '\uFEFF';

  /** So many lost characters, or one in so many bytes, are damage, and their rows are refused; more is no text. */
  private static final int FEW = 3;

  private static final int FEW_IN = 2_000;
  private static final Charset JAPANESE = Charset.forName("windows-31j");
  private static final Charset EUC = Charset.forName("EUC-JP");
  private static final char JAPANESE_SIGNS = '\u3000';

  /** What EUC-JP looks like when it is read as Windows-31J: kana of half width. */
  private static final char HALF_KANA = '\uFF61';

  private static final char LAST_HALF_KANA = '\uFF9F';

  private static final char HIRAGANA = '\u3040';
  private static final char LAST_KATAKANA = '\u30FF';

  /** Of so many Japanese characters one is kana, in any text. */
  private static final int KANA_IN = 10;

  /**
   * What a way to read bytes comes to.
   *
   * @param lost characters that mean nothing
   * @param zeros zeros, which stand in no text
   * @param japanese signs, kana and kanji
   * @param half kana of half width among them
   * @param kana those of full width
   * @param firstLost the line of the first that means nothing
   */
  private record Tally(
      long lost, long zeros, long japanese, long half, long kana, long firstLost) {}

  /**
   * The text as its mark says, else UTF-8, else Windows-31J (Shift_JIS).
   *
   * @throws Rejection where it is none of these, with what to do
   */
  static UploadText of(byte[] bytes) {
    if (bytes.length == 0) {
      throw new Rejection(
          new Text("ファイルが空です（0バイト）。もとの画面から出し直してください。", "The file is empty. Export it once more."));
    }
    UploadKind.of(bytes)
        .ifPresent(
            kind -> {
              throw new Rejection(kind.sentence());
            });
    Optional<UploadText> marked = marked(bytes);
    if (marked.isPresent()) {
      return marked.get().fit(marked.get().tally());
    }
    UploadText unicode = new UploadText(bytes, StandardCharsets.UTF_8, 0);
    Tally asUnicode = unicode.tally();
    if (asUnicode.lost() == 0) {
      return unicode.fit(asUnicode);
    }
    UploadText japanese = new UploadText(bytes, JAPANESE, 0);
    Tally asJapanese = japanese.tally();
    notEuc(bytes, asJapanese);
    return asUnicode.lost() < asJapanese.lost() ? unicode.fit(asUnicode) : japanese.fit(asJapanese);
  }

  private static Optional<UploadText> marked(byte[] bytes) {
    return Stream.of(
            new UploadText(bytes, StandardCharsets.UTF_8, 0),
            new UploadText(bytes, StandardCharsets.UTF_16LE, 0),
            new UploadText(bytes, StandardCharsets.UTF_16BE, 0))
        .map(UploadText::behindMarks)
        .filter(t -> t.skip() > 0)
        .findFirst();
  }

  /** Behind its mark, and behind more of them: some programs put one before a file that has one. */
  private UploadText behindMarks() {
    byte[] mark = String.valueOf(MARK).getBytes(charset);
    int behind = 0;
    while (Arrays.equals(
        mark, 0, mark.length, bytes, behind, Math.min(behind + mark.length, bytes.length))) {
      behind += mark.length;
    }
    return new UploadText(bytes, charset, behind);
  }

  private static void notEuc(byte[] bytes, Tally asJapanese) {
    Tally euc = new UploadText(bytes, EUC, 0).tally();
    boolean garbled = asJapanese.lost() > 0 || asJapanese.half() * 2 > asJapanese.japanese();
    // a text in kana of half width could be read as kanji of EUC-JP, but hardly as kana
    boolean reads = euc.lost() <= FEW && euc.kana() > 0 && euc.kana() * KANA_IN >= euc.japanese();
    if (garbled && reads) {
      throw new Rejection(
          new Text(
              "文字コードがEUC-JPです。「UTF-8」か「Shift_JIS」を選んで出し直してください。",
              "The character set is EUC-JP. Export it in UTF-8 or Shift_JIS."));
    }
  }

  /** This text, where it is one. */
  private UploadText fit(Tally tally) {
    if (tally.zeros() > 0) {
      throw new Rejection(
          new Text(
              "文字のファイルではありません（壊れたファイルか、ほかのソフトのデータです）。CSVを出し直し、そのファイルを選んでください。",
              "This is no text: it is broken or another program's data. Export a CSV and choose"
                  + " that."));
    }
    if (tally.lost() > Math.max(FEW, bytes.length / FEW_IN)) {
      throw new Rejection(
          new Text(
              "読み取れない文字が%dか所あります（最初は%d行目）。".formatted(tally.lost(), tally.firstLost())
                  + "文字コードが「UTF-8」「Shift_JIS」のどちらでもないか、ファイルが壊れています。出し直してください。",
              "%d characters cannot be read, the first on line %d. Export it in UTF-8 or Shift_JIS once more."
                  .formatted(tally.lost(), tally.firstLost())));
    }
    return this;
  }

  /** How the character set is called among people. */
  String charsetName() {
    return charset.equals(JAPANESE) ? "Shift_JIS" : charset.name();
  }

  /** The text from its beginning; bytes that mean nothing are {@link #LOST}. */
  Reader reader() {
    return new InputStreamReader(
        new ByteArrayInputStream(bytes, skip, bytes.length - skip), charset);
  }

  private Tally tally() {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    ByteBuffer in = ByteBuffer.wrap(bytes, skip, bytes.length - skip);
    CharBuffer out = CharBuffer.allocate(8192);
    long[] found = new long[5];
    long line = 1;
    long firstLost = 0;
    CoderResult result;
    do {
      result = decoder.decode(in, out, true);
      out.flip();
      while (out.hasRemaining()) {
        char c = out.get();
        line += c == '\n' ? 1 : 0;
        count(c, found);
        firstLost = firstLost == 0 && c == LOST ? line : firstLost;
      }
      out.clear();
    } while (!result.isUnderflow());
    return new Tally(found[0], found[1], found[2], found[3], found[4], firstLost);
  }

  private static void count(char c, long[] found) {
    if (c == LOST) {
      found[0]++;
    } else if (c == 0) {
      found[1]++;
    } else if (c >= JAPANESE_SIGNS) {
      found[2]++;
      found[3] += c >= HALF_KANA && c <= LAST_HALF_KANA ? 1 : 0;
      found[4] += c >= HIRAGANA && c <= LAST_KATAKANA ? 1 : 0;
    }
  }
}
