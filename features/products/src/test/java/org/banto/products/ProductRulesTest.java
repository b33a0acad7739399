// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.banto.base.Violation;
import org.banto.base.Yen;
import org.junit.jupiter.api.Test;

class ProductRulesTest {
  private static List<String> wrong(Product product) {
    return ProductRules.violations(product).stream().map(Violation::field).toList();
  }

  private static Product costing(Product.Cost... costs) {
    Product p = Goods.named("A", "茶碗");
    return new Product(
        0,
        p.code(),
        p.name(),
        "",
        "",
        p.categories(),
        List.of(costs),
        List.of(),
        p.weight(),
        p.size(),
        p.temperature(),
        "",
        p.leadDays(),
        "",
        List.of(),
        List.of(),
        false,
        false,
        0);
  }

  private static Product.Cost cost(String from, long yen) {
    return new Product.Cost(
        from.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(from)), new Yen(yen));
  }

  @Test
  void codeAndNameAreNeededAndNothingElse() {
    assertEquals(List.of(), wrong(Goods.named("A", "茶碗")));
    assertEquals(List.of("code", "name"), wrong(Goods.named(" ", "\u3000")));
    assertEquals(List.of("code"), wrong(Goods.named("あ".repeat(81), "茶碗")));
    assertEquals(List.of(), wrong(Goods.named("𠮷".repeat(80), "𠮷".repeat(400))));
    assertEquals(List.of("code"), wrong(Goods.named("㌔".repeat(80), "茶碗")), "as it is compared");
    assertEquals(List.of("code", "name"), wrong(Goods.named("A\nB", "茶\u0000碗")));
  }

  @Test
  void signsThatNobodySeesMakeNoOtherCodeAndTurnNoName() throws CellRefusal {
    for (String unseen : List.of("\u202E", "\u2066", "\uFEFF", "\u200B", "\u200E", "\u00AD")) {
      assertEquals("Q1", Product.normal("q" + unseen + "1"), unseen);
      assertEquals("q1", CellCodes.code("q1" + unseen));
      assertTrue(wrong(Goods.named("A", unseen)).contains("name"), "a name of it is blank");
      assertEquals("q1", form("q1" + unseen, "茶碗").code());
    }
    for (String turn : List.of("\u202A", "\u202E", "\u2066", "\u2069", "\uFEFF")) {
      assertEquals(List.of("name"), wrong(Goods.named("A", "茶" + turn + "碗")));
      assertEquals("茶碗", CellText.said(turn + "茶" + turn + "碗"));
      assertEquals("茶碗", form("A", "茶" + turn + "碗").name());
    }
    String family = "👨\u200D👩";
    assertEquals(List.of(), wrong(Goods.named("A", family)), "control");
    assertEquals(family, CellText.said(family));
  }

  private static ProductForm form(String code, String name) {
    return new ProductForm(
        code, name, null, null, null, null, null, null, null, null, null, null, null, null, null,
        false);
  }

  @Test
  void aCodeIsComparedByHalfWidthUpperCaseAndWithoutBlanks() {
    assertEquals("ABC-1", Product.normal("\u3000ａｂｃ－１ "));
  }

  @Test
  void nothingIsBelowAnEmptyCategory() {
    assertEquals(
        List.of("categories"), wrong(Goods.full("A", "茶碗", "", List.of("", "和食器", ""), "", 1)));
    assertEquals(List.of(), wrong(Goods.full("A", "茶碗", "", List.of("食器", "和食器", ""), "", 1)));
  }

  @Test
  void costsFollowOneAnotherAndAreNotNegative() {
    assertEquals(List.of(), wrong(costing(cost("", 0), cost("2026-04-01", 1_200))));
    assertEquals(List.of("costs"), wrong(costing(cost("", -1))));
    assertEquals(List.of("costs"), wrong(costing(cost("2026-04-01", 1), cost("", 2))));
    assertEquals(List.of("costs"), wrong(costing(cost("2026-04-01", 1), cost("2026-04-01", 2))));
  }

  @Test
  void aCostHoldsFromItsDayOn() {
    Product p = costing(cost("", 500), cost("2026-04-01", 600));
    assertEquals(Optional.of(new Yen(500)), p.costOn(LocalDate.of(2026, 3, 31)));
    assertEquals(Optional.of(new Yen(600)), p.costOn(LocalDate.of(2026, 4, 1)));
    assertEquals(
        Optional.empty(), costing(cost("2026-04-01", 600)).costOn(LocalDate.of(2026, 3, 31)));
  }

  @Test
  void aJanHasEightOrThirteenDigits() {
    assertEquals(List.of(), wrong(Goods.full("A", "茶碗", "", List.of(), "4901234567894", 1)));
    assertEquals(List.of("jan"), wrong(Goods.full("A", "茶碗", "", List.of(), "490123456789", 1)));
    assertEquals(List.of("jan"), wrong(Goods.full("A", "茶碗", "", List.of(), "４９０１２３４５", 1)));
  }

  @Test
  void partsAndLinksStandOnceAndAreNotTooMany() {
    assertEquals(List.of("parts"), wrong(Goods.kit("K", Goods.part("A", 1), Goods.part("ａ", 2))));
    assertEquals(List.of("parts"), wrong(Goods.kit("K", Goods.part("A", 0))));
    Product linked =
        Goods.linked("A", "茶碗", "rakuten~tokyo", "a1")
            .linked(new Product.Link("rakuten~tokyo", "Ａ１"));
    assertEquals(List.of("links"), wrong(linked));
    assertEquals(List.of("links"), wrong(Goods.linked("A", "茶碗", "楽天", "a1")));
    Product many =
        Goods.named("A", "茶碗")
            .with(
                List.of(),
                IntStream.range(0, 201).mapToObj(i -> new Product.Link("a~b", "c" + i)).toList());
    assertEquals(List.of("links"), wrong(many));
  }

  @Test
  void aKitHoldsWhatIsThereAndNeverItself() {
    Map<String, List<Product.Part>> there =
        Map.of(
            "A", List.of(),
            "B", List.of(Goods.part("C", 1)),
            "C", List.of(Goods.part("K", 1)));
    assertEquals(List.of(), ProductRules.kit(Goods.kit("X", Goods.part("A", 1)), there::get));
    for (String part : List.of("Z", "K", "ｋ", "C", "B")) {
      assertEquals(
          List.of("parts"),
          ProductRules.kit(Goods.kit("K", Goods.part(part, 1)), there::get).stream()
              .map(Violation::field)
              .toList(),
          part);
    }
  }

  @Test
  void kitsWithinKitsAreLookedThroughHoweverDeep() {
    Function<String, List<Product.Part>> deep =
        code -> {
          int no = Integer.parseInt(code);
          return no == 50_000 ? List.of() : List.of(Goods.part(Integer.toString(no + 1), 1));
        };
    assertEquals(List.of(), ProductRules.kit(Goods.kit("K", Goods.part("1", 1)), deep));
    assertEquals(1, ProductRules.kit(Goods.kit("40000", Goods.part("1", 1)), deep).size());
  }

  @Test
  void aCircleOfOthersEndsTheLook() {
    Map<String, List<Product.Part>> there =
        Map.of("A", List.of(Goods.part("B", 1)), "B", List.of(Goods.part("A", 1)));
    assertEquals(List.of(), ProductRules.kit(Goods.kit("K", Goods.part("A", 1)), there::get));
  }
}
