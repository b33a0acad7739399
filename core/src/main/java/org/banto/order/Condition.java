// SPDX-License-Identifier: Apache-2.0
package org.banto.order;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.banto.base.Rejection;
import org.banto.base.Text;

/**
 * What is asked of an order, as a tree over {@link OrderField}s: a value that rules, papers, choices
 * and lists have in common. A {@link Criterion} answers it. At most {@value #DEEPEST} floors deep,
 * with at most {@value #MOST_LEAVES} leaves.
 */
public sealed interface Condition {
  /** Floors of a tree, that of its leaves among them. */
  int DEEPEST = 5;

  /** Leaves of a tree. */
  int MOST_LEAVES = 50;

  /** What holds for every order. */
  Condition ALWAYS = new All(List.of());

  /**
   * All of them hold; without any it always does.
   *
   * @param of those
   */
  record All(List<Condition> of) implements Condition {
    public All {
      of = List.copyOf(of);
      limit(of);
    }
  }

  /**
   * One of them holds; without any it never does.
   *
   * @param of those
   */
  record Any(List<Condition> of) implements Condition {
    public Any {
      of = List.copyOf(of);
      limit(of);
    }
  }

  /**
   * It does not hold; also where nothing is known, as a comparison with nothing does not hold.
   *
   * @param of what does not
   */
  record Not(Condition of) implements Condition {
    public Not {
      limit(List.of(of));
    }
  }

  /**
   * One field compared.
   *
   * @param field id of the {@link OrderField}
   * @param op how it is compared
   * @param values with what, as text: numbers in digits, days as {@code 2026-11-29}, times as {@code
   *     14:00}, flags as {@code true} or {@code false}
   * @param quantifier of which lines or destinations it has to hold; {@link Quantifier#ANY} for a
   *     field of the whole order
   * @param exact whether text is compared to the letter, not after width, case and blanks at its ends
   *     are made alike
   */
  record Leaf(String field, Op op, List<String> values, Quantifier quantifier, boolean exact)
      implements Condition {
    private static final int LONGEST = 1_000;
    private static final int MOST_VALUES = 200;

    public Leaf {
      values = List.copyOf(values);
      if (!OrderField.isId(field)) {
        throw new Rejection(new Text("項目ではありません: " + field, "this is no field: " + field));
      }
      if (values.size() < op.least || values.size() > op.most) {
        throw new Rejection(
            new Text(
                field + " の " + op.word() + " に比べる値の数が合いません: " + values.size(),
                op.word() + " of " + field + " does not take so many values: " + values.size()));
      }
      if (values.stream().anyMatch(v -> v.length() > LONGEST)) {
        throw new Rejection(
            new Text(
                field + " と比べる値は" + LONGEST + "文字までです。",
                "a value to compare " + field + " with has at most " + LONGEST + " characters"));
      }
      boolean counts = quantifier == Quantifier.SUM || quantifier == Quantifier.COUNT;
      if (counts && !op.isOfNumbers()) {
        throw new Rejection(
            new Text(
                field + " の " + quantifier + " は数と比べます: " + op.word(),
                quantifier + " of " + field + " is compared with numbers: " + op.word()));
      }
    }

    /** Of any line or destination, with width and case alike. */
    public Leaf(String field, Op op, String... values) {
      this(field, op, List.of(values), Quantifier.ANY, false);
    }

    /** The same, compared to the letter. */
    public Leaf exactly() {
      return new Leaf(field, op, values, quantifier, true);
    }

    /** The same of all lines or destinations, none of them, or how many. */
    public Leaf of(Quantifier other) {
      return new Leaf(field, op, values, other, exact);
    }
  }

  /** How a field is compared. */
  enum Op {
    EQ(1, 1),
    NE(1, 1),
    IN(1, Leaf.MOST_VALUES),
    CONTAINS(1, 1),
    STARTS(1, 1),
    ENDS(1, 1),
    GE(1, 1),
    GT(1, 1),
    LE(1, 1),
    LT(1, 1),
    /** From the first value to the second, both among them. */
    BETWEEN(2, 2),
    EMPTY(0, 0),
    NOT_EMPTY(0, 0);

    private final int least;
    private final int most;

    Op(int least, int most) {
      this.least = least;
      this.most = most;
    }

    /** As it is written outside of the house, e.g. {@code notEmpty}. */
    public String word() {
      return this == NOT_EMPTY ? "notEmpty" : name().toLowerCase(Locale.ROOT);
    }

    /**
     * The one that is written so.
     *
     * @throws Rejection when there is none
     */
    public static Op of(String word) {
      if (word.equals("matches")) {
        // a pattern of a shop's own may take for ever on an engine that goes back; there is no
        // other here
        throw new Rejection(
            new Text(
                "正規表現（matches）はまだ使えません。contains・starts・ends を使ってください。",
                "patterns (matches) cannot be used yet; use contains, starts or ends"));
      }
      return Stream.of(values())
          .filter(op -> op.word().equals(word))
          .findFirst()
          .orElseThrow(
              () ->
                  new Rejection(
                      new Text("使えない比べ方です: " + word, "this comparison cannot be used: " + word)));
    }

    /** Whether it compares text letter by letter. */
    public boolean isOfText() {
      return this == CONTAINS || this == STARTS || this == ENDS;
    }

    /** Whether it can compare numbers. */
    public boolean isOfNumbers() {
      return !isOfText() && this != EMPTY && this != NOT_EMPTY;
    }

    /** Whether it needs an order among values, as numbers and days have one. */
    public boolean isOfOrder() {
      return this == GE || this == GT || this == LE || this == LT || this == BETWEEN;
    }
  }

  /** Of which lines or destinations a leaf has to hold. */
  enum Quantifier {
    /** Of one at least. */
    ANY,
    /** Of each, and there is one. */
    ALL,
    /** Of none. */
    NONE,
    /** Their sum is compared; unknown where one of them is. */
    SUM,
    /** How many of them say something is compared. */
    COUNT
  }

  /** All leaves of the tree. */
  default Stream<Leaf> leaves() {
    if (this instanceof All all) {
      return all.of().stream().flatMap(Condition::leaves);
    }
    if (this instanceof Any any) {
      return any.of().stream().flatMap(Condition::leaves);
    }
    if (this instanceof Not not) {
      return not.of().leaves();
    }
    return Stream.of((Leaf) this);
  }

  /** Floors of the tree. */
  default int depth() {
    if (this instanceof All all) {
      return 1 + all.of().stream().mapToInt(Condition::depth).max().orElse(0);
    }
    if (this instanceof Any any) {
      return 1 + any.of().stream().mapToInt(Condition::depth).max().orElse(0);
    }
    return this instanceof Not not ? 1 + not.of().depth() : 1;
  }

  private static void limit(List<Condition> of) {
    int depth = 1 + of.stream().mapToInt(Condition::depth).max().orElse(0);
    long leaves = of.stream().flatMap(Condition::leaves).count();
    if (depth > DEEPEST) {
      throw new Rejection(
          new Text("条件の入れ子は" + DEEPEST + "段までです。", "conditions may be " + DEEPEST + " deep"));
    }
    if (leaves > MOST_LEAVES) {
      throw new Rejection(
          new Text(
              "条件は" + MOST_LEAVES + "個までです: " + leaves,
              "there may be " + MOST_LEAVES + " conditions: " + leaves));
    }
  }
}
