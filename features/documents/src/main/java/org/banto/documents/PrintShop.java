// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import javax.xml.transform.TransformerException;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Japan;
import org.banto.base.OrderId;
import org.banto.base.Rejection;
import org.banto.base.Shop;
import org.banto.base.Text;
import org.banto.house.Jobs;
import org.banto.house.OrderService;
import org.banto.house.ProductMaster;
import org.banto.house.Settings;
import org.banto.house.WavePapers;
import org.banto.order.FieldSet;
import org.banto.order.Order;
import org.banto.order.OrderFields;
import org.banto.time.HouseClock;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Prints papers for orders, as jobs, and writes what was printed into the ledger. */
@Component(service = {PrintShop.class, WavePapers.class})
public final class PrintShop implements WavePapers {
  private static final DateTimeFormatter ID =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmssSSS").withZone(Japan.ZONE);

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  private volatile List<DecorationRules> decorating = List.of();

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  private volatile List<OrderFields> fields = List.of();

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  private volatile List<ProductMaster> masters = List.of();

  private final OrderService orders;
  private final Settings settings;
  private final Jobs jobs;
  private final Clock clock;
  private final IssueLedger ledger;
  private final Stylesheets templates;
  private final Path spools;
  private final Press press = new Press();
  private final PrintRoom room = new PrintRoom(press);

  /** For the service component runtime. */
  @Activate
  public PrintShop(
      @Reference OrderService orders,
      @Reference Settings settings,
      @Reference Jobs jobs,
      @Reference IssueLedger ledger,
      BundleContext context) {
    this(orders, settings, jobs, ledger, data(context), new HouseClock());
  }

  PrintShop(
      OrderService orders,
      Settings settings,
      Jobs jobs,
      IssueLedger ledger,
      Path data,
      Clock clock) {
    this.orders = orders;
    this.settings = settings;
    this.jobs = jobs;
    this.clock = clock;
    this.ledger = ledger;
    this.templates = new Stylesheets(data.resolve("templates").resolve("documents"));
    this.spools = data.resolve("printing");
    Spool.clear(spools);
  }

  /** The same with fields to ask. */
  PrintShop with(List<OrderFields> some) {
    fields = some;
    return this;
  }

  /** The same with a product master. */
  PrintShop with(ProductMaster master) {
    masters = List.of(master);
    return this;
  }

  /** The same with work sheets that are decorated. */
  PrintShop with(DecorationRules decorations) {
    decorating = List.of(decorations);
    return this;
  }

  private static Path data(BundleContext context) {
    return Optional.ofNullable(context.getProperty("banto.data"))
        .map(Path::of)
        .orElseGet(() -> context.getDataFile("").toPath());
  }

  /** Starts a print job and returns its id; its result is {@code documents/<id>}. */
  String start(AccountId account, Actor by, PrintRequest request, List<OrderId> ids) {
    return jobs.start(
        account,
        by,
        "documents.print",
        progress -> Text.same("documents/" + print(account, by, request, ids, "", progress).id()));
  }

  @Override
  public Printed print(
      AccountId account,
      String wave,
      String kind,
      List<OrderId> ids,
      String reason,
      Jobs.Progress progress,
      Actor by)
      throws TransformerException, IOException {
    Paper paper =
        Paper.of(kind)
            .filter(p -> p != Paper.RETURN_INVOICE)
            .orElseThrow(
                () ->
                    new Rejection(
                        new Text("この帳票はありません: " + kind, "There is no such paper: " + kind)));
    String layout =
        settings
            .read(account, DocumentSettings.SECTION)
            .getOrDefault(DocumentSettings.LAYOUT, "")
            .replace('-', '_');
    PrintRequest request =
        new PrintRequest(paper, Layout.of(layout), StampDuty.Medium.PAPER, reason, "", "");
    return printed(print(account, by, request, ids, wave, progress));
  }

  @Override
  public List<Printed> of(AccountId account, Collection<String> waves) {
    return ledger.prints().ofWaves(account, waves).stream().map(PrintShop::printed).toList();
  }

  private static Printed printed(PrintRun run) {
    return new Printed(run.wave(), run.kind(), run.id(), run.at(), run.pages());
  }

  private PrintRun print(
      AccountId account,
      Actor by,
      PrintRequest request,
      List<OrderId> ids,
      String wave,
      Jobs.Progress progress)
      throws TransformerException, IOException {
    Instant now = clock.instant();
    List<OrderId> asked = ids.stream().distinct().toList();
    PaperSource feed = new PaperSource(orders, account, issuing(account, now), request, progress);
    try (Tray tray = ledger.tray(spools, account, id(now))) {
      if (request.paper().isList()) {
        list(account, request, asked, feed, tray, now);
      } else {
        room.print(
            templates.of(account, request.paper()),
            sheet(account, request.paper(), request.layout(), now),
            room.stretches(asked),
            stretch -> {
              progress.at(tray.papers(), ids.size());
              return feed.papers(stretch, some -> {});
            },
            tray);
      }
      PrintRun run = keep(account, by, request.paper(), now, wave, feed.papers(), tray);
      progress.at(ids.size(), ids.size());
      return run;
    }
  }

  /** One paper for all orders: the ledger gets one line. */
  private void list(
      AccountId account,
      PrintRequest request,
      List<OrderId> ids,
      PaperSource feed,
      Tray tray,
      Instant now)
      throws TransformerException, IOException {
    Paper paper = request.paper();
    PickingTotals picks = new PickingTotals(documents(account));
    Consumer<List<Order>> picked = some -> picks.add(some, goods(account, some));
    List<byte[]> papers = feed.papers(ids, picked).stream().map(PaperDraft::xml).toList();
    if (papers.isEmpty()) {
      return;
    }
    byte[] xml =
        sheet(account, paper, request.layout(), now).of(papers, picks.all(request.layout()));
    Press.Print print = press.print(templates.of(account, paper), xml);
    IssueEntry entry =
        new IssueEntry(
            paper.code(),
            "",
            OrderSheet.dayOf(now),
            Optional.empty(),
            "",
            0,
            "",
            Content.NONE,
            1,
            0,
            0,
            print.pages());
    tray.add(print.pdf(), List.of(entry));
  }

  private static String id(Instant now) {
    int random = ThreadLocalRandom.current().nextInt(0x1000, 0x10000);
    return ID.format(now) + "-" + Integer.toHexString(random);
  }

  private PrintRun keep(
      AccountId account, Actor by, Paper paper, Instant now, String wave, int orderCount, Tray tray)
      throws IOException {
    String sha256 = tray.bound();
    PrintRun run =
        new PrintRun(
            tray.id(),
            paper.code(),
            paper.title(),
            now,
            by.name(),
            orderCount,
            tray.pages(),
            sha256,
            wave);
    ledger.keep(account, run, tray);
    return run;
  }

  /** Prints a return invoice for one order at once. */
  PrintRun giveBack(
      AccountId account, Actor by, OrderId id, ReturnInvoice back, LocalDate day, String reason)
      throws TransformerException, IOException {
    Order order =
        orders
            .find(account, id)
            .orElseThrow(
                () -> new Rejection(new Text("受注がありません: " + id, "there is no such order: " + id)));
    Instant now = clock.instant();
    PaperDraft draft = issuing(account, now).back(order, back, day, reason);
    return one(account, by, Paper.RETURN_INVOICE, now, draft);
  }

  /** Issues a numbered paper again at once, as it was, marked and with the reason. */
  PrintRun again(AccountId account, Actor by, long seq, String reason)
      throws TransformerException, IOException {
    Instant now = clock.instant();
    PaperIssue issuing = issuing(account, now);
    IssueLedger.Original original = issuing.standing(seq);
    Paper paper = Paper.of(original.issued().kind()).orElseThrow();
    Optional<Order> order = orders.find(account, new OrderId(original.issued().order()));
    return one(account, by, paper, now, issuing.again(paper, original, order, reason));
  }

  private PrintRun one(AccountId account, Actor by, Paper paper, Instant now, PaperDraft draft)
      throws TransformerException, IOException {
    PrintSheet sheet = sheet(account, paper, Layout.TOTAL, now);
    try (Tray tray = ledger.tray(spools, account, id(now))) {
      room.print(templates.of(account, paper), sheet, List.of(List.of(draft)), d -> d, tray);
      return keep(account, by, paper, now, "", 1, tray);
    }
  }

  /** What would come of a job, and which characters of it cannot be printed. */
  List<PaperIssue.Case> look(AccountId account, Paper paper, List<OrderId> ids)
      throws TransformerException {
    Instant now = clock.instant();
    PaperIssue issuing = issuing(account, now);
    Galleys galleys =
        new Galleys(
            press.typecase(),
            templates,
            account,
            paper,
            sheet(account, paper, Layout.TOTAL_AND_ORDER, now));
    List<PaperIssue.Case> looked = new ArrayList<>();
    for (PaperIssue.Case c : issuing.cases(paper, PaperSource.find(orders, account, ids))) {
      Optional<byte[]> galley = issuing.galley(c);
      Optional<Text> told = galley.isEmpty() ? Optional.empty() : galleys.read(galley.get());
      looked.add(told.map(c::and).orElse(c));
    }
    return looked;
  }

  /** Takes an issued document back. */
  void strike(AccountId account, Actor by, long seq, String reason) {
    PrintRun run = new PrintRun("", IssuedPaper.VOID, "", clock.instant(), by.name(), 0, 0, "", "");
    ledger.strike(account, run, seq, reason);
  }

  /** Starts a job that proves the whole ledger. */
  String prove(AccountId account, Actor by) {
    return jobs.start(
        account,
        by,
        "documents.prove",
        progress -> {
          Optional<Long> broken = new LedgerProof(ledger, account).walk(progress);
          if (broken.isPresent()) {
            throw Rejection.conflict(
                new Text(
                    "台帳の " + broken.get() + " 行目が、書かれたときのままではありません。",
                    "Line " + broken.get() + " of the ledger is not as it was written."));
          }
          return new Text(
              "発行した帳票の台帳は、すべて書かれたときのままです。", "The whole ledger of papers is as it was written.");
        });
  }

  private PaperIssue issuing(AccountId account, Instant now) {
    return new PaperIssue(
        ledger,
        account,
        shop(account),
        documents(account),
        new FieldSet(fields),
        paper -> named(account, paper),
        some -> goods(account, some),
        now);
  }

  private ProductMaster.Goods goods(AccountId account, List<Order> some) {
    return ProductMaster.of(masters, account, some);
  }

  /** None of a template that is not valid: whoever prints by it says what is wrong with it. */
  private Set<String> named(AccountId account, Paper paper) {
    try {
      return templates.fields(account, paper);
    } catch (TransformerException e) {
      return Set.of();
    }
  }

  private PrintSheet sheet(AccountId account, Paper paper, Layout layout, Instant now) {
    return new PrintSheet(paper, layout, shop(account), documents(account), now);
  }

  private Shop shop(AccountId account) {
    return Shop.of(settings.read(account, Shop.SECTION));
  }

  /** What the shop has set, but for what draws nothing without its function. */
  private Map<String, String> documents(AccountId account) {
    Map<String, String> all = new TreeMap<>(settings.read(account, DocumentSettings.SECTION));
    if (decorating.isEmpty()) {
      all.remove(DocumentSettings.DECORATIONS);
    }
    return all;
  }
}
