// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import static org.banto.products.Goods.HANAKO;
import static org.banto.products.Goods.NOW;
import static org.banto.products.Goods.part;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.base.AccountId;
import org.banto.base.Rejection;
import org.banto.base.Yen;
import org.banto.fakes.IndexPicks;
import org.banto.fakes.Orders;
import org.banto.shipment.Temperature;
import org.junit.jupiter.api.Test;

class JpaProductsTest {
  private static final AccountId OTHER = new AccountId("other");

  private static Product find(JpaProducts products, String code) {
    return products.byCode(Orders.MAIN, List.of(code)).get(code);
  }

  private static void save(JpaProducts products, Product... goods) {
    products.save(Orders.MAIN, List.of(goods), HANAKO, NOW);
  }

  @Test
  void goodsComeBackAsTheyWereKept() throws Exception {
    ProductsDatabase.onBoth(
        (jpa, data) -> {
          JpaProducts products = new JpaProducts(jpa);
          save(products, Goods.named("A", "茶碗"));
          Product all =
              new Product(
                  0,
                  "ｋ-1",
                  "𠮷".repeat(400),
                  "紙の名",
                  "㈱窯元",
                  List.of("食器", "和食器", "茶碗"),
                  List.of(
                      new Product.Cost(Optional.empty(), Yen.ZERO),
                      new Product.Cost(
                          Optional.of(LocalDate.of(2026, 4, 1)), new Yen(999_999_999))),
                  List.of(
                      new Product.Tax(
                          Optional.of(LocalDate.of(2026, 4, 1)), Product.TaxKind.REDUCED)),
                  Optional.of(0),
                  Optional.of(60),
                  Optional.of(Temperature.FROZEN),
                  "4901234567894",
                  Optional.of(3),
                  "A-1-2",
                  List.of(part("A", 2)),
                  List.of(
                      new Product.Link("rakuten~tokyo", "Abc:1"),
                      new Product.Link("yahoo~x", "Abc:1")),
                  true,
                  false,
                  0);
          save(products, all);
          Product kept = find(products, "K-1");
          assertEquals(1, kept.version());
          assertEquals(
              all,
              new Product(
                  0,
                  kept.code(),
                  kept.name(),
                  kept.paperName(),
                  kept.supplier(),
                  kept.categories(),
                  kept.costs(),
                  kept.taxes(),
                  kept.weight(),
                  kept.size(),
                  kept.temperature(),
                  kept.jan(),
                  kept.leadDays(),
                  kept.shelf(),
                  kept.parts(),
                  kept.links(),
                  kept.ended(),
                  kept.picture(),
                  0));
          assertEquals(Optional.of(kept), products.find(Orders.MAIN, kept.id()));
          assertEquals(Optional.empty(), products.find(OTHER, kept.id()));
          assertEquals(
              List.of("A", "ｋ-1"),
              products.after(Orders.MAIN, "", 10).stream().map(Product::code).toList());
          assertEquals(List.of(kept), products.after(Orders.MAIN, "A", 10));
          assertEquals(
              Map.of(new Product.Link("yahoo~x", "ABC:1"), "ｋ-1"),
              products.linked(Orders.MAIN, List.of(new Product.Link("yahoo~x", "abc:1"))));
        });
  }

  @Test
  void whoComesSecondIsRefusedAndNothingOfTheBatchIsKept() throws Exception {
    ProductsDatabase.onBoth(
        (jpa, data) -> {
          JpaProducts products = new JpaProducts(jpa);
          save(products, Goods.named("A", "茶碗"));
          Product seen = find(products, "A");
          save(products, Goods.renamed(seen, "A", "湯のみ"));
          Rejection no =
              assertThrows(
                  Rejection.class,
                  () -> save(products, Goods.named("B", "箸"), Goods.renamed(seen, "A", "皿")));
          assertEquals(Rejection.Kind.STALE, no.kind());
          assertEquals("湯のみ", find(products, "A").name());
          assertEquals(2, find(products, "A").version());
          assertEquals(Set.of("A"), products.byCode(Orders.MAIN, List.of("A", "B")).keySet());
        });
  }

  @Test
  void aCodeAndALinkAreOfOneProduct() throws Exception {
    ProductsDatabase.onBoth(
        (jpa, data) -> {
          JpaProducts products = new JpaProducts(jpa);
          save(products, Goods.linked("A", "茶碗", "a~b", "x1"));
          for (Product wrong :
              List.of(Goods.named("ａ", "皿"), Goods.linked("B", "皿", "a~b", "Ｘ１"))) {
            Rejection no = assertThrows(Rejection.class, () -> save(products, wrong));
            assertEquals(Rejection.Kind.CONFLICT, no.kind());
          }
          save(products, Goods.linked("B", "皿", "a~c", "x1"));
          products.save(OTHER, List.of(Goods.linked("A", "茶碗", "a~b", "x1")), HANAKO, NOW);
        });
  }

  @Test
  void codesAreExchangedAndKitsFollow() throws Exception {
    ProductsDatabase.onBoth(
        (jpa, data) -> {
          JpaProducts products = new JpaProducts(jpa);
          save(products, Goods.named("A", "茶碗"), Goods.named("B", "箸"));
          save(products, Goods.kit("K", part("A", 1), part("B", 2)));
          Product a = find(products, "A");
          Product b = find(products, "B");
          save(products, Goods.renamed(a, "B", a.name()), Goods.renamed(b, "A", b.name()));
          assertEquals("箸", find(products, "A").name());
          assertEquals(List.of(part("B", 1), part("A", 2)), find(products, "K").parts());
          assertEquals(
              Set.of("K", "A", "B"), products.parts(Orders.MAIN, List.of("K", "Z")).keySet());
        });
  }

  @Test
  void aPartOfAKitIsNotDeletedAndWhatIsDeletedIsGone() throws Exception {
    ProductsDatabase.onBoth(
        (jpa, data) -> {
          JpaProducts products = new JpaProducts(jpa);
          save(products, Goods.linked("A", "茶碗", "a~b", "x1"), Goods.kit("K", part("A", 1)));
          Product a = find(products, "A");
          Rejection no =
              assertThrows(
                  Rejection.class, () -> products.remove(Orders.MAIN, a.id(), HANAKO, NOW));
          assertEquals(Rejection.Kind.CONFLICT, no.kind());
          assertTrue(no.sentence().ja().contains("K"), no.sentence().ja());
          products.remove(Orders.MAIN, find(products, "K").id(), HANAKO, NOW);
          products.remove(Orders.MAIN, a.id(), HANAKO, NOW);
          products.remove(Orders.MAIN, a.id(), HANAKO, NOW);
          assertEquals(List.of(), products.after(Orders.MAIN, "", 10));
          Rejection late =
              assertThrows(Rejection.class, () -> save(products, Goods.renamed(a, "A", "皿")));
          assertEquals(Rejection.Kind.CONFLICT, late.kind());
          save(products, Goods.linked("A", "茶碗", "a~b", "x1"));
          assertTrue(find(products, "A").id() > a.id(), "an id is given once");
        });
  }

  @Test
  void whatFailsWithTheTransactionIsNotKept() throws Exception {
    ProductsDatabase.onBoth(
        (jpa, data) -> {
          JpaProducts products = new JpaProducts(jpa);
          save(products, Goods.named("A", "茶碗"));
          long revision = products.revision(Orders.MAIN);
          assertThrows(
              IllegalStateException.class,
              () ->
                  jpa.tx(
                      TransactionType.Required,
                      em -> {
                        save(products, Goods.named("B", "箸"));
                        throw new IllegalStateException("the house ends here");
                      }));
          assertEquals(revision, products.revision(Orders.MAIN));
          assertEquals(1, products.after(Orders.MAIN, "", 10).size());
        });
  }

  @Test
  void manyAreKeptReadAndEndedAtOnce() throws Exception {
    ProductsDatabase.onBoth(
        (jpa, data) -> {
          JpaProducts products = new JpaProducts(jpa);
          List<Product> many =
              IntStream.range(0, 1_200)
                  .mapToObj(i -> Goods.linked("C" + i, "品" + i, "a~b", "x" + i))
                  .toList();
          products.save(Orders.MAIN, many, HANAKO, NOW);
          Set<String> codes =
              IntStream.range(0, 1_200).mapToObj(i -> "C" + i).collect(Collectors.toSet());
          Map<String, Product> found = products.byCode(Orders.MAIN, codes);
          assertEquals(codes, found.keySet());
          assertTrue(found.values().stream().allMatch(p -> p.links().size() == 1));
          List<Long> ids = found.values().stream().map(Product::id).limit(700).toList();
          assertEquals(700, products.end(Orders.MAIN, ids, true, HANAKO, NOW));
          assertEquals(0, products.end(Orders.MAIN, ids, true, HANAKO, NOW));
        });
  }

  @Test
  void aCategoryIsRenamedOnceInAllThatIsInIt() throws Exception {
    ProductsDatabase.onBoth(
        (jpa, data) -> {
          JpaProducts products = new JpaProducts(jpa);
          save(
              products,
              Goods.full("A", "茶碗", "", List.of("食器", "和", "茶碗"), "", 1),
              Goods.full("B", "皿", "", List.of("食器", "和", ""), "", 1),
              Goods.full("C", "箸", "", List.of("食器", "洋", ""), "", 1),
              Goods.full("D", "箱", "", List.of("箱", "和", ""), "", 1));
          List<String> from = List.of("食器", "和");
          assertEquals(2, products.rename(Orders.MAIN, from, "和食器", HANAKO, NOW));
          assertEquals(0, products.rename(Orders.MAIN, from, "和食器", HANAKO, NOW));
          assertEquals(List.of("食器", "和食器", "茶碗"), find(products, "A").categories());
          assertEquals(2, find(products, "A").version());
          assertEquals(List.of("箱", "和", ""), find(products, "D").categories());
        });
  }

  @Test
  void codesAreFoundWithoutAWalkThroughAll() throws Exception {
    ProductsDatabase.TABLES.onDerby(
        (jpa, data) -> {
          JpaProducts products = new JpaProducts(jpa);
          for (int slice = 0; slice < 3; slice++) {
            int from = slice * 1_000;
            products.save(
                Orders.MAIN,
                IntStream.range(from, from + 1_000)
                    .mapToObj(i -> Goods.named("C" + i, "品"))
                    .toList(),
                HANAKO,
                NOW);
          }
          List<String> some = IntStream.range(0, 64).mapToObj(i -> "C" + i * 40).toList();
          IndexPicks.proves(
              data,
              "products_item_normal",
              "normal",
              some.size(),
              () -> assertEquals(some.size(), products.unlinkedByCode(Orders.MAIN, some).size()));
        });
  }
}
