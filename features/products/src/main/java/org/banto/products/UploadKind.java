// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.banto.base.Text;

/** What the bytes of a file are that is no table, by how it begins, and what to do about it. */
enum UploadKind {
  XLSX(
      "PK\\x03\\x04.*?xl/(workbook|worksheets|_rels|styles|theme)",
      "Excelのブック（.xlsx）です。Excelの「名前を付けて保存」で「CSV UTF-8」を選び、できたファイルを選んでください。",
      "This is an Excel workbook (.xlsx). Save it in Excel as CSV UTF-8 and choose that file."),
  XLS(
      "\\xD0\\xCF\\x11\\xE0",
      "古い形式（.xls）か、パスワード付きのExcelのブックです。Excelで開いて「CSV UTF-8」で保存し、そのファイルを選んでください。",
      "This is an old (.xls) or locked Excel workbook. Save it in Excel as CSV UTF-8 and choose"
          + " that file."),
  ODS(
      "PK\\x03\\x04.*?opendocument\\.spreadsheet",
      "LibreOfficeの表（.ods）です。「名前を付けて保存」で種類を「テキストCSV」にして保存し、そのファイルを選んでください。",
      "This is a LibreOffice spreadsheet (.ods). Save it as Text CSV and choose that file."),
  ZIP(
      "PK(\\x03\\x04|\\x05\\x06)",
      "ZIPで圧縮されたファイルです。右クリックして「すべて展開」を選び、中にあるCSVを選んでください。",
      "This is a ZIP archive. Extract it and choose the CSV that is in it."),
  ARCHIVE(
      "\\x1F\\x8B|7z\\xBC\\xAF|Rar!|..-lh\\w-",
      "圧縮されたファイル（gzip・7z・RAR・LZH）です。展開し、中にあるCSVを選んでください。",
      "This is an archive (gzip, 7z, RAR or LZH). Unpack it and choose the CSV that is in it."),
  PDF(
      "%PDF-",
      "PDFです。商品を読み取れません。もとの画面で「CSV」を選んで出し直してください。",
      "This is a PDF. Export a CSV and choose that file."),
  PICTURE(
      "\\x89PNG|\\xFF\\xD8\\xFF|GIF8|RIFF.{4}WEBP|.{1,4}ftyp",
      "画像です。商品を読み取れません。もとの画面から出したCSVを選んでください。",
      "This is a picture. Export a CSV and choose that file."),
  HTML(
      "(<\\?xml[^>]*>)?\\s*(<!--.*?-->\\s*)*"
          + "<(!doctype html|(html|head|body|title|meta|script|style|form|div|table|p|b|br)\\b)",
      "Webページ（HTML）です。ログイン画面やエラー画面が保存されたようです。ログインし直し、CSVをダウンロードし直してください。",
      "This is a web page (HTML), likely a log-in or error page. Log in once more and download the"
          + " CSV again."),
  JSON(
      "(\\{\\s*[\"}]|\\[\\s*[\\[{\"\\]])",
      "JSON（プログラム用のデータ）です。もとの画面で「CSV」を選んで出し直してください。",
      "This is JSON, which is for programs. Export a CSV and choose that file."),
  XML(
      "<[?!a-z]",
      "XML（プログラム用のデータ）です。もとの画面で「CSV」を選んで出し直してください。",
      "This is XML, which is for programs. Export a CSV and choose that file.");

  /** So much of a file tells what it is. */
  private static final int HEAD = 65_536;

  private final Pattern begin;
  private final Text sentence;

  UploadKind(String begin, String ja, String en) {
    // behind its mark and blanks, zeros left out: as if every sign were one byte
    this.begin =
        Pattern.compile(
            "(?si)(\\xEF\\xBB\\xBF|\\xFF\\xFE(?!\\xFF)|\\xFE\\xFF)?\\s*(" + begin + ")");
    this.sentence = new Text(ja, en);
  }

  /** What these bytes are; empty when they may be a table. */
  static Optional<UploadKind> of(byte[] bytes) {
    int length = Math.min(bytes.length, HEAD);
    String head = new String(bytes, 0, length, StandardCharsets.ISO_8859_1).replace("\0", "");
    return Stream.of(values()).filter(k -> k.begin.matcher(head).lookingAt()).findFirst();
  }

  /** What to do about it. */
  Text sentence() {
    return sentence;
  }
}
