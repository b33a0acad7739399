// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.banto.base.AccountId;
import org.banto.base.OrderId;
import org.banto.base.Person;
import org.banto.base.Rejection;
import org.banto.base.Shop;
import org.banto.base.Text;
import org.banto.base.Yen;
import org.banto.house.ProductMaster;
import org.banto.order.FieldSet;
import org.banto.order.Order;
import org.banto.order.TaxTotal;
import org.banto.payment.Deposit;

/** Makes the papers of a job ready: which paper, whether it may be, which number, which copy. */
final class PaperIssue {
  private final IssueLedger ledger;
  private final AccountId account;
  private final Shop shop;
  private final Map<String, String> settings;
  private final FieldSet fields;
  private final Function<Paper, Set<String>> named;
  private final Function<List<Order>, ProductMaster.Goods> goods;
  private final Instant now;
  private final IssueRules rules;
  private final TaxRules tax;
  private final StatementRules statements;
  private final ExtraFields extra;
  private final RegistrationNumber registration;

  /**
   * An order and its paper.
   *
   * @param order the order
   * @param paper the paper it gets
   * @param judgement whether it may be issued
   * @param original the standing original, if it was issued before
   */
  record Case(
      Order order,
      Paper paper,
      IssueRules.Judgement judgement,
      Optional<IssueLedger.Original> original) {
    /** The same, with one thing more to mind. */
    Case and(Text more) {
      return new Case(order, paper, judgement.and(more), original);
    }

    private boolean repeats() {
      return paper.isNumbered() && original.isPresent();
    }
  }

  /**
   * Of one job.
   *
   * @param named the fields that the template of a paper names
   * @param goods what is known of what orders sell
   */
  PaperIssue(
      IssueLedger ledger,
      AccountId account,
      Shop shop,
      Map<String, String> settings,
      FieldSet fields,
      Function<Paper, Set<String>> named,
      Function<List<Order>, ProductMaster.Goods> goods,
      Instant now) {
    this.ledger = ledger;
    this.account = account;
    this.shop = shop;
    this.settings = settings;
    this.fields = fields;
    this.named = named;
    this.goods = goods;
    this.now = now;
    this.rules = IssueRules.of(settings, fields);
    this.tax = TaxRules.of(settings);
    this.statements = StatementRules.of(settings, fields);
    this.extra = ExtraFields.of(settings);
    this.registration = RegistrationNumber.read(shop.registration());
  }

  /** What would come of a job. */
  List<Case> cases(Paper asked, List<Order> orders) {
    Map<Paper, List<Order>> byPaper = new EnumMap<>(Paper.class);
    orders.forEach(o -> byPaper.computeIfAbsent(paper(asked, o), p -> new ArrayList<>()).add(o));
    Map<Paper, Map<Long, IssueLedger.Original>> originals = new EnumMap<>(Paper.class);
    byPaper.forEach(
        (paper, of) ->
            originals.put(
                paper,
                paper.isList()
                    ? Map.of()
                    : ledger.originals(
                        account, paper.code(), of.stream().map(Order::id).toList())));
    return orders.stream()
        .map(
            o -> {
              Paper paper = paper(asked, o);
              Optional<IssueLedger.Original> original =
                  Optional.ofNullable(originals.get(paper).get(o.id().value()));
              return new Case(o, paper, judge(paper, o, original.isPresent()), original);
            })
        .toList();
  }

  private Paper paper(Paper asked, Order order) {
    return asked == Paper.STATEMENT ? statements.choose(order) : asked;
  }

  /** A reissue says what was said before, so only the table is asked again. */
  private IssueRules.Judgement judge(Paper paper, Order order, boolean again) {
    IssueRules.Judgement judgement = rules.judge(paper, order);
    if (!judgement.allowed() || !paper.isNumbered() || again) {
      return judgement;
    }
    Optional<Yen> due = order.placed().amounts().due();
    if (due.isEmpty()) {
      return IssueRules.Judgement.no("金額がまだ確定していません。", "The amount is not fixed yet.");
    }
    if (!TaxTable.of(order.placed(), tax).fits(due)) {
      return IssueRules.Judgement.no(
          "税率ごとの合計が請求額と合いません。明細と金額を確認してください。",
          "The totals per tax rate do not come to the amount due; look at lines and money.");
    }
    if (!registration.text().isEmpty() && !registration.wellFormed()) {
      return IssueRules.Judgement.no(
          "登録番号は T と13桁の数字です。お店の設定を確認してください。",
          "The registration number has to be T and thirteen digits; look at the shop's settings.");
    }
    return judgement;
  }

  /** The papers of a job; what is not issued is told, with the reason. */
  List<PaperDraft> drafts(
      PrintRequest request, List<Order> orders, BiConsumer<Order, Text> refused) {
    List<Case> issued = new ArrayList<>();
    for (Case c : cases(request.paper(), orders)) {
      if (!c.judgement().allowed()) {
        refused.accept(c.order(), c.judgement().why());
      } else if (c.original().isPresent() && request.reason().isBlank()) {
        String no = c.original().get().issued().no();
        refused.accept(
            c.order(),
            new Text(
                "発行済みです" + (no.isEmpty() ? "" : "（" + no + "）") + "。再発行には理由が必要です。",
                "It is issued already"
                    + (no.isEmpty() ? "" : " (" + no + ")")
                    + ". To reissue it, give a reason."));
      } else {
        issued.add(c);
      }
    }
    int fresh =
        (int) issued.stream().filter(c -> c.paper().isNumbered() && c.original().isEmpty()).count();
    long number = fresh == 0 ? 0 : ledger.numbers(account, request.paper().series(), fresh);
    List<PaperDraft> drafts = new ArrayList<>();
    FieldWords words = words(issued.stream().map(PaperIssue::sheet).toList());
    for (Case c : issued) {
      boolean takes = c.paper().isNumbered() && c.original().isEmpty();
      drafts.add(draft(c, request, takes ? no(c.paper(), number++) : "", words));
    }
    return drafts;
  }

  static String no(Paper paper, long number) {
    return paper.series() + String.format("%08d", number);
  }

  /**
   * The order as its paper would say it, before it has a number; empty where nothing is issued, or the
   * same is said again as before.
   */
  Optional<byte[]> galley(Case c) {
    if (!c.judgement().allowed() || c.repeats()) {
      return Optional.empty();
    }
    Optional<Facts> facts =
        c.paper().isNumbered()
            ? Optional.of(facts(c.paper(), c.order(), PrintRequest.of(c.paper()), ""))
            : Optional.empty();
    return Optional.of(
        OrderSheet.of(c.paper(), c.order(), facts, "", settings, fields, words(List.of(sheet(c)))));
  }

  private static FieldWords.Sheet sheet(Case c) {
    return new FieldWords.Sheet(c.paper(), c.order());
  }

  private FieldWords words(List<FieldWords.Sheet> sheets) {
    List<Order> orders = sheets.stream().map(FieldWords.Sheet::order).toList();
    return FieldWords.of(fields, named, extra, goods.apply(orders), sheets);
  }

  private PaperDraft draft(Case c, PrintRequest request, String no, FieldWords words) {
    if (c.repeats()) {
      return again(c.original().get(), request.reason());
    }
    Order order = c.order();
    Optional<Facts> facts =
        c.paper().isNumbered()
            ? Optional.of(facts(c.paper(), order, request, no))
            : Optional.empty();
    String printed =
        c.judgement().qualified() && registration.wellFormed() ? registration.text() : "";
    byte[] xml = OrderSheet.of(c.paper(), order, facts, printed, settings, fields, words);
    String customer = facts.map(Facts::addressee).orElseGet(() -> buyer(order).name());
    TaxTable table = TaxTable.of(order.placed(), tax);
    boolean priced = c.paper().hasPrices();
    int copy = c.original().map(o -> o.times() + 1).orElse(1);
    IssueEntry entry =
        new IssueEntry(
            c.paper().code(),
            no,
            facts.map(Facts::day).orElseGet(() -> shipped(order)),
            priced ? order.placed().amounts().due() : Optional.empty(),
            priced ? rates(table.totals(), 1) : "",
            order.id().value(),
            order.key().number(),
            new Content(
                customer, copy > 1 ? request.reason() : "", facts.isPresent() ? text(xml) : ""),
            copy,
            c.original().map(o -> o.issued().seq()).orElse(0L),
            0,
            0);
    return new PaperDraft(order.id(), entry, wrapped(xml, c.original(), request.reason()));
  }

  /**
   * The standing original of a numbered paper.
   *
   * @param seq its line in the ledger, or that of one of its reissues
   * @throws IllegalArgumentException when there is none, or it was taken back
   */
  IssueLedger.Original standing(long seq) {
    Optional<IssuedPaper> asked = ledger.find(account, seq);
    IssuedPaper first =
        asked
            .filter(i -> i.of() > 0)
            .map(i -> ledger.find(account, i.of()))
            .orElse(asked)
            .filter(i -> !i.no().isEmpty() && i.voided().isEmpty())
            .orElseThrow(
                () ->
                    new Rejection(
                        new Text(
                            "再発行できる帳票ではありません: " + seq, "this paper cannot be reissued: " + seq)));
    long copies =
        ledger.ofOrder(account, new OrderId(first.order())).stream()
            .filter(i -> i.of() == first.seq())
            .count();
    return new IssueLedger.Original(first, 1 + (int) copies);
  }

  /**
   * The same words and figures as before, with the mark of a reissue.
   *
   * @throws IllegalArgumentException when the paper may not be issued for this order any more
   */
  PaperDraft again(
      Paper paper, IssueLedger.Original original, Optional<Order> order, String reason) {
    order
        .map(o -> judge(paper, o, true))
        .filter(j -> !j.allowed())
        .ifPresent(
            j -> {
              throw new Rejection(j.why());
            });
    return again(original, reason);
  }

  private PaperDraft again(IssueLedger.Original original, String reason) {
    IssuedPaper first = original.issued();
    Content content = ledger.content(account, first.seq());
    IssueEntry entry =
        new IssueEntry(
            first.kind(),
            first.no(),
            first.day(),
            first.amount().map(Yen::new),
            first.rates(),
            first.order(),
            first.number(),
            new Content(content.customer(), reason, content.xml()),
            original.times() + 1,
            first.seq(),
            0,
            0);
    byte[] xml = TaxKinds.upgraded(content.xml()).getBytes(StandardCharsets.UTF_8);
    return new PaperDraft(
        new OrderId(first.order()), entry, wrapped(xml, Optional.of(original), reason));
  }

  private static byte[] wrapped(
      byte[] order, Optional<IssueLedger.Original> original, String reason) {
    int copy = original.map(o -> o.times() + 1).orElse(1);
    String first = original.map(o -> OrderSheet.day(OrderSheet.dayOf(o.issued().at()))).orElse("");
    return PrintSheet.paper(order, copy, first, reason);
  }

  private Facts facts(Paper paper, Order order, PrintRequest request, String no) {
    TaxTable table = TaxTable.of(order.placed(), tax);
    Yen due = order.placed().amounts().due().orElseThrow();
    boolean receipt = paper == Paper.RECEIPT;
    // with points, the tax of what was received is not stated apart, so nothing is taken off
    Yen base = StampDuty.base(due, table.paid().equals(Yen.ZERO) ? table.tax() : Yen.ZERO);
    String proviso =
        request.proviso().isBlank()
            ? settings.getOrDefault(DocumentSettings.PROVISO, "お品代として")
            : request.proviso();
    Honorific.Named to =
        request.addressee().isBlank()
            ? buyer(order)
            : Honorific.of(settings).of(request.addressee());
    return new Facts(
        no,
        OrderSheet.dayOf(now),
        receipt ? received(order) : shipped(order),
        to.name(),
        to.honorific(),
        receipt ? proviso : "",
        due,
        receipt ? StampDuty.of(base, order.placed().payment().kind(), request.medium()) : Yen.ZERO,
        request.medium() == StampDuty.Medium.ELECTRONIC,
        settings.getOrDefault(
            receipt ? DocumentSettings.RECEIPT_TEXT : DocumentSettings.INVOICE_TEXT, ""),
        List.of(),
        List.of(),
        shop);
  }

  /** A return invoice for one order. */
  PaperDraft back(Order order, ReturnInvoice back, LocalDate day, String reason) {
    TaxTable sold = TaxTable.of(order.placed(), tax);
    back.check(sold.totals(), before(order));
    List<TaxTotal> totals = back.totals(tax.rounding());
    Yen sum = totals.stream().map(TaxTotal::total).reduce(Yen.ZERO, Yen::plus);
    String no = no(Paper.RETURN_INVOICE, ledger.numbers(account, Paper.RETURN_INVOICE.series(), 1));
    Honorific.Named to = buyer(order);
    Facts facts =
        new Facts(
            no,
            OrderSheet.dayOf(now),
            day,
            to.name(),
            to.honorific(),
            "",
            sum,
            Yen.ZERO,
            false,
            reason,
            back.items(),
            totals,
            shop);
    String printed =
        rules.judge(Paper.RETURN_INVOICE, order).qualified() && registration.wellFormed()
            ? registration.text()
            : "";
    Paper paper = Paper.RETURN_INVOICE;
    FieldWords words = words(List.of(new FieldWords.Sheet(paper, order)));
    byte[] xml = OrderSheet.of(paper, order, Optional.of(facts), printed, settings, fields, words);
    IssueEntry entry =
        new IssueEntry(
            Paper.RETURN_INVOICE.code(),
            no,
            day,
            Optional.of(Yen.ZERO.minus(sum)),
            rates(totals, -1),
            order.id().value(),
            order.key().number(),
            new Content(facts.addressee(), "", text(xml)),
            1,
            0,
            0,
            0);
    return new PaperDraft(order.id(), entry, wrapped(xml, Optional.empty(), ""));
  }

  /** What was given back of this order already, yen per rate. */
  private Map<Integer, Long> before(Order order) {
    IssuedFilter filter = IssuedFilter.ALL.of(Paper.RETURN_INVOICE.code(), order.key().number());
    Map<Integer, Long> all = new TreeMap<>();
    ledger.search(account, filter, 200).items().stream()
        .filter(i -> i.order() == order.id().value() && i.of() == 0 && i.voided().isEmpty())
        .flatMap(i -> Arrays.stream(i.rates().split(",")))
        .map(r -> r.split(":"))
        .forEach(r -> all.merge(Integer.valueOf(r[0]), -Long.parseLong(r[1]), Long::sum));
    return all;
  }

  private static String rates(List<TaxTotal> totals, int sign) {
    return totals.stream()
        .map(
            t -> t.rate().percent() + ":" + sign * t.total().value() + ":" + sign * t.tax().value())
        .collect(Collectors.joining(","));
  }

  /** The day the money came in; a card is charged with the order. */
  private static LocalDate received(Order order) {
    return order.deposits().stream()
        .map(Deposit::day)
        .max(LocalDate::compareTo)
        .orElseGet(() -> OrderSheet.dayOf(order.placed().orderedAt()));
  }

  private static LocalDate shipped(Order order) {
    return order.shipDate().orElseGet(() -> OrderSheet.dayOf(order.placed().orderedAt()));
  }

  private Honorific.Named buyer(Order order) {
    Person buyer = order.placed().buyer();
    Honorific.Named named = Honorific.of(settings).of(buyer);
    boolean both = !buyer.company().isEmpty() && !buyer.name().isBlank();
    return both
        ? new Honorific.Named(buyer.company() + "　" + named.name(), named.honorific())
        : named;
  }

  private static String text(byte[] xml) {
    return new String(xml, StandardCharsets.UTF_8);
  }
}
