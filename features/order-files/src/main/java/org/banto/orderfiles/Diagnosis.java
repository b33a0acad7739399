// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.banto.base.Document;
import org.banto.base.Text;

/**
 * What the bytes of a file are when no orders can be read from them, and what to do about it. Asked only
 * then: it says nothing of a table with other columns, which {@link Misfit} is about.
 */
enum Diagnosis {
  EMPTY(
      (bytes, head) -> bytes.length == 0,
      "ファイルが空です（0バイト）。ダウンロードが途中で止まったようです。もとの画面からダウンロードし直してください。",
      "The file is empty (0 bytes): the download stopped. Download it once more."),
  XLSX(
      starts("PK\\x03\\x04.*?xl/(workbook|worksheets|_rels|styles|theme)"),
      "Excelのブック（.xlsx）です。もとの画面からCSVで出し直すか、Excelの「名前を付けて保存」で「CSV UTF-8」を選び、できたファイルを選んでください。",
      "This is an Excel workbook (.xlsx). Export a CSV from the mall, or save it in Excel as CSV UTF-8."),
  XLS(
      starts("\\xD0\\xCF\\x11\\xE0"),
      "古い形式（.xls）か、パスワード付きのExcelのブックです。"
          + "もとの画面からCSVで出し直すか、Excelで開いて種類「CSV UTF-8（コンマ区切り）」で保存し、そのファイルを選んでください。",
      "This is an old (.xls) or locked Excel workbook. Export a CSV, or open it in Excel and save it as CSV UTF-8."),
  ODS(
      starts("PK\\x03\\x04.*?opendocument\\.spreadsheet"),
      "LibreOfficeの表（.ods）です。もとの画面からCSVで出し直すか、LibreOfficeの「名前を付けて保存」で種類を「テキストCSV」にして保存し、そのファイルを選んでください。",
      "This is a LibreOffice spreadsheet (.ods). Export a CSV, or save it in LibreOffice as Text CSV."),
  ZIP(
      starts("PK(\\x03\\x04|\\x05\\x06)"),
      "ZIPで圧縮されたファイルです。右クリックして「すべて展開」を選び、中にあるCSVを選んでください。",
      "This is a ZIP archive. Right-click it, choose Extract All, and choose the CSV that is in it."),
  GZIP(
      starts("\\x1F\\x8B"),
      "gzip（.gz）で圧縮されたファイルです。7-Zipなどで展開し、出てきたCSVを選んでください。",
      "This is compressed by gzip (.gz). Unpack it, with 7-Zip for example, and choose the CSV that comes out."),
  ARCHIVE(
      starts("7z\\xBC\\xAF|Rar!|..-lh\\w-"),
      "圧縮されたファイル（7z・RAR・LZH）です。圧縮に使ったソフトで展開し、中にあるCSVを選んでください。",
      "This is an archive (7z, RAR or LZH). Unpack it with its own program and choose the CSV that is in it."),
  PDF(
      starts("%PDF-"),
      "PDFです。印刷用のため、注文を読み取れません。もとの画面で「CSV」を選んでダウンロードし直してください。",
      "This is a PDF, which is for printing. Choose CSV on the mall's page and download that."),
  PICTURE(
      starts("\\x89PNG|\\xFF\\xD8\\xFF|GIF8|RIFF.{4}WEBP|.{1,4}ftyp"),
      "画像（写真やスクリーンショット）です。注文は読み取れません。もとの画面からCSVをダウンロードし、そのファイルを選んでください。",
      "This is a picture. Download the CSV from the mall's page and choose that."),
  HTML(
      starts(
          "(<\\?xml[^>]*>)?\\s*(<!--.*?-->\\s*)*"
              + "<(!doctype html|(html|head|body|title|meta|script|style|form|div|table|p|b|br)\\b)"),
      "Webページ（HTML）です。ログイン画面やエラー画面が保存されたようです。もとの画面にログインし直し、CSVをダウンロードし直してください。",
      "This is a web page (HTML), likely a log-in or error page. Log in once more and download the CSV again."),
  JSON(
      starts("(\\{\\s*[\"}]|\\[\\s*[\\[{\"\\]])"),
      "JSON（プログラム用のデータ）です。もとの画面で種類に「CSV」を選んで出し直してください。",
      "This is JSON, which is for programs. Export the orders as CSV."),
  XML(
      starts("<[?!a-z]"),
      "XML（プログラム用のデータ）です。もとの画面で種類に「CSV」を選んで出し直してください。",
      "This is XML, which is for programs. Export the orders as CSV."),
  BLANK(
      (bytes, head) -> blank(bytes),
      "ファイルの中身が空です（空白や区切りだけで、文字がありません）。もとの画面で注文の期間と状態を選び直し、CSVを出し直してください。",
      "There is nothing in the file but blanks. Choose the period and state of the orders anew and export it again."),
  UTF_16(
      (bytes, head) -> wide(bytes),
      "文字コードがUTF-16で、先頭の目印（BOM）がありません。メモ帳で開き、「名前を付けて保存」で文字コードを「UTF-8」にして保存し、そのファイルを選んでください。",
      "This is UTF-16 without its mark. Open it in Notepad, save it with encoding UTF-8, and choose that file."),
  JIS(
      (bytes, head) -> TextEncoding.shifted(bytes),
      "文字コードがJIS（ISO-2022-JP）です。もとの画面で文字コードに「Shift_JIS」か「UTF-8」を選んで出し直してください。選べないときは、テキストエディターでUTF-8に変えて保存してください。",
      "The character set is JIS (ISO-2022-JP). Export it in Shift_JIS or UTF-8, or save it so in a text editor."),
  EUC(
      (bytes, head) -> TextEncoding.euc(bytes),
      "文字コードがEUC-JPです。もとの画面で文字コードに「Shift_JIS」か「UTF-8」を選んで出し直すか、「注文ファイルの形式」で形式の文字コードを「euc-jp」にしてください。",
      "The character set is EUC-JP. Export it in Shift_JIS or UTF-8, or set the format's character set to euc-jp."),
  BINARY(
      (bytes, head) ->
          holdsZero(bytes) && TextEncoding.best(bytes, StandardCharsets.UTF_8).isEmpty(),
      "文字のファイルではありません（壊れたファイルか、ほかのソフトのデータです）。もとの画面からCSVをダウンロードし直し、そのファイルを選んでください。",
      "This is no text: it is broken or another program's data. Download the CSV once more and choose that.");

  /** So much of a file tells what it is. */
  private static final int HEAD = 65_536;

  private static final Set<Integer> CUTS = Set.of((int) ',', (int) '\t', (int) '\n', (int) '\r');
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\uFEFF,;|\"]*");

  private final BiPredicate<byte[], String> is;
  private final Text sentence;

  Diagnosis(BiPredicate<byte[], String> is, String ja, String en) {
    this.is = is;
    this.sentence = new Text(ja, en);
  }

  /** How a file begins behind its mark and blanks, zeros left out: as if every sign were one byte. */
  private static BiPredicate<byte[], String> starts(String pattern) {
    Pattern begin =
        Pattern.compile(
            "(?si)(\\xEF\\xBB\\xBF|\\xFF\\xFE(?!\\xFF)|\\xFE\\xFF)?\\s*(" + pattern + ")");
    return (bytes, head) -> begin.matcher(head).lookingAt();
  }

  private static boolean holdsZero(byte[] bytes) {
    return IntStream.range(0, bytes.length).anyMatch(i -> bytes[i] == 0);
  }

  /** Nothing but blanks, also wide ones, and what stands between cells. */
  private static boolean blank(byte[] bytes) {
    return TextEncoding.of(bytes, StandardCharsets.UTF_8).stream()
        .anyMatch(e -> BLANKS.matcher(e.text(bytes)).matches());
  }

  /** Whether every two bytes are a character and none is the mark; signs between cells or line ends among them. */
  private static boolean wide(byte[] bytes) {
    return Stream.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
        .map(c -> new TextEncoding(c, 0))
        .filter(e -> e.lost(bytes) <= 1)
        .map(e -> e.text(bytes))
        .filter(t -> !t.startsWith("\uFEFF"))
        .anyMatch(
            t -> t.chars().allMatch(Diagnosis::written) && t.chars().anyMatch(CUTS::contains));
  }

  private static boolean written(int c) {
    return Character.isDefined(c) && (!Character.isISOControl(c) || Character.isWhitespace(c));
  }

  /** What these bytes are; empty when they are a text that may be a table. */
  static Optional<Diagnosis> of(byte[] bytes) {
    int length = Math.min(bytes.length, HEAD);
    String head = new String(bytes, 0, length, StandardCharsets.ISO_8859_1).replace("\0", "");
    return Stream.of(values()).filter(d -> d.is.test(bytes, head)).findFirst();
  }

  /**
   * What is wrong with the first of these files that is no text of a table; says which when there are several.
   *
   * @param expected the character set that is tried first
   */
  static Optional<UnreadableRows> of(List<Document> files, Charset expected) {
    for (int i = 0; i < files.size(); i++) {
      byte[] bytes = files.get(i).bytes();
      Optional<UnreadableRows> found =
          of(bytes).map(Diagnosis::spoilt).or(() -> unreadable(bytes, expected));
      if (found.isPresent()) {
        int nth = i + 1;
        return found.map(s -> files.size() == 1 ? s : s.of(nth));
      }
    }
    return Optional.empty();
  }

  /** Too much of a text means nothing, even the way that loses least. */
  private static Optional<UnreadableRows> unreadable(byte[] bytes, Charset expected) {
    if (!TextEncoding.best(bytes, expected).isEmpty()) {
      return Optional.empty();
    }
    TextEncoding least = TextEncoding.least(bytes, expected);
    String text = least.text(bytes);
    long line = text.substring(0, text.indexOf(TextEncoding.LOST) + 1).lines().count();
    long lost = least.lost(bytes);
    return Optional.of(
        UnreadableRows.file(
            new Text(
                "読み取れない文字が%dか所あります（最初は%d行目）。".formatted(lost, line)
                    + "文字コードがShift_JIS・UTF-8のどちらでもないか、ファイルが壊れています。もとの画面で文字コードを選び直し、ダウンロードし直してください。",
                "%d characters cannot be read, the first on line %d. Export it in Shift_JIS or UTF-8 once more."
                    .formatted(lost, line))));
  }

  /** As a fault of the file as a whole. */
  UnreadableRows spoilt() {
    return UnreadableRows.file(sentence);
  }
}
