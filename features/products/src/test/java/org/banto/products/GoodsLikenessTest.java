// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GoodsLikenessTest {
  private final List<BookEntry> entries = new ArrayList<>();

  private void there(long id, String code, String name, String jan) {
    entries.add(
        new BookEntry(
            id,
            Product.normal(code),
            SearchWords.of(code, name, "", jan, ""),
            "",
            List.of("", "", ""),
            false,
            false));
  }

  private Optional<GoodsLikeness.Meant> meant(String code, String name) {
    return GoodsLikeness.of(ProductBook.empty().with(entries, Set.of())).meant(List.of(code), name);
  }

  private static Optional<GoodsLikeness.Meant> is(long id, ProposalReason why) {
    return Optional.of(new GoodsLikeness.Meant(id, why));
  }

  @Test
  void aCodeButForItsHyphensComesFirst() {
    there(1, "TWL-001", "今治タオル", "4901234567894");
    there(2, "BWL001", "茶碗", "");
    assertEquals(is(1, ProposalReason.CODE), meant("twl001", "茶碗"));
    assertEquals(is(1, ProposalReason.JAN), meant("x", "タオル（４９０１２３４５６７８９４）"));
    there(3, "B-WL001", "別の茶碗", "");
    assertEquals(Optional.empty(), meant("bwl-001", "？"), "two have it");
  }

  @Test
  void aNameThatIsClearlyLikestIsProposed() {
    there(1, "A", "今治タオル バスタオル2枚組 ギフト箱入", "");
    there(2, "B", "宇治抹茶 缶入 40g", "");
    there(3, "C", "南部鉄器 急須 0.8L", "");
    assertEquals(is(1, ProposalReason.NAME), meant("x", "【送料無料】今治タオル バスタオル2枚組 ギフト箱入 ≪あす楽≫"));
    assertEquals(Optional.empty(), meant("x", "有機きな粉"));
    there(4, "D", "今治タオル バスタオル2枚組 ギフト箱入り", "");
    assertEquals(Optional.empty(), meant("x", "今治タオル バスタオル2枚組 ギフト箱入"), "two are like it");
  }

  @Test
  void nothingIsProposedOfAnEmptyMaster() {
    assertEquals(Optional.empty(), meant("x", "茶碗"));
    there(1, "A", "皿", "");
    assertEquals(Optional.empty(), meant("-", ""));
  }
}
