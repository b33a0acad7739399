// SPDX-License-Identifier: Apache-2.0
package org.banto.vectors;

import java.io.PrintStream;

/** Prints what becomes of each row as it comes, and counts; it keeps no row. */
final class Report {
  private static final int LONGEST = 4_000;

  private final PrintStream out;
  private final Heard heard;
  private final Count all = new Count();
  private Count here = new Count();
  private String file = "";
  private boolean known;

  /** How many of each. */
  private static final class Count {
    private long passed;
    private long failed;
    private long notBuilt;

    private void add(Verdict verdict) {
      switch (kind(verdict)) {
        case PASSED -> passed++;
        case FAILED -> failed++;
        case NOT_BUILT -> notBuilt++;
      }
    }

    @Override
    public String toString() {
      return passed + " passed, " + failed + " failed, " + notBuilt + " not built";
    }
  }

  /** What is counted. */
  enum Kind {
    PASSED,
    FAILED,
    NOT_BUILT
  }

  Report(PrintStream out, Heard heard) {
    this.out = out;
    this.heard = heard;
  }

  static Kind kind(Verdict verdict) {
    if (verdict instanceof Verdict.Passed) {
      return Kind.PASSED;
    }
    return verdict instanceof Verdict.NotBuilt ? Kind.NOT_BUILT : Kind.FAILED;
  }

  /** What follows is of this file. */
  void begin(String path) {
    file = path;
    here = new Count();
    known = true;
  }

  void row(String id, Verdict verdict) {
    here.add(verdict);
    all.add(verdict);
    tell(file + " " + id + " " + verdict);
    heard.row(file, id, verdict);
  }

  /** Something to be told of the file that is no verdict. */
  void say(String text) {
    tell(file + ": " + text);
  }

  /** The file is at its end. */
  void end() {
    if (here.passed + here.failed + here.notBuilt > 0) {
      say(here.toString());
    }
  }

  void unknown(String path) {
    tell(path + ": unknown");
  }

  /** What a file or its name holds does not command a terminal, and a row stays one line of some length. */
  private void tell(String line) {
    String told = line.length() > LONGEST ? line.substring(0, LONGEST) + " …" : line;
    out.println(told.replaceAll("[\\p{Cc}\\u2028\\u2029]", " "));
  }

  /** The last line, and the status to end with. */
  int close() {
    if (!known) {
      out.println("nothing here is known");
    }
    out.println(all);
    out.flush();
    return known && all.failed == 0 ? 0 : 1;
  }
}
