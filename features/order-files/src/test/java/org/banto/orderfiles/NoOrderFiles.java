// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.banto.base.Document;

/**
 * A file that clerks take for a file of orders, and what they have to be told.
 *
 * @param cause what is wrong with it, the same for all files of one sentence
 * @param what the file itself
 * @param names what the sentence says of the cause, in Japanese and in English
 * @param cures what it says to do, in Japanese and in English
 * @param files the bytes
 */
record NoOrderFiles(
    String cause, String what, List<String> names, List<String> cures, List<Document> files) {
  private static final List<String> AGAIN = List.of("ダウンロードし直してください", "Download");
  private static final List<String> AS_CSV = List.of("CSV", "CSV");
  private static final List<String> EXPORT = List.of("出し直", "Export");
  private static final List<String> UNPACK =
      List.of("中にあるCSVを選んでください", "choose the CSV that is in it");
  private static final String TWO =
      Samples.HEAD + Samples.row("A-1001", 1) + Samples.row("A-1002", 2);

  /** All that is known to be chosen by mistake; every buyer is invented. */
  static List<NoOrderFiles> all() {
    List<NoOrderFiles> all = new ArrayList<>();
    bytes(all);
    texts(all);
    characters(all);
    tables(all);
    pairs(all);
    return all;
  }

  /** What stands in the cells of these files and is nobody's but the buyer's. */
  static List<String> cells() {
    List<String> cells = new ArrayList<>(List.of("A-100", "2026-11-20", "花子", "千代田", "架空町", "湯呑"));
    amazon()
        .lines()
        .skip(1)
        .flatMap(l -> Arrays.stream(l.split("\t")))
        .filter(c -> c.length() > 2)
        .forEach(cells::add);
    return cells;
  }

  private static String amazon() {
    return new String(Samples.bytes("samples/amazon_jp_orders.cp932.tsv"), Samples.CP932);
  }

  private static void bytes(List<NoOrderFiles> all) {
    add(all, "empty", "0 bytes", List.of("0バイト", "0 bytes"), AGAIN, new byte[0]);
    List<String> excel = List.of("Excelのブック（.xlsx）", "Excel workbook (.xlsx)");
    List<String> save = List.of("「名前を付けて保存」で「CSV UTF-8」", "save it in Excel as CSV UTF-8");
    add(all, "xlsx", "of Excel", excel, save, zip("[Content_Types].xml", "xl/workbook.xml"));
    add(all, "xlsx", "of a cart", excel, save, zip("docProps/app.xml", "xl/worksheets/sheet1.xml"));
    byte[] ole = Arrays.copyOf(HexFormat.of().parseHex("d0cf11e0a1b11ae1"), 2_048);
    List<String> xls = List.of("（.xls）", "(.xls)");
    add(all, "xls", "old", xls, List.of("「CSV UTF-8", "save it as CSV UTF-8"), ole);
    List<String> ods = List.of("（.ods）", "(.ods)");
    List<String> text = List.of("「テキストCSV」", "as Text CSV");
    byte[] calc = latin("PK\3\4\24\0\0\0mimetypeapplication/vnd.oasis.opendocument.spreadsheet\0");
    add(all, "ods", "of LibreOffice", ods, text, calc);
    add(all, "zip", "of a mall", List.of("ZIP", "ZIP"), UNPACK, zip("orders.csv"));
    byte[] gz = gzip(utf8(TWO));
    add(all, "gzip", "of a cart", List.of("gzip", "gzip"), List.of("展開し", "Unpack it"), gz);
    List<String> archive = List.of("7z・RAR・LZH", "7z, RAR or LZH");
    add(all, "archive", "7z", archive, UNPACK, latin("7z\u00BC\u00AF'\u001C\0\4orders"));
    add(all, "archive", "RAR", archive, UNPACK, latin("Rar!\u001A\7\1\0orders"));
    add(all, "archive", "LZH", archive, UNPACK, latin("!\u0080-lh5-\20\0\0\0orders.csv"));
    byte[] pdf = latin("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n1 0 obj\n<</Type/Catalog>>\n");
    add(all, "pdf", "to print", List.of("PDF", "PDF"), List.of("「CSV」を選んで", "Choose CSV"), pdf);
    List<String> picture = List.of("画像", "picture");
    add(all, "picture", "PNG", picture, AS_CSV, latin("\u0089PNG\r\n\u001A\n\0\0\0\rIHDR\0\0"));
    add(all, "picture", "JPEG", picture, AS_CSV, latin("\u00FF\u00D8\u00FF\u00E0\0\20JFIF\0\1"));
    add(all, "picture", "GIF", picture, AS_CSV, latin("GIF89a\1\0\1\0\u0080\0\0"));
    add(all, "picture", "HEIC", picture, AS_CSV, latin("\0\0\0$ftypheic\0\0\0\0mif1"));
    add(all, "binary", "a program's", List.of("文字のファイルではありません", "no text"), AS_CSV, noise());
    add(
        all,
        "binary",
        "padded",
        List.of("文字のファイルではありません", "no text"),
        AS_CSV,
        utf8(TWO + "\0\0\0\0"));
  }

  private static void texts(List<NoOrderFiles> all) {
    List<String> page = List.of("Webページ（HTML）", "web page (HTML)");
    List<String> login = List.of("ログインし直し", "Log in once more");
    String body = "<title>ログイン</title><body>見本 花子 様</body></html>";
    add(all, "html", "log-in", page, login, utf8("<!DOCTYPE html>\n<html lang=\"ja\">" + body));
    add(all, "html", "old", page, login, "\r\n<HTML>".concat(body).getBytes(Samples.CP932));
    add(
        all,
        "html",
        "XHTML",
        page,
        login,
        utf8("<?xml version=\"1.0\"?>\n<!-- x --><html>" + body));
    add(all, "html", "warning", page, login, utf8("<br />\n<b>Warning</b>: orders.php\n" + TWO));
    add(all, "json", "one", List.of("JSON", "JSON"), EXPORT, utf8("{\"error\":\"見本 花子\"}"));
    add(all, "json", "many", List.of("JSON", "JSON"), EXPORT, utf8("[\n  {\"id\": \"A-1001\"}\n]"));
    byte[] xml = utf8("\uFEFF<?xml version=\"1.0\"?><orders><order>見本 花子</order></orders>");
    add(all, "xml", "orders", List.of("XML", "XML"), EXPORT, xml);
    List<String> blank = List.of("中身が空です", "nothing in the file but blanks");
    List<String> period = List.of("期間と状態を選び直し", "Choose the period and state");
    add(all, "blank", "mark", blank, period, utf8("\uFEFF"));
    add(all, "blank", "lines", blank, period, utf8("\r\n\r\n"));
    add(all, "blank", "wide blanks", blank, period, " \t\u3000\r\n ".getBytes(Samples.CP932));
    add(all, "blank", "commas", blank, period, utf8(",,,\r\n\"\",,,\r\n"));
  }

  private static void characters(List<NoOrderFiles> all) {
    List<String> wide = List.of("UTF-16で、先頭の目印", "UTF-16 without its mark");
    List<String> notepad = List.of("メモ帳で開き", "Open it in Notepad");
    add(all, "utf-16", "LE", wide, notepad, TWO.getBytes(StandardCharsets.UTF_16LE));
    add(all, "utf-16", "BE", wide, notepad, TWO.getBytes(StandardCharsets.UTF_16BE));
    List<String> euc = List.of("EUC-JP", "EUC-JP");
    List<String> utf8 = List.of("「UTF-8」を選んで出し直", "Export it in Shift_JIS or UTF-8");
    Charset eucJp = Charset.forName("EUC-JP");
    String plain = TWO.replace("①", "");
    String own = plain.replace("湯呑", "湯呑\0\0");
    add(all, "euc", "Japanese header", euc, utf8, plain.getBytes(eucJp));
    byte[] maker =
        new String(own.getBytes(eucJp), StandardCharsets.ISO_8859_1)
            .replace("\0\0", "\u00AD\u00A1")
            .getBytes(StandardCharsets.ISO_8859_1);
    add(all, "euc", "maker's sign", euc, utf8, maker);
    add(all, "euc", "English header", euc, utf8, amazon().getBytes(eucJp));
    List<String> jis = List.of("JIS（ISO-2022-JP）", "JIS (ISO-2022-JP)");
    Charset iso = Charset.forName("ISO-2022-JP");
    add(all, "jis", "Japanese header", jis, utf8, plain.getBytes(iso));
    add(all, "jis", "English header", jis, utf8, amazon().getBytes(iso));
    byte[] bad = Arrays.copyOf(utf8(TWO), TWO.length() * 3 + 5);
    Arrays.fill(bad, utf8(TWO).length, bad.length, (byte) 0xFF);
    int lost = bad.length - utf8(TWO).length;
    List<String> counted =
        List.of(
            "読み取れない文字が" + lost + "か所あります（最初は4行目）",
            lost + " characters cannot be read, the first on line 4");
    List<String> again = List.of("ダウンロードし直してください", "Export it in Shift_JIS or UTF-8");
    add(all, "unreadable", "a torn end", counted, again, bad);
  }

  private static void tables(List<NoOrderFiles> all) {
    List<String> none = List.of("見出し行（7列）だけで", "a header of 7 columns and no row");
    List<String> period = List.of("期間と状態を選び直し", "Choose the period and state");
    add(all, "header only", "nothing below", none, period, utf8(Samples.HEAD));
    add(all, "header only", "blanks below", none, period, utf8(Samples.HEAD + ",,,,,,\r\n\r\n"));
    List<String> data = List.of("見出し行がありません", "no header");
    List<String> header = List.of("「見出しを付ける」を選んで", "with a header");
    add(all, "no header", "comma", data, header, utf8(TWO.substring(Samples.HEAD.length())));
    String rows = amazon().substring(amazon().indexOf('\n') + 1);
    add(all, "no header", "tab", data, header, rows.getBytes(Samples.CP932));
    List<String> lower = List.of("見出し行が3行目", "header stands on line 3");
    List<String> delete = List.of("上の2行を消して", "Delete the 2 lines above it");
    add(all, "title", "comma", lower, delete, utf8("受注一覧\r\n出力日,2026-11-20\r\n" + TWO));
    add(all, "title", "tab", lower, delete, utf8("受注一覧\r\n出力\r\n" + TWO.replace(',', '\t')));
    List<String> comma = List.of("「カンマ」か「タブ」を選んで", "with commas or tabs");
    List<String> caret =
        List.of("1列しかありません（区切りは「^」", "one column only (the delimiter seems to be ^");
    add(all, "delimiter", "caret", caret, comma, utf8(TWO.replace(',', '^')));
    List<String> spaces =
        List.of("1列しかありません（区切りは見つかりません", "one column only (the delimiter is not found");
    add(all, "one column", "blank", spaces, comma, utf8(TWO.replace(',', ' ')));
    List<String> missing = List.of("必要な列がありません: 「数量」「単価」", "lacks the columns: 数量, 単価");
    List<String> assign = List.of("「注文ファイルの形式」で割り当て直して", "under Order file formats");
    String other = TWO.replace("数量", "こすう").replace("単価", "ねだん");
    add(all, "columns", "two renamed", missing, assign, utf8(other));
    add(all, "columns", "semicolon", missing, assign, utf8(other.replace(',', ';')));
    List<String> strange = List.of("見出し行の3列に、知っている列", "None of the 3 columns is known");
    List<String> fresh = List.of("新しい形式を作り", "add a format");
    add(all, "strange", "stock", strange, fresh, utf8("棚番,在庫,入荷\r\nA-1001,見本 花子,3\r\n"));
    List<String> cut = List.of("3行目の引用符（\"）が閉じられない", "A quote on line 3 is never closed");
    String half = Samples.HEAD + Samples.row("A-1001", 1);
    String last = Samples.row("A-1002", 1).replace(",500", ",\"500");
    add(all, "cut", "in a cell", cut, AGAIN, utf8(half + "A-1002,2026-11-20 10:00,\"見本 花"));
    add(all, "cut", "in a number", cut, AGAIN, utf8(half + "\"A-10"));
    add(all, "cut", "at the last cell", cut, AGAIN, utf8(half + last + Samples.row("A-1003", 1)));
    List<String> top = List.of("1行目の引用符（\"）が閉じられない", "A quote on line 1 is never closed");
    add(all, "cut header", "in the header", top, AGAIN, utf8("注文番号,注文日時,送付先名,\"送付先住"));
    add(all, "cut header", "at its end", top, AGAIN, utf8(Samples.HEAD.replace("単価", "単価,\"備考")));
  }

  private static void pairs(List<NoOrderFiles> all) {
    Document orders = Samples.document("yahoo_orders.cp932.csv");
    List<String> second = List.of("2つ目のファイル: ZIP", "File 2: This is a ZIP");
    all.add(
        new NoOrderFiles(
            "second zip", "of two", second, UNPACK, List.of(orders, file(zip("a.csv")))));
    List<String> many = List.of("今は3つ", "now 3");
    List<String> one = List.of("ファイルは1つ、または", "Choose one file, or");
    all.add(new NoOrderFiles("three", "files", many, one, List.of(orders, orders, orders)));
  }

  private static void add(
      List<NoOrderFiles> all,
      String cause,
      String what,
      List<String> names,
      List<String> cures,
      byte[] bytes) {
    all.add(new NoOrderFiles(cause, what, names, cures, List.of(file(bytes))));
  }

  private static Document file(byte[] bytes) {
    return new Document("orders.csv", "text/csv", bytes);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] noise() {
    byte[] bytes = new byte[4_096];
    new java.util.Random(7).nextBytes(bytes);
    return bytes;
  }

  private static byte[] zip(String... entries) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String entry : entries) {
        zip.putNextEntry(new ZipEntry(entry));
        zip.write(utf8(TWO));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  @Override
  public String toString() {
    return cause + ": " + what;
  }
}
