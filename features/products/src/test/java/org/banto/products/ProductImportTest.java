// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import static org.banto.products.ImportHouse.Clerk.HANAKO;
import static org.banto.products.ImportHouse.MAIN;
import static org.banto.products.ImportHouse.counts;
import static org.banto.products.ImportHouse.onBoth;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.aries.jpa.template.JpaTemplate;
import org.banto.base.Rejection;
import org.banto.base.Slice;
import org.banto.shipment.Temperature;
import org.junit.jupiter.api.Test;

class ProductImportTest {
  private static final String[] SOAPS = {
    "SKU,商品名,原価,重量,温度帯,JAN,棚番,メモ",
    "A-1,石けん,\"1,200円\",500g,常温,4901234567894,A-1,x",
    "a-2,石けん大,１５００,1.2kg,クール,,,"
  };

  @Test
  void aFileOfAnotherSystemIsReadJudgedAndBroughtIn() throws Exception {
    onBoth(
        house -> {
          ImportView read = house.send(SOAPS);
          assertEquals(ProductImport.State.READ, read.state());
          assertEquals(
              List.of("code", "name", "cost", "weight", "temperature", "jan", "shelf", ""),
              read.columns());
          assertEquals(Optional.empty(), read.counts());
          assertEquals("A-1", read.sample().get(0).get(0));
          ImportView judged = house.judge(read, BlankCells.KEEP);
          assertEquals("JUDGED +2 ~0 =0 -0", judged.state() + " " + counts(judged));
          assertNull(house.goods("A-1"), "nothing is in yet");
          assertEquals(
              List.of(
                  "原価 →1200、重量(g) →500、温度帯 →常温、JANコード →4901234567894、棚番 →A-1",
                  "原価 →1500、重量(g) →1200、温度帯 →冷蔵"),
              house.imports.rows(read.id(), "ADDED", "", 9, HANAKO).items().stream()
                  .map(ProductImportTest::changes)
                  .toList(),
              "of new goods all that the columns say");
          house.imports.start(read.id(), HANAKO);
          assertEquals(ProductImport.State.RUNNING, house.imports.one(read.id(), HANAKO).state());
          house.jobs.runAll();
          ImportView done = house.imports.one(read.id(), HANAKO);
          assertEquals("DONE +2 ~0 =0 -0 2", done.state() + " " + counts(done) + " " + done.done());
          Product soap = house.goods("a-1");
          assertEquals(1200, soap.costs().get(0).yen().value());
          assertEquals(Optional.of(500), soap.weight());
          Product large = house.goods("A-2");
          assertEquals("a-2", large.code());
          assertEquals(Optional.of(Temperature.CHILLED), large.temperature());
          assertEquals(Optional.of(1200), large.weight());
          assertEquals(
              List.of("hanako products.imported 追加 2件、変更 0件、変更なし 0件、取り込めない行 0件"), house.audit);
        });
  }

  private static String changes(ImportRowView row) {
    return row.changes().stream()
        .map(c -> c.label().ja() + " " + c.old() + "→" + c.now())
        .collect(Collectors.joining("、"));
  }

  @Test
  void broughtInTwiceAllIsAsItWas() throws Exception {
    onBoth(
        house -> {
          house.bring(BlankCells.KEEP, SOAPS);
          assertEquals("+0 ~0 =2 -0", counts(house.bring(BlankCells.KEEP, SOAPS)));
          ImportView judged = house.judge(house.send(SOAPS), BlankCells.CLEAR);
          assertEquals("+0 ~0 =2 -0", counts(judged));
        });
  }

  @Test
  void onlyMappedColumnsCountAndABlankCellKeepsOrEmpties() throws Exception {
    onBoth(
        house -> {
          house.bring(BlankCells.KEEP, SOAPS);
          String[] change = {"商品コード,商品名,棚番,温度帯", "A-1,,,冷凍"};
          ImportView kept = house.judge(house.send(change), BlankCells.KEEP);
          assertEquals(List.of("A-1 temperature: 常温>冷凍"), house.changed(kept));
          String[] clear = {"商品コード,棚番,温度帯", "Ａ-１,,"};
          ImportView cleared = house.bring(BlankCells.CLEAR, clear);
          assertEquals(List.of("A-1 temperature: 常温>", "A-1 shelf: A-1>"), house.changed(cleared));
          assertEquals("A-1", house.goods("A-1").code(), "the spelling of a code stays");
          assertEquals(Optional.of(500), house.goods("A-1").weight());
          ImportView nameless = house.judge(house.send(change), BlankCells.CLEAR);
          assertEquals(1, house.refused(nameless).size());
          assertTrue(house.refused(nameless).get(0).startsWith("2 name: "));
        });
  }

  @Test
  void aCostWithADayIsAddedAndOneWithoutIsFromEver() throws Exception {
    onBoth(
        house -> {
          house.bring(BlankCells.KEEP, SOAPS);
          String[] day = {"商品コード,原価,原価の適用日,税率", "A-1,1300,2027/4/1,8%"};
          house.bring(BlankCells.KEEP, day);
          assertEquals("1200;2027-04-01:1300", said(house, ProductField.COST));
          house.bring(BlankCells.KEEP, "商品コード,原価,原価の適用日", "A-1,1100,");
          assertEquals("1100;2027-04-01:1300", said(house, ProductField.COST));
          assertEquals("+0 ~0 =1 -0", counts(house.bring(BlankCells.KEEP, day)));
          house.bring(BlankCells.KEEP, "商品コード,原価", "A-1,1000;2028-04-01:0");
          assertEquals("1000;2028-04-01:0", said(house, ProductField.COST));
          house.bring(BlankCells.CLEAR, "商品コード,原価", "A-1,");
          assertEquals("", said(house, ProductField.COST));
          assertEquals("軽減", said(house, ProductField.TAX));
        });
  }

  private static String said(ImportHouse house, ProductField field) {
    return ProductSheet.said(house.goods("A-1"), field);
  }

  @Test
  void linksAreAddedAndUnderOneLinkOneProductIsSold() throws Exception {
    onBoth(
        house -> {
          house.bring(BlankCells.KEEP, SOAPS);
          String head = "商品コード,モールの商品コード";
          house.bring(BlankCells.KEEP, head, "A-1,rakuten~tokyo:S1");
          house.bring(BlankCells.KEEP, head, "A-1,yahoo~main:S1;rakuten~tokyo:ｓ1");
          assertEquals("rakuten~tokyo:S1;yahoo~main:S1", said(house, ProductField.LINKS));
          ImportView taken =
              house.judge(
                  house.send(head, "A-2,rakuten~tokyo:s1", "A-1,rakuten~tokyo:N", "a-2,x"),
                  BlankCells.KEEP);
          assertEquals("+0 ~1 =0 -2", counts(taken));
          assertTrue(house.refused(taken).get(0).contains("A-1"), house.refused(taken).toString());
          ImportView twice =
              house.judge(
                  house.send(head, "A-1,rakuten~tokyo:N", "A-2,rakuten~tokyo:n"), BlankCells.KEEP);
          assertEquals(List.of("3 links: 同じ店舗・コードが2行目にもあります。"), house.refused(twice));
          house.bring(BlankCells.CLEAR, head, "A-1,yahoo~main:S1");
          assertEquals("yahoo~main:S1", said(house, ProductField.LINKS));
        });
  }

  @Test
  void whatIsWrongIsToldByRowColumnAndValueAndTheRestGoesIn() throws Exception {
    onBoth(
        house -> {
          ImportView done =
              house.bring(
                  BlankCells.KEEP,
                  "商品コード,商品名,原価,JAN",
                  "A-1,石けん,100,",
                  ",名無し,100,",
                  "A-2,石けん,-1,4.90123E+12",
                  "ａ-1,同じ,100,",
                  "A-3,石けん,1,200,",
                  "",
                  "A-4,,100,",
                  "A-5,石けん,0,");
          assertEquals("DONE +2 ~0 =0 -5", done.state() + " " + counts(done));
          List<String> refused = house.refused(done);
          assertEquals("3 code: 商品コードがありません。", refused.get(0));
          assertEquals("4 cost: 0以上の金額を書いてください。", refused.get(1));
          assertTrue(refused.get(2).startsWith("4 jan: Excel"), refused.get(2));
          assertEquals("5 code: 同じ商品コードが2行目にもあります。", refused.get(3));
          assertTrue(refused.get(4).startsWith("6 : 列の数"), refused.get(4));
          assertTrue(refused.get(5).startsWith("8 name: "), refused.get(5));
          assertTrue(house.jobs.refused.contains("4行目: 原価「-1」: 0以上の金額を書いてください。"));
          assertEquals(0, house.goods("A-5").costs().get(0).yen().value());
          Slice<ImportRowView> first = house.imports.rows(done.id(), "REFUSED", "", 2, HANAKO);
          assertEquals(Optional.of("4"), first.next());
          Slice<ImportRowView> rest = house.imports.rows(done.id(), "REFUSED", "4", 50, HANAKO);
          assertEquals(List.of(5, 6, 8), rest.items().stream().map(ImportRowView::row).toList());
          assertThrows(Rejection.class, () -> house.imports.rows(done.id(), "SAME", "", 2, HANAKO));
        });
  }

  @Test
  void refusedRowsComeAgainAsTheyCameAndTheChoiceIsRemembered() throws Exception {
    onBoth(
        house -> {
          ImportView read = house.send("番号,よび名,'=値段", "'=A,\"石,けん\",x", "B,石けん,1");
          assertEquals(List.of("", "", ""), read.columns());
          ImportView judged =
              house.imports.judge(
                  read.id(),
                  new ProductImportsResource.Choice(
                      List.of("code", "name", "cost"), BlankCells.CLEAR),
                  HANAKO);
          assertEquals("+1 ~0 =0 -1", counts(judged));
          String faults = house.faults(judged);
          assertEquals(
              "\uFEFF\"番号\",\"よび名\",\"'=値段\",\"エラー\"\r\n"
                  + "\"''=A\",\"石,けん\",\"x\",\"2行目: 原価「x」: 数字として読み取れません。\"\r\n",
              faults.replace("\"''=A\"", "\"''=A\""));
          ImportView again =
              house.imports.take(
                  "again.csv",
                  faults.replace("\"x\"", "\"5\"").getBytes(StandardCharsets.UTF_8),
                  HANAKO);
          assertEquals(List.of("code", "name", "cost", ""), again.columns());
          assertEquals(BlankCells.CLEAR, again.blank());
          assertEquals("+1 ~0 =0 -0", counts(house.judge(again, again.blank())));
        });
  }

  @Test
  void aKitThatHoldsItselfOrWhatIsNotThereStaysOut() throws Exception {
    onBoth(
        house -> {
          String head = "商品コード,商品名,セット構成";
          ImportView done =
              house.bring(
                  BlankCells.KEEP,
                  head,
                  "K1,一,A*2;B",
                  "A,部品,",
                  "B,部品,",
                  "K2,自分,K2",
                  "K3,輪,K4",
                  "K4,輪,K5*2",
                  "K5,輪,K3",
                  "K6,なし,NO",
                  "K7,なしの親,K6;A",
                  "K8,段,K1*3");
          assertEquals("+4 ~0 =0 -6", counts(done));
          assertEquals(
              List.of("5 ", "6 ", "7 ", "8 ", "9 ", "10"),
              house.refused(done).stream().map(r -> r.substring(0, 2)).toList());
          assertEquals(
              List.of(new Product.Part("A", 2), new Product.Part("B", 1)),
              house.goods("K1").parts());
          ImportView loop = house.judge(house.send(head, "A,部品,K8"), BlankCells.KEEP);
          assertEquals("+0 ~0 =0 -1", counts(loop));
          ImportView apart = house.bring(BlankCells.CLEAR, "商品コード,セット構成", "K1,", "A,K8");
          assertEquals("+0 ~2 =0 -0", counts(apart), "K1 is taken apart in the same file");
        });
  }

  @Test
  void aHouseThatDiesInTheMiddleOfABatchLeavesWholeBatchesAndGoesOnByItself() throws Exception {
    String[] lines = lines(1_700);
    ImportHouse.TABLES.onDerby((jpa, data) -> dies(jpa, lines));
    ImportHouse.TABLES.onPostgresql((jpa, data) -> dies(jpa, lines));
  }

  private static void dies(JpaTemplate jpa, String[] lines) {
    FailingStore store = new FailingStore(new JpaProducts(jpa));
    ImportHouse house = new ImportHouse(jpa, store);
    ImportView judged = house.judge(house.send(lines), BlankCells.KEEP);
    store.lives = 2;
    house.imports.start(judged.id(), HANAKO);
    house.jobs.runAll();
    ImportView stopped = house.imports.one(judged.id(), HANAKO);
    assertEquals("STOPPED 1000", stopped.state() + " " + stopped.done());
    assertEquals(995, count(store));
    house.imports.start(judged.id(), HANAKO);
    house.jobs.die();
    ImportHouse next = new ImportHouse(jpa, store);
    next.clock.pass(Duration.ofSeconds(30));
    next.desk.goOn();
    next.jobs.runAll();
    assertEquals(995, count(store), "the other may be at work");
    next.clock.pass(Duration.ofSeconds(60));
    next.desk.goOn();
    next.jobs.runAll();
    ImportView done = next.imports.one(judged.id(), HANAKO);
    assertEquals("DONE +1690 ~0 =0 -10", done.state() + " " + counts(done));
    assertEquals(1_690, count(store));
    assertEquals("1000/1700", next.jobs.steps.get(0));
  }

  private static String[] lines(int rows) {
    String[] lines = new String[rows + 1];
    lines[0] = "商品コード,商品名,原価";
    for (int i = 1; i <= rows; i++) {
      lines[i] = "P-" + i + ",商品" + i + "," + (i % 170 == 0 ? "x" : i);
    }
    return lines;
  }

  private static int count(ProductStore store) {
    int count = 0;
    String last = "";
    List<Product> page = store.after(MAIN, last, 500);
    while (!page.isEmpty()) {
      count += page.size();
      last = Product.normal(page.get(page.size() - 1).code());
      page = store.after(MAIN, last, 500);
    }
    return count;
  }

  @Test
  void aHouseThatClosesLeavesTheJobAndItIsGoneOnWithUnderItsId() throws Exception {
    onBoth(
        house -> {
          ImportView judged = house.judge(house.send(lines(700)), BlankCells.KEEP);
          house.jobs.closes = true;
          String job = house.imports.start(judged.id(), HANAKO).job();
          house.jobs.runAll();
          assertEquals("INTERRUPTED", house.jobs.find(MAIN, job).orElseThrow().state());
          assertEquals(500, house.imports.one(judged.id(), HANAKO).done());
          house.jobs.closes = false;
          house.desk.goOn();
          house.jobs.runAll();
          assertEquals("DONE", house.jobs.find(MAIN, job).orElseThrow().state());
          ImportView done = house.imports.one(judged.id(), HANAKO);
          assertEquals("DONE +696 ~0 =0 -4", done.state() + " " + counts(done));
          assertEquals(Optional.of(job), done.job());
        });
  }

  @Test
  void aJobThatWaitsForItsTurnIsNotGoneOnWithByAnotherAndOneThatWasTakenOverEnds()
      throws Exception {
    onBoth(
        house -> {
          ImportView judged = house.judge(house.send(SOAPS), BlankCells.KEEP);
          house.imports.start(judged.id(), HANAKO);
          house.clock.pass(Duration.ofSeconds(50));
          house.desk.goOn();
          house.clock.pass(Duration.ofSeconds(50));
          house.desk.goOn();
          assertEquals(1, house.jobs.list(MAIN).size());
          assertThrows(Rejection.class, () -> house.imports.start(judged.id(), HANAKO));
          assertThrows(Rejection.class, () -> house.judge(judged, BlankCells.KEEP));
          assertThrows(Rejection.class, () -> house.desk.forget(new ImportKey(MAIN, judged.id())));
          house.clock.pass(Duration.ofSeconds(70));
          house.imports.start(judged.id(), HANAKO);
          house.jobs.runAll();
          assertEquals(
              "この取り込みは、別のジョブが続けています。",
              house.jobs.find(MAIN, "job-1").orElseThrow().result().orElseThrow().ja());
          ImportView done = house.imports.one(judged.id(), HANAKO);
          assertEquals("DONE +2 ~0 =0 -0", done.state() + " " + counts(done));
          assertThrows(Rejection.class, () -> house.imports.start(judged.id(), HANAKO));
          house.desk.forget(new ImportKey(MAIN, judged.id()));
          assertThrows(Rejection.class, () -> house.imports.one(judged.id(), HANAKO));
        });
  }

  @Test
  void anIdThatIsNoneIsThatOfNoFile() throws Exception {
    onBoth(
        house -> {
          for (String id : List.of("\0", "x".repeat(10_000), "", "\uD800")) {
            assertEquals(
                Rejection.Kind.NOT_FOUND,
                assertThrows(Rejection.class, () -> house.imports.one(id, HANAKO)).kind());
          }
        });
  }

  @Test
  void theLastTwentyAreKept() throws Exception {
    onBoth(
        house -> {
          ImportView first = house.send(SOAPS);
          for (int i = 0; i < ProductImportDesk.KEPT; i++) {
            house.clock.pass(Duration.ofSeconds(1));
            house.send(SOAPS);
          }
          assertEquals(ProductImportDesk.KEPT, house.imports.newest(HANAKO).size());
          assertThrows(Rejection.class, () -> house.imports.one(first.id(), HANAKO));
        });
  }
}
