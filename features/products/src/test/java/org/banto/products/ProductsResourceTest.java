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
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.aries.jpa.template.JpaTemplate;
import org.banto.base.Rejection;
import org.banto.base.Slice;
import org.banto.base.Violation;
import org.banto.base.Yen;
import org.banto.fakes.Events;
import org.banto.fakes.Orders;
import org.banto.house.WrongSettings;
import org.banto.products.ProductsResource.CategoryRename;
import org.banto.products.ProductsResource.CountedCategory;
import org.banto.products.ProductsResource.Ended;
import org.junit.jupiter.api.Test;

class ProductsResourceTest {
  private final Events events = new Events();

  private ProductsResource resource(JpaTemplate jpa) {
    JpaProducts products = new JpaProducts(jpa);
    return new ProductsResource(
        products,
        new ProductDesk(products, Goods.CLOCK),
        new ProductBooks(jpa, Goods.CLOCK),
        new UnknownGoods(jpa),
        new ProductNews(events),
        Goods.CLOCK);
  }

  private static ProductForm form(Product p) {
    return ProductForm.of(p);
  }

  private static Slice<ProductLine> list(
      ProductsResource at, String words, String after, int limit) {
    BookQuery query =
        new BookQuery(
            ProductsResource.words(words), List.of(), Optional.empty(), ShownGoods.CURRENT);
    return at.list(query, after, limit, Orders.MAIN);
  }

  private static List<String> codes(ProductsResource at, String words) {
    return list(at, words, "", 200).items().stream().map(ProductLine::code).toList();
  }

  @Test
  void whatIsEnteredIsListedFoundAndCounted() throws Exception {
    ProductsDatabase.onBoth(
        (jpa, data) -> {
          ProductsResource at = resource(jpa);
          assertEquals(List.of(), codes(at, ""));
          ProductView bowl =
              at.enter(
                  form(
                      Goods.full(
                          "A-1", "茶碗 青", "㈱窯元", List.of("食器", "和", ""), "4901234567894", 300)),
                  ShopClerk.HANAKO);
          at.enter(form(Goods.named("B-1", "箸")), ShopClerk.HANAKO);
          at.enter(form(Goods.kit("K", part("a-1", 2), part("B-1", 1))), ShopClerk.HANAKO);
          assertEquals(List.of("A-1", "B-1", "K"), codes(at, ""));
          assertEquals(List.of("A-1"), codes(at, "茶碗"));
          assertEquals(List.of("A-1"), codes(at, "49012345 株"));
          ProductLine line = list(at, "", "", 1).items().get(0);
          assertEquals(Optional.of(new Yen(300)), line.cost());
          assertEquals(Optional.of("A-1"), list(at, "", "", 1).next());
          assertEquals(Optional.empty(), list(at, "", "B-1", 1).next());
          ProductsResource.MasterFacts facts = at.facts(Orders.MAIN);
          assertEquals(3, facts.total());
          assertEquals(List.of("㈱窯元"), facts.suppliers());
          assertEquals(
              List.of(
                  new CountedCategory(List.of("食器"), 1),
                  new CountedCategory(List.of("食器", "和"), 1)),
              facts.categories());
          ProductView one = at.one(bowl.id(), Orders.MAIN);
          assertEquals(List.of("K"), one.kits().stream().map(ProductLine::code).toList());
          assertTrue(one.kits().get(0).kit());
        });
  }

  @Test
  void whatAShopSellsUnderAnotherCodeIsFoundByThatCode() throws Exception {
    ProductsDatabase.onBoth(
        (jpa, data) -> {
          ProductsResource at = resource(jpa);
          Product tea = Goods.linked("TEA", "煎茶", "rakuten~tokyo", "Sencha-100");
          ProductView view =
              at.enter(form(tea.linked(new Product.Link("yahoo~main", "ｙ-77"))), ShopClerk.HANAKO);
          assertEquals(List.of("TEA"), codes(at, "sencha"));
          assertEquals(List.of("TEA"), codes(at, "y-77 煎茶"));
          assertEquals(List.of("TEA"), codes(resource(jpa), "sencha"), "by a book read anew");
          at.change(view.id(), form(tea), ShopClerk.HANAKO);
          assertEquals(List.of(), codes(at, "y-77"), "it is not sold so any more");
          assertEquals(List.of("TEA"), codes(at, "SENCHA-100"));
        });
  }

  @Test
  void whatNoDatabaseCanBeAskedForIsRefusedBefore() throws Exception {
    ProductsDatabase.onBoth(
        (jpa, data) -> {
          ProductsResource at = resource(jpa);
          for (String code : List.of("A\0B", "A\uD800", "A".repeat(10_000))) {
            assertThrows(
                WrongSettings.class,
                () -> at.enter(form(Goods.kit("K", part(code, 1))), ShopClerk.HANAKO));
            assertThrows(
                WrongSettings.class,
                () -> at.enter(form(Goods.named(code, "箸")), ShopClerk.HANAKO));
          }
          assertThrows(
              Rejection.class,
              () -> at.rename(new CategoryRename(List.of("食\0器"), "器"), ShopClerk.HANAKO));
          assertEquals(List.of(), codes(at, ""));
          assertEquals(List.of(), codes(at, "\0 \uD800"));
        });
  }

  @Test
  void twoHousesOnOneDatabaseSeeWhatTheOtherSaves() throws Exception {
    ProductsDatabase.onBoth(
        (jpa, data) -> {
          ProductsResource here = resource(jpa);
          ProductsResource there = resource(jpa);
          String a = here.enter(form(Goods.named("A", "茶碗")), ShopClerk.HANAKO).id();
          assertEquals(List.of("A"), codes(there, "茶碗"));
          there.change(a, form(Goods.named("C", "湯のみ")), ShopClerk.HANAKO);
          there.enter(form(Goods.named("A", "皿")), ShopClerk.HANAKO);
          assertEquals(List.of("A", "C"), codes(here, ""));
          assertEquals(List.of("C"), codes(here, "湯のみ"));
          there.remove(a, ShopClerk.HANAKO);
          assertEquals(List.of("A"), codes(here, ""));
          assertThrows(Rejection.class, () -> here.one(a, Orders.MAIN));
        });
  }

  @Test
  void aFormIsRefusedByItsFieldsAndNothingIsKept() throws Exception {
    ProductsDatabase.onBoth(
        (jpa, data) -> {
          ProductsResource at = resource(jpa);
          String a = at.enter(form(Goods.linked("A", "茶碗", "a~b", "x")), ShopClerk.HANAKO).id();
          at.enter(form(Goods.kit("K", part("A", 1))), ShopClerk.HANAKO);
          assertEquals(List.of("code"), wrong(at, Goods.named("ａ", "皿")));
          assertEquals(List.of("parts"), wrong(at, Goods.kit("L", part("Z", 1))));
          assertEquals(List.of("parts"), wrong(at, Goods.kit("L", part("L", 1))));
          assertEquals(List.of("links"), wrong(at, Goods.linked("B", "皿", "a~b", "X")));
          assertEquals(List.of("code", "name"), wrong(at, Goods.named("", "")));
          WrongSettings circle =
              assertThrows(
                  WrongSettings.class,
                  () -> at.change(a, form(Goods.kit("A", part("K", 1))), ShopClerk.HANAKO));
          assertEquals("parts", circle.violations().get(0).field());
          WrongSettings renamed =
              assertThrows(
                  WrongSettings.class,
                  () -> at.change(a, form(Goods.kit("B", part("K", 1))), ShopClerk.HANAKO));
          assertEquals("parts", renamed.violations().get(0).field());
          at.change(a, form(Goods.linked("B", "茶碗", "a~b", "x")), ShopClerk.HANAKO);
          assertEquals(List.of("B", "K"), codes(at, ""));
        });
  }

  private static List<String> wrong(ProductsResource at, Product product) {
    return assertThrows(WrongSettings.class, () -> at.enter(form(product), ShopClerk.HANAKO))
        .violations()
        .stream()
        .map(Violation::field)
        .distinct()
        .toList();
  }

  @Test
  void aFormThatLeavesMuchOutIsReadAndDaysAreSorted() throws Exception {
    ProductsDatabase.TABLES.onDerby(
        (jpa, data) -> {
          ProductForm form =
              new ProductForm(
                  " A ",
                  "茶碗",
                  null,
                  null,
                  List.of("食器"),
                  List.of(
                      new ProductForm.DatedCost(Optional.of(LocalDate.of(2026, 4, 1)), 2),
                      new ProductForm.DatedCost(null, 1)),
                  null,
                  null,
                  null,
                  null,
                  null,
                  null,
                  null,
                  null,
                  null,
                  false);
          ProductForm kept = resource(jpa).enter(form, ShopClerk.HANAKO).product();
          assertEquals("A", kept.code());
          assertEquals(List.of("食器", "", ""), kept.categories());
          assertEquals(List.of(1L, 2L), kept.costs().stream().map(c -> c.yen()).toList());
        });
  }

  @Test
  void goodsEndAndCategoriesAreRenamed() throws Exception {
    ProductsDatabase.onBoth(
        (jpa, data) -> {
          ProductsResource at = resource(jpa);
          String a =
              at.enter(
                      form(Goods.full("A", "茶碗", "", List.of("食器", "", ""), "", 1)),
                      ShopClerk.HANAKO)
                  .id();
          assertEquals(1, at.end(new Ended(List.of(a, a, "x"), true), ShopClerk.HANAKO).changed());
          assertEquals(List.of(), codes(at, ""));
          assertEquals(1, at.facts(Orders.MAIN).ended());
          CategoryRename rename = new CategoryRename(List.of("食器"), " 和食器 ");
          assertEquals(1, at.rename(rename, ShopClerk.HANAKO).changed());
          assertEquals(0, at.rename(rename, ShopClerk.HANAKO).changed());
          assertEquals(
              List.of(List.of("和食器")),
              at.facts(Orders.MAIN).categories().stream().map(CountedCategory::path).toList());
          for (CategoryRename wrong :
              List.of(
                  new CategoryRename(List.of(), "x"),
                  new CategoryRename(List.of("和食器"), " "),
                  new CategoryRename(List.of("和食器"), "x".repeat(61)),
                  new CategoryRename(List.of("a", "b", "c", "d"), "x"))) {
            assertThrows(Rejection.class, () -> at.rename(wrong, ShopClerk.HANAKO));
          }
          assertThrows(Rejection.class, () -> at.end(new Ended(List.of(), true), ShopClerk.HANAKO));
        });
  }

  @Test
  void aQuestionThatIsTooLongIsRefused() throws Exception {
    ProductsDatabase.TABLES.onDerby(
        (jpa, data) -> {
          ProductsResource at = resource(jpa);
          assertThrows(Rejection.class, () -> codes(at, "x".repeat(201)));
          assertThrows(Rejection.class, () -> codes(at, "a b c d e f g h i j k"));
          assertThrows(Rejection.class, () -> list(at, "", "", 0));
          assertThrows(Rejection.class, () -> list(at, "", "", 201));
        });
  }

  @Test
  void aSavingOfManyIsReadInByAnOpenBook() throws Exception {
    ProductsDatabase.TABLES.onDerby(
        (jpa, data) -> {
          ProductsResource at = resource(jpa);
          JpaProducts products = new JpaProducts(jpa);
          for (int slice = 0; slice < 3; slice++) {
            int from = slice * 500;
            products.save(
                Orders.MAIN,
                IntStream.range(from, from + 500)
                    .mapToObj(i -> Goods.named(String.format("C%04d", 1_499 - i), "品" + i))
                    .toList(),
                HANAKO,
                NOW);
            assertEquals(from + 500, at.facts(Orders.MAIN).total());
          }
          assertEquals(List.of("C0000"), codes(at, "品1499"));
        });
  }
}
