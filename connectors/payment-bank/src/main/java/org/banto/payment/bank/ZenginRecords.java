// SPDX-License-Identifier: Apache-2.0
package org.banto.payment.bank;

import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;

/** Cuts a file of the banks' association (全銀協) into its records of 200 bytes, and records into fields. */
final class ZenginRecords {
  private static final int LENGTH = 200;
  private static final Charset CP932 = Charset.forName("windows-31j");

  private ZenginRecords() {}

  /**
   * One record.
   *
   * @param no its number in the file, from 1
   * @param bytes 200 bytes
   */
  record Line(int no, byte[] bytes) {
    /** The kind of record: 1 header, 2 data, 8 trailer, 9 end. */
    char kind() {
      return (char) bytes[0];
    }

    /** A field of text without the blanks that fill it. */
    String text(int from, int length) {
      return new String(bytes, from, length, CP932).strip();
    }

    /** A field of digits. */
    long number(int from, int length) throws ConnectorException {
      String digits = text(from, length);
      if (!digits.matches("[0-9]{1,18}")) {
        throw malformed(from, new Text("数字のはずです: ", "There should be digits: ").before(digits));
      }
      return Long.parseLong(digits);
    }

    /**
     * A day in years of the era, without the era: the newest one that lies at most a year ahead.
     *
     * @param today reckoned from this day
     */
    LocalDate day(int from, LocalDate today) throws ConnectorException {
      int ymd = (int) number(from, 6);
      try {
        LocalDate reiwa = LocalDate.of(2018 + ymd / 10000, ymd / 100 % 100, ymd % 100);
        return reiwa.isAfter(today.plusYears(1)) ? reiwa.minusYears(30) : reiwa;
      } catch (DateTimeException e) {
        throw malformed(from, new Text("日付が正しくありません: " + ymd, "The day is not right: " + ymd));
      }
    }

    /** That this record cannot be read from this byte on. */
    ConnectorException malformed(int from, Text why) {
      return ZenginRecords.malformed(no, from, why);
    }
  }

  /** The records of a file; they may stand on lines of their own or one after the other. */
  static List<Line> of(byte[] file) throws ConnectorException {
    if (file.length > 2 && (file[0] & 0xFF) == 0xEF && (file[1] & 0xFF) == 0xBB) {
      throw malformed(
          1,
          0,
          new Text(
              "文字コードが UTF-8 です。銀行から受け取ったままのファイルを読み込んでください",
              "The file is written in UTF-8. Read in the file as it came from the bank"));
    }
    List<Line> lines = new ArrayList<>();
    int at = 0;
    while (at < file.length) {
      if (file[at] == '\r' || file[at] == '\n') {
        at++;
      } else if (file[at] == 0x1A) {
        return lines;
      } else {
        if (at + LENGTH > file.length) {
          throw malformed(
              lines.size() + 1,
              file.length - at,
              new Text("200 バイトありません", "The record is shorter than 200 bytes"));
        }
        lines.add(new Line(lines.size() + 1, Arrays.copyOfRange(file, at, at + LENGTH)));
        at += LENGTH;
      }
    }
    return lines;
  }

  /**
   * That a file cannot be read.
   *
   * @param no the record, from 1
   * @param from the byte of it, from 0
   * @param why in words for staff
   */
  static ConnectorException malformed(int no, int from, Text why) {
    return new ConnectorException(
        Reason.MALFORMED,
        new Text(
            no + " 行目 " + (from + 1) + " 桁目: " + why.ja(),
            "Line " + no + ", column " + (from + 1) + ": " + why.en()));
  }
}
