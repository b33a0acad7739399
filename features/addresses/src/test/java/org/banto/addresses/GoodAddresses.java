// SPDX-License-Identifier: Apache-2.0
package org.banto.addresses;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipInputStream;
import org.banto.base.Address;

/** Addresses that are right, made from Japan Post's file and written in the ways people write. */
final class GoodAddresses {
  private static final String WIDE = "０１２３４５６７８９";
  private static final String KANJI = "〇一二三四五六七八九";

  private GoodAddresses() {}

  record Sample(Address address, String town) {}

  static List<Sample> of(Path zip, int count, Random random) throws IOException {
    List<String[]> rows = new ArrayList<>();
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
      in.getNextEntry();
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        rows.add(line.replace("\"", "").split(",", -1));
      }
    }
    Collections.shuffle(rows, random);
    List<Sample> samples = new ArrayList<>();
    for (String[] row : rows) {
      if (samples.size() == count) {
        break;
      }
      samples.add(sample(row, random));
    }
    return samples;
  }

  /** The same with its house number cut off. */
  static Address withoutNumber(Address a) {
    String end = "(\\s?[0-9０-９〇一二三四五六七八九](丁目)?[-－−0-9０-９丁目番地の号]*)$";
    return new Address(
        a.zip(), a.prefecture(), a.city().replaceAll(end, ""), a.street().replaceAll(end, ""), "");
  }

  private static Sample sample(String[] row, Random random) {
    String town = row[8];
    boolean floor = town.contains("階）");
    String street = town(town);
    if (random.nextInt(4) == 0) {
      street = spelled(street, random);
    }
    String number = number(random);
    String city = row[7];
    if (random.nextInt(10) == 0 && city.contains("郡") && city.indexOf('郡') > 0) {
      city = city.substring(city.indexOf('郡') + 1);
    }
    String zip = random.nextBoolean() ? row[2] : row[2].substring(0, 3) + "-" + row[2].substring(3);
    Address address =
        switch (random.nextInt(4)) {
          case 0 -> new Address(zip, row[6], city + street + number, "", "");
          case 1 -> new Address(zip, "", "", row[6] + city + street + number, "");
          default -> new Address(zip, row[6], city, street + number, floor ? "" : "101号室");
        };
    return new Sample(address, town);
  }

  private static String town(String town) {
    if (town.startsWith("以下に")
        || town.contains("場合")
        || (town.endsWith("一円") && town.length() > 2)) {
      return "";
    }
    return town.replaceAll("（.*", "")
        .replaceAll("、.*", "")
        .replaceAll("第?[０-９]+地割.*", "")
        .replaceAll("〜.*", "");
  }

  private static String spelled(String town, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> town.replace('ケ', 'ヶ').replace("の", "ノ");
      case 1 -> town.replace('ケ', 'が');
      case 2 -> town.isEmpty() ? "" : "大字" + town;
      default -> town.replace('高', '髙').replace('崎', '﨑').replace('沢', '澤').replace('浜', '濱');
    };
  }

  private static String number(Random random) {
    int a = 1 + random.nextInt(9);
    int b = 1 + random.nextInt(29);
    int c = 1 + random.nextInt(19);
    return switch (random.nextInt(6)) {
      case 0 -> a + "-" + b + "-" + c;
      case 1 -> a + "丁目" + b + "番" + c + "号";
      case 2 -> wide(a + "－" + b + "－" + c);
      case 3 -> KANJI.charAt(a) + "丁目" + b + "番地の" + c;
      case 4 -> b * 100 + "番地";
      default -> " " + a + "−" + b;
    };
  }

  private static String wide(String text) {
    StringBuilder b = new StringBuilder();
    text.chars().forEach(c -> b.append(c >= '0' && c <= '9' ? WIDE.charAt(c - '0') : (char) c));
    return b.toString();
  }
}
