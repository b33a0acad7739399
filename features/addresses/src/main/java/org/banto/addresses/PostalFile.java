// SPDX-License-Identifier: Apache-2.0
package org.banto.addresses;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipInputStream;
import org.banto.base.Rejection;
import org.banto.base.Text;

/**
 * A file as Japan Post publishes it: utf_ken_all.csv or KEN_ALL.CSV (15 columns, towns), or
 * JIGYOSYO.CSV (13 columns, offices), plain or zipped, UTF-8 or Windows-31J.
 */
final class PostalFile {
  /** What is in such a file. */
  enum Content {
    TOWNS,
    OFFICES
  }

  private final Content content;
  private final Map<PostalMaster.City, TreeSet<String>> entries = new LinkedHashMap<>();

  private PostalFile(Content content) {
    this.content = content;
  }

  /**
   * Reads a file.
   *
   * @throws IllegalArgumentException when it is not one of Japan Post's, with the line
   */
  static PostalFile read(Path file) throws IOException {
    String text = decoded(bytes(file));
    List<String[]> rows = new ArrayList<>();
    int no = 0;
    for (String line : text.split("\r?\n")) {
      no++;
      if (line.isBlank()) {
        continue;
      }
      String[] row = line.replaceAll("\"([^\"]*)\"", "$1").split(",", -1);
      if ((row.length != 15 && row.length != 13)
          || row.length != (rows.isEmpty() ? row : rows.get(0)).length) {
        throw new Rejection(
            new Text(
                no + " 行目: 列数が " + row.length + " です",
                "line " + no + " has " + row.length + " columns"));
      }
      rows.add(row);
    }
    if (rows.isEmpty()) {
      throw new Rejection(new Text("空のファイルです", "the file is empty"));
    }
    return of(rows);
  }

  private static PostalFile of(List<String[]> rows) {
    PostalFile file = new PostalFile(rows.get(0).length == 15 ? Content.TOWNS : Content.OFFICES);
    String[] open = null;
    for (String[] row : rows) {
      if (file.content == Content.OFFICES) {
        file.office(row);
        continue;
      }
      // KEN_ALL.CSV cuts long towns into rows: joined while a parenthesis is open.
      if (open != null && open[2].equals(row[2])) {
        open[8] += row[8];
      } else {
        open = row.clone();
      }
      if (open[8].contains("（") && !open[8].contains("）")) {
        continue;
      }
      file.town(open);
      open = null;
    }
    return file;
  }

  Content content() {
    return content;
  }

  int size() {
    return entries.values().stream().mapToInt(TreeSet::size).sum();
  }

  /** Writes it in the form of {@link PostalMaster}, packed. */
  void write(Path to) throws IOException {
    try (OutputStream out = Files.newOutputStream(to);
        Writer writer = new OutputStreamWriter(new GZIPOutputStream(out), StandardCharsets.UTF_8)) {
      for (Map.Entry<PostalMaster.City, TreeSet<String>> e : entries.entrySet()) {
        PostalMaster.City c = e.getKey();
        writer.write("C\t" + c.jis() + "\t" + c.prefecture() + "\t" + c.name() + "\n");
        for (String line : e.getValue()) {
          writer.write(line + "\n");
        }
      }
    }
  }

  private void town(String[] row) {
    String town = Towns.listed(row[8]);
    PostalEntry.Kind kind = town.contains("（") ? PostalEntry.Kind.BUILDING : PostalEntry.Kind.TOWN;
    add(new PostalMaster.City(row[0], row[6], row[7]), row[2], town, kind);
  }

  private void office(String[] row) {
    add(new PostalMaster.City(row[0], row[3], row[4]), row[7], row[5], PostalEntry.Kind.OFFICE);
  }

  private void add(PostalMaster.City city, String zip, String town, PostalEntry.Kind kind) {
    if (!zip.matches("[0-9]{7}")) {
      throw new Rejection(new Text("郵便番号が正しくありません: " + zip, "the postal code is wrong: " + zip));
    }
    entries.computeIfAbsent(city, c -> new TreeSet<>()).add(zip + "\t" + town + "\t" + kind.mark());
  }

  private static byte[] bytes(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      if (!file.toString().toLowerCase(java.util.Locale.ROOT).endsWith(".zip")) {
        return in.readAllBytes();
      }
      try (ZipInputStream zip = new ZipInputStream(in)) {
        if (zip.getNextEntry() == null) {
          throw new Rejection(new Text("空の ZIP ファイルです", "the ZIP file is empty"));
        }
        return zip.readAllBytes();
      }
    }
  }

  private static String decoded(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      return new String(bytes, Charset.forName("windows-31j"));
    }
  }
}
