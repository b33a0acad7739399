// SPDX-License-Identifier: Apache-2.0
package org.banto.testhouse;

import static org.banto.testhouse.TabledJar.TABLE;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a partner may drop into the folder for jars by mistake; every file's name begins with gift. */
public final class BadPrograms {
  private static final String TABLES = "BROKEN 表を用意できませんでした";

  /** Joins a table of 1,024 rows four times with itself: no database comes to the end of it. */
  private static final String HANGS =
      "CREATE TABLE giftbag_long (id BIGINT); INSERT INTO giftbag_long VALUES (1); "
          + "INSERT INTO giftbag_long SELECT id + 1 FROM giftbag_long; ".repeat(10)
          + "INSERT INTO giftbag_long SELECT COUNT(*) FROM giftbag_long a, giftbag_long b,"
          + " giftbag_long c, giftbag_long d WHERE a.id + b.id + c.id + d.id = 0";

  private BadPrograms() {}

  /** Whether a file, or the program in it, is one of these. */
  private static boolean isOne(String name) {
    return name.contains("gift");
  }

  /**
   * Drops all of them beside one that works, but for {@link #hanging}.
   *
   * @return what the house is to say of each: its state and why, by name and version
   */
  public static Map<String, String> into(Api api, Path deploy, Duration longest)
      throws IOException {
    Map<String, String> said = new TreeMap<>();
    String newer = "banto-gift-good 1.1.0";
    Path file =
        new TabledJar("banto-gift-good", "1.1.0", TABLE).into(deploy, "gift-good-1.1.0.jar");
    said.put(newer, "WORKS");
    Waiting.until("the good one works", longest, () -> unsaid(api, said).isEmpty());
    byte[] good = Files.readAllBytes(file);
    new TabledJar("banto-gift-good", "1.0.0", TABLE).into(deploy, "gift-good-1.0.0.jar");
    said.put("banto-gift-good 1.0.0", "RESTS 新しい版（1.1.0）が動いています");
    tables(deploy, said, "edited", TABLE.replace("(40)", "(50)"), "db/giftbag.xml::1::acme");
    tables(deploy, said, "foreign", TABLE + sql("DELETE FROM store_order"), "table store_order");
    tables(deploy, said, "wrong", TABLE + sql("CREATE NONSENSE"), "db/giftbag.xml::2::acme");
    tables(deploy, said, "code", set("<customChange class=\"org.example.X\"/>"), "runs code");
    tables(deploy, said, "torn", TABLE + "<changeSet", "");
    tables(deploy, said, "none", "", "no db/giftbag.xml");
    new TabledJar(
            "banto-gift-range",
            "1.0.0",
            TABLE,
            "Import-Package",
            "org.banto.house;version=\"[99,100)\"")
        .into(deploy, "gift-range.jar");
    said.put("banto-gift-range 1.0.0", "BROKEN この番頭にないものを必要としています: org.banto.house");
    Files.write(deploy.resolve("gift-twice.jar"), good);
    said.put("gift-twice.jar -", "BROKEN 同じ名前と版のプログラム");
    Files.write(deploy.resolve("gift-half.jar"), Arrays.copyOf(good, good.length / 2));
    said.put("gift-half.jar -", "BROKEN jar として読めません");
    Files.write(deploy.resolve("gift-empty.jar"), new byte[0]);
    said.put("gift-empty.jar -", "BROKEN jar として読めません");
    Files.write(deploy.resolve("gift.kar"), good);
    said.put("gift.kar -", "BROKEN ここに置けるのはプログラムの jar だけです");
    Files.writeString(deploy.resolve("gift.xml"), "<features/>");
    said.put("gift.xml -", "BROKEN ここに置けるのはプログラムの jar だけです");
    return said;
  }

  /** Drops one whose change set does not come to an end; what the house is to say of it. */
  public static Map<String, String> hanging(Path deploy) throws IOException {
    Map<String, String> said = new TreeMap<>();
    tables(deploy, said, "hangs", TABLE + sql(HANGS), "db/giftbag.xml::2::acme");
    return said;
  }

  private static void tables(
      Path deploy, Map<String, String> said, String name, String changes, String why)
      throws IOException {
    new TabledJar("banto-gift-" + name, "1.0.0", changes).into(deploy, "gift-" + name + ".jar");
    said.put("banto-gift-" + name + " 1.0.0", TABLES + "|" + why);
  }

  private static String sql(String statements) {
    return set("<sql>" + statements + "</sql>");
  }

  private static String set(String change) {
    return "<changeSet id=\"2\" author=\"acme\">" + change + "</changeSet>";
  }

  /** What of all that is said the house does not say; each look asks the house. */
  public static Map<String, String> unsaid(Api api, Map<String, String> said) {
    Map<String, String> listed = listed(api);
    Map<String, String> unsaid = new TreeMap<>();
    said.forEach(
        (name, all) -> {
          String there = listed.getOrDefault(name, "");
          if (!List.of(all.split("\\|")).stream().allMatch(there::contains)) {
            unsaid.put(name, all + " expected, " + there);
          }
        });
    return unsaid;
  }

  /** What is listed of these: state and why, by name and version. */
  public static Map<String, String> listed(Api api) {
    Map<String, String> listed = new TreeMap<>();
    for (JsonNode one : api.get("connectors")) {
      if (isOne(one.get("name").asText())) {
        listed.put(
            one.get("name").asText() + " " + one.get("version").asText(),
            one.get("state").asText() + " " + one.get("why").asText());
      }
    }
    return listed;
  }

  /** Takes all of them away. */
  public static void take(Path deploy) throws IOException {
    try (Stream<Path> all = Files.list(deploy)) {
      for (Path file : all.filter(f -> isOne(f.getFileName().toString())).toList()) {
        Files.delete(file);
      }
    }
  }
}
