// SPDX-License-Identifier: Apache-2.0
package org.banto.packing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.banto.base.OrderId;
import org.banto.house.ProductMaster;
import org.banto.house.ProductMaster.Item;
import org.banto.house.ProductMaster.Part;
import org.banto.house.ProductMaster.Sold;
import org.banto.packing.Answer.State;
import org.banto.shipment.ShipmentNumber;
import org.junit.jupiter.api.Test;

/** A kit is packed by its parts, and what stands under the bars of goods is read. */
class KitPackingTest {
  private static final Worker HANAKO = House.seat("hanako", "A");
  private static final String LID_CODE = "4922222222228";
  private static final String CLOTH_CODE = "4911111111119";
  private static final Item CUP = item("CUP", "茶碗（単品）", "4900000000012");
  private static final Item LID = item("LID", "ふた", LID_CODE);
  private static final Item CLOTH = item("CLOTH", "麻布", CLOTH_CODE);

  /** The cups of the house's orders are sold with two lids each; the cloth is known. */
  private static final ProductMaster MASTER =
      (account, orders) -> {
        Map<Integer, Sold> lines =
            Map.of(
                1, new Sold(item("SET", "茶碗揃"), List.of(new Part(CUP, 1), new Part(LID, 2))),
                2, new Sold(CLOTH, List.of()));
        return orders.stream().collect(Collectors.toMap(o -> o.id(), o -> lines));
      };

  private static Item item(String code, String name, String... barcodes) {
    return new Item(code, name, "", "", List.of(barcodes));
  }

  @Test
  void theTableAsksForThePartsOfAKit() throws Exception {
    House.onDerby(
        house -> {
          house.printed(1);
          ShipmentNumber number = ShipmentNumber.of(new OrderId(1), 1);
          assertEquals(List.of("S0000000101-1 茶碗 ×2", "S0000000101-2 麻布 ×1"), asked(house));
          house.masters = List.of(MASTER);
          assertEquals(
              List.of("S0000000101-1-1 茶碗（単品） ×2", "S0000000101-1-2 ふた ×4", "S0000000101-2 麻布 ×1"),
              asked(house));
          List<Scan> short1 =
              List.of(
                  new Scan("S0000000101-1-1", "4900000000012", 2),
                  new Scan("S0000000101-1-2", LID_CODE, 3),
                  new Scan("S0000000101-2", CLOTH_CODE, 1));
          Answer refused = house.bench().pack(HANAKO, number, 1, short1);
          assertEquals(State.INCOMPLETE, refused.state());
          List<Scan> all =
              List.of(short1.get(0), new Scan("S0000000101-1-2", LID_CODE, 4), short1.get(2));
          assertEquals(State.PACKED, house.bench().pack(HANAKO, number, 1, all).state());
        });
  }

  private static List<String> asked(House house) {
    return house.bench().open(HANAKO, "S0000000101", false).task().orElseThrow().pieces().stream()
        .map(p -> p.id() + " " + p.name() + " ×" + p.quantity())
        .toList();
  }

  @Test
  void aPartAndTheSameGoodsAloneKeepTheirCode() {
    List<Piece> pieces =
        List.of(
            new Piece("S0000000101-1-1", "茶碗", List.of(), "CUP", "", "CUP", barcode(), 1),
            new Piece("S0000000101-2", "茶碗 白", List.of("白"), "mall-7", "", "CUP", barcode(), 1));
    assertEquals(
        List.of(List.of("CUP", "4900000000012"), List.of("MALL-7", "4900000000012")),
        Codes.read(pieces, Map.of()).stream().map(Piece::codes).toList());
    List<Piece> others =
        List.of(
            pieces.get(0),
            new Piece("S0000000101-2", "皿", List.of(), "mall-7", "", "DISH", barcode(), 1));
    assertEquals(
        List.of(List.of("CUP"), List.of("MALL-7")),
        Codes.read(others, Map.of()).stream().map(Piece::codes).toList());
  }

  private static List<String> barcode() {
    return List.of("4900000000012");
  }
}
