// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.fakes.Orders;
import org.banto.house.ProductMaster.Goods;
import org.banto.house.ProductMaster.Item;
import org.banto.house.ProductMaster.Part;
import org.banto.house.ProductMaster.Sold;
import org.banto.order.Order;
import org.banto.order.OrderLine;
import org.junit.jupiter.api.Test;

/** What is fetched for an order is what the product master says its lines are. */
class KitPickingTest {
  private static final Order ORDER = Orders.everyday(1);
  private static final OrderLine FIRST = ORDER.placed().lines().get(0);
  private static final Item BOX = new Item("BOX", "箱", "", "A-1", List.of());
  private static final Item TEA = new Item("TEA", "煎茶", "煎茶 100g", "B-2", List.of());
  private static final Item KIT = new Item("SET", "煎茶揃", "", "", List.of());

  private static Goods first(Sold sold) {
    return (order, line) -> line.no() == FIRST.no() ? Optional.of(sold) : Optional.empty();
  }

  private static PickingTotals.Pick pick(Goods goods, Map<String, String> settings, String code) {
    PickingTotals picks = new PickingTotals(settings);
    picks.add(List.of(ORDER), goods);
    return picks.all(Layout.LOCATION).stream()
        .filter(p -> p.sku().equals(code))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void ofAKitItsPartsAreFetchedFromTheirShelves() {
    Goods goods = first(new Sold(KIT, List.of(new Part(BOX, 1), new Part(TEA, 3))));
    PickingTotals.Pick tea = pick(goods, Map.of(), "TEA");
    assertEquals(
        new PickingTotals.Pick("TEA", "煎茶 100g", List.of(), "B-2", 3 * FIRST.quantity(), 1), tea);
    assertEquals(FIRST.quantity(), pick(goods, Map.of(), "BOX").quantity());
    // the other way round: without a master the line itself is fetched
    long before = pick(Goods.NONE, Map.of(), FIRST.sku()).quantity();
    assertEquals(before - FIRST.quantity(), pick(goods, Map.of(), FIRST.sku()).quantity());
  }

  @Test
  void goodsOfOneCodeAreOneRowWhateverTheMallsCallThem() {
    PickingTotals picks = new PickingTotals(Map.of());
    picks.add(List.of(ORDER), (order, line) -> Optional.of(new Sold(TEA, List.of())));
    long all =
        ORDER.placed().lines().stream()
            .filter(l -> l.options().isEmpty() && !l.struck())
            .mapToInt(OrderLine::quantity)
            .sum();
    assertEquals(
        List.of(all),
        picks.all(Layout.LOCATION).stream()
            .filter(p -> p.options().isEmpty())
            .map(PickingTotals.Pick::quantity)
            .toList());
  }

  @Test
  void whatTheShopSetForPapersGoesBeforeTheMaster() {
    Map<String, String> settings =
        Map.of(DocumentSettings.SHELVES, "TEA|Z-9", DocumentSettings.NAMES, "TEA|お茶");
    Goods goods = first(new Sold(KIT, List.of(new Part(TEA, 1))));
    PickingTotals.Pick tea = pick(goods, settings, "TEA");
    assertEquals("お茶 Z-9", tea.name() + " " + tea.location());
    PrintNames names = PrintNames.of(Map.of());
    assertEquals("煎茶 100g", names.of(FIRST, Optional.of(new Sold(TEA, List.of()))));
    assertEquals(FIRST.name(), names.of(FIRST, Optional.of(new Sold(BOX, List.of()))));
  }

  @Test
  void picksAndPackersReadBeneathAKitWhatItIsMadeOf() throws Exception {
    Goods goods = first(new Sold(KIT, List.of(new Part(BOX, 1), new Part(TEA, 3))));
    for (Paper paper : List.of(Paper.PICKING_LIST, Paper.WORKSHEET)) {
      // goods that are no kit stand as they are
      String plain = printed(paper, first(new Sold(KIT, List.of())));
      assertFalse(plain.contains("セット】") || plain.contains("TEA") || plain.contains("棚番"), plain);
      String text = printed(paper, goods);
      assertTrue(text.contains("【セット】"), text);
      assertTrue(text.contains("□ BOX 棚番 A-1　箱 " + FIRST.quantity()), text);
      assertTrue(text.contains("□ TEA 棚番 Z-9　煎茶 100g " + 3 * FIRST.quantity()), text);
    }
    // it is for those who pick and pack, not for the buyer
    String bought = printed(Paper.PURCHASE_STATEMENT, goods);
    assertFalse(bought.contains("TEA") || bought.contains("Z-9"), bought);
  }

  @Test
  void soManyPartsThatNoIntHoldsThemAreCountedAllTheSame() {
    Goods goods = first(new Sold(KIT, List.of(new Part(TEA, Integer.MAX_VALUE))));
    PickingTotals picks = new PickingTotals(Map.of());
    picks.add(List.of(ORDER, Orders.everyday(2)), goods);
    assertEquals(
        List.of(2L * Integer.MAX_VALUE),
        picks.all(Layout.TOTAL).stream()
            .filter(p -> p.sku().equals("TEA"))
            .map(PickingTotals.Pick::quantity)
            .toList());
  }

  private static String printed(Paper paper, Goods goods) throws Exception {
    Map<String, String> shelves = Map.of(DocumentSettings.SHELVES, "TEA|Z-9");
    return Printer.text(Printer.print(paper, Layout.ORDER, List.of(ORDER), shelves, goods).pdf());
  }
}
