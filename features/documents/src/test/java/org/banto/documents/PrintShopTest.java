// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.banto.base.Actor;
import org.banto.base.OrderId;
import org.banto.base.Person;
import org.banto.base.Rejection;
import org.banto.base.Shop;
import org.banto.base.Yen;
import org.banto.fakes.InvertedVault;
import org.banto.fakes.MemorySettings;
import org.banto.fakes.Orders;
import org.banto.fakes.RoomDatabase;
import org.banto.fields.HouseFields;
import org.banto.house.Jobs;
import org.banto.house.OrderService;
import org.banto.house.WavePapers;
import org.banto.order.Destination;
import org.banto.order.Order;
import org.banto.order.PaymentMethod.Kind;
import org.banto.order.TaxRate;
import org.banto.payment.PaymentState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintShopTest {
  private static final Actor HANAKO = Actor.staff("hanako");
  private static final RoomDatabase TABLES =
      new RoomDatabase("db/documents.xml", "banto-documents");

  @TempDir Path data;
  private final Map<Long, Order> orders = new TreeMap<>();
  private final MemorySettings settings = new MemorySettings();
  private IssueLedger ledger;
  private PrintShop shop;
  private Steps steps = new Steps();
  private String result = "";

  private interface Walk {
    void walk() throws Exception;
  }

  private void open(Walk walk) throws Exception {
    LongStream.rangeClosed(1, 3).forEach(id -> orders.put(id, Orders.everyday(id)));
    orders.put(11L, Sold.on("yahoo", 11, Kind.CARD, PaymentState.AUTHORISED));
    orders.put(12L, Sold.on("yahoo", 12, Kind.BANK_TRANSFER, PaymentState.PAID));
    orders.put(13L, Sold.on("yahoo", 13, Kind.BANK_TRANSFER, PaymentState.UNPAID));
    settings.write(Orders.MAIN, Shop.SECTION, Orders.SHOP.toSettings(), HANAKO);
    settings.write(Orders.MAIN, DocumentSettings.SECTION, Printer.settings(Map.of()), HANAKO);
    TABLES.onDerby(
        (jpa, source) -> {
          ledger = new IssueLedger(jpa, new InvertedVault());
          shop =
              new PrintShop(
                      fake(OrderService.class),
                      settings,
                      fake(Jobs.class),
                      ledger,
                      data,
                      Clock.fixed(Orders.NOW, ZoneOffset.UTC))
                  .with(List.of(new HouseFields(), new PaperFields()));
          walk.walk();
        });
  }

  @Test
  void aJobPrintsOnePaperForAllOrdersAndEachOrdersPagesAreKnown() throws Exception {
    open(
        () -> {
          print(PrintRequest.of(Paper.DELIVERY_STATEMENT), 1, 2);
          assertTrue(result.startsWith("documents/20261124-162000000-"), result);
          PrintRun run = ledger.prints().runs(Orders.MAIN, 10).get(0);
          assertEquals("documents/" + run.id(), result);
          assertEquals(2, run.orders());
          assertEquals(2, run.pages());
          assertEquals("hanako", run.by());
          IssuedPaper second = all().get(0);
          assertEquals(2, second.firstPage());
          String text = Printer.text(pages(second));
          assertTrue(text.contains("00000002") && !text.contains("00000001"), text);
        });
  }

  @Test
  @Tag("page.21")
  void whatIsPrintedWithAWaveIsKnownByIt() throws Exception {
    open(
        () -> {
          steps = new Steps();
          WavePapers.Printed printed =
              shop.print(
                  Orders.MAIN,
                  "wave-1",
                  "statement",
                  List.of(new OrderId(1), new OrderId(2)),
                  "",
                  steps,
                  HANAKO);
          shop.print(
              Orders.MAIN, "wave-1", "picking-list", List.of(new OrderId(1)), "", steps, HANAKO);
          print(PrintRequest.of(Paper.DELIVERY_STATEMENT), 1);
          assertEquals(2, printed.pages());
          assertEquals(
              Set.of("statement", "picking-list"),
              shop.of(Orders.MAIN, List.of("wave-1", "wave-2")).stream()
                  .map(WavePapers.Printed::kind)
                  .collect(Collectors.toSet()));
          assertEquals(
              List.of(),
              shop.of(Orders.MAIN, List.of("", "wave-2")).stream()
                  .filter(p -> !p.wave().isEmpty())
                  .toList());
          assertThrows(
              Rejection.class,
              () -> shop.print(Orders.MAIN, "w", "nonsense", List.of(), "", steps, HANAKO));
        });
  }

  @Test
  @Tag("data.D12")
  void whoPrintsIsToldBeforeOfWhatCannotBePrintedAndInWhichField() throws Exception {
    open(
        () -> {
          orders.put(41L, named(KanjiTest.remarked("ใ\u3164")));
          String told = told(Paper.DELIVERY_STATEMENT);
          assertTrue(told.contains("〓と印刷されます（お届け先の名前の「🎁」U+1F381、"), told);
          assertTrue(told.contains("お届け先の名前のU+E000）"), told);
          String printed = Printer.text(Printer.print(Paper.DELIVERY_STATEMENT, of(41)).pdf());
          assertEquals(2, printed.chars().filter(c -> c == '〓').count(), printed);

          String packer = told(Paper.WORKSHEET);
          assertTrue(packer.contains("お客様備考の「ใ」U+0E43"), packer);
          assertFalse(packer.contains("3164"), "it has no shape, and leaves no mark: " + packer);
          assertFalse(told.contains("ใ"), "remarks are not on a delivery statement: " + told);
        });
  }

  private String told(Paper paper) throws Exception {
    List<PaperIssue.Case> cases =
        shop.look(Orders.MAIN, paper, List.of(new OrderId(1), new OrderId(41)));
    assertEquals("", cases.get(0).judgement().ja(), "all of the first can be printed");
    return cases.get(1).judgement().ja();
  }

  private List<Order> of(long id) {
    return List.of(orders.get(id));
  }

  /** To somebody whose name no font has. */
  private static Order named(Order order) {
    List<Destination> to =
        order.placed().destinations().stream()
            .map(
                d -> {
                  Person p = d.recipient();
                  Person other =
                      new Person(
                          "花子🎁\uE000", p.kana(), p.company(), p.address(), p.phone(), p.mail());
                  return new Destination(d.key(), other, d.noshi(), d.wrapping(), d.note());
                })
            .toList();
    return order.with(e -> e.placed(order.placed().withDestinations(to)));
  }

  @Test
  void ordersThatAreGonePrintNothing() throws Exception {
    open(
        () -> {
          assertThrows(
              IllegalStateException.class, () -> print(PrintRequest.of(Paper.WORKSHEET), 999));
          assertEquals(List.of(), ledger.prints().runs(Orders.MAIN, 10));
        });
  }

  @Test
  void aReceiptSaysWhatTheLawAsksAndIsRefusedWhereItMayNotBeIssued() throws Exception {
    open(
        () -> {
          print(PrintRequest.of(Paper.RECEIPT), 1, 11, 12, 13);
          assertEquals(2, steps.refused.size(), steps.refused.toString());
          assertTrue(steps.refused.get(0).contains("購入履歴"), steps.refused.get(0));
          assertTrue(steps.refused.get(1).contains("入金"), steps.refused.get(1));
          IssuedPaper card = all().get(1);
          String text = text("receipt", card);
          for (String part :
              List.of(
                  "領収書",
                  "No. R00000001",
                  "髙﨑 𠮷乃",
                  "￥14,370−",
                  "お品代として",
                  "T7123456789012",
                  "10%対象",
                  "8%対象（※軽減税率）",
                  "※は軽減税率（8%）対象です。",
                  "クレジットカード利用",
                  "クーポン・ポイントのご利用",
                  "㈱番頭商店")) {
            assertTrue(text.contains(part), part + " in " + text);
          }
          assertFalse(text.contains("収入印紙") || text.contains("再発行"), text);
          assertEquals(Optional.of(14370L), card.amount());
          assertEquals("髙﨑 𠮷乃", card.customer());
        });
  }

  @Test
  void aReissueNeedsAReasonSaysTheSameAndIsMarkedOnThePaper() throws Exception {
    open(
        () -> {
          PrintRequest first = PrintRequest.of(Paper.RECEIPT);
          print(
              new PrintRequest(
                  first.paper(), first.layout(), first.medium(), "", "㈱髙﨑商会", "書籍代として"),
              11);
          assertThrows(IllegalStateException.class, () -> print(first, 11));
          assertTrue(steps.refused.get(0).contains("R00000001"), steps.refused.get(0));
          Order other = Sold.on("yahoo", 11, Kind.BANK_TRANSFER, PaymentState.UNPAID);
          orders.put(11L, other.with(e -> e.payment(PaymentState.PAID)));
          print(first.because("お客様が紛失されたため"), 11);
          IssuedPaper again = all().get(0);
          assertEquals(2, again.copy());
          assertEquals("R00000001", again.no());
          assertEquals("お客様が紛失されたため", again.reason());
          String text = text("receipt-again", again);
          for (String part :
              List.of("再発行（1回目）", "初回発行", "理由 お客様が紛失されたため", "㈱髙﨑商会", "書籍代として", "カード払い")) {
            assertTrue(text.contains(part), part + " in " + text);
          }
        });
  }

  @Test
  void aReceiptOnPaperHasABoxForItsStampAndAnElectronicOneSaysThatItNeedsNone() throws Exception {
    open(
        () -> {
          orders.put(22L, large(22));
          orders.put(23L, large(23));
          print(PrintRequest.of(Paper.RECEIPT), 22);
          assertTrue(text("receipt-stamp", all().get(0)).contains("収入印紙"));
          PrintRequest p = PrintRequest.of(Paper.RECEIPT);
          print(
              new PrintRequest(p.paper(), p.layout(), StampDuty.Medium.ELECTRONIC, "", "", ""), 23);
          String text = text("receipt-electronic", all().get(0));
          assertTrue(text.contains("電子発行につき印紙不要"), text);
          assertFalse(text.contains("収入印紙"), text);
        });
  }

  @Test
  void anInvoiceListsWhatIsToBePaidWithTheShopsWords() throws Exception {
    open(
        () -> {
          settings.write(
              Orders.MAIN,
              DocumentSettings.SECTION,
              Map.of("invoiceText", "お振込先　番頭銀行 本店 普通 1234567"),
              HANAKO);
          print(PrintRequest.of(Paper.INVOICE), 13);
          String text = text("invoice", all().get(0));
          for (String part :
              List.of(
                  "請求書",
                  "S00000001",
                  "ご請求額",
                  "14,370円",
                  "T7123456789012",
                  "※",
                  "番頭銀行",
                  "取引年月日",
                  "秋の¥500引きクーポン")) {
            assertTrue(text.contains(part), part + " in " + text);
          }
        });
  }

  @Test
  void aReturnInvoiceStatesTheTaxGivenBackAndNeverMoreThanWasSold() throws Exception {
    open(
        () -> {
          ReturnInvoice back =
              new ReturnInvoice(
                  List.of(new ReturnInvoice.Item("今治タオル", 2, new Yen(650), TaxRate.STANDARD)));
          LocalDate day = LocalDate.of(2026, 11, 30);
          shop.giveBack(Orders.MAIN, HANAKO, new OrderId(11), back, day, "不良品のため");
          IssuedPaper issued = all().get(0);
          assertEquals(Optional.of(-1300L), issued.amount());
          assertEquals("10:-1300:-118", issued.rates());
          String text = text("return-invoice", issued);
          for (String part : List.of("適格返還請求書", "−1,300円", "−118円", "不良品のため", "yahoo-11")) {
            assertTrue(text.contains(part), part + " in " + text);
          }
          ReturnInvoice much =
              new ReturnInvoice(
                  List.of(new ReturnInvoice.Item("全部", 1, new Yen(8000), TaxRate.STANDARD)));
          assertThrows(
              IllegalArgumentException.class,
              () -> shop.giveBack(Orders.MAIN, HANAKO, new OrderId(11), much, day, ""));
        });
  }

  @Test
  void aReturnInvoiceIsIssuedAgainAsItWasAlsoWhenAnotherFollowedAndNotWhenTakenBack()
      throws Exception {
    open(
        () -> {
          LocalDate day = LocalDate.of(2026, 11, 30);
          for (String label : List.of("今治タオル", "麻のれん")) {
            ReturnInvoice back =
                new ReturnInvoice(
                    List.of(new ReturnInvoice.Item(label, 1, new Yen(650), TaxRate.STANDARD)));
            shop.giveBack(Orders.MAIN, HANAKO, new OrderId(11), back, day, "不良品のため");
          }
          shop.again(Orders.MAIN, HANAKO, 1, "宛先に届かなかったため");
          shop.again(Orders.MAIN, HANAKO, 3, "もう一度");
          IssuedPaper again = all().get(0);
          assertEquals(3, again.copy());
          assertEquals(1, again.of());
          assertEquals("H00000001", again.no());
          assertEquals("10:-650:-59", again.rates());
          String text = text("return-invoice-again", again);
          for (String part : List.of("再発行（2回目）", "理由 もう一度", "今治タオル", "返還の理由　不良品のため")) {
            assertTrue(text.contains(part), part + " in " + text);
          }
          assertFalse(text.contains("麻のれん"), text);
          // what was given back counts once
          ReturnInvoice much =
              new ReturnInvoice(
                  List.of(new ReturnInvoice.Item("残り", 1, new Yen(7429), TaxRate.STANDARD)));
          shop.giveBack(Orders.MAIN, HANAKO, new OrderId(11), much, day, "");
          shop.strike(Orders.MAIN, HANAKO, 1, "誤発行");
          for (long seq : List.of(1L, 3L, 6L, 99L)) {
            assertThrows(
                IllegalArgumentException.class, () -> shop.again(Orders.MAIN, HANAKO, seq, "誤り"));
          }
        });
  }

  @Test
  void aReceiptMadeOutToACompanySaysOnchu() throws Exception {
    open(
        () -> {
          PrintRequest r = PrintRequest.of(Paper.RECEIPT);
          print(new PrintRequest(r.paper(), r.layout(), r.medium(), "", "㈱髙﨑商会 様", ""), 11);
          print(new PrintRequest(r.paper(), r.layout(), r.medium(), "", "㈱髙﨑商会", ""), 12);
          assertEquals("㈱髙﨑商会", all().get(0).customer());
          assertTrue(text("receipt-company", all().get(0)).contains("㈱髙﨑商会　御中"));
          assertTrue(text("receipt-company", all().get(1)).contains("㈱髙﨑商会　様"));
        });
  }

  @Test
  void manyPapersComeFromSeveralPressesAsOneFileInOrder() throws Exception {
    open(
        () -> {
          long[] ids = LongStream.rangeClosed(100, 260).toArray();
          for (long id : ids) {
            orders.put(id, Orders.everyday(id));
          }
          print(PrintRequest.of(Paper.PURCHASE_STATEMENT), ids);
          Prints prints = ledger.prints();
          String run = prints.runs(Orders.MAIN, 1).get(0).id();
          byte[] pdf = Printer.bytes(out -> prints.write(Orders.MAIN, run, out));
          String text = Printer.text(pdf);
          int at = 0;
          for (long id : ids) {
            at = text.indexOf("123456-20261123-00000" + id, at + 1);
            assertTrue(at > 0, "order " + id);
          }
          IssuedPaper last = all().get(0);
          assertEquals(161, last.firstPage());
          assertTrue(Printer.text(pages(last)).contains("00000260"));
        });
  }

  @Test
  void aWorkSheetIsDecoratedWhereTheHouseHasThatAndTheRulesStayWhereItHasNot() throws Exception {
    String rules = "STAMP\tALWAYS\t\tこわれもの\tRED";
    settings.write(Orders.MAIN, "documents", Map.of("decorations", rules), HANAKO);
    open(
        () -> {
          assertFalse(worksheet(1).contains("こわれもの"));
          assertEquals(rules, settings.read(Orders.MAIN, "documents").get("decorations"));
          shop.with(new DecorationRules());
          assertTrue(worksheet(2).contains("こわれもの"));
        });
  }

  private String worksheet(long order) throws Exception {
    print(PrintRequest.of(Paper.WORKSHEET), order);
    return Printer.text(pages(all().get(0)));
  }

  @Test
  void aPickingListIsOneLineOfTheLedger() throws Exception {
    open(
        () -> {
          print(PrintRequest.of(Paper.PICKING_LIST), 1, 2, 3);
          print(PrintRequest.of(Paper.PICKING_LIST), 1, 2, 3);
          assertEquals(2, all().size());
          assertEquals(0, all().get(0).order());
        });
  }

  /** Ten times an everyday order, paid into the bank. */
  private static Order large(long id) {
    Order o = Sold.on("yahoo", id, Kind.BANK_TRANSFER, PaymentState.PAID);
    return Sold.dear(o, 100_000);
  }

  private byte[] pages(IssuedPaper issued) throws Exception {
    return Printer.bytes(out -> ledger.pages(Orders.MAIN, issued, out));
  }

  private List<IssuedPaper> all() {
    return ledger.search(Orders.MAIN, IssuedFilter.ALL, 200).items();
  }

  private String text(String name, IssuedPaper issued) throws Exception {
    byte[] pdf = pages(issued);
    Files.write(Path.of("target", "issued-" + name + ".pdf"), pdf);
    return Printer.text(pdf);
  }

  private void print(PrintRequest request, long... ids) {
    steps = new Steps();
    shop.start(Orders.MAIN, HANAKO, request, LongStream.of(ids).mapToObj(OrderId::new).toList());
  }

  /** Finds the orders there are, and runs a job at once. */
  private <T> T fake(Class<T> service) {
    return service.cast(
        Proxy.newProxyInstance(
            service.getClassLoader(),
            new Class<?>[] {service},
            (proxy, method, in) ->
                switch (method.getName()) {
                  case "find" -> find(in[1]);
                  case "start" -> run((Jobs.Task) in[3]);
                  default -> Optional.empty();
                }));
  }

  private Object find(Object asked) {
    return asked instanceof Collection<?> ids
        ? ids.stream()
            .map(OrderId.class::cast)
            .filter(id -> orders.containsKey(id.value()))
            .map(id -> orders.get(id.value()))
            .toList()
        : Optional.ofNullable(orders.get(((OrderId) asked).value()));
  }

  private String run(Jobs.Task task) {
    try {
      result = task.run(steps).ja();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return "job";
  }
}
