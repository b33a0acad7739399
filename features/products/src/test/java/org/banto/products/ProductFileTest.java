// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import static org.banto.products.ImportHouse.Clerk.HANAKO;
import static org.banto.products.ImportHouse.MAIN;
import static org.banto.products.ImportHouse.counts;
import static org.banto.products.ImportHouse.onBoth;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banto.base.Yen;
import org.banto.products.Product.Cost;
import org.banto.products.Product.Link;
import org.banto.products.Product.Part;
import org.banto.products.Product.Tax;
import org.banto.products.Product.TaxKind;
import org.banto.shipment.Temperature;
import org.junit.jupiter.api.Test;

class ProductFileTest {
  private static final Optional<LocalDate> APRIL = Optional.of(LocalDate.of(2027, 4, 1));
  private static final Optional<LocalDate> EVER = Optional.empty();

  private static Product goods(
      String code, String name, List<Cost> costs, List<Tax> taxes, List<Part> parts) {
    return new Product(
        0,
        code,
        name,
        "'-紙",
        "@仕入\"先",
        List.of("食品", "菓子, 干", ""),
        costs,
        taxes,
        Optional.of(500),
        Optional.of(60),
        Optional.of(Temperature.FROZEN),
        "4901234567894",
        Optional.of(3),
        "-5",
        parts,
        List.of(new Link("rakuten~tokyo", code + ";\"x"), new Link("yahoo~main", code)),
        true,
        false,
        0);
  }

  private static List<Product> nasty() {
    List<Product> all = new ArrayList<>();
    int no = 0;
    for (String text :
        List.of(
            "=1+1", "'=1+1", "''@x", "+81", "-5", "＝x", "a,b", "say \"hi\"", "'plain", "=\"7\"")) {
      String code = "C" + ++no + text;
      all.add(goods(code, text, List.of(), List.of(), List.of()));
    }
    all.add(
        goods(
            "日付",
            "日付",
            List.of(new Cost(EVER, new Yen(0)), new Cost(APRIL, new Yen(1300))),
            List.of(new Tax(EVER, TaxKind.STANDARD), new Tax(APRIL, TaxKind.EXEMPT)),
            List.of()));
    all.add(
        goods(
            "一つの日",
            "一つの日",
            List.of(new Cost(APRIL, new Yen(5))),
            List.of(new Tax(APRIL, TaxKind.REDUCED)),
            List.of(new Part("C1=1+1", 2), new Part("A;*3", 1))));
    all.add(goods("A;*3", "名", List.of(), List.of(), List.of()));
    all.add(ProductDraftNames.blank("空", "空"));
    return all;
  }

  /** Goods with a name and nothing else. */
  private static final class ProductDraftNames {
    static Product blank(String code, String name) {
      ProductDraft draft = new ProductDraft(ProductDraft.blank(code));
      try {
        draft.put(ProductField.NAME, name, "");
      } catch (CellRefusal e) {
        throw new AssertionError(e);
      }
      return draft.product();
    }
  }

  @Test
  void whatWasWrittenReadsBackAsItWas() throws Exception {
    List<String> files = new ArrayList<>();
    onBoth(
        house -> {
          house.store.save(MAIN, nasty(), HANAKO.actor(), Instant.EPOCH);
          String file = house.file();
          files.add(file);
          assertTrue(file.startsWith("\uFEFF\"商品コード\",\"商品名\","), file);
          assertTrue(file.contains("\"'=1+1\""), "harmless to spreadsheets");
          for (BlankCells blank : BlankCells.values()) {
            ImportView same = house.judge(take(house, file), blank);
            assertEquals("+0 ~0 =14 -0", counts(same), house.changed(same).toString());
          }
        });
    assertEquals(files.get(0).lines().sorted().toList(), files.get(1).lines().sorted().toList());
    onBoth(
        house -> {
          ImportView read = house.judge(take(house, files.get(0)), BlankCells.KEEP);
          assertEquals("+14 ~0 =0 -0", counts(read), house.refused(read).toString());
          house.imports.start(read.id(), HANAKO);
          house.jobs.runAll();
          assertEquals(
              files.get(0).lines().sorted().toList(), house.file().lines().sorted().toList());
        });
  }

  private static ImportView take(ImportHouse house, String file) {
    return house.imports.take("goods.csv", file.getBytes(StandardCharsets.UTF_8), HANAKO);
  }
}
