// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.base.Yen;
import org.banto.order.Charge;
import org.banto.order.Condition;
import org.banto.order.Criterion;
import org.banto.order.FieldSet;
import org.banto.order.Order;
import org.banto.order.OrderFacts;
import org.banto.order.PaymentMethod;

/** Who may issue what: mall, way to pay and state of the money decide; a shop may loosen it. */
record IssueRules(List<Ready> own, List<Ready> house) {
  /** What a row says. */
  enum Verdict {
    /** May be issued. */
    ALLOW,
    /** May be issued, but is not called a qualified invoice. */
    PLAIN,
    /** Is not issued. */
    FORBID
  }

  /** How the money of an order stands, as far as it matters to papers. */
  enum Money {
    ZERO_COUPON,
    ZERO_POINTS,
    UNPAID,
    OTHER
  }

  /**
   * A row; {@code *} fits all.
   *
   * @param paper {@link Paper#code()}
   * @param mall id of the mall
   * @param payment {@link PaymentMethod.Kind}
   * @param money {@link Money}
   * @param verdict what it says
   * @param ja why, in Japanese, or empty
   * @param en why, in English, or empty
   */
  public record Row(
      String paper,
      String mall,
      String payment,
      String money,
      Verdict verdict,
      String ja,
      String en) {
    /** What it asks of an order. */
    private Condition when() {
      return new Condition.All(
          Stream.of(is("mall", mall), is("payment", payment), is(PaperFields.MONEY, money))
              .flatMap(Optional::stream)
              .toList());
    }

    private static Optional<Condition> is(String field, String asked) {
      return asked.equals("*")
          ? Optional.empty()
          : Optional.of(new Condition.Leaf(field, Condition.Op.EQ, asked).exactly());
    }
  }

  /**
   * A row ready to be asked.
   *
   * @param row the row
   * @param when what it asks of an order
   */
  record Ready(Row row, Criterion when) {
    private boolean isOf(Paper paper) {
      return row.paper().equals("*") || row.paper().equals(paper.code());
    }
  }

  /**
   * What comes of it for one order.
   *
   * @param allowed whether it may be issued
   * @param qualified whether it may be called a qualified invoice
   * @param ja why not, or what to mind, in Japanese; or empty
   * @param en the same in English
   */
  public record Judgement(boolean allowed, boolean qualified, String ja, String en) {
    static Judgement no(String ja, String en) {
      return new Judgement(false, false, ja, en);
    }

    /** Why not, or what to mind, where there is something to say. */
    Text why() {
      return Text.of(ja, en);
    }

    /** The same, with one thing more to mind. */
    Judgement and(Text more) {
      return new Judgement(
          allowed, qualified, (ja + " " + more.ja()).strip(), (en + " " + more.en()).strip());
    }
  }

  /** The house's table. */
  static final List<Row> HOUSE = read();

  private static List<Row> read() {
    try (InputStream in = IssueRules.class.getResourceAsStream("issue-rules.tsv")) {
      return rows(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The house's table with the shop's own rows before it: paper, mall, payment, money, verdict. */
  static IssueRules of(Map<String, String> settings, FieldSet fields) {
    List<Row> own = rows(settings.getOrDefault(DocumentSettings.ISSUE_RULES, ""));
    return new IssueRules(ready(own, fields), ready(HOUSE, fields));
  }

  private static List<Ready> ready(List<Row> rows, FieldSet fields) {
    return rows.stream().map(r -> new Ready(r, fields.criterion(r.when()))).toList();
  }

  private static List<Row> rows(String text) {
    return TableSetting.of(text, 5).stream().map(IssueRules::row).toList();
  }

  private static Row row(List<String> c) {
    try {
      if (!c.get(0).equals("*") && Paper.of(c.get(0)).isEmpty()) {
        throw new IllegalArgumentException(c.get(0));
      }
      if (!c.get(2).equals("*")) {
        PaymentMethod.Kind.valueOf(c.get(2));
      }
      if (!c.get(3).equals("*")) {
        Money.valueOf(c.get(3));
      }
      String ja = c.size() > 5 ? c.get(5) : "";
      String en = c.size() > 6 ? c.get(6) : "";
      return new Row(c.get(0), c.get(1), c.get(2), c.get(3), Verdict.valueOf(c.get(4)), ja, en);
    } catch (IllegalArgumentException e) {
      throw new Rejection(
          new Text(
              "使えない発行条件です: " + String.join(" ", c),
              "this condition of issuing cannot be used: " + String.join(" ", c)),
          e);
    }
  }

  /** How the money of an order stands. */
  static Money money(Order order) {
    Optional<Yen> due = order.placed().amounts().due();
    if (due.filter(Yen.ZERO::equals).isPresent()) {
      boolean points = order.placed().amounts().sum(Charge.Kind.POINTS).value() != 0;
      return points ? Money.ZERO_POINTS : Money.ZERO_COUPON;
    }
    boolean after =
        switch (order.placed().payment().kind()) {
          case BANK_TRANSFER, CONVENIENCE_STORE, INVOICE, LOAN, OTHER -> order.payment().open();
          default -> order.payment().awaited();
        };
    return after ? Money.UNPAID : Money.OTHER;
  }

  /** Whether this paper may be issued for this order. */
  Judgement judge(Paper paper, Order order) {
    List<String> away =
        Stream.concat(own.stream(), house.stream())
            .filter(r -> r.isOf(paper))
            .flatMap(r -> r.when().missing().stream())
            .distinct()
            .toList();
    if (!away.isEmpty()) {
      // a row that cannot be asked may be the one that forbids it
      String fields = String.join(", ", away);
      return Judgement.no(
          "発行してよいか判断できません。項目がありません: " + fields,
          "Whether it may be issued cannot be told: there is no field " + fields + ".");
    }
    OrderFacts facts = OrderFacts.of(List.of(order));
    Row fallback = first(house, paper, facts).orElseThrow();
    Optional<Row> set = first(own, paper, facts);
    Verdict verdict = set.map(Row::verdict).orElse(fallback.verdict());
    if (verdict == Verdict.FORBID) {
      return set.isPresent() && fallback.verdict() != Verdict.FORBID
          ? Judgement.no("お店の設定で、発行しないことになっています。", "The shop has set that it is not issued.")
          : Judgement.no(fallback.ja(), fallback.en());
    }
    // loosened by the shop: the reason is still said
    return new Judgement(true, verdict == Verdict.ALLOW, fallback.ja(), fallback.en());
  }

  private static Optional<Row> first(List<Ready> rows, Paper paper, OrderFacts facts) {
    return rows.stream()
        .filter(r -> r.isOf(paper) && r.when().holds(facts, 0))
        .map(Ready::row)
        .findFirst();
  }
}
