// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import javax.xml.transform.TransformerException;
import org.banto.account.AccountId;
import org.banto.account.Actor;
import org.banto.account.Settings;
import org.banto.account.Shop;
import org.banto.flow.Jobs;
import org.banto.order.Order;
import org.banto.order.OrderId;
import org.banto.order.OrderService;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Prints papers for orders, as jobs, and writes what was printed into the ledger. */
@Component(service = PrintShop.class)
public final class PrintShop {
  private static final int CHUNK = 500;
  private static final DateTimeFormatter ID =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmssSSS").withZone(ZoneId.of("Asia/Tokyo"));

  private final OrderService orders;
  private final Settings settings;
  private final Jobs jobs;
  private final Clock clock;
  private final IssueLedger ledger;
  private final Stylesheets templates;
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
    this(orders, settings, jobs, ledger, data(context), Clock.systemUTC());
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
    new FormerFolder(data.resolve("documents")).moveTo(ledger.prints());
  }

  private static Path data(BundleContext context) {
    return Optional.ofNullable(context.getProperty("banto.data"))
        .map(Path::of)
        .orElseGet(() -> context.getDataFile("").toPath());
  }

  /** Starts a print job and returns its id; its result is {@code documents/<id>}. */
  String start(AccountId account, Actor by, Request request, List<OrderId> ids) {
    return jobs.start(
        account,
        by,
        "documents.print",
        progress -> "documents/" + print(account, by, request, ids, progress).id());
  }

  private PrintRun print(
      AccountId account, Actor by, Request request, List<OrderId> ids, Jobs.Progress progress)
      throws TransformerException {
    List<Order> found = find(account, ids.stream().distinct().toList(), progress);
    if (found.isEmpty()) {
      throw new IllegalArgumentException("印刷する受注がありません。");
    }
    Instant now = clock.instant();
    List<Draft> drafts =
        issuing(account, now)
            .drafts(request, found, (order, why) -> progress.refused(order.key().number(), why));
    if (drafts.isEmpty()) {
      throw new IllegalArgumentException("発行できる受注がありません。");
    }
    Paper paper = request.paper();
    PrintSheet sheet = sheet(account, paper, request.layout(), now);
    PrintRoom.Printed printed =
        paper.isList()
            ? list(account, paper, request.layout(), sheet, found, drafts)
            : room.print(templates.of(account, paper), sheet, drafts);
    PrintRun run = keep(account, by, paper, now, drafts.size(), printed);
    progress.at(ids.size(), ids.size());
    return run;
  }

  /** One paper for all orders: the ledger gets one line. */
  private PrintRoom.Printed list(
      AccountId account,
      Paper paper,
      Layout layout,
      PrintSheet sheet,
      List<Order> found,
      List<Draft> drafts)
      throws TransformerException {
    List<Picks.Pick> picks = Picks.of(found, layout, documents(account));
    Press.Print print =
        press.print(
            templates.of(account, paper),
            sheet.of(drafts.stream().map(Draft::xml).toList(), picks));
    Entry entry =
        new Entry(
            paper.code(),
            "",
            OrderSheet.dayOf(clock.instant()),
            Optional.empty(),
            "",
            0,
            "",
            new Content("", "", ""),
            1,
            0,
            0,
            print.pages());
    return new PrintRoom.Printed(print.pdf(), print.pages(), List.of(entry));
  }

  private PrintRun keep(
      AccountId account,
      Actor by,
      Paper paper,
      Instant now,
      int orderCount,
      PrintRoom.Printed printed) {
    String id =
        ID.format(now)
            + "-"
            + Integer.toHexString(ThreadLocalRandom.current().nextInt(0x1000, 0x10000));
    PrintRun run =
        new PrintRun(
            id,
            paper.code(),
            paper.title(),
            now,
            by.name(),
            orderCount,
            printed.pages(),
            Sha256.hex(printed.pdf()));
    ledger.keep(account, run, printed.pdf(), printed.entries());
    return run;
  }

  /** Prints a return invoice for one order at once. */
  PrintRun giveBack(
      AccountId account, Actor by, OrderId id, ReturnInvoice back, LocalDate day, String reason)
      throws TransformerException {
    Order order =
        orders.find(account, id).orElseThrow(() -> new IllegalArgumentException("受注がありません: " + id));
    Instant now = clock.instant();
    Draft draft = issuing(account, now).back(order, back, day, reason);
    PrintSheet sheet = sheet(account, Paper.RETURN_INVOICE, Layout.TOTAL, now);
    PrintRoom.Printed printed =
        room.print(templates.of(account, Paper.RETURN_INVOICE), sheet, List.of(draft));
    return keep(account, by, Paper.RETURN_INVOICE, now, 1, printed);
  }

  /** What would come of a job. */
  List<Issuing.Case> look(AccountId account, Paper paper, List<OrderId> ids) {
    List<Order> found = new ArrayList<>();
    for (int i = 0; i < ids.size(); i += CHUNK) {
      found.addAll(orders.find(account, ids.subList(i, Math.min(ids.size(), i + CHUNK))));
    }
    return issuing(account, clock.instant()).cases(paper, found);
  }

  /** Takes an issued document back. */
  void strike(AccountId account, Actor by, long seq, String reason) {
    PrintRun run = new PrintRun("", Issued.VOID, "", clock.instant(), by.name(), 0, 0, "");
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
            throw new IllegalStateException("台帳の " + broken.get() + " 行目が、書かれたときのままではありません。");
          }
          return "発行した帳票の台帳は、すべて書かれたときのままです。";
        });
  }

  private List<Order> find(AccountId account, List<OrderId> ids, Jobs.Progress progress) {
    List<Order> found = new ArrayList<>();
    for (int i = 0; i < ids.size(); i += CHUNK) {
      found.addAll(orders.find(account, ids.subList(i, Math.min(ids.size(), i + CHUNK))));
      progress.at(found.size() / 2, ids.size());
    }
    return found;
  }

  private Issuing issuing(AccountId account, Instant now) {
    return new Issuing(ledger, account, shop(account), documents(account), now);
  }

  private PrintSheet sheet(AccountId account, Paper paper, Layout layout, Instant now) {
    return new PrintSheet(paper, layout, shop(account), documents(account), now);
  }

  private Shop shop(AccountId account) {
    return Shop.of(settings.read(account, Shop.SECTION));
  }

  private Map<String, String> documents(AccountId account) {
    return settings.read(account, DocumentSettings.SECTION);
  }
}
