// SPDX-License-Identifier: Apache-2.0
package org.banto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * No test looks at the clock: what it waits for is an event, waited for by Awaitility, and a limit
 * ends only what hangs. Measures and long proofs carry a tag and are left out; ./banto prove runs
 * them.
 */
class NoClockTest {
  /** Modules of nothing but proofs and measures. */
  private static final List<String> PROOFS =
      List.of("karaf-assembly/chaos/", "karaf-assembly/bench/");

  /** Code that nothing of the house may have, for its own rules to find; nobody runs it. */
  private static final List<String> SPECIMENS =
      List.of(
          "connectors/kit/code-rules/src/test/java/org/banto/code/CodeRulesTest.java",
          "connectors/kit/testkit/src/test/java/org/banto/testkit/sample/flawed/Sleeps.java",
          "karaf-assembly/container-tests/src/test/java/org/banto/container/HouseRulesIT.java");

  /** A limit that ends only what hangs. */
  private static final long GUARD_MILLIS = 60_000;

  private static final String NUMBER = "(\\d[\\d_]*)L?";
  private static final String UNIT =
      "(?:TimeUnit\\s*\\.\\s*)?(NANOSECONDS|MICROSECONDS|MILLISECONDS|SECONDS|MINUTES)";
  private static final String DURATION =
      "Duration\\s*\\.\\s*of(Nanos|Millis|Seconds|Minutes)\\(\\s*" + NUMBER + "\\s*\\)";

  private static final List<Pattern> CLOCKS =
      List.of(
          Pattern.compile("\\bnanoTime\\s*\\("),
          Pattern.compile("\\bcurrentTimeMillis\\s*\\("),
          Pattern.compile("\\bassertTimeout(Preemptively)?\\s*\\("),
          Pattern.compile("\\bThread\\s*\\.\\s*sleep\\s*\\("),
          Pattern.compile("\\bTimeUnit\\s*\\.\\s*\\w+\\s*\\.\\s*sleep\\s*\\("),
          Pattern.compile("\\bDuration\\s*\\.\\s*between\\s*\\([^;]*\\bInstant\\.now\\(\\)"),
          Pattern.compile("\\bInstant\\s*\\.\\s*now\\(\\)\\s*\\.\\s*is(Before|After)\\s*\\("),
          Pattern.compile("\\.\\s*is(Before|After)\\s*\\(\\s*Instant\\s*\\.\\s*now\\(\\)"));

  /** What waits; what is said to it follows. */
  private static final Pattern WAITS =
      Pattern.compile(
          "(\\bWaiting\\s*\\.\\s*until|\\bwaitFor|\\.\\s*await|\\.\\s*awaitTermination|\\.\\s*get"
              + "|\\.\\s*poll|\\borTimeout|\\.\\s*atMost)\\s*\\(");

  private static final Pattern TIMED = Pattern.compile(NUMBER + "\\s*,\\s*" + UNIT + "\\s*$");
  private static final Pattern LASTING = Pattern.compile(DURATION);
  private static final Pattern TIMEOUT =
      Pattern.compile(
          "@Timeout\\s*\\(\\s*(?:value\\s*=\\s*)?"
              + NUMBER
              + "\\s*(?:,\\s*unit\\s*=\\s*"
              + UNIT
              + ")?");

  /** Ten seconds, where nothing else is said. */
  private static final Pattern UNSAID =
      Pattern.compile("\\bawait\\([\\w\\s]*\\)\\s*\\.\\s*until\\w*\\(");

  private static final Pattern TAG = Pattern.compile("@Tag\\s*\\(\\s*\"(proof|measure)\"\\s*\\)");

  @Test
  void noTestOfTheGateLooksAtTheClock() throws IOException {
    List<String> found = new ArrayList<>();
    Set<String> files = files();
    assertTrue(files.size() > 500, "too few: " + files.size());
    for (String file : files) {
      String text = Files.readString(RepositoryFiles.ROOT.resolve(file));
      lines(text).forEach(line -> found.add(file + ":" + line));
    }
    assertEquals(List.of(), found, () -> String.join("\n", found));
  }

  /** Each of these is found. */
  @Test
  void whateverLooksAtTheClockIsFound() {
    List<String> planted =
        List.of(
            "long began = System.nanoTime();",
            "long now = System . currentTimeMillis ();",
            "assertTimeout(LONG, () -> work());",
            "assertTimeoutPreemptively(LONG, () -> work());",
            "Thread.sleep(20);",
            "java.util.concurrent.TimeUnit.SECONDS.sleep(1);",
            "Duration took = Duration.between(began, Instant.now());",
            "Duration took = Duration.between(\n began,\n Instant.now());",
            "while (Instant.now().isBefore(end)) {",
            "if (Instant.now().isAfter(end)) {",
            "while (end.isAfter(Instant.now())) {",
            "@Timeout(59)",
            "@Timeout(value = 500, unit = TimeUnit.MILLISECONDS)",
            "Waiting.until(\"it comes\", Duration.ofSeconds(20), () -> here());",
            "Waiting.until(() -> say(\"a)\"), Duration.ofMillis(59_999), this::here);",
            "program.waitFor(100, TimeUnit.MILLISECONDS);",
            "waitFor(\"it\", Duration.ofSeconds(5));",
            "assertTrue(latch.await(10, TimeUnit.SECONDS));",
            "calls.awaitTermination(10, SECONDS);",
            "future.get(1, TimeUnit.SECONDS);",
            "heard.poll(20,\n TimeUnit.SECONDS);",
            "answer.orTimeout(5L, TimeUnit.SECONDS)",
            "await().atMost(Duration.ofSeconds(10)).until(this::here);",
            "await().atMost(10, SECONDS).until(this::here);",
            "await().until(this::here);",
            "await(\"it\").untilAsserted(() -> here());",
            "@Tag(\"measure\") void a() { } void b() { System.nanoTime(); }",
            "@Tag(\"data.D1\") class A { long a = System.nanoTime(); }",
            "char quote = '\"'; long began = System.nanoTime(); char other = '\"';",
            "String open = \"{\"; long began = System.nanoTime();");
    assertEquals(List.of(), planted.stream().filter(text -> lines(text).isEmpty()).toList());
    assertEquals(List.of("3: nanoTime("), lines("class A {\n\n  long a = System.nanoTime();\n}"));
  }

  /** And none of these. */
  @Test
  void whatIsInnocentPasses() {
    List<String> innocent =
        List.of(
            "new Sessions(rows, clock, System::nanoTime);",
            "// a comment may say Thread.sleep(20)",
            "/** As {@link System#nanoTime()} and Thread.sleep(1). */",
            "String by = \"Thread.sleep(1)\";",
            "String text = \"\"\"\n  Thread.sleep(1) \"so\"\n  \"\"\";",
            "Duration.between(window.from(), window.until());",
            "Duration.between(house.clock.instant(), next);",
            "while (clock.instant().isBefore(end)) { clock.go(Duration.ofSeconds(1)); }",
            "@Timeout(60)",
            "@Timeout(value = 2, unit = TimeUnit.MINUTES)",
            "Waiting.until(\"it comes\", Duration.ofSeconds(60), () -> here());",
            "assertTrue(latch.await(60, TimeUnit.SECONDS)); latch.await();",
            "await().pollInterval(Duration.ofMillis(5)).atMost(Duration.ofMinutes(1)).until(a);",
            "all.get(3); map.get(\"10, SECONDS\"); queue.poll(); process.waitFor();",
            "@Test @Tag(\"measure\") void a() { if (a) { b(); } long began = System.nanoTime(); }",
            "@Tag(\"proof\") @ValueSource(ints = {1}) void a(int n) { Thread.sleep(n); }",
            "@Tag(\"measure\") final class A { void a() { Thread.sleep(1); } }");
    assertEquals(
        List.of(), innocent.stream().map(NoClockTest::lines).filter(l -> !l.isEmpty()).toList());
  }

  /** The number of each line that looks at the clock, and by what. */
  private static List<String> lines(String text) {
    String code = untagged(spoken(text));
    List<String> all = new ArrayList<>();
    List<Pattern> simple = new ArrayList<>(CLOCKS);
    simple.add(UNSAID);
    for (Pattern pattern : simple) {
      pattern.matcher(code).results().forEach(m -> all.add(at(code, m.start(), m.group())));
    }
    TIMEOUT
        .matcher(code)
        .results()
        .filter(m -> millis(m.group(1), m.group(2) == null ? "SECONDS" : m.group(2)) < GUARD_MILLIS)
        .forEach(m -> all.add(at(code, m.start(), m.group())));
    for (Matcher wait = WAITS.matcher(code); wait.find(); ) {
      String said = code.substring(wait.end(), end(code, wait.end() - 1, '(', ')'));
      if (tooShort(outer(said))) {
        all.add(at(code, wait.start(), wait.group() + said + ")"));
      }
    }
    return all.stream().distinct().toList();
  }

  private static String at(String code, int start, String what) {
    long line = code.substring(0, start).chars().filter(c -> c == '\n').count() + 1;
    String said = what.strip().replaceAll("\\s+", " ");
    return line + ": " + said.substring(0, Math.min(80, said.length()));
  }

  private static boolean tooShort(String said) {
    Matcher timed = TIMED.matcher(said);
    if (timed.find()) {
      return millis(timed.group(1), timed.group(2)) < GUARD_MILLIS;
    }
    return LASTING
        .matcher(said)
        .results()
        .anyMatch(m -> millis(m.group(2), m.group(1)) < GUARD_MILLIS);
  }

  private static long millis(String number, String unit) {
    long count = Long.parseLong(number.replace("_", ""));
    return switch (unit.toUpperCase(Locale.ROOT)) {
      case "MINUTES" -> count * 60_000;
      case "SECONDS" -> count * 1_000;
      case "MILLIS", "MILLISECONDS" -> count;
      default -> 0;
    };
  }

  /** What is said without what is done: the bodies of functions that are handed over have limits of their own. */
  private static String outer(String said) {
    StringBuilder outer = new StringBuilder();
    for (int i = 0; i < said.length(); i++) {
      if (said.charAt(i) == '{') {
        i = end(said, i, '{', '}');
      } else {
        outer.append(said.charAt(i));
      }
    }
    return outer.toString();
  }

  /** Where what is opened here is closed. */
  private static int end(String code, int from, char opens, char closes) {
    int depth = 0;
    for (int i = from; i < code.length(); i++) {
      depth += code.charAt(i) == opens ? 1 : code.charAt(i) == closes ? -1 : 0;
      if (depth == 0 && i >= from) {
        return i;
      }
    }
    return code.length();
  }

  /** Without what the tags stand at, lines as they were. */
  private static String untagged(String code) {
    StringBuilder left = new StringBuilder(code);
    for (Matcher tag = TAG.matcher(code); tag.find(); ) {
      int body = tag.end();
      for (int round = 0; body < code.length() && (round > 0 || code.charAt(body) != '{'); body++) {
        round += code.charAt(body) == '(' ? 1 : code.charAt(body) == ')' ? -1 : 0;
      }
      int end = end(code, body, '{', '}');
      for (int i = tag.start(); i < end; i++) {
        left.setCharAt(i, code.charAt(i) == '\n' ? '\n' : ' ');
      }
    }
    return left.toString();
  }

  private static final Pattern WORDS =
      Pattern.compile(
          "//[^\\n]*+|/\\*.*?\\*/|\"\"\"(?:[^\"\\\\]|\\\\.|\"(?!\"\"))*+\"\"\""
              + "|\"(?:[^\"\\\\\\n]|\\\\.)*+\"|'(?:[^'\\\\\\n]|\\\\.)++'",
          Pattern.DOTALL);

  /** Without comments and texts, lines as they were; the names of tags stay. */
  private static String spoken(String text) {
    return WORDS
        .matcher(text)
        .replaceAll(
            m ->
                m.group().equals("\"proof\"") || m.group().equals("\"measure\"")
                    ? m.group()
                    : m.group().replaceAll("[^\\n]", " "));
  }

  private static Set<String> files() throws IOException {
    return RepositoryFiles.all().stream()
        .filter(file -> file.endsWith(".java") && ("/" + file).contains("/src/test/"))
        .filter(file -> PROOFS.stream().noneMatch(file::startsWith) && !SPECIMENS.contains(file))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
